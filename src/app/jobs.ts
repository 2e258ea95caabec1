/** What the worker does: each module's jobs, in one list, and what every night brings. */
import { goThroughLedger, sampleOther, watching } from '#modules/access-records'
import { expireApprovals } from '#modules/approvals'
import { escalateOpenings, OPENINGS_AT_ONCE, tellOfHiddenSearches, warnInTime } from '#modules/need-to-know'
import { ESCALATED_AT_ONCE, escalateOverdue } from '#modules/plans'
import { addressOf } from '#modules/staff'
import { askToLookAgain } from '#modules/victims'
import type { Database } from '#platform/db'
import { defineJob, type Handled, handling, nothing } from '#platform/jobs'
import { sendingMail } from '#platform/mail'
import type { Config } from './config.ts'

const nightly = defineJob({ name: 'app/nightly', data: nothing, at: '15 2 * * *' })
const eachMinute = defineJob({ name: 'app/each-minute', data: nothing, at: '* * * * *' })
const weekly = defineJob({ name: 'app/weekly', data: nothing, at: '30 3 * * 1' })
const hourly = defineJob({ name: 'app/hourly', data: nothing, at: '5 * * * *' })

/**
 * What a night does: what nobody did in time goes up, in portions, so that a worker that is stopped ends with the one it
 * is at; the rest waits for the next try.
 */
export async function nightlyNow(database: Database, signal?: AbortSignal): Promise<void> {
  let wentUp: number
  do {
    signal?.throwIfAborted()
    wentUp = await database.asClockwork(tx => escalateOverdue(tx))
  } while (wentUp === ESCALATED_AT_ONCE)
  do {
    signal?.throwIfAborted()
    wentUp = await database.asClockwork(tx => escalateOpenings(tx))
  } while (wentUp === OPENINGS_AT_ONCE)
  signal?.throwIfAborted()
  await askToLookAgain(database)
  await database.asClockwork(tx => warnInTime(tx))
}

/** What each minute brings: who asked for somebody hidden, and what stands out in the ledger. */
async function eachMinuteNow(database: Database): Promise<void> {
  await database.asClockwork(tx => tellOfHiddenSearches(tx))
  await database.asClockwork(tx => goThroughLedger(tx))
}

/** All jobs of this installation. */
export function jobs(config: Config): readonly Handled[] {
  const address = (config.publicUrl ?? `http://localhost:${config.port}`).replace(/\/$/, '')
  return [
    sendingMail({ server: config.smtpUrl, from: config.mailFrom, address, addressOf }),
    handling(eachMinute, work => eachMinuteNow(work.database)),
    handling(watching, async work => void (await work.database.asClockwork(tx => goThroughLedger(tx)))),
    handling(weekly, async work => void (await work.database.asClockwork(tx => sampleOther(tx)))),
    handling(hourly, async work => void (await work.database.asClockwork(tx => expireApprovals(tx)))),
    handling(nightly, work => nightlyNow(work.database, work.signal)),
  ]
}
