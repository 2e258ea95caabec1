/**
 * Records an act that could not wait (S3-22, S3-23). Nothing is mandatory: that it happened is kept at once, and the rest is
 * asked for within a day. A referral is on the list of whoever takes it the same moment.
 */
import { sql } from 'kysely'
import { caseFacts, recordEntry } from '#modules/cases'
import { postsOfArea } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { queueMail } from '#platform/mail'
import { addDays } from '#rules'
import { done, notFound, type Outcome, type Role } from '#shared'
import { REFERRALS, type Referral, stillAsked, type UrgentWritten } from '../model/urgent-action.ts'
import { urgentActionById } from '../queries/urgent-actions.ts'

const COMPLETE = 'need-to-know/complete-urgent-action'

export type NewUrgentAction = UrgentWritten & { readonly caseId: string | null; readonly openingId: string | null }

/** Keeps it, however little of it was written, and returns its id. */
export async function recordUrgentAction(tx: CaseTx, action: NewUrgentAction): Promise<Outcome<string>> {
  const { caseId, openingId, protects, done: what, told, referrals } = action
  const id = tx.newId()
  const complete = stillAsked(action).length === 0
  const { memberId, agencyId } = tx.actor
  await sql`insert into need_to_know_urgent_actions (id, case_id, opening_id, protects, done, done_at, told, referrals, complete_by,
      completed_at, member_id, agency_id, written_at, written_by)
    values (${id}, ${caseId}, ${openingId}, ${protects}::text[], ${what}, ${tx.now}, ${told}, ${referrals}::text[],
      ${tx.now}::timestamptz + interval '24 hours', ${complete ? tx.now : null}, ${memberId}, ${agencyId}, ${tx.now}, ${memberId})`.execute(
    tx.sql,
  )
  const items = [`urgent-action:${id}`, ...referrals.map(one => `refers:${one}`)]
  tx.tell({
    kind: 'collection',
    act: 'need-to-know/record-urgent-action',
    ...(caseId === null ? {} : { caseId }),
    items,
  })
  if (!complete) await askForTheRest(tx, id)
  await tx.byRule(rule => passOn(rule, { id, caseId, referrals }))
  return done(id)
}

async function askForTheRest(tx: CaseTx, id: string): Promise<void> {
  const { memberId, agencyId } = tx.actor
  await addTask(tx, {
    kind: COMPLETE,
    says: 'Complete what you recorded of an urgent act',
    caseId: null,
    owner: { memberId, agencyId },
    dueOn: addDays(tx.today, 1),
    opens: `/urgent-actions/${id}`,
    about: { table: 'need_to_know_urgent_actions', id },
  })
}

type Passed = { readonly id: string; readonly caseId: string | null; readonly referrals: readonly Referral[] }

/** Who takes each kind of referral. */
const TAKES: Readonly<Record<Referral, Role>> = {
  'child-protection': 'children-and-families',
  'adult-protection': 'social-work-solo',
}

/** By rule: the chronology says that it happened, whoever manages the person hears of it, and each referral is somebody's. */
async function passOn(tx: CaseTx, { id, caseId, referrals }: Passed): Promise<void> {
  const facts = caseId === null ? undefined : await caseFacts(tx, caseId)
  if (facts !== undefined) {
    const referred = referrals.map(one => `, referred to ${REFERRALS[one].toLowerCase()}`).join('')
    const about = { table: 'need_to_know_urgent_actions', id }
    const headline = `Urgent protective action${referred}`
    await recordEntry(tx, {
      caseId: facts.caseId,
      section: 'status',
      kind: 'urgent-action',
      happenedOn: tx.today,
      headline,
      about,
    })
    const { managingPostId: postId, managingAgencyId: agencyId, managingMemberId: to } = facts
    if (postId !== null && agencyId !== null)
      await giveTask(
        tx,
        { id, caseId, kind: 'need-to-know/urgent-action', says: 'An urgent act was recorded: read it' },
        { postId, agencyId, to },
      )
  }
  for (const referral of referrals) await refer(tx, id, caseId, referral, facts?.areaId)
}

async function refer(
  tx: CaseTx,
  id: string,
  caseId: string | null,
  referral: Referral,
  areaId: string | undefined,
): Promise<void> {
  const areas = areaId === undefined ? await areasOfMine(tx) : [areaId]
  const posts = (await Promise.all(areas.map(one => postsOfArea(tx, one, [TAKES[referral]])))).flat()
  const says = `${REFERRALS[referral]} referral after an urgent act: take it up today`
  for (const { postId, agencyId, memberId: to } of posts)
    await giveTask(tx, { id, caseId, kind: `need-to-know/${referral}-referral`, says }, { postId, agencyId, to })
}

type Given = { readonly id: string; readonly caseId: string | null; readonly kind: string; readonly says: string }
type To = { readonly postId: string; readonly agencyId: string; readonly to: string | null }

async function giveTask(tx: CaseTx, { id, caseId, kind, says }: Given, { postId, agencyId, to }: To): Promise<void> {
  const opens = `/urgent-actions/${id}`
  const about = { table: 'need_to_know_urgent_actions', id }
  await addTask(tx, {
    kind,
    says,
    caseId,
    section: 'safety',
    owner: { postId, agencyId },
    dueOn: tx.today,
    opens,
    about,
  })
  if (to !== null) await queueMail(tx, { kind: 'task-waiting', to, link: opens })
}

async function areasOfMine(tx: CaseTx): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select a.id from staff_areas a where a.kind = 'authority' and a.id = any (access.my_areas())`.execute(tx.sql)
  return found.rows.map(({ id }) => id)
}

/** Adds what was still asked for. What is complete stays as it is; more of it is an entry in the chronology. */
export async function completeUrgentAction(
  tx: CaseTx,
  actionId: string,
  written: UrgentWritten,
): Promise<Outcome<string>> {
  const before = await urgentActionById(tx, actionId)
  if (before === undefined || !before.mine || before.completedAt !== null) return notFound
  const complete = stillAsked(written).length === 0
  await sql`update need_to_know_urgent_actions set protects = ${written.protects}::text[], done = ${written.done},
      told = ${written.told}, referrals = ${written.referrals}::text[], completed_at = ${complete ? tx.now : null}
    where id = ${actionId} and completed_at is null`.execute(tx.sql)
  const { caseId } = before
  tx.tell({
    kind: 'alteration',
    act: 'need-to-know/complete-urgent-action',
    ...(caseId === null ? {} : { caseId }),
    items: [`urgent-action:${actionId}`],
  })
  const fresh = written.referrals.filter(one => !before.referrals.includes(one))
  const areaId = caseId === null ? undefined : (await tx.byRule(rule => caseFacts(rule, caseId)))?.areaId
  await tx.byRule(async rule => {
    for (const referral of fresh) await refer(rule, actionId, caseId, referral, areaId)
  })
  if (complete) await endTasks(tx, { aboutId: actionId, kind: COMPLETE }, 'done')
  return done(actionId)
}
