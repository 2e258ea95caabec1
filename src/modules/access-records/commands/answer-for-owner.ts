/** An agency says what of its own may be given to whoever asked, and why not the rest. */
import { sql } from 'kysely'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { changedMeanwhile, done, notFound, type Outcome } from '#shared'
import { ownerAnswer } from '../queries/requests.ts'

export const ANSWERS = ['release', 'release-part', 'withhold'] as const

export type AnswerGiven = {
  readonly answerId: string
  readonly version: number
  readonly state: (typeof ANSWERS)[number]
  readonly says: string
}

/** Answers, or answers again; whoever answered meanwhile is met. */
export async function answerForOwner(tx: CaseTx, given: AnswerGiven): Promise<Outcome<{ readonly answerId: string }>> {
  const { answerId, version, state, says } = given
  const written = await sql`
    update access_records_owner_answers set state = ${state}, says = ${says}, answered_at = ${tx.now},
           answered_by = ${tx.actor.memberId}, version = version + 1
     where id = ${answerId} and version = ${version}`.execute(tx.sql)
  if (Number(written.numAffectedRows ?? 0) === 0) {
    const now = await ownerAnswer(tx, answerId)
    if (now === undefined) return notFound
    return changedMeanwhile({
      field: 'says',
      theirs: now.says ?? '',
      yours: says,
      version: now.version,
      by: now.answeredBy ?? '',
    })
  }
  await endTasks(tx, { aboutId: answerId }, 'done', state)
  const caseId = (await ownerAnswer(tx, answerId))?.caseId
  const about = caseId === undefined ? {} : { caseId }
  tx.tell({
    kind: 'disclosure',
    act: 'access-records/answer-for-owner',
    ...about,
    items: [`answer:${answerId}`, `says:${state}`],
  })
  return done({ answerId })
}
