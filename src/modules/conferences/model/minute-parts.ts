/**
 * Where a line belongs: the item of the agenda at which it is said, and the section that decides who reads it. Whoever
 * writes a line chooses one of these by its words and never meets the two keys behind them.
 */
import type { AgendaKey, Section } from '#rules'

export type MinutePart = {
  readonly key: string
  readonly item: AgendaKey
  readonly section: Section
  /** As it stands in a list of choices. */
  readonly words: string
}

const part = (key: string, item: AgendaKey, section: Section, words: string): MinutePart => ({
  key,
  item,
  section,
  words,
})

/** Every place a line can belong to, in the order of the agenda. */
export const MINUTE_PARTS: readonly MinutePart[] = [
  part('general', 'information', 'general', 'General information'),
  part('offending', 'information', 'offending', 'Offences'),
  part('custody', 'information', 'custody', 'Time in custody'),
  part('children', 'information', 'children', 'Children and households'),
  part('health-released', 'information', 'health-released', 'Health, as far as it matters to risk'),
  part('intelligence-shared', 'information', 'intelligence-shared', 'Police intelligence, sanitised'),
  part('safety', 'information', 'safety', 'Safety of staff'),
  part('victims', 'victims', 'victim', 'Victims'),
  part('risk', 'risk', 'risk', 'What raises or lowers the risk'),
  part('conditions', 'conditions', 'conditions', 'Conditions'),
  part('registration', 'registration', 'registration', 'Registration with the police'),
  part('accommodation', 'accommodation', 'housing', 'Accommodation'),
  part('employment', 'employment', 'employment', 'Employment and use of time'),
  part('plan', 'plan', 'plan', 'What we can offer to the plan'),
]

const BY_KEY: ReadonlyMap<string, MinutePart> = new Map(MINUTE_PARTS.map(one => [one.key, one]))

/** A place by its key, or nothing. */
export const minutePart = (key: string): MinutePart | undefined => BY_KEY.get(key)

/** The place of a line that stands already; the first that fits its item and section. */
export const partOfLine = (line: { readonly item: string; readonly section: string }): MinutePart | undefined =>
  MINUTE_PARTS.find(one => one.item === line.item && one.section === line.section)

/** What a line of an item is, beyond its text. */
export const LINE_PARTS = {
  /** Who is at risk of what: the lines of the plan answer these. */
  scenario: 'scenario',
  raises: 'raises',
  lowers: 'lowers',
  dissent: 'dissent',
  decision: 'decision',
} as const
