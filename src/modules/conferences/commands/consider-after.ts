/**
 * What raises "consider a conference": facts that other parts of Cairn record. The rule is asked by Cairn itself, since
 * whoever recorded the fact need not see the rest of the case (S3-35 to S3-39).
 */
import { sql } from 'kysely'
import { type CaseFacts, caseFacts } from '#modules/cases'
import { addTask, endTasks } from '#modules/tasks'
import { type Announcement, asJson, type CaseTx } from '#platform/db'
import { type Because, type Day, shouldOneBeConsidered } from '#rules'
import { isPressing, isSameReason, undecided, withReasons } from '../model/considering.ts'
import { decidersOf } from '../queries/deciders.ts'
import { type Before, decidedBefore, factsForConsidering } from '../queries/facts-for-considering.ts'

const FACTS_THAT_RAISE_IT: readonly string[] = [
  'release-notice-matched',
  'rating-recorded',
  'sentence-recorded',
  'concern-marked',
  'hospital-discharge-notified',
]

/** With the release the day by which the decision is due is known. */
const RELEASE_KNOWN = 'release-notice-matched'

/** Asks anew after a fact was recorded. Put into `src/app/reactions.ts`. */
export async function considerAfter(tx: CaseTx, { fact, caseId }: Announcement): Promise<void> {
  if (!FACTS_THAT_RAISE_IT.includes(fact)) return
  const raised = await tx.byRule(async rule => {
    const about = await caseFacts(rule, caseId)
    return about === undefined ? undefined : considerByRule(rule, about)
  })
  if (raised !== undefined) await askToDecide(tx, { ...raised, asksAnew: raised.asksAnew || fact === RELEASE_KNOWN })
}

/** A question that stands open now: newly, or with reasons added. */
export type Raised = {
  readonly considerationId: string
  readonly about: CaseFacts
  readonly found: readonly Because[]
  readonly newly: boolean
  /** Whoever decides is to look at it again: it was raised just now, or its reasons are others than before. */
  readonly asksAnew: boolean
}

async function considerByRule(tx: CaseTx, about: CaseFacts): Promise<Raised | undefined> {
  const { caseId } = about
  await inTurn(tx, caseId)
  const before = await decidedBefore(tx, caseId)
  const answer = shouldOneBeConsidered.answer(await factsForConsidering(tx, about, before.lastDecidedAt), tx.today)
  tx.tell({ kind: 'combination', act: 'conferences/consider-after', caseId, rule: shouldOneBeConsidered.id })
  if (answer.kind !== 'decided' || !answer.value.consider) return undefined
  const { decided: reasons, onItsWay, open } = before
  const fresh = open === null ? undecided(answer.because, { reasons, onItsWay }) : answer.because
  return fresh.length === 0 ? undefined : raise(tx, about, answer.because, open)
}

/** Two facts recorded at the same moment take turns, so that one question is open and both reasons stand on it. */
export async function inTurn(tx: CaseTx, caseId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`consider/${caseId}`}, 0))`.execute(tx.sql)
}

/** Opens the question with its reasons, or adds them to the open one. Runs by rule, in turn. */
export async function raise(
  tx: CaseTx,
  about: CaseFacts,
  found: readonly Because[],
  open: Before['open'],
): Promise<Raised> {
  if (open !== null) {
    const because = withReasons(open.because, found)
    await sql`update conferences_considerations set because = ${asJson(because)} where id = ${open.id}`.execute(tx.sql)
    const asksAnew = because.some(reason => !open.because.some(old => isSameReason(old, reason)))
    return { considerationId: open.id, about, found: because, newly: false, asksAnew }
  }
  const { caseId } = about
  const id = tx.newId()
  const written = { written_at: tx.now, written_by: tx.actor.memberId }
  await tx.sql
    .insertInto('conferences_considerations')
    .values({ id, case_id: caseId, because: asJson(found), state: 'open', ...written })
    .execute()
  tx.tell({ kind: 'collection', act: 'conferences/raise-consideration', caseId, items: [`consideration:${id}`] })
  return { considerationId: id, about, found, newly: true, asksAnew: true }
}

/** The last day on which the decision still helps: today for worrying behaviour, else before what it must prepare. */
function dueDay(tx: CaseTx, { preReleaseMeetingOn, releaseOn }: CaseFacts, found: readonly Because[]): Day | null {
  const day = isPressing(found) ? tx.today : (preReleaseMeetingOn ?? releaseOn)
  return day !== null && day < tx.today ? tx.today : day
}

/**
 * Gives whoever decides the task, anew when there is more to weigh than before. The task says nothing of why: a reader
 * of a list need not be one who may read the reasons.
 */
export async function askToDecide(tx: CaseTx, raised: Raised): Promise<void> {
  const { considerationId: id, about, found, newly, asksAnew } = raised
  if (!asksAnew) return
  if (!newly) await endTasks(tx, { aboutId: id, kind: 'conference/decide' }, 'cancelled', 'more to weigh')
  await tx.byRule(async rule => {
    const [decider] = await decidersOf(rule, about)
    if (decider === undefined) return
    await addTask(rule, {
      kind: 'conference/decide',
      says: 'Decide on a conference',
      caseId: about.caseId,
      section: 'conference',
      owner: { postId: decider.postId, agencyId: decider.agencyId },
      dueOn: dueDay(rule, about, found),
      because: found.slice(0, 1).map(({ cite }) => ({
        rule: shouldOneBeConsidered.id,
        says: 'A circumstance on record calls for considering one.',
        cite,
      })),
      opens: `/conferences/consider/${id}`,
      about: { table: 'conferences_considerations', id },
    })
  })
}
