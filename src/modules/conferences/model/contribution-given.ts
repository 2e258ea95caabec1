/** What an agency typed into its contribution, and what of it cannot be kept. */
import type { Day } from '#rules'
import { LINE_LIMIT, type Wrong } from '#shared'
import { BOX, type Box, type ContributionForm } from './contribution-form.ts'
import type { Known } from './meeting.ts'
import { tooLong } from './meeting-fields.ts'
import { type MinutePart, minutePart } from './minute-parts.ts'

/** One fact: a line of its own, with its day and where it comes from. The page makes the id, so that it is kept once. */
export type FactGiven = {
  readonly id: string
  readonly says: string
  readonly source: string
  readonly happenedOn: Day | null
  readonly place: string
}

export type ContributionGiven = {
  /** The version that was on the screen; 0 before the first save. */
  readonly version: number
  readonly known: Known | null
  readonly managerAware: boolean | null
  /** Text by the key of its box. A box that is left out stays as it is. */
  readonly boxes: Readonly<Record<string, string>>
  readonly facts: readonly FactGiven[]
  readonly submit: boolean
}

export type LinesWanted = {
  readonly boxes: readonly { readonly key: string; readonly box: Box; readonly says: string }[]
  readonly facts: readonly (FactGiven & { readonly at: MinutePart })[]
}

/** The lines that the contribution is to have: boxes of this agency's form only, and facts with a place. */
export function linesWanted({ boxes, facts }: ContributionGiven, form: ContributionForm): LinesWanted {
  return {
    boxes: form.boxes.flatMap(box => {
      const says = Object.hasOwn(boxes, box.key) ? boxes[box.key] : undefined
      return says === undefined ? [] : [{ key: box.key, box, says }]
    }),
    facts: facts.flatMap(fact => {
      const at = minutePart(fact.place)
      return at === undefined ? [] : [{ ...fact, at }]
    }),
  }
}

function wrongFact(fact: FactGiven, form: ContributionForm, today: Day): Wrong[] {
  const field = (name: string) => `fact/${fact.id}/${name}`
  if (fact.says === '') {
    return fact.source === '' && fact.happenedOn === null
      ? []
      : [{ field: field('says'), says: 'Write the fact, or empty its row' }]
  }
  const found: Wrong[] = []
  const long = tooLong(fact.says)
  if (long !== undefined) found.push({ field: field('says'), says: long })
  const longSource = tooLong(fact.source, LINE_LIMIT)
  if (longSource !== undefined) found.push({ field: field('source'), says: longSource })
  if (fact.happenedOn !== null && fact.happenedOn > today)
    found.push({ field: field('on'), says: 'Give a day that has come' })
  if (!form.places.some(place => place.key === fact.place)) {
    found.push({ field: field('place'), says: 'Choose the part of the minute it belongs to' })
  }
  return found
}

/** What cannot be kept, each at its field. Handing in asks for more than saving a draft. */
export function wrongContribution(given: ContributionGiven, form: ContributionForm, today: Day): Wrong[] {
  const found: Wrong[] = []
  for (const { key } of form.boxes) {
    const long = tooLong(given.boxes[key] ?? '')
    if (long !== undefined) found.push({ field: BOX + key, says: long })
  }
  for (const fact of given.facts) found.push(...wrongFact(fact, form, today))
  if (!given.submit) return found
  if (given.known === null) found.push({ field: 'known', says: 'Say what your agency knows of this person' })
  const says = [...Object.values(given.boxes), ...given.facts.map(fact => fact.says)].some(text => text !== '')
  if (given.known === 'relevant' && !says) {
    found.push({
      field: 'known',
      says: 'Write what is relevant in at least one place, or answer that nothing is known',
    })
  }
  return found
}
