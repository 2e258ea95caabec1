/**
 * As what somebody stands on a case, and why: by the area they serve, because they or a post that reports to theirs were
 * put on it, or because they were let in for a while. Several standings add up; bars and missing bases take all of them.
 */
import type { ActingRole } from '../cases/rights-of-roles.ts'
import type { CaseFacts, Context, GrantFacts, PostFacts, Subject } from './facts-of-access.ts'
import { barFrom } from './from-whom-barred.ts'
import { covers, hasBasis, isInForce } from './on-what-basis.ts'
import type { RuleId } from './rules-of-need-to-know.ts'
import { type Acting, isMoment, isNotEnded, isOn } from './who-acts.ts'

export type Standing = { readonly as: ActingRole; readonly by: RuleId }

/** Roles that serve an area: S3-1, S3-10, and the co-ordinator of its conferences. */
export const SERVE_AN_AREA: readonly string[] = ['police-solo', 'crime-manager', 'social-work-solo', 'coordinator']

/** S3-45: the police answer for people of every age; a case of the children's service is no adult team's. */
export const REACH_UNDER_18: readonly string[] = ['police-solo', 'crime-manager']

function byArea({ role, post }: Acting, file: CaseFacts, { areas }: Context): readonly Standing[] {
  if (!SERVE_AN_AREA.includes(role) || !covers(post?.area, file.area, areas)) return []
  if (file.regime === 'under-18' && !REACH_UNDER_18.includes(role)) return []
  return [{ as: role, by: 'NK-30' }]
}

/** What a post may stand as: what it is, or the children's service as the supervising worker of its own cases. */
const fits = (as: ActingRole, role: ActingRole, { regime }: CaseFacts): boolean =>
  as === role || (as === 'managing-officer' && role === 'children-and-families' && regime === 'under-18')

/** A member named by themselves stands as that in the post for which they were named, and under no other hat (S2-34). */
function byMembership(
  acting: Acting,
  file: CaseFacts,
  subject: Subject,
  { memberships }: Context,
): readonly Standing[] {
  const { role, posts } = acting
  return memberships
    .filter(one => one.case === file.id && isOn(one, subject.today))
    .flatMap((one): readonly Standing[] => {
      const mine = one.post === subject.post || (one.member === subject.member && one.agency === subject.agency)
      if (mine) return [{ as: one.asRole, by: 'NK-31' }]
      return posts.some(post => post === one.post) ? [{ as: role, by: 'NK-32' }] : []
    })
}

const reportsTo = (post: PostFacts | undefined, head: string): boolean => post?.id === head || post?.reportsTo === head

function isTo(grant: GrantFacts, subject: Subject, { post }: Acting): boolean {
  if (grant.member !== undefined) return grant.member === subject.member
  if (grant.post !== undefined) return grant.post === subject.post
  if (grant.teamPost !== undefined) return reportsTo(post, grant.teamPost)
  return grant.agency === subject.agency && (grant.toRole === undefined || grant.toRole === post?.role)
}

function isAbout(grant: GrantFacts, file: CaseFacts, { areas }: Context): boolean {
  if (grant.case !== undefined) return grant.case === file.id
  // S3-45: a case of the children's service is given by itself or not at all.
  return file.regime === 'adult' && covers(grant.area, file.area, areas)
}

/** A grant lasts from its beginning until the moment before its end, and no longer than the agreement it rests on. */
function isOpen({ fromAt, toAt, endedAt, agreement }: GrantFacts, subject: Subject, context: Context): boolean {
  const { now } = subject
  if (!isMoment(fromAt) || !isMoment(toAt) || fromAt > now || toAt <= now || !isNotEnded(endedAt, now)) return false
  return agreement === undefined || isInForce(agreement, subject, context)
}

function byGrant(acting: Acting, file: CaseFacts, subject: Subject, context: Context): readonly Standing[] {
  return context.grants
    .filter(one => isAbout(one, file, context) && isTo(one, subject, acting) && isOpen(one, subject, context))
    .flatMap((one): readonly Standing[] => {
      if (one.kind === 'break-glass') return [{ as: 'break-glass', by: 'NK-34' }]
      // Somebody let in by name comes under the hat for which they were let in; to be told one thing, under any.
      const otherHat = one.member !== undefined && one.asRole !== 'informed' && !fits(one.asRole, acting.role, file)
      return otherHat ? [] : [{ as: one.asRole, by: 'NK-33' }]
    })
}

/** S2-32: beyond the levels of a provider's licence there remain the name and what the provider wrote. */
function isBeyondLicence({ harm }: CaseFacts, { agency, today }: Subject, { bands }: Context): boolean {
  const own = bands.filter(one => one.agency === agency && isOn(one, today))
  const latest = own.find(one => own.every(other => other.fromDay <= one.fromDay))
  return latest !== undefined && !latest.bands.some(one => one === harm)
}

/**
 * What lets somebody in, before anything keeps them out. A licence limits what a provider has by standing there; whoever
 * gives a grant knows of the level and says why.
 */
export function wouldStand(acting: Acting, file: CaseFacts, subject: Subject, context: Context): readonly Standing[] {
  if (acting.role === 'clockwork') return [{ as: 'clockwork', by: 'NK-43' }]
  const ofRight = [...byArea(acting, file, context), ...byMembership(acting, file, subject, context)]
  const beyond = ofRight.length > 0 && isBeyondLicence(file, subject, context)
  const kept: readonly Standing[] = beyond ? [{ as: 'former-provider', by: 'NK-36' }] : ofRight
  return [...kept, ...byGrant(acting, file, subject, context)]
}

/** As what they stand on the case, or the rule that keeps them out of it. */
export function asWhatTheyStand(
  acting: Acting,
  file: CaseFacts,
  subject: Subject,
  context: Context,
): readonly Standing[] | 'NK-03' | 'NK-04' | 'NK-05' | 'NK-06' {
  const bar = barFrom(file.person, subject, context)
  if (bar !== undefined && !bar.opensByGlass) return bar.rule
  if (!hasBasis(file.area, subject, context)) return 'NK-05'
  const standings = wouldStand(acting, file, subject, context)
  const open = bar === undefined ? standings : standings.filter(one => one.as === 'break-glass')
  if (open.length > 0) return open
  return bar?.rule ?? 'NK-06'
}
