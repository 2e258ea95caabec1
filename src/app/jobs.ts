/** What the worker does: each module's jobs, in one list, and what every night brings. */
import { escalateOverdue } from '#modules/plans'
import { addressOf } from '#modules/staff'
import type { Database } from '#platform/db'
import { defineJob, type Handled, handling, nothing } from '#platform/jobs'
import { sendingMail } from '#platform/mail'
import type { Config } from './config.ts'

const nightly = defineJob({ name: 'app/nightly', data: nothing, at: '15 2 * * *' })

/** What a night does: what nobody did in time goes up. */
export async function nightlyNow(database: Database): Promise<void> {
  await database.asClockwork(escalateOverdue)
}

/** All jobs of this installation. */
export function jobs(config: Config): readonly Handled[] {
  const address = (config.publicUrl ?? `http://localhost:${config.port}`).replace(/\/$/, '')
  return [
    sendingMail({ server: config.smtpUrl, from: config.mailFrom, address, addressOf }),
    handling(nightly, work => nightlyNow(work.database)),
  ]
}
