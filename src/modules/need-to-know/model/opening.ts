/** A glass that was broken: who, to which case, why, until when, and what the review found. */
import type { Day, GlassReason } from '#rules'

export type Opening = {
  readonly id: string
  readonly caseId: string
  readonly memberId: string
  readonly by: string
  readonly post: string
  readonly agency: string
  readonly phone: string | null
  readonly reason: GlassReason
  readonly because: string
  readonly becauseBy: string
  readonly explainedAt: string | null
  readonly fromAt: string
  readonly toAt: string
  readonly endedAt: string | null
  /** True while it lets in. */
  readonly open: boolean
  readonly timesBefore: number
  readonly reviewOn: Day
  readonly found: 'in-order' | 'not-in-order' | null
  readonly reviewedBy: string | null
  readonly reviewedAt: string | null
  readonly reviewSays: string | null
  /** Only for a reader who may know it; the opening is seen without. */
  readonly name: string | null
}

/** From this many openings in thirty days on, the next is marked as repeated. */
export const REPEATED_FROM = 2

/** "third time in 30 days" beside an opening, or nothing. */
export function repeatedInWords({ timesBefore }: Pick<Opening, 'timesBefore'>): string | undefined {
  return timesBefore < REPEATED_FROM ? undefined : `${timesBefore + 1} times in 30 days`
}

/** True when the review is late: its day has passed. */
export const isOverdue = ({ found, reviewOn }: Opening, today: Day): boolean => found === null && reviewOn < today
