/** "Who does what" (S3-32): the lines of the plan, each with what changed since the meeting opened. */
import type { LineShown, Pillar } from '#modules/plans'
import type { DutyHeld } from './meeting.ts'

/** A line of the plan as it stood when the meeting opened. */
export type PlanLineBefore = {
  readonly id: string
  readonly pillar: Pillar
  readonly section: string
  readonly measure: string
  readonly serves: string
  readonly owner: string
  readonly ownerAgencyId: string
  readonly frequency: string
  readonly version: number
}

/** Reads the plan kept at the opening; anything else is no plan. */
export function planBefore(says: string): readonly PlanLineBefore[] {
  if (says === '') return []
  const read: unknown = JSON.parse(says)
  return Array.isArray(read) ? (read as PlanLineBefore[]) : []
}

function changeOf(line: LineShown, before: ReadonlyMap<string, PlanLineBefore> | undefined): DutyHeld['change'] {
  const was = before?.get(line.id)
  if (was === undefined) return before === undefined ? 'same' : 'new'
  return was.version === line.version && was.owner === line.owner ? 'same' : 'changed'
}

function dutyOf(
  line: Omit<PlanLineBefore, 'version'>,
  change: DutyHeld['change'],
  reviewOn: DutyHeld['reviewOn'],
): DutyHeld {
  const { id: lineId, pillar, section, measure, serves, owner: who, ownerAgencyId: agencyId, frequency } = line
  return { lineId, pillar, section, measure, serves, who, agencyId, frequency, reviewOn, change }
}

/**
 * The duties in force after the meeting, by pillar as they were added, and those that it ended. `before` is empty for
 * a first plan, so everything is new; undefined when the reader may not see what stood before.
 */
export function whoDoesWhat(
  lines: readonly LineShown[],
  before: readonly PlanLineBefore[] | undefined,
): readonly DutyHeld[] {
  const known = before === undefined ? undefined : new Map(before.map(line => [line.id, line]))
  const held = lines
    .filter(line => line.state === 'in-force')
    .map(line => dutyOf(line, changeOf(line, known), line.reviewOn))
  const still = new Set(lines.map(line => line.id))
  const ended = (before ?? []).filter(line => !still.has(line.id)).map(line => dutyOf(line, 'ended', null))
  return [...held, ...ended]
}
