/**
 * The minute of a conference as plain values. It is made of parts, the smallest pieces that are shown or withheld;
 * each belongs to a section and to the agency that owns it, so that a copy is made by leaving parts out, never by
 * rewriting them.
 */
import type { Day, Section } from '#rules'

/** What a part is, which decides where the summary on the first page uses it. */
export type PartKind =
  | 'fact'
  | 'text'
  | 'said'
  | 'attendance'
  | 'core'
  | 'rating'
  | 'factor'
  | 'condition'
  | 'option'
  | 'plan-line'
  | 'contingency'
  | 'action'
  | 'earlier-action'
  | 'decision'
  | 'dissent'
  | 'next'

/** The words of a paragraph or of one column. Names, days and levels are facts: the typist may not touch them. */
export type Cell = { readonly says: string; readonly fact?: true }

export type Part = {
  /** The same in every version and every copy: `line/…`, `field/reasons`, `action/…`. */
  readonly id: string
  readonly kind: PartKind
  readonly section: Section
  /** The agency whose information it is; null when it is the meeting's own. */
  readonly agencyId: string | null
  /** People whose own it is, whatever else they may read: the owner of an action, the person invited. */
  readonly ownIds: readonly string[]
  /** One for a paragraph, one for each column in a row of a table. */
  readonly cells: readonly Cell[]
  /** Who said it and where it comes from, in small letters beneath. */
  readonly note: string
  /** Handling code of a sanitised police line; the line follows it. */
  readonly handling: string
  /** What the plan says now and did not say at the conference before. */
  readonly since: 'new' | 'changed' | null
  /** The words as the meeting recorded them, when the typist put them differently. */
  readonly recorded: readonly string[] | null
  /** The words of the version before this one, when a correction changed them. */
  readonly before: readonly string[] | null
}

/** `text` paragraphs, `pairs` names with values, `table` rows with titled columns. */
export type Shape = 'text' | 'pairs' | 'table'

/** Parts under one heading: paragraphs, pairs, or the rows of one table. */
export type Block = {
  readonly key: string
  readonly title: string
  /** Whoever reads this section may read the heading; for others its parts stand under a heading that says nothing. */
  readonly section: Section
  /** 1 for an item of the minute, 2 for what belongs beneath one. */
  readonly level: 1 | 2
  readonly shape: Shape
  /** The titles of the columns of a table; none otherwise. */
  readonly columns: readonly string[]
  readonly parts: readonly Part[]
}

/** What stands on every copy, whoever receives it: enough to know which conference this is and whom to ask. */
export type Head = {
  readonly conferenceId: string
  readonly caseId: string
  readonly classification: string
  readonly title: string
  readonly heldOn: Day
  readonly startsAt: string
  readonly place: string
  readonly chair: string
  readonly chairId: string
  /** A first conference has nothing before it with which anything could be compared. */
  readonly isFirst: boolean
}

export type Minute = { readonly head: Head; readonly blocks: readonly Block[] }

/** What a part is given when it differs from the usual: the meeting's own words, everybody's, unchanged. */
type Given = Pick<Part, 'id' | 'kind' | 'section' | 'cells'> & Partial<Part>

/** Makes a part. */
export const partFrom = (given: Given): Part => ({
  agencyId: null,
  ownIds: [],
  note: '',
  handling: '',
  since: null,
  recorded: null,
  before: null,
  ...given,
})

/** Words that may be put better, and facts that may not be touched. */
export const words = (says: string): Cell => ({ says })
export const fact = (says: string): Cell => ({ says, fact: true })

/** The words of a part, cell by cell. */
export const wordsOf = (part: Part): readonly string[] => part.cells.map(cell => cell.says)

/** The words of a part in one text, for searching and for proving what is not there. */
export const textOfPart = (part: Part): string => wordsOf(part).join(' · ')

/** Every part of the minute in its order. */
export const partsOf = (minute: Pick<Minute, 'blocks'>): readonly Part[] => minute.blocks.flatMap(block => block.parts)

/** The part with this id, if the minute has it. */
export const partOf = (minute: Minute, id: string): Part | undefined => partsOf(minute).find(part => part.id === id)

/** The same minute with each part passed through `change`. */
export function withParts(minute: Minute, change: (part: Part) => Part): Minute {
  return { ...minute, blocks: minute.blocks.map(block => ({ ...block, parts: block.parts.map(change) })) }
}

/** The same minute with one part changed. */
export const withPart = (minute: Minute, id: string, change: (part: Part) => Part): Minute =>
  withParts(minute, part => (part.id === id ? change(part) : part))

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, index) => text === other[index])

const inWords = (part: Part, says: readonly string[]): Part => ({
  ...part,
  cells: part.cells.map((cell, index) => ({ ...cell, says: says[index] ?? cell.says })),
})

/** The part in the typist's words. What the meeting recorded stays beside it, from the first change on. */
export function typed(part: Part, says: readonly string[]): Part {
  const recorded = part.recorded ?? wordsOf(part)
  const changed = inWords(part, says)
  return { ...changed, recorded: same(wordsOf(changed), recorded) ? null : recorded }
}

/** The part with corrected words, marked as changed since the version before. */
export function corrected(part: Part, says: readonly string[]): Part {
  const changed = inWords(part, says)
  return { ...changed, before: same(wordsOf(changed), wordsOf(part)) ? null : wordsOf(part) }
}

/**
 * A minute drawn up again from the record keeps what was typed, as long as the meeting's own words are still those
 * that the typist had before them. Where the record has changed since, the record counts.
 */
export function keepingTyped(fresh: Minute, typedBefore: Minute): Minute {
  const known = new Map(partsOf(typedBefore).map(part => [part.id, part]))
  return withParts(fresh, part => {
    const earlier = known.get(part.id)
    if (earlier?.recorded == null || !same(earlier.recorded, wordsOf(part))) return part
    return typed(part, wordsOf(earlier))
  })
}
