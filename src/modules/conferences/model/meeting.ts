/**
 * A conference as it was held, in plain values: what the minute is built from. Each piece of text carries the section it
 * belongs to and the agency that owns it, so that a copy is made by leaving pieces out and never by rewriting.
 */
import type { Because, Day } from '#rules'

export type ConferenceKind = 'first' | 'review' | 'emergency'
export type ConferenceState = 'convened' | 'in-session' | 'minute-draft' | 'issued' | 'cancelled'

export type ConferenceHead = {
  readonly conferenceId: string
  readonly caseId: string
  readonly personId: string
  readonly previousId: string | null
  readonly kind: ConferenceKind
  readonly state: ConferenceState
  readonly heldOn: Day
  /** `10:00`, local time. */
  readonly startsAt: string
  readonly minutesPlanned: number
  readonly venue: string
  readonly link: string
  readonly reasons: string
  readonly authority: string
  readonly authorityVersion: string
  readonly chair: Named
  readonly recorder: Named
  readonly typist: Named | null
  readonly devolvedBecause: string | null
  readonly sender: Named
  readonly version: number
}

export type Named = { readonly memberId: string; readonly name: string; readonly agencyId: string; readonly agency: string }

export type Attendance = 'present' | 'report' | 'apologies' | 'absent'
export type Reply = 'attend' | 'deputy' | 'report' | 'cannot'

/** One line of the invitation list, which becomes the attendance list. */
export type Invited = {
  readonly invitationId: string
  readonly memberId: string | null
  readonly name: string
  readonly post: string
  readonly agencyId: string
  readonly agency: string
  readonly discipline: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly role: string
  readonly pack: 'full' | 'agenda-only'
  readonly because: readonly Because[]
  readonly state: 'to-send' | 'sent' | 'removed'
  readonly removedBecause: string | null
  readonly reply: Reply | null
  readonly replySays: string
  readonly deputy: string | null
  readonly attendance: Attendance | null
  readonly arrivedAt: string | null
  readonly leftAt: string | null
}

/** A line that somebody said or wrote for the meeting. `item` is the agenda item's key. */
export type MeetingLine = {
  readonly id: string
  readonly item: string
  /** Within an item: which of the supervising worker's six parts, or "raises", "scenario", "view", "dissent". */
  readonly part: string
  readonly section: string
  readonly agencyId: string
  readonly agency: string
  readonly author: string
  readonly says: string
  readonly source: string
  readonly happenedOn: Day | null
  /** Handling code of a sanitised police line, with its scheme: "P (3x5x2)". Empty for others. */
  readonly handling: string
  readonly fromContribution: boolean
  readonly version: number
}

/** A single answer of the form, `field` as listed in {@link FIELDS}. */
export type MeetingField = { readonly field: string; readonly section: string; readonly says: string; readonly version: number }

/**
 * The single answers of the meeting form. An agency's line of the summing-up is `summing-up/` and its id; the state of
 * an agenda item is `item/` and its key: '' (open), 'done', or 'not-applicable: ' and why.
 */
export const FIELDS = {
  reasons: 'reasons',
  purpose: 'purpose',
  lastMinute: 'last-minute',
  disclosureConsidered: 'disclosure/considered',
  disclosureBecause: 'disclosure/because',
  employmentRisk: 'employment/risk-to-children',
  employmentRiskBecause: 'employment/risk-to-children-because',
  employerTold: 'employment/employer-told',
  employerToldBecause: 'employment/employer-told-because',
  summingUp: 'summing-up',
  noPlanBecause: 'plan/none-because',
  nextOn: 'next/on',
  nextAt: 'next/at',
  nextVenue: 'next/venue',
  noNextBecause: 'next/none-because',
} as const

/** How an agency answered "do you know this person?" before the meeting. */
export type Known = 'nothing' | 'not-relevant' | 'relevant' | 'unclear'

export type ContributionHead = {
  readonly contributionId: string
  readonly agencyId: string
  readonly agency: string
  readonly author: string
  readonly known: Known | null
  readonly state: 'draft' | 'submitted'
  readonly submittedAt: string | null
}
