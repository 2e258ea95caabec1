/** The runner must never lose a test in silence. Each planted file breaks in its own way. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { runShard } from './shard.ts'

const run = (names: readonly string[], minutes = 1) =>
  runShard(
    {
      name: 'planted',
      files: names.map(name => `tests/house/fixtures/shard/${name}.test.ts`),
      environment: { CAIRN_PLANTED: 'by the shard' },
    },
    minutes,
  )

const described = (problems: Awaited<ReturnType<typeof run>>['problems']) =>
  problems.map(
    ({ kind, where, why }) => `${kind} ${where.replace('tests/house/fixtures/shard/', '')}: ${why.split('\n')[0]}`,
  )

describe('A shard of test files', () => {
  it('counts what passed and says what failed', async () => {
    const { passed, problems } = await run(['good', 'bad'])
    assert.equal(passed, 3)
    assert.deepEqual(described(problems), ['failed bad.test.ts > breaks: Error: planted'])
  })

  it('reports a file that throws while it is being loaded, and goes on', async () => {
    const { passed, problems } = await run(['throws-while-loading', 'good'])
    assert.equal(passed, 2)
    assert.match(
      described(problems).join('\n'),
      /failed throws-while-loading[.]test[.]ts: Error: planted while loading/,
    )
  })

  it('fails a file that declares no test', async () => {
    const { problems } = await run(['declares-nothing', 'good'])
    assert.deepEqual(described(problems), ['failed declares-nothing.test.ts: the file declares no test'])
  })

  it('reports what is skipped or still to do, also a whole group', async () => {
    const { passed, problems } = await run(['left-out'])
    assert.equal(passed, 0)
    assert.deepEqual(described(problems), [
      'skipped left-out.test.ts > skipped: ',
      'todo left-out.test.ts > to do: ',
      'skipped left-out.test.ts > a group: ',
    ])
  })

  it('fails every file that was not finished when the process ended early', async () => {
    const { problems } = await run(['leaves-early', 'good'])
    assert.deepEqual(described(problems), [
      'failed leaves-early.test.ts: the file did not finish: the process ended early',
      'failed good.test.ts: the file did not finish: the process ended early',
    ])
  })

  it('stops a file that hangs', async () => {
    const { passed, problems } = await run(['good', 'hangs'], 0.05)
    assert.equal(passed, 2)
    assert.match(
      described(problems).join('\n'),
      /^failed hangs[.]test[.]ts: the file did not finish "never ends": stopped after 0[.]05 minutes$/,
    )
  })

  it('keeps hooks of one file away from the others', async () => {
    const { passed, problems } = await run(['own-hook', 'good'])
    assert.equal(passed, 2)
    assert.equal(problems.length, 1)
  })

  it('keeps files apart that wait for the same promise', async () => {
    const { passed, problems } = await run(['needs-waiting-module-1', 'needs-waiting-module-2', 'good'])
    assert.deepEqual([passed, described(problems)], [6, []])
  })

  it('goes on while a test waits for a timer that does not hold the process', async () => {
    const { passed, problems } = await run(['unheld-timer', 'good'])
    assert.deepEqual([passed, described(problems)], [3, []])
  })

  it('hands on only its own settings', async () => {
    process.env['DATABASE_URL'] = 'postgres://elsewhere'
    const { passed, problems } = await run(['inherits'])
    delete process.env['DATABASE_URL']
    assert.deepEqual([passed, described(problems)], [1, []])
  })
})
