import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type Answer, addDays, answerFrom, type Day, day, questionById, register } from '../src/index.ts'

/**
 * Worked examples, named by the authority they come from. `expect` says as much of the answer as the example is about:
 * what it names must be so, lists must be of the same length, and each sentence of `says` must stand in a reason.
 */
type Example = {
  readonly title: string
  readonly question: string
  readonly facts: unknown
  readonly on: string
  readonly expect: {
    readonly kind: Answer<unknown>['kind']
    readonly value?: unknown
    readonly missing?: readonly string[]
    readonly says?: readonly string[]
    readonly otherDay?: string
    readonly cites?: readonly string[]
  }
}

const examples = globSync('*/*.json', { cwd: import.meta.dirname }).flatMap(file =>
  (JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Example[]).map(example => ({ file, example })),
)

/** Fails where `actual` lacks something that `expected` names. */
function holds(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected !== 'object' || expected === null) {
    assert.equal(actual, expected, `${path}: ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`)
    return
  }
  assert.ok(typeof actual === 'object' && actual !== null, `${path} is ${JSON.stringify(actual)}`)
  if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual) && actual.length === expected.length, `${path}: ${JSON.stringify(actual)}`)
    for (const [index, one] of expected.entries()) holds(actual[index], one, `${path}[${index}]`)
    return
  }
  for (const [key, one] of Object.entries(expected))
    holds((actual as Record<string, unknown>)[key], one, `${path}.${key}`)
}

function answered({ question, facts, on }: Example): Answer<unknown> {
  const asked = questionById(question)
  assert.ok(asked, `no question ${question}`)
  const result = answerFrom(asked, facts, day(on))
  assert.ok('answer' in result, JSON.stringify(result))
  return result.answer
}

describe('worked examples', () => {
  for (const { file, example } of examples) {
    it(`${example.question} (${file}): ${example.title}`, () => {
      const answer = answered(example)
      const { kind, value, missing, says = [], otherDay, cites } = example.expect
      assert.equal(answer.kind, kind, JSON.stringify(answer))
      if (value !== undefined) holds(answer.kind === 'decided' ? answer.value : undefined, value, 'value')
      if (missing !== undefined) assert.deepEqual(answer.kind === 'needs-a-person' ? answer.missing : [], missing)
      const sentences = answer.because.map(one => one.says).join(' ')
      for (const sentence of says) assert.ok(sentences.includes(sentence), `"${sentence}" is not in: ${sentences}`)
      if (otherDay !== undefined)
        assert.ok(
          answer.because.some(one => one.otherReading?.day === otherDay),
          sentences,
        )
      if (cites !== undefined) assert.deepEqual([...new Set(answer.because.map(one => one.cite.source.id))], cites)
    })
  }

  for (const question of register) {
    const own = examples.filter(one => one.example.question === question.id)
    it(`${question.id} has examples`, () => assert.ok(own.length > 0))

    it(`${question.id} has examples on the day before, the day of and the day after each change`, () => {
      const days = new Set(own.flatMap(one => JSON.stringify(one.example).match(/\d{4}-\d{2}-\d{2}/g) ?? []))
      for (const value of Object.values(question.values ?? {}).flat()) {
        const changes = [value.from, ...(value.to === undefined ? [] : [addDays(value.to, 1)])]
        const around = changes.flatMap((from: Day) => [addDays(from, -1), from, addDays(from, 1)])
        assert.deepEqual(
          around.filter(one => !days.has(one)),
          [],
        )
      }
    })

    it(`${question.id} cites only its own sources and the area's arrangements`, () => {
      const known = new Set(question.sources.map(source => source.id))
      for (const { example } of own) {
        const foreign = answered(example).because.filter(
          ({ cite }) => cite.source.force !== 'local' && !known.has(cite.source.id),
        )
        assert.deepEqual(foreign, [])
      }
    })

    it(`${question.id} gives a reason for every answer`, () => {
      for (const { example } of own)
        assert.ok(answered(example).because.every(one => one.says !== '') && answered(example).because.length > 0)
    })
  }
})
