import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  monthsBeginningWith,
  withinDaysAfter,
  withinMonthsAfter,
  withinWeeksAfter,
  withinYearsAfter,
} from './counting.ts'
import { addDays, dayOf, daysBetween, daysInMonth, weekdayOf } from './day.ts'

/** Told with the result, so that a failure can be had again: `CAIRN_SEED=... node --test ...`. */
const SEED = Number(process.env['CAIRN_SEED'] ?? Math.floor(Math.random() * 0x1_0000_0000)) >>> 0
const CASES = 1_000_000

/** Numbers from 0 to below `limit`, the same for the same seed (mulberry32). */
function numbersOf(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit)
  }
}

const written = ({ year, month, day }: Temporal.PlainDate) => dayOf(year, month, day)

it('T1-T4: integer days equal those of the platform over a million random cases', t => {
  t.diagnostic(`seed ${SEED}`)
  const below = numbersOf(SEED)
  for (let index = 0; index < CASES; index++) {
    const [year, month] = [1800 + below(1200), 1 + below(12)]
    // Every third day lies at the end of its month, where counting goes wrong.
    const date = index % 3 === 0 ? daysInMonth(year, month) : 1 + below(daysInMonth(year, month))
    const [count, when, plain] = [1 + below(2000), dayOf(year, month, date), new Temporal.PlainDate(year, month, date)]
    const failed = `seed ${SEED}, case ${index}: ${when}, ${count}`
    const kind = index % 5
    const ours = [withinDaysAfter, withinMonthsAfter, withinYearsAfter, withinWeeksAfter][kind]
    const unit = (['days', 'months', 'years', 'weeks'] as const)[kind]
    if (ours === undefined || unit === undefined) {
      const end = plain.add({ months: count })
      const last = end.day < date ? end : end.subtract({ days: 1 })
      assert.equal(monthsBeginningWith(count, when).to, written(last), failed)
      continue
    }
    const [to, end] = [ours(count, when).to, plain.add({ [unit]: count })]
    if (to !== written(end)) assert.fail(failed)
    if (kind === 0 && (daysBetween(when, to) !== count || addDays(to, -count) !== when)) assert.fail(failed)
    if (weekdayOf(to) !== end.dayOfWeek) assert.fail(failed)
  }
})
