/** The plan under its four pillars, with what happens if a sign shows. Any agency may propose a line; who added it stays. */
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, type Wrong, wrong } from '#shared'
import type { Pillar } from './set-action.ts'

export type NewLine = {
  readonly caseId: string
  readonly conferenceId?: string | null
  readonly pillar: Pillar
  readonly section?: string
  readonly measure: string
  /** The risk or need it serves. */
  readonly serves: string
  readonly owner: { readonly agencyId: string; readonly memberId: string | null } | undefined
  readonly frequency: string
  readonly startsOn: Day | null
  readonly reviewOn: Day | null
  /** A pillar without measures says "none needed, because". */
  readonly noneNeededBecause?: string
  readonly state?: 'proposed' | 'in-force'
}

function whatIsMissing(given: NewLine): Wrong[] {
  if (given.noneNeededBecause !== undefined) {
    return given.noneNeededBecause.trim() === '' ? [{ field: 'because', says: 'Say why none is needed' }] : []
  }
  const found: Wrong[] = []
  if (given.measure.trim() === '') found.push({ field: 'measure', says: 'Say what will be done' })
  if (given.serves.trim() === '') found.push({ field: 'serves', says: 'Say which risk or need it serves' })
  if (given.owner === undefined) found.push({ field: 'owner', says: 'Choose the one agency that answers for it' })
  return found
}

/** Adds a line to the plan. */
export async function addLine(tx: CaseTx, given: NewLine): Promise<Outcome<string>> {
  const missing = whatIsMissing(given)
  if (missing.length > 0) return wrong(...missing)
  const id = tx.newId()
  const none = given.noneNeededBecause !== undefined
  await tx.sql
    .insertInto('plans_lines')
    .values({
      id,
      case_id: given.caseId,
      conference_id: given.conferenceId ?? null,
      pillar: given.pillar,
      section: given.section ?? 'plan',
      measure: none ? 'None needed' : given.measure,
      serves: given.serves,
      owner_agency_id: given.owner?.agencyId ?? tx.actor.agencyId,
      owner_member_id: given.owner?.memberId ?? null,
      frequency: given.frequency,
      starts_on: given.startsOn,
      review_on: given.reviewOn,
      state: none ? 'none-needed' : (given.state ?? 'in-force'),
      because: given.noneNeededBecause ?? '',
      added_by_agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  tx.tell({ kind: 'collection', act: 'plans/add-line', caseId: given.caseId, items: [`plan-line:${id}`] })
  return done(id)
}

export type LineMoved = {
  readonly caseId: string
  readonly lineId: string
  readonly version: number
  readonly state: 'in-force' | 'ended'
  readonly because: string
}

/** Accepts a proposed line or ends one, in the version that was seen. */
export async function changeLine(tx: CaseTx, given: LineMoved): Promise<Outcome<null>> {
  const changed = await sql<{ measure: string }>`
    update plans_lines set state = ${given.state}, because = ${given.because}, version = version + 1
     where id = ${given.lineId} and case_id = ${given.caseId} and version = ${given.version} returning measure`.execute(
    tx.sql,
  )
  const [row] = changed.rows
  if (row === undefined) return notMoved(tx, given)
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'plan',
    kind: 'plan-line',
    happenedOn: tx.today,
    headline: given.state === 'ended' ? `Measure ended: ${row.measure}` : `Measure in force: ${row.measure}`,
    detail: given.because,
    about: { table: 'plans_lines', id: given.lineId },
  })
  return done(null)
}

const WORDS = { proposed: 'proposed', 'in-force': 'in force', ended: 'ended', 'none-needed': 'none needed' } as const

/** Somebody else changed the line first, and it says how it stands now; or it is not there for this person to change. */
async function notMoved(tx: CaseTx, { caseId, lineId, version, state }: LineMoved): Promise<Outcome<null>> {
  const found = await sql<{ state: keyof typeof WORDS; version: number }>`
    select state, version from plans_lines where id = ${lineId} and case_id = ${caseId}`.execute(tx.sql)
  const [now] = found.rows
  if (now === undefined || now.version === version) return notFound
  tx.tell({ kind: 'consultation', act: 'plans/line-changed-meanwhile', caseId })
  return changedMeanwhile({
    field: 'state',
    theirs: WORDS[now.state],
    yours: WORDS[state],
    version: now.version,
    by: '',
  })
}

export type NewContingency = {
  readonly caseId: string
  readonly conferenceId?: string | null
  readonly sign: string
  readonly step: string
  readonly owner: { readonly agencyId: string; readonly memberId: string | null }
  readonly within: string
  readonly decidedBy: string
}

/** Adds "if this sign, then this step, by whom, how fast". */
export async function addContingency(tx: CaseTx, given: NewContingency): Promise<Outcome<string>> {
  const found: Wrong[] = []
  if (given.sign.trim() === '') found.push({ field: 'sign', says: 'Say which sign' })
  if (given.step.trim() === '') found.push({ field: 'step', says: 'Say what is then done' })
  if (given.within.trim() === '') found.push({ field: 'within', says: 'Say how fast' })
  if (found.length > 0) return wrong(...found)
  const id = tx.newId()
  await tx.sql
    .insertInto('plans_contingencies')
    .values({
      id,
      case_id: given.caseId,
      conference_id: given.conferenceId ?? null,
      sign: given.sign,
      step: given.step,
      owner_agency_id: given.owner.agencyId,
      owner_member_id: given.owner.memberId,
      within: given.within,
      decided_by: given.decidedBy,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  tx.tell({ kind: 'collection', act: 'plans/add-contingency', caseId: given.caseId, items: [`contingency:${id}`] })
  return done(id)
}

/** Marks the plan as agreed in this version, by a conference or a review. */
export async function agreePlan(
  tx: CaseTx,
  given: {
    caseId: string
    conferenceId: string | null
    agreedOn: Day
    reviewOn: Day | null
    /** Days between the supervising worker's contacts; what was set before stays when nothing is set. */
    contactDays: number | null
  },
): Promise<number> {
  const kept = await sql<{ version: number }>`
    insert into plans_plans (case_id, version, agreed_on, conference_id, review_on, contact_days, written_at, written_by)
    values (${given.caseId}, 1, ${given.agreedOn}, ${given.conferenceId}, ${given.reviewOn}, ${given.contactDays}, ${tx.now}, ${tx.actor.memberId})
    on conflict (case_id) do update set version = plans_plans.version + 1, agreed_on = excluded.agreed_on,
      conference_id = excluded.conference_id, review_on = excluded.review_on,
      contact_days = coalesce(excluded.contact_days, plans_plans.contact_days), written_at = excluded.written_at, written_by = excluded.written_by
    returning version`.execute(tx.sql)
  const version = kept.rows[0]?.version ?? 1
  tx.tell({ kind: 'alteration', act: 'plans/agree-plan', caseId: given.caseId, items: [`plan:${version}`] })
  return version
}
