/** What the worker does: each module's jobs, in one list, and what every night brings. */
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

/** All jobs of this installation. */
export function jobs(config: Config): readonly Handled[] {
  const address = (config.publicUrl ?? `http://localhost:${config.port}`).replace(/\/$/, '')
  return [
    sendingMail({ server: config.smtpUrl, from: config.mailFrom, address, addressOf }),
    handling(eachMinute, async work => void (await work.database.asClockwork(tx => tellOfHiddenSearches(tx)))),
    handling(hourly, async work => void (await work.database.asClockwork(tx => expireApprovals(tx)))),
    handling(nightly, work => nightlyNow(work.database, work.signal)),
  ]
}
