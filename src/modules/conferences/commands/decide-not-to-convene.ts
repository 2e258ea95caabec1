/** "Not convened" is a decision like any other: who was consulted, what they said, why (S3-40). */
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { done, type Outcome, type Wrong, wrong } from '#shared'
import { alreadyDecided } from './already-decided.ts'
import { inTurn } from './consider-after.ts'
import { deciding } from './record-consultation.ts'

export type Declining = {
  readonly considerationId: string
  readonly because: string
  /** Why nobody was asked, when nobody was. */
  readonly nobodyConsultedBecause: string
}

/** Closes the question without a conference. It is raised again only by a circumstance that was not weighed here. */
export async function decideNotToConvene(tx: CaseTx, given: Declining): Promise<Outcome<{ caseId: string }>> {
  const { considerationId, because, nobodyConsultedBecause } = given
  const found = await deciding(tx, considerationId)
  if ('trouble' in found) return found.trouble
  const { caseId, consultations } = found.open
  const missing: Wrong[] = []
  if (because === '') missing.push({ field: 'because', says: 'Say why no conference is convened' })
  if (consultations.length === 0 && nobodyConsultedBecause === '') {
    const says = 'Record first who was consulted and what they said, or say here why nobody was'
    missing.push({ field: 'nobodyConsultedBecause', says })
  }
  if (missing.length > 0) return wrong(...missing)
  await inTurn(tx, caseId)
  const closed = await sql`update conferences_considerations
      set state = 'not-convened', decided_by = ${tx.actor.memberId}, decided_at = ${tx.now}, decided_because = ${because},
          nobody_consulted_because = ${consultations.length === 0 ? nobodyConsultedBecause : ''}
    where id = ${considerationId} and state = 'open' returning id`.execute(tx.sql)
  if (closed.rows.length === 0) return alreadyDecided({ state: 'not-convened', decidedBy: null })
  await endTasks(tx, { aboutId: considerationId }, 'done', 'not convened')
  await recordEntry(tx, {
    caseId,
    section: 'conference',
    kind: 'conference',
    happenedOn: tx.today,
    headline: 'A conference was considered and not convened',
    detail: because,
    about: { table: 'conferences_considerations', id: considerationId },
  })
  tx.tell({
    kind: 'alteration',
    act: 'conferences/decide-not-to-convene',
    caseId,
    items: [`consideration:${considerationId}`],
  })
  return done({ caseId })
}
