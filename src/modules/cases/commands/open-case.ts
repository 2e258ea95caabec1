/** Opens the management of a person in an area, and says who stands on the case from the first day. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, type Outcome, type Role } from '#shared'
import { unratedForItsBands } from './within-bands.ts'

export type NewCase = {
  readonly personId: string
  readonly areaId: string
  readonly divisionId: string
  readonly regime?: 'adult' | 'under-18'
  readonly basis: 'statutory' | 'voluntary-throughcare' | 'children-and-families' | 'joint-monitoring' | 'unallocated'
  readonly place: 'custody' | 'community' | 'hospital'
  readonly kind?: 'sexual' | 'violent'
  readonly level?: 1 | 2 | 3
  readonly releaseOn?: Day | null
  readonly preReleaseMeetingOn?: Day | null
  readonly supervisionEndsOn?: Day | null
  readonly leadAgencyId?: string | null
  readonly managingPostId?: string | null
  readonly members: readonly NewMember[]
}

export type NewMember = {
  readonly postId: string
  readonly agencyId: string
  readonly asRole: Role
  readonly because: string
  readonly coreGroup?: boolean
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The short reference people quote on the telephone, made from the random end of the case's id: it counts nothing and
 * tells nothing. Eight letters without I, L, O and U, in two groups.
 */
export function referenceOf(caseId: string): string {
  let number = BigInt(`0x${caseId.replaceAll('-', '').slice(-10)}`)
  let text = ''
  for (let index = 0; index < 8; index += 1) {
    text = `${LETTERS[Number(number % 32n)] ?? '0'}${text}`
    number /= 32n
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`
}

/** Opens the case and returns its id. A provider with bands is put on it later: nobody is rated on the first day (S2-31). */
export async function openCase(tx: CaseTx, given: NewCase): Promise<Outcome<string>> {
  const unrated = await unratedForItsBands(
    tx,
    given.members.map(({ postId }) => postId),
  )
  if (unrated !== undefined) return unrated
  const id = tx.newId()
  await tx.sql
    .insertInto('cases_cases')
    .values({
      id,
      person_id: given.personId,
      reference: referenceOf(id),
      area_id: given.areaId,
      division_id: given.divisionId,
      regime: given.regime ?? 'adult',
      basis: given.basis,
      place: given.place,
      kind: given.kind ?? 'sexual',
      level: given.level ?? null,
      release_on: given.releaseOn ?? null,
      pre_release_meeting_on: given.preReleaseMeetingOn ?? null,
      supervision_ends_on: given.supervisionEndsOn ?? null,
      lead_agency_id: given.leadAgencyId ?? null,
      managing_post_id: given.managingPostId ?? null,
      opened_on: tx.today,
      closed_on: null,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  for (const member of given.members) await addMember(tx, id, member)
  tx.tell({ kind: 'collection', act: 'cases/open-case', caseId: id, people: [given.personId] })
  return done(id)
}

/** Puts a post on a case from today, with the reason. A post that stands there already stays as it is. */
export async function addMember(tx: CaseTx, caseId: string, member: NewMember): Promise<void> {
  await sql`
    insert into cases_memberships (id, case_id, post_id, agency_id, as_role, because, from_day, core_group, written_at, written_by)
    select ${tx.newId()}, ${caseId}, ${member.postId}, ${member.agencyId}, ${member.asRole}, ${member.because}, ${tx.today},
           ${member.coreGroup ?? true}, ${tx.now}, ${tx.actor.memberId}
     where not exists (select 1 from cases_memberships m
        where m.case_id = ${caseId} and m.post_id = ${member.postId} and (m.to_day is null or m.to_day >= ${tx.today}))`.execute(
    tx.sql,
  )
  tx.tell({
    kind: 'access-decision',
    act: 'cases/add-member',
    caseId,
    items: [`post:${member.postId}`, `as:${member.asRole}`],
  })
}
