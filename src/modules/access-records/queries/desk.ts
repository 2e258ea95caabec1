/** What lies on the desk of whoever answers for data protection. */
import { sql } from 'kysely'
import { overridesSince, type ShareTold, sharesByProtection, sharesSince } from '#modules/sharing'
import type { CaseTx } from '#platform/db'
import { addDays } from '#rules'
import { type MisSend, misSends } from './mis-sends.ts'
import { type RequestShown, requests } from './requests.ts'
import { type Signal, signals } from './signals.ts'

const DAYS = 30

export type Officer = { readonly memberId: string; readonly name: string }
export type Override = Awaited<ReturnType<typeof overridesSince>>[number]

export type Desk = {
  readonly requests: readonly RequestShown[]
  readonly misSends: readonly MisSend[]
  readonly overrides: readonly Override[]
  readonly shares: readonly ShareTold[]
  readonly protects: readonly { readonly protects: string; readonly urgent: boolean; readonly shares: number }[]
  readonly signals: readonly Signal[]
  readonly officers: readonly Officer[]
}

/** Colleagues with a post where the actor answers for access. */
async function officersHere(tx: CaseTx): Promise<readonly Officer[]> {
  const found = await sql<Officer>`
    select distinct m.id as "memberId", m.name from staff_members m join staff_postings g on g.member_id = m.id
      join staff_posts p on p.id = g.post_id where p.area_id = any ((select access.areas_i_answer_for())::uuid[]) order by m.name`.execute(
    tx.sql,
  )
  return found.rows
}

/** Everything on the desk. */
export async function desk(tx: CaseTx): Promise<Desk> {
  tx.tell({ kind: 'consultation', act: 'access-records/desk' })
  const since = `${addDays(tx.today, -DAYS)}T00:00:00Z`
  return {
    requests: await requests(tx),
    misSends: await misSends(tx),
    overrides: await overridesSince(tx, since),
    shares: await sharesSince(tx, since),
    protects: await sharesByProtection(tx, since),
    signals: await signals(tx),
    officers: await officersHere(tx),
  }
}
