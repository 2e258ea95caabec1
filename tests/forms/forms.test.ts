/**
 * Every form of the product with empty, huge, hostile, repeated and simultaneous input. A new address that takes a form
 * and is not in the table fails here.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allRoutes } from '../../src/app/web.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { ENTRIES_OF_CASES } from './entries-cases.ts'
import { ENTRIES_OF_CONVENING } from './entries-convening.ts'
import { ENTRIES_OF_MEETINGS } from './entries-meeting.ts'
import { ENTRIES_OF_MINUTES } from './entries-minute.ts'
import type { Entry } from './entry.ts'
import { isTakenOnce, opened, type Trial, triesWhatIsWrong } from './trial.ts'
import { World } from './world.ts'

const ENTRIES = [...ENTRIES_OF_CASES, ...ENTRIES_OF_CONVENING, ...ENTRIES_OF_MEETINGS, ...ENTRIES_OF_MINUTES]
/** Forms that are no records: tried in `scripts.test.ts`. */
const NO_RECORDS = ['/people/search', '/conferences/:conferenceId/contribution/draft']

const [here, elsewhere] = [await World.make(), await World.make()]

const bothOpened = async (entry: Entry) => ({
  here: await opened(entry, here),
  elsewhere: await opened(entry, elsewhere),
})

describe(onOneEngine('the table of forms'), () => {
  it('has every address that takes one', () => {
    const taking = new Set(allRoutes().flatMap(({ method, path }) => (method === 'POST' ? [path] : [])))
    assert.deepEqual(
      [...taking].filter(path => !NO_RECORDS.includes(path) && !ENTRIES.some(one => one.route === path)).toSorted(),
      [],
    )
    assert.deepEqual(
      [...new Set(ENTRIES.map(one => one.route))].filter(route => !taking.has(route)),
      [],
    )
  })
})

for (const entry of ENTRIES) {
  describe(`${entry.route}${entry.name === undefined ? '' : `, ${entry.name}`}`, () => {
    let trials: Promise<{ here: Trial; elsewhere: Trial }> | undefined
    const both = () => (trials ??= bothOpened(entry))
    it('takes nothing wrong, says what is, and keeps what was typed', async () => {
      const { here: own, elsewhere: foreign } = await both()
      await triesWhatIsWrong(entry, own, foreign)
    })
    if (entry.neverGood === true) return
    it('takes a good filling once', async () => {
      const { here: own, elsewhere: foreign } = await (entry.partly === true ? bothOpened(entry) : both())
      await isTakenOnce(own, foreign)
    })
  })
}
