/**
 * Every form of the product with empty, huge, hostile, repeated and simultaneous input. A new address that takes a form
 * and is not in the table fails here.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { configFrom } from '../../src/app/config.ts'
import { demonstrationClock } from '../../src/app/demonstration/clock.ts'
import { everyRoute } from '../../src/app/web.ts'
import { TEST_SECRET } from '../support/gatehouse.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { ENTRIES_OF_ACCESS_RECORDS } from './entries-access-records.ts'
import { ENTRIES_OF_ACCOUNTS } from './entries-accounts.ts'
import { ENTRIES_OF_CASES } from './entries-cases.ts'
import { ENTRIES_OF_CONVENING } from './entries-convening.ts'
import { ENTRIES_OF_EMERGENCIES } from './entries-emergency.ts'
import { ENTRIES_OF_THE_GATE } from './entries-gate.ts'
import { ENTRIES_OF_INFORMATION } from './entries-information.ts'
import { ENTRIES_OF_LETTING_IN } from './entries-letting-in.ts'
import { ENTRIES_OF_MEETINGS } from './entries-meeting.ts'
import { ENTRIES_OF_MINUTES } from './entries-minute.ts'
import { ENTRIES_OF_PROTOCOLS } from './entries-protocols.ts'
import { ENTRIES_OF_RECIPIENTS } from './entries-recipients.ts'
import { ENTRIES_OF_RECORDS } from './entries-records.ts'
import { ENTRIES_OF_SHARING } from './entries-sharing.ts'
import { ENTRIES_OF_PROTECTED_PLACES } from './entries-victims.ts'
import type { Entry } from './entry.ts'
import { isTakenOnce, opened, type Trial, triesWhatIsWrong } from './trial.ts'
import { World } from './world.ts'

const ENTRIES = [
  ...ENTRIES_OF_CASES,
  ...ENTRIES_OF_CONVENING,
  ...ENTRIES_OF_MEETINGS,
  ...ENTRIES_OF_MINUTES,
  ...ENTRIES_OF_SHARING,
  ...ENTRIES_OF_INFORMATION,
  ...ENTRIES_OF_PROTOCOLS,
  ...ENTRIES_OF_PROTECTED_PLACES,
  ...ENTRIES_OF_EMERGENCIES,
  ...ENTRIES_OF_LETTING_IN,
  ...ENTRIES_OF_RECIPIENTS,
  ...ENTRIES_OF_RECORDS,
  ...ENTRIES_OF_ACCESS_RECORDS,
]
/** Forms of signing in and of accounts: the same table, tried in `gate.test.ts`. */
const AT_THE_GATE = [...ENTRIES_OF_THE_GATE, ...ENTRIES_OF_ACCOUNTS]
/** Forms that leave no record, and where they are tried. */
const NO_RECORDS: Readonly<Record<string, string>> = {
  '/people/search': 'scripts.test.ts',
  '/data-protection/find': 'access-records/pages/desk/desk.test.ts',
  '/conferences/:conferenceId/contribution/draft': 'scripts.test.ts',
  '/sign-in/passkey/ask': 'gate.test.ts: what a passkey is to sign, asked by a script',
  '/demonstration/move-on': 'gate.test.ts: the time of the demonstration; each press is meant',
}
/** Every address of the product, the demonstration's too. */
const product = () =>
  everyRoute({
    config: configFrom({}),
    secret: TEST_SECRET,
    clock: demonstrationClock(),
    address: 'http://localhost:20000',
    nightly: async () => {},
  })

const [here, elsewhere] = [await World.make(), await World.make()]

const bothOpened = async (entry: Entry) => ({
  here: await opened(entry, here),
  elsewhere: await opened(entry, elsewhere),
})

describe(onOneEngine('the table of forms'), () => {
  it('has every address that takes one', () => {
    const taking = new Set(product().flatMap(({ method, path }) => (method === 'POST' ? [path] : [])))
    const tried = new Set([...[...ENTRIES, ...AT_THE_GATE].map(one => one.route), ...Object.keys(NO_RECORDS)])
    assert.deepEqual([...taking.symmetricDifference(tried)], [])
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
