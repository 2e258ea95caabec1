/**
 * S3-43 to S3-45: who sends the invitations. It follows from how the case is held, so that the worker who knows the
 * person asks; where nobody is allocated it falls to the social work SOLO.
 */

import { BASES, POST_ROLES, type PostRole, REGIMES, roleInWords } from '../cases/roles.ts'
import { type Because, decided } from '../kernel/answer.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'conferences/who-sends-the-invitations'

const shape = facts({
  basis: saying('the basis on which the case is held', ifKnown(oneOf(...BASES))),
  regime: saying("whether the children's service owns the case", ifKnown(oneOf(...REGIMES))),
  allocatedRole: saying(
    'the role of the post to which the case is allocated; left out when there is none',
    ifKnown(oneOf(...POST_ROLES)),
  ),
})
type Facts = TypeOf<typeof shape>

/** `allocated` means the holder of the post that manages the case; otherwise the area's social work SOLO. */
export type Sender = { readonly role: PostRole; readonly allocated: boolean }

type Route = { readonly when: string; readonly roles: readonly PostRole[] }

/** Which allocated worker sends, by how the case is held. */
function routeFor({ basis, regime }: Facts): Route | undefined {
  if (regime === 'under-18' || basis === 'children-and-families') {
    return { when: "The person's case belongs to the children's service", roles: ['children-and-families'] }
  }
  if (basis === 'voluntary-throughcare') {
    return { when: 'This is a voluntary throughcare case', roles: ['voluntary-worker'] }
  }
  if (basis === 'statutory') {
    return { when: 'This is a statutory case', roles: ['managing-officer', 'team-manager'] }
  }
  return undefined
}

function because(says: string, { basis, allocatedRole }: Facts): Because {
  const facts = [
    { name: 'basis of the case', value: basis ?? 'not known' },
    { name: 'allocated to', value: allocatedRole === undefined ? 'nobody' : roleInWords(allocatedRole) },
  ]
  return { rule: ID, says, cite: edinburgh('paragraph 18'), facts }
}

/** Who sends the invitations to the conference. */
export const whoSendsTheInvitations = question<Facts, Sender>({
  id: ID,
  asks: 'Who sends the invitations to the conference?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  answer(given) {
    const { allocatedRole } = given
    const route = routeFor(given)
    if (route !== undefined && allocatedRole !== undefined && route.roles.includes(allocatedRole)) {
      const says = `${route.when} and is allocated, so the ${roleInWords(allocatedRole)} sends the invitations.`
      return decided({ role: allocatedRole, allocated: true }, because(says, given))
    }
    const why =
      route === undefined
        ? 'No other worker is named for this kind of case'
        : `${route.when} without an allocated worker`
    const says = `${why}, so the social work SOLO sends the invitations.`
    return decided({ role: 'social-work-solo', allocated: false }, because(says, given))
  },
})
