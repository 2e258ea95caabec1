import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { answerFrom, day, questionById, register } from '#rules'
import { filesUnder, textOf } from '../../../tools/source/files.ts'
import { answerRules, listRules } from './rules.ts'

/** A stream that keeps what is written to it, and asks the writer to wait after each write. */
function keeping(): { stream: Writable; text: () => string } {
  let text = ''
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, next) {
      text += String(chunk)
      setImmediate(next)
    },
  })
  return { stream, text: () => text }
}

async function answered(...input: (string | Uint8Array)[]) {
  const [out, err] = [keeping(), keeping()]
  const code = await answerRules({ input: Readable.from(input), out: out.stream, err: err.stream })
  const lines = out
    .text()
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as { id: unknown; answer: Record<string, unknown> })
  return { code, lines, err: err.text() }
}

const good = {
  id: 'a',
  question: 'cases/was-the-notice-in-time',
  facts: { receivedOn: '2026-03-16', releaseOn: '2026-06-16' },
  on: '2026-03-16',
}
const line = (change: Record<string, unknown> = {}) => `${JSON.stringify({ ...good, ...change })}\n`

describe('cairn rules answer', () => {
  it('answers with value, reasons and citations', async () => {
    const { code, lines, err } = await answered(line())
    assert.deepEqual([code, err, lines.length], [0, '', 1])
    const [first] = lines
    assert.equal(first?.id, 'a')
    assert.deepEqual(first?.answer['value'], { daysBefore: 92, late: false, daysLate: 0, expectedBy: '2026-03-16' })
    const because = first?.answer['because'] as { says: string; cite: { source: { id: string } } }[] | undefined
    assert.match(because?.[0]?.says ?? '', /92 days before release/)
    assert.equal(because?.[0]?.cite.source.id, 'edinburgh-liaison-officers-input')
  })

  it('answers the other lines when one is wrong, says which and why in one line, and ends with 1', async () => {
    const bad = [
      'not json\n',
      '[]\n',
      line({ id: undefined }),
      line({ question: 'cases/nothing' }),
      line({ question: 7 }),
      line({ on: '2026-02-30' }),
      line({ facts: { receivedOn: 'soon', releaseOn: '2026-06-16', typo: 1 } }),
      line({ facts: undefined }),
    ]
    const { code, lines, err } = await answered(line(), ...bad, '\n', line({ id: 2 }))
    assert.equal(code, 1)
    assert.deepEqual(
      lines.map(one => one.id),
      ['a', 2],
    )
    const said = err.split('\n').filter(Boolean)
    assert.deepEqual(
      said.map(text => text.split(':')[0]),
      [2, 3, 4, 5, 6, 7, 8, 9].map(number => `line ${number}`),
    )
    assert.match(said[3] ?? '', /there is no question "cases\/nothing"; `cairn rules list` names them/)
    assert.match(said[6] ?? '', /facts\.typo is not a fact that this question uses; facts\.receivedOn must be a day/)
  })

  it('reads lines however they are cut, with any line end, and a last one without', async () => {
    const text = `${line({ id: 'é' }).trimEnd()}\r\n${line({ id: 'ō' }).trimEnd()}`
    const bytes = new TextEncoder().encode(text)
    const { code, lines } = await answered(...Array.from(bytes, byte => Uint8Array.of(byte)))
    assert.deepEqual([code, ...lines.map(one => one.id)], [0, 'é', 'ō'])
  })

  it('passes over a line that is too long without keeping it, and goes on', async () => {
    const { code, lines, err } = await answered(...Array.from({ length: 40 }, () => 'x'.repeat(100_000)), '\n', line())
    assert.deepEqual([code, lines.length, err], [1, 1, 'line 1: is longer than 1000000 characters\n'])
  })

  it('answers nothing to nothing', async () => assert.deepEqual(await answered(), { code: 0, lines: [], err: '' }))

  it('ends quietly when the reader goes away', async () => {
    const out = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, next) => next() })
    out.destroy()
    assert.equal(await answerRules({ input: Readable.from([line()]), out, err: keeping().stream }), 1)
    assert.equal(await listRules({ out }), 0)
  })

  it('answers 100,000 lines in little memory', { timeout: 120_000 }, async () => {
    // The high-water mark of this process alone: what the system counts for a child begins with its parent's.
    const program = `import { readFileSync } from 'node:fs'
      import { answerRules } from './rules.ts'
      const code = await answerRules({ input: process.stdin, out: process.stdout, err: process.stderr })
      const [, peak] = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))
      process.stderr.write(JSON.stringify({ code, peak: Number(peak) }))`
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=48', '--input-type=module-typescript', '--eval', program],
      { cwd: join(import.meta.dirname) },
    )
    let [answers, said] = [0, '']
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) answers += 1
    })
    child.stderr.on('data', chunk => (said += String(chunk)))
    const block = line().repeat(1000)
    Readable.from(Array.from({ length: 100 }, () => block)).pipe(child.stdin)
    await new Promise(resolve => child.once('close', resolve))
    assert.equal(answers, 100_000)
    const { code, peak } = JSON.parse(said) as { code: number; peak: number }
    assert.equal(code, 0)
    assert.ok(peak < 200 * 1024, `${Math.round(peak / 1024)} MB`)
  })
})

type Published = { readonly id: string; readonly facts: JSONSchema; readonly answer: JSONSchema }
type Example = { readonly title: string; readonly question: string; readonly facts: unknown; readonly on: string }
type JSONSchema = Parameters<typeof z.fromJSONSchema>[0]

async function listed(): Promise<Published[]> {
  const out = keeping()
  await listRules({ out: out.stream })
  return out
    .text()
    .trimEnd()
    .split('\n')
    .map(text => JSON.parse(text) as Published)
}

describe('what is published about questions', async () => {
  const examples = filesUnder('rules/examples', path => path.endsWith('.json')).flatMap(
    path => JSON.parse(textOf(path)) as Example[],
  )
  for (const { id, facts, answer } of await listed()) {
    it(`${id}: facts and answers of every example are of the published schemas`, () => {
      const [factsRead, answerRead] = [z.fromJSONSchema(facts), z.fromJSONSchema(answer)]
      const question = questionById(id)
      const own = examples.filter(one => one.question === id)
      assert.ok(question !== undefined && own.length > 0)
      for (const { title, facts: given, on } of own) {
        assert.equal(factsRead.safeParse(given).success, true, title)
        const result = answerFrom(question, given, day(on))
        const read = answerRead.safeParse('answer' in result ? result.answer : result)
        assert.equal(read.success, true, `${title}: ${read.error?.message}`)
      }
    })
  }

  it('refuses an answer that another question gave, a reason without a citation, and nothing to find out', async () => {
    const [found] = (await listed()).filter(one => one.id === good.question)
    assert.ok(found)
    const schema = z.fromJSONSchema(found.answer)
    const { lines } = await answered(line())
    const right = lines[0]?.answer ?? {}
    assert.equal(schema.safeParse(right).success, true)
    const because = (right['because'] as object[]).map(one => ({ ...one, cite: undefined }))
    for (const wrong of [
      { ...right, value: { may: true } },
      { ...right, because },
      { ...right, kind: 'needs-a-person' },
      { kind: 'needs-a-person', missing: [], because: right['because'] },
      { ...right, more: 1 },
    ]) {
      assert.equal(schema.safeParse(wrong).success, false, JSON.stringify(wrong).slice(0, 200))
    }
  })

  it('names the rows of each question, and settings as unconfirmed', async () => {
    const found = (await listed()) as (Published & { rows: string[]; settings: { confidence: string }[] })[]
    assert.ok(found.find(one => one.id === 'disclosure/by-when-is-each-step-taken')?.rows.includes('CS-01'))
    const settings = found.flatMap(one => one.settings)
    assert.ok(settings.length > 0 && settings.every(one => one.confidence === 'unconfirmed'))
  })
})

describe('cairn rules list', () => {
  it('prints every question with the schema of its facts and its sources', async () => {
    const out = keeping()
    assert.equal(await listRules({ out: out.stream }), 0)
    const lines = out
      .text()
      .trimEnd()
      .split('\n')
      .map(text => JSON.parse(text) as Record<string, unknown>)
    assert.deepEqual(
      lines.map(one => one['id']),
      register.map(one => one.id),
    )
    for (const one of lines) {
      assert.match(String(one['asks']), /\?$/)
      assert.equal((one['facts'] as { type: string }).type, 'object')
      assert.ok((one['sources'] as unknown[]).length > 0)
    }
  })
})
