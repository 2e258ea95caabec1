/**
 * Restrictions and exclusions. A restriction lets in those it names and nobody else; an exclusion keeps out those it
 * names. They go before every right. A broken glass opens somebody who is restricted with a pointer, and nobody hidden.
 */
import type { Context, Subject } from './facts-of-access.ts'
import { isMoment, isNotEnded } from './who-acts.ts'

type Restriction = Context['restrictions'][number]

/** What keeps somebody from a person, and whether they may learn that there is a record. */
export type Bar = { readonly rule: 'NK-03' | 'NK-04'; readonly pointer: boolean; readonly opensByGlass: boolean }

/** A beginning or an end that cannot be read keeps the restriction in force. */
function isInForceAt({ fromAt, toAt }: Restriction, now: string): boolean {
  // Without an end it has none that could be read.
  return (!isMoment(fromAt) || fromAt <= now) && (!isMoment(toAt) || toAt > now)
}

const names = ({ members, posts }: Restriction, { member, post }: Subject): boolean =>
  members.includes(member) || posts.includes(post)

/** What keeps the subject from this person, or nothing. Of several bars the strictest speaks. */
export function barFrom(person: string, subject: Subject, context: Context): Bar | undefined {
  if (subject.clockwork) return undefined
  const bars = context.restrictions.filter(
    one => one.person === person && isInForceAt(one, subject.now) && (one.kind === 'exclusion') === names(one, subject),
  )
  if (bars.length === 0) return undefined
  return {
    rule: bars.some(one => one.kind === 'exclusion') ? 'NK-04' : 'NK-03',
    pointer: bars.every(one => one.shows === 'pointer'),
    opensByGlass: bars.every(one => one.kind === 'restriction' && one.shows === 'pointer'),
  }
}

/** True while a glass that the subject broke on this case, or on another case of the same person, is open. */
export function hasBrokenGlass(person: string, { member, now }: Subject, { grants, cases }: Context): boolean {
  return grants.some(
    one =>
      one.kind === 'break-glass' &&
      one.member === member &&
      isMoment(one.fromAt) &&
      isMoment(one.toAt) &&
      one.fromAt <= now &&
      one.toAt > now &&
      isNotEnded(one.endedAt, now) &&
      cases.some(file => file.id === one.case && file.person === person),
  )
}
