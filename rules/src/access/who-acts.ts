/**
 * Whether somebody acts at all: they hold the post today, in that agency, with the vetting and training that its role
 * needs. Everything else is asked of whoever this finds, and of nobody where it finds none.
 */
import type { ActingRole } from '../cases/rights-of-roles.ts'
import type { Day } from '../kernel/day.ts'
import type { Context, PostFacts, Subject } from './facts-of-access.ts'

/** Somebody who acts, and the posts whose work is theirs: their own and those that report to it. */
export type Acting = {
  readonly role: ActingRole
  readonly post: PostFacts | undefined
  readonly posts: readonly string[]
}

type Span = { readonly fromDay: Day; readonly toDay?: Day | undefined }

/** Both days belong to it. */
export function isOn({ fromDay, toDay }: Span, today: Day): boolean {
  return fromDay <= today && (toDay === undefined || toDay >= today)
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** True for a moment that can be compared as text. */
export const isMoment = (text: string | undefined): text is string => MOMENT.test(String(text))

/** True while something ended early has not been ended yet. An end that cannot be read has come. */
export const isNotEnded = (endedAt: string | undefined, now: string): boolean =>
  endedAt === undefined || (isMoment(endedAt) && endedAt > now)

const isCleared = (role: string, { member, today }: Subject, { needed, clearances }: Context): boolean =>
  needed.every(
    need =>
      need.role !== role ||
      need.fromDay > today ||
      clearances.some(held => held.member === member && held.kind === need.kind && isOn(held, today)),
  )

/** Who acts, or the rule by which nobody does. */
export function whoActs(subject: Subject, context: Context): Acting | 'NK-01' | 'NK-02' {
  const { member, agency, post: postId, today, now, clockwork } = subject
  if (!isMoment(now)) return 'NK-01'
  if (clockwork) return { role: 'clockwork', post: undefined, posts: [] }
  const post = context.posts.find(one => one.id === postId)
  const holds = context.postings.some(one => one.post === postId && one.member === member && isOn(one, today))
  if (post?.agency !== agency || !holds) return 'NK-01'
  if (!isCleared(post.role, subject, context)) return 'NK-02'
  const under = context.posts.filter(one => one.reportsTo === postId).map(one => one.id)
  return { role: post.role, post, posts: [postId, ...under] }
}
