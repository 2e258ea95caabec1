/** Whoever is asked about an address answers it themselves: one word, with no reason, like the test. */
import { sql } from 'kysely'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome } from '#shared'
import { mayKeepPlaces } from '../queries/sealed-places.ts'
import { ADDRESS_TESTED } from './test-address.ts'

export type ByHand = {
  readonly caseId: string
  readonly optionId: string
  readonly answer: 'suitable' | 'unsuitable'
}

/** Keeps the answer beside those of the test, and ends what waited for it. */
export async function answerByHand(tx: CaseTx, { caseId, optionId, answer }: ByHand): Promise<Outcome<null>> {
  if (!(await mayKeepPlaces(tx, caseId))) return notFound
  const found = await sql<{ cell: string }>`
    select cell from victims_tests where case_id = ${caseId} and option_id = ${optionId} limit 1`.execute(tx.sql)
  const [tested] = found.rows
  if (tested === undefined) return notFound
  const { agencyId, memberId } = tx.actor
  await tx.sql
    .insertInto('victims_tests')
    .values({
      id: tx.newId(),
      case_id: caseId,
      option_id: optionId,
      cell: tested.cell,
      answer,
      by_hand: true,
      counted: false,
      tested_on: tx.today,
      agency_id: agencyId,
      member_id: memberId,
      written_at: tx.now,
      written_by: memberId,
    })
    .execute()
  await endTasks(tx, { aboutId: optionId, kind: ADDRESS_TESTED }, 'done', 'answered by hand')
  tx.tell({
    kind: 'disclosure',
    act: 'victims/answer-by-hand',
    caseId,
    items: [`option:${optionId}`, `answer:${answer}`],
  })
  return done(null)
}
