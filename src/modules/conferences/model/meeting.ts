/**
 * A conference as it was held, in plain values: what the minute is built from. Each piece of text carries the section it
 * belongs to and the agency that owns it, so that a copy is made by leaving pieces out and never by rewriting.
 */
import type { CaseStatus } from '#modules/cases'
import type { OptionShown } from '#modules/housing'
import type { ConditionShown, RegistrationShown, SentenceShown } from '#modules/orders'
import type { AssociateShown } from '#modules/people'
import type { ActionShown, ContingencyShown, LineShown, Pillar } from '#modules/plans'
import type { FactorShown, RatingShown } from '#modules/risk'
import type { AgendaItem, AgendaKey, Answer, Because, ContactFollowing, Day, RegistrationDuty } from '#rules'

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

export type Named = {
  readonly memberId: string
  readonly name: string
  readonly agencyId: string
  readonly agency: string
}

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
export type MeetingField = {
  readonly field: string
  readonly section: string
  readonly says: string
  readonly version: number
  /** When it was last written, where the reader must know what came first. */
  readonly savedAt?: string
}

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
  /** Which work, at which place: the two decisions are about it and no other (S3-71). */
  work: 'employment/work',
  employmentRisk: 'employment/risk-to-children',
  employmentRiskBecause: 'employment/risk-to-children-because',
  employerTold: 'employment/employer-told',
  employerToldBecause: 'employment/employer-told-because',
  summingUp: 'summing-up',
  noPlanBecause: 'plan/none-because',
  /** The level of management and the days between contacts that the meeting set, and why (S3-76). */
  managedAt: 'contact/managed-at',
  contactDays: 'contact/every-days',
  contactBecause: 'contact/because',
  nextOn: 'next/on',
  nextAt: 'next/at',
  nextVenue: 'next/venue',
  noNextBecause: 'next/none-because',
  /** 'agreed' or 'amended', and what was amended. */
  lastMinuteAmended: 'last-minute/amended',
  /** Why the conference was held with one agency (S3-7, S3-29). */
  oneAgencyBecause: 'one-agency/because',
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
  readonly authorId: string
  readonly managerAware: boolean | null
  readonly version: number
}

/** A line of a submitted contribution, at hand in the meeting. It is in the minute only when it was taken over. */
export type ContributedLine = MeetingLine & {
  readonly contributionId: string
  /** The line of the minute that was made from it. */
  readonly takenAs: string | null
}

/** An item of the agenda and what became of it. */
export type ItemHeld = AgendaItem & {
  readonly state: 'open' | 'done' | 'not-applicable'
  /** Why it is not applicable. */
  readonly because: string
  /** Version of its field `item/<key>`. */
  readonly version: number
}

/** Who the conference is about. Parts that the reader may not see are null or empty. */
export type PersonMet = {
  readonly personId: string
  readonly name: string
  readonly bornOn: Day | null
  readonly communicationNeeds: string | null
  readonly identifiers: readonly { readonly type: string; readonly raw: string }[]
  readonly otherNames: readonly string[]
}

/** One of the core group, as the case knows them today (S3-57). */
export type CoreMember = {
  readonly memberId: string
  readonly name: string
  readonly post: string
  readonly role: string
  readonly agencyId: string
  readonly agency: string
  readonly phone: string | null
  readonly email: string | null
}

/** A decision of the meeting, made from what was recorded: what, why, and the part of the minute it belongs to. */
export type DecisionMade = {
  readonly item: AgendaKey
  readonly section: string
  readonly says: string
  readonly because: string
}

/** A line of "who does what" (S3-32), with what changed since the meeting opened. */
export type DutyHeld = {
  readonly lineId: string
  readonly pillar: Pillar
  readonly section: string
  readonly measure: string
  readonly serves: string
  readonly who: string
  readonly agencyId: string
  readonly frequency: string
  readonly reviewOn: Day | null
  readonly change: 'new' | 'changed' | 'same' | 'ended'
}

/** What the chair says of one agency (S3-88). An agency that brought nothing is named as such. */
export type SummedUp = {
  readonly agencyId: string
  readonly agency: string
  readonly says: string
  readonly broughtNothing: boolean
  readonly attendance: Attendance | null
}

/** Everything that a conference recorded, as far as the reader may see it. */
export type MeetingRecord = {
  readonly head: ConferenceHead
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly jurisdiction: 'Scotland' | 'England and Wales' | 'New Zealand'
  readonly person: PersonMet
  /** Null for a reader who has no part in the case, such as the typist. */
  readonly status: CaseStatus | null
  readonly warnings: readonly { readonly says: string; readonly because: string }[]
  readonly agenda: readonly ItemHeld[]
  readonly invited: readonly Invited[]
  readonly coreGroup: readonly CoreMember[]
  readonly fields: readonly MeetingField[]
  /** What the minute says: lines said in the meeting and lines taken over from contributions. */
  readonly lines: readonly MeetingLine[]
  readonly contributions: readonly ContributionHead[]
  readonly contributed: readonly ContributedLine[]
  readonly sentences: readonly SentenceShown[]
  readonly ratings: readonly RatingShown[]
  readonly factors: readonly FactorShown[]
  readonly conditions: readonly ConditionShown[]
  readonly registration: RegistrationShown | null
  /** By when the person must notify the police, with the working; absent when registration is not this reader's. */
  readonly registrationDuty: Answer<RegistrationDuty> | null
  /** The level and frequency that follow from the ratings by the area's own table (S3-76). */
  readonly contactFollows: Answer<ContactFollowing>
  readonly people: readonly AssociateShown[]
  readonly options: readonly OptionShown[]
  readonly planLines: readonly LineShown[]
  readonly contingencies: readonly ContingencyShown[]
  readonly whoDoesWhat: readonly DutyHeld[]
  readonly actions: readonly ActionShown[]
  /** The last conference and its actions with what became of them (S3-95); none when there was no conference before. */
  readonly last: {
    readonly conferenceId: string
    readonly heldOn: Day
    readonly actions: readonly ActionShown[]
    /** What the meeting said of each action, by its id; those that it did not speak of are left out. */
    readonly remarks?: Readonly<Record<string, string>>
  } | null
  readonly summedUp: readonly SummedUp[]
  readonly decisions: readonly DecisionMade[]
}

/** Somebody still has it to do. */
export const isOpenAction = ({ state }: Pick<ActionShown, 'state'>): boolean => state === 'open' || state === 'accepted'

/** What a field says in a record, or '' when nobody has written it. */
export function fieldIn(record: Pick<MeetingRecord, 'fields'>, field: string): string {
  return record.fields.find(one => one.field === field)?.says ?? ''
}
