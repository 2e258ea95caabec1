/** Puts a post on a case as what it is, with the reason; and ends that. Effect on the next request. */
import { sql } from 'kysely'
import { postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, wrong } from '#shared'
import { caseFacts } from '../queries/case-facts.ts'
import { mayKeepStatus } from '../queries/may-keep-status.ts'
import { addMember } from './open-case.ts'
import { recordEntry } from './record-entry.ts'
import { beyondItsBands } from './within-bands.ts'
import { withoutBasisOn } from './within-basis.ts'

export type PutOn = { readonly caseId: string; readonly postId: string; readonly because: string }

/** A provider is put on only within its bands (S2-31). */
export async function putOnCase(tx: CaseTx, { caseId, postId, because }: PutOn): Promise<Outcome<null>> {
  const facts = await caseFacts(tx, caseId)
  if (facts === undefined || !(await mayKeepStatus(tx, caseId))) return notFound
  const post = (await postsOfArea(tx, facts.areaId)).find(one => one.postId === postId)
  if (post === undefined) return wrong({ field: 'postId', says: 'Choose somebody who holds a post in this area today' })
  const without = await withoutBasisOn(tx, caseId, [post.agencyId])
  if (without !== undefined) return without
  const beyond = await beyondItsBands(tx, caseId, post.agencyId)
  if (beyond !== undefined) return beyond
  await addMember(tx, caseId, { postId, agencyId: post.agencyId, asRole: post.role, because })
  await recordEntry(tx, {
    caseId,
    section: 'status',
    kind: 'standing',
    happenedOn: tx.today,
    headline: `Put on the case: ${post.title}, ${post.agency}`,
    detail: because,
  })
  return done(null)
}

export type TakeOff = { readonly caseId: string; readonly membershipId: string }

/** Ends somebody's standing yesterday, so that today they stand no more. The supervising worker's ends by naming another. */
export async function takeOffCase(tx: CaseTx, { caseId, membershipId }: TakeOff): Promise<Outcome<null>> {
  if (!(await mayKeepStatus(tx, caseId))) return notFound
  const ended = await sql<{ title: string; agency: string; post_id: string }>`
    update cases_memberships m set to_day = greatest(m.from_day, ${tx.today}::date) - 1
      from staff_posts p, staff_agencies g
     where m.id = ${membershipId} and m.case_id = ${caseId} and p.id = m.post_id and g.id = m.agency_id
       and (m.to_day is null or m.to_day >= ${tx.today})
       and m.post_id is distinct from (select c.managing_post_id from cases_cases c where c.id = m.case_id)
    returning p.title, g.name as agency, m.post_id`.execute(tx.sql)
  const [off] = ended.rows
  if (off === undefined) return notFound
  tx.tell({ kind: 'access-decision', act: 'cases/take-off-case', caseId, items: [`post:${off.post_id}`] })
  await recordEntry(tx, {
    caseId,
    section: 'status',
    kind: 'standing',
    happenedOn: tx.today,
    headline: `No longer on the case: ${off.title}, ${off.agency}`,
  })
  return done(null)
}
