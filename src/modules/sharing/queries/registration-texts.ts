/** Words about a person that say whether they are registered with the police, and the permissions to let others read them. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { type Day, type PostRole, RIGHTS } from '#rules'
import type { PermissionState } from '../model/registration-words.ts'

/** Several fields as the one text that a reader sees; the database makes it the same way (`access.said`). */
export const textAsRead = (texts: readonly string[]): string =>
  texts
    .filter(text => text !== '')
    .join('\n')
    .trim()

/** Digests of the words about this person that the police permitted somebody to read. */
export async function registrationWordsPermitted(
  tx: CaseTx,
  caseId: string,
  to: { readonly memberId: string; readonly postId: string; readonly agencyId: string },
): Promise<readonly string[]> {
  const found = await sql<{ permitted: readonly string[] }>`
    select access.registration_words_permitted(${to.memberId}, ${to.postId}, ${to.agencyId}) as permitted`.execute(
    tx.sql,
  )
  return (found.rows[0]?.permitted ?? []).flatMap(one =>
    one.startsWith(`${caseId}/`) ? [one.slice(caseId.length + 1)] : [],
  )
}

/** Somebody on the case who will not read such words. */
export type KeptFrom = {
  readonly postId: string
  readonly memberId: string
  readonly name: string
  readonly title: string
  readonly agency: string
  readonly agencyId: string
}

export type RevealingText = {
  readonly digest: string
  readonly words: string
  readonly standsIn: string
  readonly by: string
  readonly at: string
  readonly own: boolean
}

/** Every text of a case that names registration status and that the reader may read, newest first. */
export async function textsNamingRegistration(tx: CaseTx, caseId: string): Promise<readonly RevealingText[]> {
  const found = await sql<RevealingText>`
    select t.digest, t.words, t.stands_in as "standsIn", m.name as by, t.written_at as at, t.written_by = ${tx.actor.memberId} as own
      from access.texts_naming_registration(${caseId}) t join staff_members m on m.id = t.written_by
     order by t.written_at desc limit 200`.execute(tx.sql)
  tx.tell({
    kind: 'consultation',
    act: 'sharing/texts-naming-registration',
    caseId,
    items: [`texts:${found.rows.length}`],
  })
  return found.rows
}

/** Those who stand on the case today and whose post does not read registration status. */
export async function keptFromRegistration(tx: CaseTx, caseId: string): Promise<readonly KeptFrom[]> {
  const found = await sql<KeptFrom & { asRole: PostRole }>`
    select p.id as "postId", m.id as "memberId", m.name, p.title, g.short_name as agency, g.id as "agencyId", s.as_role as "asRole"
      from cases_memberships s join staff_posts p on p.id = s.post_id join staff_agencies g on g.id = p.agency_id
      join staff_postings o on o.post_id = p.id and o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today})
      join staff_members m on m.id = o.member_id
     where s.case_id = ${caseId} and s.from_day <= ${tx.today} and (s.to_day is null or s.to_day >= ${tx.today})
     order by g.short_name, m.name`.execute(tx.sql)
  return found.rows.filter(({ asRole }) => !RIGHTS[asRole].file.includes('registration'))
}

export type PermissionShown = {
  readonly id: string
  readonly caseId: string
  readonly words: string
  readonly to: string
  readonly because: string
  readonly state: PermissionState
  readonly untilOn: Day | null
  readonly askedBy: string
  readonly askedAgency: string
  readonly askedAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly decidedBecause: string | null
  readonly version: number
  /** Asked by the reader themselves: somebody else decides. */
  readonly own: boolean
  readonly person: string | null
}

const shown = (tx: CaseTx) => sql`
  select p.id, p.case_id as "caseId", p.words, coalesce(o.title || ', ' || og.short_name, m.name, a.name) as to, p.because, p.state,
         p.until_on as "untilOn", w.name as "askedBy", wg.short_name as "askedAgency", p.written_at as "askedAt", d.name as "decidedBy",
         p.decided_at as "decidedAt", p.decided_because as "decidedBecause", p.version, p.written_by = ${tx.actor.memberId} as own,
         n.known_as as person
    from sharing_registration_permissions p
    left join staff_posts o on o.id = p.to_post_id left join staff_agencies og on og.id = o.agency_id
    left join staff_members m on m.id = p.to_member_id left join staff_agencies a on a.id = p.to_agency_id
    join staff_members w on w.id = p.written_by join staff_agencies wg on wg.id = p.agency_id
    left join staff_members d on d.id = p.decided_by left join people_people n on n.id = p.person_id`

/** Permissions about one case, newest first. */
export async function permissionsOfCase(tx: CaseTx, caseId: string): Promise<readonly PermissionShown[]> {
  const found =
    await sql<PermissionShown>`${shown(tx)} where p.case_id = ${caseId} order by p.written_at desc limit 100`.execute(
      tx.sql,
    )
  return found.rows
}

/** What waits for the police, oldest first, and what they permitted that is in force. */
export async function permissionsToDecide(tx: CaseTx): Promise<readonly PermissionShown[]> {
  const found = await sql<PermissionShown>`${shown(tx)}
    where p.state = 'asked' or (p.state = 'granted' and p.until_on >= ${tx.today})
    order by p.state, p.written_at limit 200`.execute(tx.sql)
  tx.tell({
    kind: 'consultation',
    act: 'sharing/permissions-to-decide',
    items: found.rows.map(row => `permission:${row.id}`),
  })
  return found.rows
}
