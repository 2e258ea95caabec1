/** A deviation from the protocol: proposed with its exact text, endorsed or declined by the two seniors, withdrawn (S3-12, S3-13). */
import { sql } from 'kysely'
import { agreements, basesIn, postsById } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { type EndorsingSeat, isSharingRule, RULES_OF_SHARING, SEAT_WORDS } from '#rules'
import { done, notFound, type Outcome, refused, wrong } from '#shared'
import { type DeviationShown, deviations, stateOf } from '../queries/deviations.ts'
import { areaOfKnownCase } from '../queries/judge-share.ts'
import { type EndorsingPost, seatsOf, seatsThatIFill } from '../queries/named-posts.ts'
import { shareById } from '../queries/shares.ts'

export const ENDORSE = 'sharing/endorse-deviation'

export type NewDeviation = {
  readonly caseId: string
  readonly rule: string
  readonly shareId: string | null
  readonly says: string
  readonly because: string
  readonly untilAt: string
}

/** The protocol that binds in the area of a case: the one on which the actor's own agency takes part. */
async function protocolOf(tx: CaseTx, caseId: string) {
  const areaId = await areaOfKnownCase(tx, caseId)
  if (areaId === undefined) return undefined
  const [basis] = await basesIn(tx, areaId, [tx.actor.agencyId])
  if (basis?.agreementId == null) return undefined
  const [agreement] = await agreements(tx, basis.agreementId)
  return agreement === undefined ? undefined : { areaId, agreement }
}

/** Why it cannot be proposed as it is, if it cannot. */
async function whyNotProposed(tx: CaseTx, given: NewDeviation): Promise<Outcome<never> | undefined> {
  const { caseId, rule, shareId, untilAt } = given
  if (!isSharingRule(rule)) return wrong({ field: 'rule', says: 'Choose the rule from which you deviate' })
  const { mayDeviate, next } = RULES_OF_SHARING[rule]
  if (!mayDeviate) return cannot('no-deviation', 'No deviation is possible from this rule.', next)
  if (Date.parse(untilAt) <= Date.parse(tx.now))
    return wrong({ field: 'until', says: 'Give a day that has not passed' })
  return shareId !== null && (await shareById(tx, shareId))?.caseId !== caseId ? notFound : undefined
}

const NO_ENDORSERS = refused({
  code: 'sharing/no-endorsers',
  says: 'The protocol names nobody who could endorse it.',
  next: 'An administrator names the detective superintendent and the criminal justice manager on the page of the protocol.',
})

/** Proposes it and puts it to both seniors. Until both endorsed it, the rule applies. */
export async function proposeDeviation(tx: CaseTx, given: NewDeviation): Promise<Outcome<string>> {
  const { caseId, rule, shareId, because, untilAt } = given
  const found = await protocolOf(tx, caseId)
  if (found === undefined) return notFound
  const against = await whyNotProposed(tx, given)
  if (against !== undefined) return against
  const { agreementId } = found.agreement
  const seats = await seatsOf(tx, agreementId, found.areaId)
  if (seats.some(seat => seat.postId === null)) return NO_ENDORSERS
  const id = tx.newId()
  const says = await exactly(tx, given)
  const what = { case_id: caseId, agreement_id: agreementId, rule, share_id: shareId, says, because, until_at: untilAt }
  const who = { agency_id: tx.actor.agencyId, written_at: tx.now, written_by: tx.actor.memberId }
  await tx.sql
    .insertInto('sharing_deviations')
    .values({ id, ...what, ...who })
    .execute()
  await putToSeniors(tx, id, caseId, seats)
  const items = [`deviation:${id}`]
  tx.tell({ kind: 'collection', act: 'sharing/propose-deviation', caseId, items, rule: `sharing/${rule}` })
  return done(id)
}

/** What both seniors see: what is to be done and, for a share, to whom and its words. */
async function exactly(tx: CaseTx, { says, shareId }: NewDeviation): Promise<string> {
  const found = shareId === null ? undefined : await shareById(tx, shareId)
  if (found === undefined) return says
  const whom = [found.toMember, found.toPost, found.toAgency].filter(one => one !== null).join(', ')
  return `${says}\nWord for word, to ${whom}: ${found.words}`
}

async function putToSeniors(tx: CaseTx, id: string, caseId: string, seats: readonly EndorsingPost[]): Promise<void> {
  for (const { seat, postId, agencyId } of seats) {
    if (postId === null || agencyId === null) continue
    const says = `Endorse or decline a deviation from the protocol, as ${SEAT_WORDS[seat].replace('the ', '')}`
    const task = { kind: ENDORSE, says, caseId, section: 'disclosure', asked: true, dueOn: tx.today }
    const about = { table: 'sharing_deviations', id }
    await addTask(tx, { ...task, owner: { postId, agencyId }, opens: `/deviations/${id}`, about })
  }
}

/** One deviation, or undefined when it is not there for this reader. */
export async function deviationById(tx: CaseTx, deviationId: string): Promise<DeviationShown | undefined> {
  const [found] = await deviations(tx, { deviationId })
  const what =
    found === undefined ? { items: ['nothing-there'] } : { caseId: found.caseId, items: [`deviation:${deviationId}`] }
  tx.tell({ kind: 'consultation', act: 'sharing/deviation', ...what })
  return found
}

export type Endorsement = {
  readonly deviationId: string
  readonly seat: EndorsingSeat
  readonly verdict: 'endorsed' | 'declined'
  readonly because: string
}

const cannot = (code: string, says: string, next: string) =>
  refused({ code: `sharing/${code}`, says, next, rule: 'S3-12' })

/** Why this person cannot speak in the seat now, if they cannot. */
function whyNot(tx: CaseTx, found: DeviationShown, seat: EndorsingSeat) {
  if (found.proposedById === tx.actor.memberId)
    return cannot(
      'own-proposal',
      'Nobody endorses what they proposed.',
      'The senior’s designate can, while an absence is recorded.',
    )
  if (stateOf(found) === 'over') return cannot('over', 'It is over.', 'Propose it again if it is still needed.')
  if (found.endorsements.some(one => one.memberId === tx.actor.memberId))
    return cannot('twice', 'You spoke already; one person never counts twice.', 'The other senior speaks.')
  if (found.endorsements.some(one => one.seat === seat))
    return cannot('spoken', `${SEAT_WORDS[seat]} spoke already.`, 'See what was said.')
  return undefined
}

/** A senior, or their designate within the recorded absence, endorses or declines. */
export async function endorseDeviation(tx: CaseTx, given: Endorsement): Promise<Outcome<null>> {
  const { deviationId, seat, verdict, because } = given
  const found = await deviationById(tx, deviationId)
  if (found === undefined) return notFound
  const mine = (await seatsThatIFill(tx)).find(one => one.agreementId === found.agreementId && one.seat === seat)
  if (mine === undefined) return notFound
  const against = whyNot(tx, found, seat)
  if (against !== undefined) return against
  const { caseId } = found
  const who = {
    post_id: tx.actor.postId,
    for_post_id: mine.forPostId,
    written_at: tx.now,
    written_by: tx.actor.memberId,
  }
  await tx.sql
    .insertInto('sharing_endorsements')
    .values({ id: tx.newId(), deviation_id: deviationId, case_id: caseId, seat, verdict, because, ...who })
    .execute()
  const [asked] = await postsById(tx, [mine.forPostId ?? tx.actor.postId])
  const agencyId = asked?.agencyId ?? tx.actor.agencyId
  await endTasks(tx, { aboutId: deviationId, kind: ENDORSE, agencyId }, 'done', verdict)
  const items = [
    `deviation:${deviationId}`,
    `seat:${seat}`,
    ...(mine.forPostId === null ? [] : [`for:${mine.forPostId}`]),
  ]
  tx.tell({ kind: 'access-decision', act: 'sharing/endorse-deviation', caseId, items, because: verdict })
  return done(null)
}

/** Whoever proposed it takes it back; the rule applies again. */
export async function withdrawDeviation(tx: CaseTx, deviationId: string): Promise<Outcome<null>> {
  const found = await deviationById(tx, deviationId)
  if (found === undefined || found.proposedById !== tx.actor.memberId) return notFound
  const taken =
    await sql`update sharing_deviations set withdrawn_at = ${tx.now} where id = ${deviationId} and withdrawn_at is null`.execute(
      tx.sql,
    )
  if (taken.numAffectedRows !== 1n)
    return refused({ code: 'sharing/over', says: 'It was withdrawn already.', next: 'See the record.' })
  await endTasks(tx, { aboutId: deviationId, kind: ENDORSE }, 'cancelled', 'withdrawn')
  tx.tell({
    kind: 'alteration',
    act: 'sharing/withdraw-deviation',
    caseId: found.caseId,
    items: [`deviation:${deviationId}`],
  })
  return done(null)
}
