/** Administrators keep what roles must hold and who holds it; access follows from the next request on. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, type Outcome, type Role, refused, type Wrong, wrong } from '#shared'
import type { ClearanceKind } from '../queries/clearances.ts'

export type NewClearance = {
  readonly memberId: string
  readonly kind: ClearanceKind
  readonly level: string
  readonly from: Day
  readonly to: Day
  readonly evidence: string
}

/** Records that somebody holds a clearance. A renewal is a new row; what was held before stays. */
export async function recordClearance(tx: CaseTx, given: NewClearance): Promise<Outcome<null>> {
  const { memberId, kind, level, from, to, evidence } = given
  const found: Wrong[] = []
  if (to < from) found.push({ field: 'to', says: 'Give a last day that is not before the first' })
  if (evidence.trim() === '') found.push({ field: 'evidence', says: 'Say what shows it: a certificate, a letter' })
  const known = await sql`select 1 from staff_members where id = ${memberId}`.execute(tx.sql)
  if (known.rows.length === 0) found.push({ field: 'memberId', says: 'Choose somebody from the list' })
  if (found.length > 0) return wrong(...found)
  await sql`insert into staff_clearances (id, member_id, kind, level, from_day, to_day, evidence, written_at, written_by)
    values (${tx.newId()}, ${memberId}, ${kind}, ${level}, ${from}, ${to}, ${evidence.trim()}, ${tx.now}, ${tx.actor.memberId})`.execute(
    tx.sql,
  )
  const items = [`member:${memberId}`, `kind:${kind}`, `until:${to}`]
  tx.tell({ kind: 'administration', act: 'need-to-know/record-clearance', items })
  return done(null)
}

/** From a day on, a role must hold something. Whoever does not then has no access: the page says how many that is. */
export async function requireClearance(
  tx: CaseTx,
  given: { readonly role: Role; readonly kind: ClearanceKind; readonly from: Day },
): Promise<Outcome<null>> {
  const { role, kind, from } = given
  if (role === 'administrator')
    return refused({
      code: 'need-to-know/administrators-record-clearances',
      says: 'Administrators record who is cleared, so nothing can be required of them here: nobody could then undo it.',
      next: 'Choose another role. Who may administer is decided where accounts are kept.',
    })
  await sql`insert into staff_required_clearances (id, role, kind, from_day, written_at, written_by)
    values (${tx.newId()}, ${role}, ${kind}, ${from}, ${tx.now}, ${tx.actor.memberId})`.execute(tx.sql)
  tx.tell({
    kind: 'administration',
    act: 'need-to-know/require-clearance',
    items: [`role:${role}`, `kind:${kind}`, `from:${from}`],
  })
  return done(null)
}
