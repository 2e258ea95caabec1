/** Names the supervising worker of a case: one at most, so that responsibility is never shared away (S0-11, S3-28). */
import { sql } from 'kysely'
import { postsById, postsOfArea } from '#modules/staff'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { changedMeanwhile, done, notFound, type Outcome, refused, wrong } from '#shared'
import { caseFacts } from '../queries/case-facts.ts'
import { addMember } from './open-case.ts'
import { recordEntry } from './record-entry.ts'
import { withoutBasisOn } from './within-basis.ts'

type NewSupervisor = {
  readonly caseId: string
  readonly postId: string
  readonly because: string
  /** The post that supervised when the form was opened; null when nobody did. */
  readonly seen: string | null
}

const notASupervisingPost = (title: string) =>
  refused({
    code: 'cases/not-a-supervising-post',
    says: `${title} is not a supervising post.`,
    next: 'Choose a supervising worker of the team that will hold the case.',
  })

/** The moment of change is stamped; the worker before keeps standing on the case until somebody ends that. */
export async function nameSupervisor(tx: CaseTx, given: NewSupervisor): Promise<Outcome<null>> {
  const facts = await caseFacts(tx, given.caseId)
  if (facts === undefined) return notFound
  const post = (await postsOfArea(tx, facts.areaId)).find(one => one.postId === given.postId)
  if (post === undefined) return wrong({ field: 'postId', says: 'Choose somebody who holds a post in this area today' })
  if (post.role !== 'managing-officer') return notASupervisingPost(post.title)
  const without = await withoutBasisOn(tx, given.caseId, [post.agencyId])
  if (without !== undefined) return without
  const changed =
    await sql`update cases_cases set managing_post_id = ${given.postId}, lead_agency_id = coalesce(lead_agency_id, ${post.agencyId}),
      basis = case when basis = 'unallocated' then 'statutory' else basis end, version = version + 1 where id = ${given.caseId} and managing_post_id is not distinct from ${given.seen}`.execute(
      tx.sql,
    )
  if (Number(changed.numAffectedRows ?? 0) === 0) return namedMeanwhile(tx, given)
  await addMember(tx, given.caseId, {
    postId: post.postId,
    agencyId: post.agencyId,
    asRole: 'managing-officer',
    because: 'supervising worker',
  })
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'status',
    kind: 'supervisor',
    happenedOn: tx.today,
    headline: `Supervising worker: ${post.name}`,
    detail: given.because,
  })
  await endTasks(tx, { aboutId: given.caseId, kind: 'case/name-supervisor' }, 'done', 'named')
  return done(null)
}

/** Somebody else named one first, or the case is not there for this actor. */
async function namedMeanwhile(tx: CaseTx, given: { caseId: string; postId: string }): Promise<Outcome<null>> {
  const facts = await caseFacts(tx, given.caseId)
  if (facts === undefined) return notFound
  tx.tell({ kind: 'consultation', act: 'cases/supervisor-named-meanwhile', caseId: given.caseId })
  const [now] = facts.managingPostId === null ? [] : await postsById(tx, [facts.managingPostId])
  const theirs = now === undefined ? 'nobody' : `${now.name}, ${now.title}`
  return changedMeanwhile({ field: 'postId', theirs, yours: given.postId, version: 0, by: '' })
}
