/** Where the person may live: housing proposes and checks; only the supervising worker approves (S3-64, S3-66). */
import { sql } from 'kysely'
import { caseFacts, recordEntry } from '#modules/cases'
import type { Point } from '#modules/victims'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, refused } from '#shared'

export type OptionKind = 'temporary' | 'own-tenancy' | 'private-rent' | 'supported' | 'family'
export type OptionState = 'option' | 'not-available' | 'unsuitable' | 'approved' | 'refused'

export type NewOption = {
  readonly caseId: string
  readonly address: string
  readonly kind: OptionKind
  readonly availableOn: Day | null
  readonly constraints: string
  /** Where it lies. Without it the address cannot be checked against protected places. */
  readonly point?: Point
  /** An address that is closed to the person from the start, with the reason. */
  readonly notAvailableBecause?: string
}

/** Adds an address option, or one that is closed to the person: "not available, family refuses". */
export async function addOption(tx: CaseTx, given: NewOption): Promise<string> {
  const id = tx.newId()
  const closed = given.notAvailableBecause !== undefined
  await tx.sql
    .insertInto('housing_options')
    .values({
      id,
      case_id: given.caseId,
      address: given.address,
      kind: given.kind,
      available_on: given.availableOn,
      constraints_say: given.constraints,
      east: given.point?.east ?? null,
      north: given.point?.north ?? null,
      state: closed ? 'not-available' : 'option',
      state_because: given.notAvailableBecause ?? '',
      agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'housing',
    kind: 'housing-option',
    happenedOn: tx.today,
    headline: closed ? `Address not available: ${given.address}` : `Housing option: ${given.address}`,
    detail: closed ? (given.notAvailableBecause ?? '') : given.constraints,
    about: { table: 'housing_options', id },
  })
  return id
}

/** Approves or refuses an address. Refused to everybody but the supervising worker of the case. */
export async function decideOption(
  tx: CaseTx,
  given: {
    caseId: string
    optionId: string
    /** The version that whoever decides saw. */
    version: number
    state: 'approved' | 'refused' | 'unsuitable' | 'not-available'
    because: string
  },
): Promise<Outcome<null>> {
  const facts = await caseFacts(tx, given.caseId)
  if (facts === undefined) return notFound
  if (given.state === 'approved' && facts.managingPostId !== tx.actor.postId) {
    return refused({
      code: 'housing/only-the-supervising-worker-approves',
      says: 'Only the supervising worker approves an address.',
      next: 'Propose it here; the supervising worker decides.',
      rule: 'S3-66',
    })
  }
  const changed = await sql<{ address: string }>`
    update housing_options set state = ${given.state}, state_because = ${given.because}, decided_by = ${tx.actor.memberId},
           decided_at = ${tx.now}, version = version + 1
     where id = ${given.optionId} and case_id = ${given.caseId} and version = ${given.version} returning address`.execute(
    tx.sql,
  )
  const [row] = changed.rows
  if (row === undefined) return decidedMeanwhile(tx, given)
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'housing',
    kind: 'housing-decision',
    happenedOn: tx.today,
    headline: `Address ${given.state.replaceAll('-', ' ')}: ${row.address}`,
    detail: given.because,
    about: { table: 'housing_options', id: given.optionId },
  })
  return done(null)
}

/** Somebody else decided first, or there is no such address for this reader. */
async function decidedMeanwhile(
  tx: CaseTx,
  given: { caseId: string; optionId: string; state: string },
): Promise<Outcome<null>> {
  const found = await sql<{ says: string; version: number; by: string | null }>`
    select o.state || case when o.state_because = '' then '' else ', because: ' || o.state_because end as says, o.version, m.name as by
      from housing_options o left join staff_members m on m.id = o.decided_by
     where o.id = ${given.optionId} and o.case_id = ${given.caseId}`.execute(tx.sql)
  const [now] = found.rows
  if (now === undefined) return notFound
  tx.tell({ kind: 'consultation', act: 'housing/decided-meanwhile', caseId: given.caseId })
  const { says, version, by } = now
  return changedMeanwhile({ field: '', theirs: says.replaceAll('-', ' '), yours: given.state, version, by: by ?? '' })
}
