/** Who gets a copy of the minute and what the chair changed about it, in plain values. */
import { type Because, type Circulation, POST_ROLES, type Section, sectionsOfMinuteFor } from '#rules'
import type { Recipient } from './copy.ts'
import type { Attendance } from './meeting.ts'

export type ChangeKind = 'left-out' | 'added' | 'section-widened' | 'section-narrowed' | 'part-released'

/** A change to the circulation that is in force. Exactly one of `memberId` and `invitationId` is set. */
export type CirculationChange = {
  readonly changeId: string
  readonly memberId: string | null
  readonly invitationId: string | null
  readonly change: ChangeKind
  readonly section: Section | null
  readonly part: string | null
  readonly because: string
  readonly by: string
  readonly at: string
}

/** Somebody who was asked, as the rule on circulation needs them. A body outside has no member. */
export type Asked = {
  readonly invitationId: string
  readonly memberId: string | null
  readonly name: string
  readonly attendance: Attendance | null
  readonly pack: 'full' | 'agenda-only'
  readonly deputyId: string | null
}

/** A post somebody holds today. */
export type Holding = {
  readonly memberId: string
  readonly postId: string
  readonly name: string
  readonly title: string
  readonly role: string
  readonly agencyId: string
  readonly agency: string
  /** The digest of words naming registration status that the police permitted them to read about this person, or nothing. */
  readonly permission?: Recipient['permission']
}

/** One line of the distribution list. */
export type OnTheList = {
  /** The member's id, or `outside:` and the invitation's for a body outside. */
  readonly key: string
  readonly name: string
  readonly recipient: Recipient | null
  readonly invitationId: string | null
  readonly postId: string | null
  readonly role: string
  /** Gets a copy if it would hold anything; null when left out. */
  readonly gets: boolean
  readonly because: Because
  readonly changes: readonly CirculationChange[]
}

const OUTSIDE = 'outside:'

/** How the rule names somebody: members by id, bodies outside by their invitation. */
export const keyOf = ({ memberId, invitationId }: Pick<Asked, 'memberId' | 'invitationId'>): string =>
  memberId ?? OUTSIDE + invitationId

const keyOfChange = ({ memberId, invitationId }: CirculationChange) => memberId ?? OUTSIDE + (invitationId ?? '')

const sectionsOf = (role: string): readonly Section[] => {
  const known = POST_ROLES.find(one => one === role)
  return known === undefined ? [] : sectionsOfMinuteFor(known)
}

/** The facts that the rule on circulation asks for. To release a part to somebody is to put them on the list. */
export function circulationFacts(asked: readonly Asked[], changes: readonly CirculationChange[]) {
  const listed = changes.flatMap(one => {
    const kind =
      one.change === 'left-out' ? 'left-out' : one.change === 'added' || one.change === 'part-released' ? 'added' : null
    return kind === null
      ? []
      : [{ member: keyOfChange(one), change: kind, because: one.because, byChair: true } as const]
  })
  return {
    invited: asked.map(one => ({
      member: keyOf(one),
      ...(one.attendance === null ? {} : { attendance: one.attendance }),
      pack: one.pack,
      ...(one.deputyId === null ? {} : { deputy: one.deputyId }),
    })),
    // Whoever is left out stays out, whatever was released to them.
    changes: [...listed.filter(one => one.change === 'added'), ...listed.filter(one => one.change === 'left-out')],
  }
}

function recipientOf(
  key: string,
  asked: Asked | undefined,
  held: Holding | undefined,
  changes: readonly CirculationChange[],
): Recipient | null {
  const outside = key.startsWith(OUTSIDE)
  if (!outside && held === undefined) return null
  const of = <T>(kind: ChangeKind, value: (one: CirculationChange) => T | null) =>
    changes.flatMap(one => (one.change === kind ? (value(one) ?? []) : []))
  return {
    memberId: held?.memberId ?? null,
    name: held?.name ?? asked?.name ?? '',
    post: held?.title ?? '',
    agencyId: held?.agencyId ?? null,
    agency: held?.agency ?? 'Invited body',
    reads: outside ? [] : sectionsOf(held?.role ?? ''),
    pack: outside ? 'agenda-only' : (asked?.pack ?? 'full'),
    widened: of('section-widened', one => one.section),
    narrowed: of('section-narrowed', one => one.section),
    released: of('part-released', one => one.part),
    ...(held?.permission === undefined ? {} : { permission: held.permission }),
  }
}

/** The distribution list: the rule's answer with what each would receive. */
export function listFrom(
  answer: Circulation,
  facts: {
    readonly asked: readonly Asked[]
    readonly held: readonly Holding[]
    readonly changes: readonly CirculationChange[]
  },
): readonly OnTheList[] {
  const line =
    (gets: boolean) =>
    ({ member: key, because }: { member: string; because: Because }): OnTheList => {
      const asked = facts.asked.find(one => keyOf(one) === key)
      const held = facts.held.find(one => one.memberId === key)
      const changes = facts.changes.filter(one => keyOfChange(one) === key)
      const recipient = recipientOf(key, asked, held, changes)
      return {
        key,
        name: recipient?.name ?? asked?.name ?? '',
        recipient,
        invitationId: asked?.invitationId ?? null,
        postId: held?.postId ?? null,
        role: held?.role ?? '',
        gets: gets && recipient !== null,
        because,
        changes,
      }
    }
  return [...answer.recipients.map(line(true)), ...answer.leftOut.map(line(false))]
}
