/**
 * S3-11: whether exact words may go from one agency to another recipient now. It names each rule that is broken with what
 * to do, and which were set aside by a deviation in force or an approved override; nothing is left to memory. An urgent
 * share is never held up by an empty field (S3-22): its reasons follow within 24 hours.
 */
import type { Because } from '../kernel/answer.ts'
import { decided } from '../kernel/answer.ts'
import { aDay, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords } from '../kernel/words.ts'
import { cairnRecommendedPractice } from '../sources/cairn-recommended-practice.ts'
import { edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'
import { policeHandlingCodes } from '../sources/police-handling-codes.ts'
import { ITEM_CLASSES, type ItemClass } from './item-classes.ts'
import { RULES_OF_SHARING, SHARING_RULES, type SharingRule } from './rules-of-sharing.ts'

const ID = 'sharing/may-this-be-shared'

export const PROTECTS = ['child', 'other-potential-victim', 'community'] as const
export type Protects = (typeof PROTECTS)[number]

/** Hours within which the reasons of an urgent share follow. */
export const REASONS_WITHIN_HOURS = 24

const NEVER: readonly ItemClass[] = ['victim-location', 'covert', 'applicant']
const IN_CONFIDENCE: readonly ItemClass[] = ['third-party-confidential', 'health', 'legal']

const shape = facts({
  recipient: saying('to whom, in words', someText),
  recipientHasBasis: saying('a protocol, arrangement or recorded basis of the recipient’s agency is in force', yesOrNo),
  basisEndedOn: saying('the last day of a basis that ended', ifKnown(aDay)),
  recipientIsKeptOut: saying('a restriction or exclusion keeps the recipient from this person', yesOrNo),
  recipientIsPolice: saying('the recipient is the police', yesOrNo),
  class: saying('the class of the information', oneOf(...ITEM_CLASSES)),
  ownedBySharer: saying('the agency that shares owns the information', yesOrNo),
  keepsHandling: saying('it carries a handling code that keeps it where it is', yesOrNo),
  section: saying('the part of the file it belongs to', someText),
  arrangedParts: saying(
    'the parts that the arrangement covers; left out when it covers all',
    ifKnown(listOf(someText)),
  ),
  revealsRegistration: saying('it says whether the person is registered', yesOrNo),
  policePermission: saying('police permission for this recipient and these words is on file', yesOrNo),
  overrideApproved: saying('a senior approved that confidence is outweighed, for these words', yesOrNo),
  protects: saying('whom it protects', ifKnown(oneOf(...PROTECTS))),
  why: saying('why it is needed', someText),
  legalBasis: saying('the legal basis', someText),
  urgent: saying('it cannot wait', yesOrNo),
  deviations: saying('rules from which a deviation is in force', listOf(someText)),
})
export type SharingFacts = TypeOf<typeof shape>

export type MayBeShared = {
  readonly may: boolean
  /** Rules that stop it now. */
  readonly broken: readonly SharingRule[]
  /** Rules that would stop it and were set aside. */
  readonly setAside: readonly SharingRule[]
  /** True when it goes now and its reasons must follow. */
  readonly reasonsFollow: boolean
}

const lacksReasons = ({ protects, why, legalBasis }: SharingFacts) =>
  protects === undefined || why.trim() === '' || legalBasis.trim() === ''

/** Whether each rule is broken, by what was given. */
const BROKEN: Readonly<Record<SharingRule, (given: SharingFacts) => boolean>> = {
  basis: given => !given.recipientHasBasis,
  barred: given => given.recipientIsKeptOut,
  class: given => NEVER.includes(given.class),
  owner: given => !given.ownedBySharer,
  registration: given => given.revealsRegistration && !given.recipientIsPolice && !given.policePermission,
  handling: given => given.keepsHandling,
  category: given => given.arrangedParts !== undefined && !given.arrangedParts.includes(given.section),
  confidentiality: given => IN_CONFIDENCE.includes(given.class) && !given.overrideApproved,
  reasons: given => lacksReasons(given) && !given.urgent,
}

/** What stands behind a broken rule in this case, where there is more to say than the rule. */
function detail(rule: SharingRule, given: SharingFacts): string {
  if (rule === 'basis' && given.basisEndedOn !== undefined)
    return `Arrangement expired: the basis on which ${given.recipient} took part ended on ${dayInWords(given.basisEndedOn)}. `
  if (rule === 'category') return `The arrangement with ${given.recipient} does not cover this part of the file. `
  return ''
}

function becauseOf(rule: SharingRule, given: SharingFacts, isSetAside: boolean): Because {
  const { says, next, cite } = RULES_OF_SHARING[rule]
  const then = isSetAside ? 'A deviation that both seniors endorsed is in force.' : next
  return { rule: `${ID}: ${rule}`, says: `${detail(rule, given)}${says} ${then}`, cite }
}

/** Whether it may go, and which rules stop it. */
export const mayThisBeShared = question<SharingFacts, MayBeShared>({
  id: ID,
  asks: 'May these words be shared with this recipient now?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput, policeHandlingCodes, cairnRecommendedPractice],
  answer(given) {
    const against = SHARING_RULES.filter(rule => BROKEN[rule](given))
    const isAside = (rule: SharingRule) => RULES_OF_SHARING[rule].mayDeviate && given.deviations.includes(rule)
    const broken = against.filter(rule => !isAside(rule))
    const setAside = against.filter(isAside)
    const reasonsFollow = broken.length === 0 && given.urgent && lacksReasons(given)
    const because = against.map(rule => becauseOf(rule, given, isAside(rule)))
    const { cite } = RULES_OF_SHARING.reasons
    const fine = reasonsFollow
      ? `It cannot wait and goes at once. Whom it protects, why and on what basis follow within ${REASONS_WITHIN_HOURS} hours.`
      : 'No rule of sharing stands against it.'
    if (broken.length === 0) because.push({ rule: ID, says: fine, cite })
    return decided({ may: broken.length === 0, broken, setAside, reasonsFollow }, ...because)
  },
})
