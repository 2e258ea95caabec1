import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decided, inOneParagraph, needsAPerson } from './answer.ts'
import { withinDaysAfter, withinDaysBeginningWith, withinMonthsAfter } from './counting.ts'
import { inForce } from './dated.ts'
import { addMonths, day } from './day.ts'
import {
  aCount,
  aDay,
  facts,
  ifKnown,
  listOf,
  oneOf,
  type Shape,
  saying,
  someText,
  someYears,
  yesOrNo,
} from './facts.ts'
import { aLocal, inForceLocally } from './local.ts'
import { answerFrom, question } from './question.ts'
import { inWords, type Source } from './sources.ts'
import { dayInWords, howMany, inAList, sentenceOf, weekdayInWords } from './words.ts'

const source: Source = { id: 's', title: 'The Act', jurisdiction: 'any', force: 'law', checkedOn: day('2026-11-22') }
const cite = { source, pinpoint: 's.1', confidence: 'read' } as const

/** What is wrong with facts, as a caller is told. */
function wrongWith(shape: Shape<unknown>, given: unknown): readonly string[] {
  const result = shape.read(given, 'facts')
  return 'wrong' in result ? result.wrong : []
}

describe('counting', () => {
  const monday = day('2024-03-04')
  it('T1: three days beginning with a Monday end on the Wednesday', () => {
    assert.deepEqual(
      { ...withinDaysBeginningWith(3, monday), words: '' },
      { words: '', from: monday, to: '2024-03-06' },
    )
  })
  it('T2: within three days of a Monday ends on the Thursday', () => {
    assert.deepEqual({ ...withinDaysAfter(3, monday), words: '' }, { words: '', from: '2024-03-05', to: '2024-03-07' })
  })
  it('T2: six months after 31 August end with February', () => {
    const { from, to } = withinMonthsAfter(6, day('2025-08-31'))
    assert.deepEqual([from, to], ['2025-09-01', '2026-02-28'])
    assert.equal(withinMonthsAfter(6, day('2027-08-31')).to, '2028-02-29')
  })
})

describe('dated values', () => {
  const values = [
    { from: day('2020-01-01'), to: day('2020-12-31'), value: 'old', cite },
    { from: day('2021-02-01'), value: 'new', cite },
    { from: day('2021-03-01'), value: 'newer', cite },
  ]
  for (const [on, value] of [
    ['2019-12-31', undefined],
    ['2020-01-01', 'old'],
    ['2020-12-31', 'old'],
    ['2021-01-01', undefined],
    ['2021-01-31', undefined],
    ['2021-02-01', 'new'],
    ['2021-02-28', 'new'],
    ['2021-03-01', 'newer'],
  ] as const) {
    it(`on ${on} is ${value}`, () => {
      assert.equal(inForce(values, day(on))?.value, value)
      assert.equal(inForce(values.toReversed(), day(on))?.value, value)
    })
  }

  it('come from an area with its own citation', () => {
    const local = [
      { from: day('2026-01-01'), to: day('2026-06-30'), value: 17, source: 'Area protocol', pinpoint: '5.2' },
    ]
    assert.equal(inForceLocally(local, day('2025-12-31')), undefined)
    assert.equal(inForceLocally(local, day('2026-07-01')), undefined)
    assert.equal(inForceLocally(undefined, day('2026-01-01')), undefined)
    const found = inForceLocally(local, day('2026-06-30'))
    assert.equal(found?.value, 17)
    assert.equal(found?.cite.source.force, 'local')
    assert.equal(found === undefined ? '' : inWords(found.cite), 'Area protocol, 5.2')
  })
})

describe('facts', () => {
  const shape = facts({
    born: aDay,
    age: ifKnown(aCount),
    name: someText,
    held: ifKnown(yesOrNo),
    level: ifKnown(oneOf('low', 'high')),
    rows: ifKnown(listOf(facts({ on: aDay }))),
    setting: ifKnown(aLocal(aCount)),
  })

  it('reads what has the right shape, and leaves out what is not known', () => {
    const read = shape.read({ born: '2000-01-01', name: '', level: null }, 'facts')
    assert.deepEqual(read, { value: { born: '2000-01-01', name: '' } })
  })

  it('says everything that is wrong at once, each by its place', () => {
    const given = {
      born: '2000-02-30',
      age: -1,
      name: 3,
      held: 'yes',
      level: 'medium',
      rows: [{ on: '2026-01-01' }, {}, 4],
      x: 1,
    }
    assert.deepEqual(wrongWith(shape, given), [
      'facts.x is not a fact that this question uses',
      'facts.born must be a day of the years 1800 to 2999 written as YYYY-MM-DD',
      'facts.age must be a whole number from 0 to 9999',
      'facts.name must be text',
      'facts.held must be true or false',
      'facts.level must be one of: low, high',
      'facts.rows[1].on must be a day of the years 1800 to 2999 written as YYYY-MM-DD',
      'facts.rows[2] must be an object',
    ])
  })

  for (const given of [null, undefined, [], 'text', 3]) {
    it(`refuses ${JSON.stringify(given)} in place of facts`, () =>
      assert.deepEqual(wrongWith(shape, given), ['facts must be an object']))
  }

  it('takes no name for known because every object has it', () => {
    const given: unknown = JSON.parse(
      '{"born":"2000-01-01","name":"x","constructor":1,"__proto__":{"age":5},"toString":2}',
    )
    assert.deepEqual(wrongWith(shape, given), [
      'facts.constructor is not a fact that this question uses',
      'facts.__proto__ is not a fact that this question uses',
      'facts.toString is not a fact that this question uses',
    ])
  })

  for (const count of [1.5, -0.1, 10_000, Number.NaN, Number.POSITIVE_INFINITY, '3']) {
    it(`takes ${count} for no count`, () => assert.equal(wrongWith(aCount, count).length, 1))
  }

  it('reads years up to two hundred, so that counting them on never leaves the calendar', () => {
    assert.deepEqual(someYears.read(200, 'years'), { value: 200 })
    assert.deepEqual(wrongWith(someYears, 201), ['facts must be a whole number from 0 to 200'])
    assert.equal(addMonths(day('2999-12-31'), 12 * 200), '3199-12-31')
  })

  it('reads a local arrangement with its source', () => {
    assert.deepEqual(wrongWith(shape, { born: '2000-01-01', name: '', setting: { from: '2026-01-01', value: 17 } }), [
      'facts.setting.source must be text',
    ])
  })

  it('publishes what it reads', () => {
    const said = facts({ born: saying('the date of birth', aDay), age: ifKnown(aCount) })
    assert.deepEqual(said.schema, {
      type: 'object',
      properties: {
        born: { type: 'string', format: 'date', description: 'the date of birth' },
        age: { type: 'integer', minimum: 0, maximum: 9999 },
      },
      required: ['born'],
      additionalProperties: false,
    })
  })
})

describe('answers', () => {
  const asked = question({
    id: 'x/y',
    asks: 'Is it?',
    facts: facts({ held: yesOrNo }),
    sources: [source],
    answer: ({ held }) => decided(held, { rule: 'x/y', says: held ? 'It is held.' : 'It is not.', cite }),
  })

  it('come from outside facts of the right shape', () => {
    const result = answerFrom(asked, { held: true }, day('2026-03-16'))
    assert.deepEqual('answer' in result && result.answer, decided(true, { rule: 'x/y', says: 'It is held.', cite }))
  })

  it('do not come from others', () => {
    assert.deepEqual(answerFrom(asked, {}, day('2026-03-16')), { wrong: ['facts.held must be true or false'] })
  })

  it('are told in one paragraph made from the reasons alone', () => {
    const [first, second] = [
      { rule: 'a', says: 'First.', cite },
      { rule: 'b', says: 'Second.', cite },
    ]
    assert.equal(inOneParagraph(decided(1, first, second)), 'First. Second.')
    const open = needsAPerson(['the day of release', 'the level'], first)
    assert.equal(inOneParagraph(open), 'A person must decide this. Missing: the day of release; the level. First.')
  })
})

describe('words', () => {
  it('writes days, counts and lists as people do', () => {
    assert.equal(dayInWords(day('2026-05-03')), '3 May 2026')
    assert.equal(weekdayInWords(day('2026-06-16')), 'Tue 16 June 2026')
    assert.equal(weekdayInWords(day('2026-06-21')), 'Sun 21 June 2026')
    assert.equal(howMany(1, 'day'), '1 day')
    assert.equal(howMany(0, 'day'), '0 days')
    assert.equal(howMany(2, 'agency', 'agencies'), '2 agencies')
    assert.deepEqual(
      [inAList([]), inAList(['a']), inAList(['a', 'b']), inAList(['a', 'b', 'c'])],
      ['', 'a', 'a and b', 'a, b and c'],
    )
    assert.equal(sentenceOf('école'), 'École')
  })

  it('cites a source with and without a place in it', () => {
    assert.equal(inWords(cite), 'The Act, s.1')
    assert.equal(inWords({ ...cite, pinpoint: '' }), 'The Act')
  })
})
