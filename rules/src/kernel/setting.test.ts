import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Dated } from './dated.ts'
import { day } from './day.ts'
import { aCount, someText, type TypeOf } from './facts.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally, tighter } from './setting.ts'
import type { Source } from './sources.ts'

const days = setting({
  id: 'conferences/first-level-3-meeting',
  row: 'MT-03',
  asks: 'Within how many working days is the first level 3 meeting held?',
  unit: 'working days',
  shape: aCount,
  suggested: 5,
})
const words = setting({ id: 'conferences/words', row: 'MT-13', asks: 'What is said?', unit: 'words', shape: someText })
const shape = localsFor(days, words)
type Given = TypeOf<typeof shape>

const source: Source = { id: 's', title: 'The Act', jurisdiction: 'any', force: 'law', checkedOn: day('2026-11-22') }
const value = (months: number): Dated<number> => ({
  from: day('2020-01-01'),
  value: months,
  cite: { source, pinpoint: 's.1', confidence: 'read' },
})

describe('settings', () => {
  const given: Given = {
    'conferences/first-level-3-meeting': [
      { from: day('2026-01-01'), to: day('2026-06-30'), value: 10, source: 'Area protocol' },
      { from: day('2026-07-01'), value: 7, source: 'Area protocol', pinpoint: '4.1' },
    ],
  }

  it('are off until an area speaks, whatever is suggested', () => {
    assert.equal(spokenLocally(undefined, days, day('2026-03-01')), undefined)
    assert.equal(spokenLocally({}, days, day('2026-03-01')), undefined)
    assert.equal(spokenLocally(given, words, day('2026-03-01')), undefined)
    assert.equal(spokenLocally(given, days, day('2025-12-31')), undefined)
  })

  it('speak with the value of the day and the area as their source', () => {
    assert.equal(spokenLocally(given, days, day('2026-06-30'))?.value, 10)
    const later = spokenLocally(given, days, day('2026-07-01'))
    assert.deepEqual([later?.value, later?.cite.source.force, later?.cite.pinpoint], [7, 'local', '4.1'])
    assert.equal(asTheAreaSet('7 working days'), "7 working days is the area's own setting; it is unconfirmed as law.")
  })

  it('are read from outside by their names, and others refused', () => {
    assert.deepEqual(shape.read(given, 'facts.locally'), { value: given })
    const wrong = shape.read({ 'conferences/first-level-2-meeting': [], 'conferences/words': [{}] }, 'facts.locally')
    assert.deepEqual('wrong' in wrong && wrong.wrong.slice(0, 2), [
      'facts.locally.conferences/first-level-2-meeting is not a fact that this question uses',
      'facts.locally.conferences/words[0].from must be a day of the years 1800 to 2999 written as YYYY-MM-DD',
    ])
  })

  it('may tighten and never loosen', () => {
    const shorter = (local: number, written: number) => local <= written
    const [six, three, nine] = [value(6), value(3), value(9)]
    assert.deepEqual(tighter(six, three, shorter), { uses: three })
    assert.deepEqual(tighter(six, nine, shorter), { uses: six, ignored: nine })
    assert.deepEqual(tighter(undefined, nine, shorter), { uses: nine })
    assert.deepEqual(tighter(six, undefined, shorter), { uses: six })
    assert.deepEqual(tighter<number>(undefined, undefined, shorter), {})
  })
})
