/** Records how risky a named person judged somebody to be, on one of two scales that are never merged. */
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import { type Day, LEVEL_WORDS, type Level, SCALE_WORDS, type Scale } from '#rules'
import { done, type Outcome, type Wrong, wrong } from '#shared'

export type NewRating = {
  readonly caseId: string
  readonly scale: Scale
  readonly level: Level
  /** The tool and its version, "RM2000 (2007)", or "structured judgement". */
  readonly tool: string
  /** The definition of serious harm that was on screen, for a rating of harm. */
  readonly definition?: string
  readonly assessedOn: Day
  readonly assessor: { readonly memberId: string; readonly name: string }
  readonly evidence: string
  readonly conferenceId?: string | null
}

function whatIsMissing(tx: CaseTx, given: NewRating): Wrong[] {
  const found: Wrong[] = []
  if (given.tool.trim() === '') found.push({ field: 'tool', says: 'Name the tool, or write "structured judgement"' })
  if (given.evidence.trim() === '') found.push({ field: 'evidence', says: 'Say what the rating rests on' })
  if (given.assessedOn > tx.today) found.push({ field: 'assessedOn', says: 'A rating cannot be made in the future' })
  if (given.scale === 'harm' && (given.definition ?? '') === '') {
    found.push({ field: 'definition', says: 'A rating of harm is made against the definition on this page' })
  }
  return found
}

/**
 * Adds the rating and retires the one before it, which stays readable. No rating exists without a named assessor,
 * tool, day and evidence (S2-9).
 */
export async function recordRating(tx: CaseTx, given: NewRating): Promise<Outcome<string>> {
  const missing = whatIsMissing(tx, given)
  if (missing.length > 0) return wrong(...missing)
  const id = tx.newId()
  // Two people rating at the same moment take turns, so that exactly one rating is current.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${given.caseId}/${given.scale}`}, 0))`.execute(tx.sql)
  await sql`update risk_ratings set current = false where case_id = ${given.caseId} and scale = ${given.scale} and current`.execute(
    tx.sql,
  )
  await tx.sql
    .insertInto('risk_ratings')
    .values({
      id,
      case_id: given.caseId,
      scale: given.scale,
      level: given.level,
      tool: given.tool,
      definition: given.definition ?? null,
      assessed_on: given.assessedOn,
      assessor_id: given.assessor.memberId,
      assessor_name: given.assessor.name,
      agency_id: tx.actor.agencyId,
      evidence: given.evidence,
      conference_id: given.conferenceId ?? null,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'risk',
    kind: 'rating',
    happenedOn: given.assessedOn,
    headline: `${SCALE_WORDS[given.scale]}: ${LEVEL_WORDS[given.level].toLowerCase()} (${given.tool})`,
    detail: given.evidence,
    about: { table: 'risk_ratings', id },
  })
  await tx.announce({ fact: 'rating-recorded', caseId: given.caseId, aboutId: id })
  return done(id)
}
