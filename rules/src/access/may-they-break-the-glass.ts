/**
 * S3-22, S3-23: nothing stands in the way of an act that protects somebody now. Whoever works with people may break the
 * glass to one person's safety-critical facts for an hour, with the reason then or within a day; the owner hears of it at
 * once and reviews it on the next working day. What is hidden stays hidden. The database says the same of itself in
 * `db/access/22-break-glass.sql`.
 */
import { POST_ROLES, type PostRole, roleInWords } from '../cases/roles.ts'
import { type Because, decided } from '../kernel/answer.ts'
import { addDays, type Day, weekdayOf } from '../kernel/day.ts'
import { facts, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { cairnRecommendedPractice } from '../sources/cairn-recommended-practice.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'access/may-they-break-the-glass'
const CITE = edinburgh('paragraph 5')

/** How long the glass stays open, and within how many hours the reason is said. */
export const GLASS_MINUTES = 60
export const GLASS_REASON_HOURS = 24
/** Fewer characters than this say nothing. */
export const GLASS_SHORTEST_REASON = 20

/** Why somebody breaks the glass: one of these at once, words then or later. */
export const GLASS_REASONS = {
  'danger-to-child': 'A child may be in danger',
  'danger-to-adult': 'An adult may be in danger',
  'danger-to-staff': 'Staff may be in danger',
  'person-missing': 'The person is missing or in crisis',
  'on-the-spot': 'I am with the person now',
  other: 'Another emergency',
} as const

export type GlassReason = keyof typeof GLASS_REASONS

/** Roles whose work is with people. A voluntary body or a provider calls whoever manages the person instead. */
export const BREAKS_GLASS = [
  'managing-officer',
  'team-manager',
  'police-solo',
  'crime-manager',
  'social-work-solo',
  'housing-solo',
  'health-liaison',
  'prison-social-work',
  'children-and-families',
  'coordinator',
] as const satisfies readonly PostRole[]

/** The next day from Monday to Friday: by then the opening is reviewed. */
export function nextWorkingDay(after: Day): Day {
  const weekday = weekdayOf(after)
  return addDays(after, weekday >= 5 ? 8 - weekday : 1)
}

const BARS = ['none', 'restricted', 'excluded', 'hidden'] as const

const shape = facts({
  role: saying('the role of the post', oneOf(...POST_ROLES)),
  barred: saying(
    'how the person is kept from whoever asks: not at all, by a list that points to whom to ask, by name, or hidden',
    oneOf(...BARS),
  ),
})
type Facts = TypeOf<typeof shape>

/** What a refusal says of itself; what is shown to whoever asks is always that nobody was found. */
function against({ role, barred }: Facts): string | undefined {
  if (!BREAKS_GLASS.some(one => one === role)) return `A ${roleInWords(role)} calls whoever manages the person.`
  if (barred === 'excluded') return 'Whoever is kept from a person by name is kept from them in an emergency too.'
  if (barred === 'hidden') return 'Somebody who is hidden is answered for like somebody who is not there.'
  return undefined
}

/** Whether the glass opens, and by when it is reviewed. */
export const mayTheyBreakTheGlass = question<Facts, { readonly may: boolean; readonly reviewOn: Day }>({
  id: ID,
  asks: 'May this person see the safety-critical facts about somebody in an emergency?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput, cairnRecommendedPractice],
  answer(given, on) {
    const why = against(given)
    const says =
      why ??
      `For ${GLASS_MINUTES} minutes, read only; the reason is said within ${GLASS_REASON_HOURS} hours, and the owner is told at once.`
    const because: Because = { rule: ID, says, cite: CITE }
    return decided({ may: why === undefined, reviewOn: nextWorkingDay(on) }, because)
  },
})
