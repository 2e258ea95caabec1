/**
 * Passing information down inside an agency: a release address proposes the children-and-families team of that area, and
 * the social work liaison officer confirms what is passed. The team sees that and no more (S3-18).
 */
import { sql } from 'kysely'
import { caseFacts } from '#modules/cases'
import { optionsOfCase } from '#modules/housing'
import { stopForRecipient } from '#modules/recipients'
import { type PostHeld, postsById, postsOfArea } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import { type CaseTx, NOBODY, type Reaction } from '#platform/db'
import { addDays, type Day, RULES_OF_SHARING } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, refused, wrong } from '#shared'
import { type DisseminationShown, disseminationById } from '../queries/disseminations.ts'
import { judgeShare, NOTHING_SET_ASIDE, type ShareGiven } from '../queries/judge-share.ts'
import { share } from './share.ts'

/** Days within which the liaison officer decides. */
const DECIDED_WITHIN_DAYS = 3

export const CONFIRM_PASSING = 'sharing/confirm-passing-down'

/** Whether what was recorded is an address at which the person may live. */
async function openOption(rule: CaseTx, caseId: string, entryId: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select about_id as id from cases_entries
    where id = ${entryId} and case_id = ${caseId} and kind in ('housing-option', 'housing-decision')`.execute(rule.sql)
  const optionId = found.rows[0]?.id
  if (optionId === undefined) return undefined
  const options = await optionsOfCase(rule, caseId)
  return options.find(one => one.id === optionId && (one.state === 'option' || one.state === 'approved'))?.id
}

/** Proposes to tell the team, once while a proposal waits; by rule, whoever entered the address. */
async function propose(rule: CaseTx, caseId: string, optionId: string): Promise<void> {
  const facts = await caseFacts(rule, caseId)
  if (facts === undefined) return
  const open =
    await sql`select 1 from sharing_disseminations where case_id = ${caseId} and (state = 'proposed' or option_id = ${optionId})`.execute(
      rule.sql,
    )
  const posts = await postsOfArea(rule, facts.areaId, ['children-and-families', 'social-work-solo'])
  const solo = posts.find(one => one.role === 'social-work-solo')
  const team = posts.find(one => one.role === 'children-and-families')
  if (open.rows.length > 0 || solo === undefined || team === undefined) return
  const id = rule.newId()
  const by = rule.actor.memberId
  await rule.sql
    .insertInto('sharing_disseminations')
    .values({
      id,
      case_id: caseId,
      option_id: optionId,
      area_id: facts.areaId,
      team_post_id: team.postId,
      written_at: rule.now,
      written_by: by === '' ? NOBODY : by,
    })
    .execute()
  const task = {
    kind: CONFIRM_PASSING,
    says: 'Decide what the children-and-families team is told about a release address',
    caseId,
    dueOn: addDays(rule.today, DECIDED_WITHIN_DAYS),
  }
  const owner = { postId: solo.postId, agencyId: solo.agencyId }
  await addTask(rule, {
    ...task,
    owner,
    opens: `/disseminations/${id}`,
    about: { table: 'sharing_disseminations', id },
  })
  rule.tell({ kind: 'collection', act: 'sharing/propose-passing-down', caseId, items: [`dissemination:${id}`] })
}

/** Hears of addresses. */
export const proposePassingDown: Reaction = async (tx, { fact, caseId, aboutId }) => {
  if (fact !== 'entry-recorded' || aboutId === undefined) return
  await tx.byRule(async rule => {
    const optionId = await openOption(rule, caseId, aboutId)
    if (optionId !== undefined) await propose(rule, caseId, optionId)
  })
}

export type Confirming = {
  readonly disseminationId: string
  readonly version: number
  readonly teamPostId: string
  readonly words: string
  readonly why: string
  readonly legalBasis: string
  readonly until: Day
}

const meanwhile = (found: DisseminationShown) =>
  changedMeanwhile({ field: '', theirs: found.state, yours: '', version: found.version, by: found.decidedBy ?? '' })

const sharedWith = (found: DisseminationShown, team: PostHeld, given: Confirming, agencyId: string): ShareGiven => ({
  caseId: found.caseId,
  words: given.words,
  section: 'children',
  class: 'ordinary',
  handling: '',
  itemId: null,
  ownerAgencyId: agencyId,
  to: { agencyId: team.agencyId, postId: team.postId, memberId: null },
  protects: 'child',
  why: given.why,
  legalBasis: given.legalBasis,
  purpose: 'passed down to the team where the person will live',
  urgent: false,
})

/** Passes on exactly these words, and lets the team know of the case by name until a day. */
export async function confirmPassing(tx: CaseTx, given: Confirming): Promise<Outcome<string>> {
  const { disseminationId, version, teamPostId, until } = given
  const found = await disseminationById(tx, disseminationId)
  if (found === undefined) return notFound
  if (until < tx.today) return wrong({ field: 'until', says: 'Give a day that has not passed' })
  const [team] = await postsById(tx, [teamPostId])
  if (team?.role !== 'children-and-families')
    return wrong({ field: 'teamPostId', says: 'Choose a children-and-families team' })
  const shared = sharedWith(found, team, given, tx.actor.agencyId)
  const judged = await judgeShare(tx, shared, NOTHING_SET_ASIDE)
  const [rule] = judged?.value.broken ?? []
  if (judged === undefined) return notFound
  if (rule !== undefined) {
    const { says, next } = RULES_OF_SHARING[rule]
    return refused({ code: `sharing/${rule}`, says, next, rule: `sharing/${rule}` })
  }
  const stopped = await stopForRecipient(tx, found.caseId, [{ memberId: team.memberId }])
  if (stopped !== undefined) return stopped
  const untilAt = `${until}T23:59:59.000Z`
  const confirmed =
    await sql`update sharing_disseminations set state = 'confirmed', team_post_id = ${teamPostId}, until_at = ${untilAt}, version = version + 1,
      decided_at = ${tx.now}, decided_by = ${tx.actor.memberId} where id = ${disseminationId} and version = ${version} and state = 'proposed'`.execute(
      tx.sql,
    )
  if (confirmed.numAffectedRows !== 1n) return meanwhile(found)
  await sql`select access.inform(${tx.newId()}, ${found.caseId}, ${teamPostId}, null, ${'a release address in the area of the team'}, ${tx.now}, ${untilAt})`.execute(
    tx.sql,
  )
  await share(tx, { ...shared, disseminationId })
  await endTasks(tx, { aboutId: disseminationId, kind: CONFIRM_PASSING }, 'done', 'passed')
  const items = [`dissemination:${disseminationId}`]
  tx.tell({
    kind: 'access-decision',
    act: 'sharing/confirm-passing-down',
    caseId: found.caseId,
    items,
    recipients: [`post:${teamPostId}`],
  })
  return done(found.caseId)
}

export type NotPassing = { readonly disseminationId: string; readonly version: number; readonly because: string }

/** Nothing is passed, with the reason. */
export async function declinePassing(tx: CaseTx, given: NotPassing): Promise<Outcome<string>> {
  const { disseminationId, version, because } = given
  const found = await disseminationById(tx, disseminationId)
  if (found === undefined) return notFound
  const declined =
    await sql`update sharing_disseminations set state = 'declined', because = ${because}, version = version + 1,
      decided_at = ${tx.now}, decided_by = ${tx.actor.memberId} where id = ${disseminationId} and version = ${version} and state = 'proposed'`.execute(
      tx.sql,
    )
  if (declined.numAffectedRows !== 1n) return meanwhile(found)
  await endTasks(tx, { aboutId: disseminationId, kind: CONFIRM_PASSING }, 'done', 'declined')
  tx.tell({
    kind: 'access-decision',
    act: 'sharing/decline-passing-down',
    caseId: found.caseId,
    items: [`dissemination:${disseminationId}`],
  })
  return done(found.caseId)
}
