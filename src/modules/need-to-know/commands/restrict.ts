/**
 * Keeps people from somebody's record: a restriction lets in those it names and nobody else, an exclusion keeps out those it
 * names. It goes before every right. Setting one is one person's act and works at once; lifting it takes two.
 */
import { sql } from 'kysely'
import { type ApprovalAct, askForApproval } from '#modules/approvals'
import { mayKeepStatus } from '#modules/cases'
import { postsById } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { addDays, type Day, dayInWords } from '#rules'
import { done, notFound, type Outcome, refused, type Wrong, wrong } from '#shared'
import { type Restriction, restrictionsOf } from '../queries/who-can-see.ts'

/** A restriction that nobody looks at again outlives its reason. */
export const LONGEST_UNTIL_REVIEW = 183

export type Restricting = {
  readonly caseId: string
  readonly kind: 'restriction' | 'exclusion'
  readonly shows: 'pointer' | 'hidden'
  readonly reason: string
  readonly reviewOn: Day
  /** The posts it names. Whoever sets a restriction is always let in by it. */
  readonly postIds: readonly string[]
}

const notTheirs = refused({
  code: 'need-to-know/restriction-not-theirs',
  says: 'Your part in this case does not include restricting it.',
  next: 'Ask the supervising worker or the social work SOLO.',
})

function whatIsWrong(tx: CaseTx, given: Restricting): readonly Wrong[] {
  const latest = addDays(tx.today, LONGEST_UNTIL_REVIEW)
  const outside = given.reviewOn <= tx.today || given.reviewOn > latest
  return [
    ...(given.reason.trim() === '' ? [{ field: 'reason', says: 'Say why: it is read whenever this is reviewed' }] : []),
    ...(outside ? [{ field: 'reviewOn', says: `Give a day from tomorrow to ${dayInWords(latest)}` }] : []),
    ...(given.postIds.length === 0 && given.kind === 'exclusion'
      ? [{ field: 'postIds', says: 'Name at least one person to keep out' }]
      : []),
  ]
}

/** Sets it, in force from this moment. */
export async function restrict(tx: CaseTx, given: Restricting): Promise<Outcome<{ readonly restrictionId: string }>> {
  const { caseId, kind, shows, reason, reviewOn } = given
  if (!(await mayKeepStatus(tx, caseId))) return notTheirs
  const found = whatIsWrong(tx, given)
  if (found.length > 0) return wrong(...found)
  const posts = await postsById(tx, given.postIds)
  if (posts.length !== new Set(given.postIds).size)
    return wrong({ field: 'postIds', says: 'Choose posts that somebody holds today' })
  if (kind === 'exclusion' && posts.some(post => post.memberId === tx.actor.memberId))
    return wrong({ field: 'postIds', says: 'You cannot keep yourself out: ask a colleague to do it' })
  const restrictionId = tx.newId()
  await sql`insert into access_restrictions (id, person_id, kind, shows, reason, review_on, contact_post_id, agency_id, from_at, written_at, written_by)
    select ${restrictionId}, c.person_id, ${kind}, ${shows}, ${reason.trim()}, ${reviewOn}, ${tx.actor.postId}, ${tx.actor.agencyId},
           ${tx.now}, ${tx.now}, ${tx.actor.memberId} from cases_cases c where c.id = ${caseId}`.execute(tx.sql)
  const named = new Set([...posts.map(post => post.memberId), ...(kind === 'restriction' ? [tx.actor.memberId] : [])])
  for (const memberId of named) await name(tx, restrictionId, caseId, memberId)
  const items = [`restriction:${restrictionId}`, `kind:${kind}`, `shows:${shows}`]
  tx.tell({ kind: 'access-decision', act: 'need-to-know/restrict', caseId, items, recipients: [...named] })
  return done({ restrictionId })
}

async function name(tx: CaseTx, restrictionId: string, caseId: string, memberId: string): Promise<void> {
  await sql`insert into access_restriction_names (id, restriction_id, person_id, member_id, written_at, written_by)
    select ${tx.newId()}, ${restrictionId}, c.person_id, ${memberId}, ${tx.now}, ${tx.actor.memberId}
      from cases_cases c where c.id = ${caseId}`.execute(tx.sql)
}

const IN_WORDS = {
  restriction: 'lets in only those it names',
  exclusion: 'keeps out those it names',
} as const

const describedFor = ({ kind, shows, reason, reviewOn, names }: Restriction) => [
  { name: 'It', value: IN_WORDS[kind] },
  { name: 'Names', value: names.join(', ') },
  { name: 'A searcher', value: shows === 'hidden' ? 'is told nothing' : 'is told whom to ask' },
  { name: 'Set because', value: reason },
  { name: 'To be reviewed on', value: dayInWords(reviewOn) },
]

/** Asks a second person to lift it. Until they do, it holds. */
export async function askToLift(
  tx: CaseTx,
  given: { readonly caseId: string; readonly restrictionId: string; readonly because: string },
): Promise<Outcome<{ readonly approvalId: string }>> {
  const { caseId, restrictionId, because } = given
  if (!(await mayKeepStatus(tx, caseId))) return notTheirs
  const restriction = (await restrictionsOf(tx, caseId)).find(one => one.id === restrictionId)
  if (restriction === undefined) return notFound
  return askForApproval(tx, {
    act: 'lift-restriction',
    // About no case: whoever approves is perhaps kept out of it themselves, and reads why it was set, not whose record it is.
    subjectId: restrictionId,
    payload: { restrictionId },
    shown: { says: 'Lift a restriction on who may see a person', facts: describedFor(restriction) },
    because,
  })
}

/** What happens once the second person approves. */
export const liftingRestriction: ApprovalAct = {
  act: 'lift-restriction',
  title: 'Lift a restriction',
  carryOut: async (tx, _payload, approval) => {
    const { subjectId, because } = approval
    const lifted = await sql<{
      lifted: boolean
    }>`select access.lift_restriction(${subjectId}, ${because}) as lifted`.execute(tx.sql)
    if (lifted.rows[0]?.lifted !== true)
      return refused({
        code: 'need-to-know/already-lifted',
        says: 'This restriction has ended already.',
        next: 'There is nothing left to do.',
      })
    tx.tell({
      kind: 'access-decision',
      act: 'need-to-know/lift-restriction',
      items: [`restriction:${subjectId}`],
    })
    return done(null)
  },
}
