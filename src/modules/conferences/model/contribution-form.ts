/**
 * What each agency is asked before the meeting. Everybody is asked the common questions; each agency those that only it
 * can answer; the supervising worker the six parts of S3-58. A box is one line of the contribution, in the part of the
 * minute that decides who reads it.
 */
import type { AgencyKind } from '#modules/staff'
import type { MinutePart } from './minute-parts.ts'
import { minutePart } from './minute-parts.ts'

export type Box = {
  readonly key: string
  readonly label: string
  readonly hint: string
  /** Key of the place in the minute. */
  readonly place: string
}

/** A box's line is marked so, to be told from lines that stand for one fact each. */
export const BOX = 'box/'

const box = (key: string, place: string, label: string, hint = ''): Box => ({ key, place, label, hint })

/** The supervising worker's six parts (S3-58), filled from the file where it knows something. */
export const SIX_PARTS: readonly Box[] = [
  box('contact-in-prison', 'custody', 'Contact in prison', 'When you met, how often, what came of it'),
  box('home-circumstances', 'general', 'Home circumstances', 'Family, where the person is welcome and where not'),
  box('offences', 'offending', 'Current and earlier offences', 'What was done, to whom, the outcome'),
  box('motivation', 'offending', 'Motivation for the offences', 'What drives it, as far as it is known'),
  box('attitude-to-victims', 'victims', 'Attitude to victims', ''),
  box('impact-on-victims', 'victims', 'Impact on victims', 'No names and no addresses'),
]

const CONTACT = box('contact', 'general', 'Contact since the last conference', 'Dates and what they showed')
const RAISES = box('raises', 'risk', 'What raises the risk', 'Each with what shows it')
const LOWERS = box('lowers', 'risk', 'Strengths, and what lowers the risk', 'Each with what shows it')
const EARLIER = box('earlier-actions', 'plan', 'What became of our actions', 'Filled in from the list of actions')
const OFFER = box('offer', 'plan', 'What we can offer', 'Measures you can answer for')
const NEED = box('need', 'plan', 'What we need from others', '')
const SAFETY = box('safety', 'safety', 'For the safety of staff', 'Read by everybody who may meet the person')

const OWN: Readonly<Partial<Record<AgencyKind, readonly Box[]>>> = {
  housing: [box('accommodation', 'accommodation', 'Accommodation', 'Checks made, tenancy, neighbours as far as known')],
  prison: [
    box('behaviour', 'custody', 'Behaviour in custody'),
    box('visitors', 'children', 'Visitors and calls', 'Visitors with children: dates and what was done'),
    box('programmes', 'custody', 'Programmes', 'Offered, done, refused'),
  ],
  'children-and-families': [
    box('children', 'children', 'Children and households', 'Only what matters to the safety of a child'),
  ],
  voluntary: [box('employment', 'employment', 'Work, training and use of time')],
  'accommodation-provider': [box('accommodation', 'accommodation', 'Accommodation')],
}

/** Health is asked only for facts that matter to risk; whatever else health knows stays with health. */
const HEALTH: readonly Box[] = [
  box('health', 'health-released', 'Health facts that matter to risk', 'Nothing else: the rest stays with health'),
  EARLIER,
  OFFER,
  NEED,
  SAFETY,
]

export type ContributionForm = {
  readonly boxes: readonly Box[]
  /** Where a single fact may be put, by the key of the place; the first is the usual one. */
  readonly places: readonly MinutePart[]
  /** What else this agency does on this page. */
  readonly asksRegistration: boolean
  readonly asksIntelligence: boolean
  readonly asksHousing: boolean
  readonly asksVisitors: boolean
  readonly asksProtection: boolean
}

const PLACES: Readonly<Partial<Record<AgencyKind, readonly string[]>>> = {
  police: ['general', 'offending', 'children', 'victims', 'risk', 'conditions', 'safety'],
  housing: ['accommodation', 'safety'],
  health: ['health-released', 'safety'],
  prison: ['custody', 'children', 'offending', 'conditions', 'safety'],
  'children-and-families': ['children', 'victims', 'safety'],
  voluntary: ['employment', 'general', 'safety'],
  'accommodation-provider': ['accommodation', 'safety'],
}
const EVERYWHERE = [
  'general',
  'custody',
  'offending',
  'children',
  'victims',
  'risk',
  'conditions',
  'accommodation',
  'employment',
  'plan',
  'safety',
]

/** The form of one agency. `supervises` is true for the agency of the supervising worker. */
export function contributionForm(kind: AgencyKind, supervises: boolean): ContributionForm {
  const common =
    kind === 'health' ? HEALTH : [CONTACT, ...(OWN[kind] ?? []), RAISES, LOWERS, EARLIER, OFFER, NEED, SAFETY]
  const places = (PLACES[kind] ?? EVERYWHERE).map(minutePart).filter(place => place !== undefined)
  return {
    boxes: supervises ? [...SIX_PARTS, ...common] : common,
    places,
    asksRegistration: kind === 'police',
    asksIntelligence: kind === 'police',
    asksHousing: kind === 'housing' || kind === 'accommodation-provider',
    asksVisitors: kind === 'prison' || kind === 'children-and-families' || kind === 'social-work',
    asksProtection: kind === 'children-and-families',
  }
}

/** The words of a box's line in the meeting and the minute: "Contact in prison". */
export function boxLabel(part: string): string | undefined {
  const key = part.startsWith(BOX) ? part.slice(BOX.length) : part
  const all = [
    ...SIX_PARTS,
    CONTACT,
    RAISES,
    LOWERS,
    EARLIER,
    OFFER,
    NEED,
    SAFETY,
    ...HEALTH,
    ...Object.values(OWN).flat(),
  ]
  return all.find(one => one.key === key)?.label
}
