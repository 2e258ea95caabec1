/** A hold keeps all records of a person whatever their age: a court, an inquiry, a decision. */
import { sql } from 'kysely'
import { mayKeepStatus } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, refused, wrong } from '#shared'

export type Hold = {
  readonly id: string
  readonly kind: 'legal-hold' | 'indefinite'
  readonly because: string
  readonly by: string
}

/** Holds in force on the person of a case. */
export async function holdsOf(tx: CaseTx, caseId: string): Promise<readonly Hold[]> {
  tx.tell({ kind: 'consultation', act: 'retention/holds', caseId })
  const found = await sql<Hold>`
    select h.id, h.kind, h.because, m.name as by from retention_holds h join staff_members m on m.id = h.written_by
     where h.person_id = access.person_of_case(${caseId}) and h.ended_at is null order by h.written_at`.execute(tx.sql)
  return found.rows
}

const notTheirs = refused({
  code: 'retention/hold-not-theirs',
  says: 'Your part in this case does not include holding its records.',
  next: 'Ask the supervising worker or the social work SOLO.',
})

/** Puts a hold on the person of a case. */
export async function hold(
  tx: CaseTx,
  { caseId, kind, because }: { readonly caseId: string; readonly kind: Hold['kind']; readonly because: string },
): Promise<Outcome<null>> {
  if (!(await mayKeepStatus(tx, caseId))) return notTheirs
  if (because.trim() === '') return wrong({ field: 'because', says: 'Say why everything must stay' })
  const put =
    await sql`insert into retention_holds (id, person_id, kind, because, agency_id, from_day, written_at, written_by)
    select ${tx.newId()}, c.person_id, ${kind}, ${because.trim()}, ${tx.actor.agencyId}, ${tx.today}, ${tx.now}, ${tx.actor.memberId}
      from cases_cases c where c.id = ${caseId}`.execute(tx.sql)
  if (Number(put.numAffectedRows ?? 0) === 0) return notFound
  tx.tell({ kind: 'alteration', act: 'retention/hold', caseId, items: [`kind:${kind}`] })
  return done(null)
}

/** Ends a hold; what it kept is looked at again in its time. */
export async function endHold(
  tx: CaseTx,
  { caseId, holdId, because }: { readonly caseId: string; readonly holdId: string; readonly because: string },
): Promise<Outcome<null>> {
  if (because.trim() === '') return wrong({ field: 'because', says: 'Say why it may end' })
  const ended =
    await sql`update retention_holds set ended_at = ${tx.now}, ended_by = ${tx.actor.memberId}, ended_because = ${because.trim()}
    where id = ${holdId} and person_id = access.person_of_case(${caseId}) and ended_at is null`.execute(tx.sql)
  if (Number(ended.numAffectedRows ?? 0) === 0) return notFound
  tx.tell({ kind: 'alteration', act: 'retention/end-hold', caseId, items: [`hold:${holdId}`] })
  return done(null)
}
