/** What the worker does: each module's jobs, in one list, and what every night brings. */
import { goThroughLedger, sampleOther, watching } from '#modules/access-records'
import { expireApprovals } from '#modules/approvals'
import { escalateOpenings, OPENINGS_AT_ONCE, tellOfHiddenSearches, warnInTime } from '#modules/need-to-know'
import { ESCALATED_AT_ONCE, escalateOverdue } from '#modules/plans'
import { runRetention } from '#modules/retention'
import { addressOf } from '#modules/staff'
import { askToLookAgain } from '#modules/victims'
import type { Database } from '#platform/db'
import { faultInWords, reconcile } from '#platform/history'
import { defineJob, type Handled, handling, nothing } from '#platform/jobs'
import { sendingMail } from '#platform/mail'
import type { Config } from './config.ts'
import { verifyAll } from './ledger.ts'

const nightly = defineJob({ name: 'app/nightly', data: nothing, at: '15 2 * * *' })
const comparing = defineJob({ name: 'app/compare-rows', data: nothing, at: '45 2 * * *', limitSeconds: 3_600 })
const eachMinute = defineJob({ name: 'app/each-minute', data: nothing, at: '* * * * *' })
const weekly = defineJob({ name: 'app/weekly', data: nothing, at: '30 3 * * 1' })
const eachMorning = defineJob({ name: 'app/verify-ledger', data: nothing, at: '45 3 * * *', limitSeconds: 3_600 })
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

/** Every row held against its history, each night; the operator hears of it, and the page about the ledger shows it. */
async function compareNow(database: Database, signal: AbortSignal): Promise<void> {
  const { faultCount, faults } = await reconcile(database, signal)
  if (faultCount === 0) return
  const first = faults.slice(0, 20).map(fault => `  ${faultInWords(fault)}\n`)
  process.stderr.write(`${faultCount} rows are not as they were written; the first:\n${first.join('')}`)
}

/** What each week brings: a sample of purposes, and which closed records are due to be looked at. */
async function weeklyNow(database: Database): Promise<void> {
  await database.asClockwork(tx => sampleOther(tx))
  await database.asClockwork(tx => runRetention(tx))
}

/** All jobs of this installation. */
export function jobs(config: Config): readonly Handled[] {
  const address = (config.publicUrl ?? `http://localhost:${config.port}`).replace(/\/$/, '')
  return [
    sendingMail({ server: config.smtpUrl, from: config.mailFrom, address, addressOf }),
    handling(eachMinute, work => eachMinuteNow(work.database)),
    handling(watching, async work => void (await work.database.asClockwork(tx => goThroughLedger(tx)))),
    handling(weekly, work => weeklyNow(work.database)),
    handling(hourly, async work => void (await work.database.asClockwork(tx => expireApprovals(tx)))),
    // What it finds stands on the page about the ledger and in ./cairn doctor; rows are compared by the night's own work.
    handling(eachMorning, async work => void (await verifyAll(work.database, config, { rows: false }))),
    handling(nightly, work => nightlyNow(work.database, work.signal)),
    handling(comparing, work => compareNow(work.database, work.signal)),
  ]
}
