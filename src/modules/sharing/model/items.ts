/** An information item as pages and commands handle it, its words, and what can be wrong with one before it is kept. */
import {
  CLASSES,
  type Day,
  HANDLING_CODES,
  type HandlingScheme,
  type ItemClass,
  type ItemReader,
  type ReaderKind,
} from '#rules'
import type { Wrong } from '#shared'

export const LEVELS = ['official', 'official-sensitive'] as const
export type Level = (typeof LEVELS)[number]
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  official: 'OFFICIAL',
  'official-sensitive': 'OFFICIAL-SENSITIVE',
}

export const GROUNDS = ['fact', 'opinion', 'third-hand'] as const
export type Grounds = (typeof GROUNDS)[number]
export const GROUNDS_WORDS: Readonly<Record<Grounds, string>> = {
  fact: 'seen or established',
  opinion: 'an opinion',
  'third-hand': 'told by somebody who was told',
}

export const ABOUT_ROLES = ['subject', 'victim', 'witness', 'suspect'] as const
export type AboutRole = (typeof ABOUT_ROLES)[number]
export const ABOUT_WORDS: Readonly<Record<AboutRole, string>> = {
  subject: 'the person this case is about',
  victim: 'a victim',
  witness: 'a witness',
  suspect: 'somebody else who is suspected',
}

/** What stands in place of the words where a victim lives. */
export const PLACE_KEPT_ELSEWHERE = 'Where a victim lives is kept with the victim’s own record.'

/** What an agency tells of what it keeps: that it is there, and no more. */
export const pointerInWords = ({
  agency,
  kind,
}: {
  readonly agency: string
  readonly kind: 'restricted' | 'health'
}): string =>
  kind === 'health' ? `${agency}: there is contact with the person.` : `${agency}: restricted information is held.`

/** A code with the form it comes from, and the conditions that go with it. */
export type Handling = { readonly scheme: HandlingScheme; readonly code: string }

/** "C (3x5x2)", or nothing. */
export const handlingInWords = (scheme: string | null, code: string | null): string =>
  scheme === null || code === null ? '' : `${code} (${scheme})`

/** What the code lets a receiver do, in our words. */
export const handlingMeans = (scheme: string | null, code: string | null): string =>
  (scheme === '3x5x2' || scheme === '5x5x5' ? HANDLING_CODES[scheme] : []).find(one => one.code === code)?.words ?? ''

export type ItemGiven = {
  readonly caseId: string
  readonly class: ItemClass
  readonly level: Level
  readonly says: string
  readonly handling: Handling | null
  readonly conditions: string
  readonly grounds: Grounds
  readonly aboutRole: AboutRole
  readonly mayBeShownToSubject: boolean
  readonly happenedOn: Day | null
  readonly reviewOn: Day
  /** Whom the owner lets read it, and why they need it. */
  readonly readers: readonly ItemReader[]
  readonly because: string
}

const NAMED_ONLY: Readonly<Record<'posts-and-people' | 'people', readonly ReaderKind[]>> = {
  'posts-and-people': ['post', 'member'],
  people: ['member'],
}

/** What keeps readers of these kinds from a class that is opened one by one; nothing for others. */
export function wrongReaders(itemClass: ItemClass, readers: readonly ItemReader[]): Wrong | undefined {
  const { named, words } = CLASSES[itemClass]
  if (named === 'any' || readers.every(({ kind }) => NAMED_ONLY[named].includes(kind))) return undefined
  const whom = named === 'people' ? 'people' : 'posts or people'
  return { field: 'readers', says: `Choose ${whom} one by one: the class “${words}” is opened in no other way` }
}

/** A code whose conditions must stand beside it. */
const ASKS_CONDITIONS = ['C', '5']

/** All that is wrong with an item as it was given. */
export function whatIsWrong(given: ItemGiven, today: Day): readonly Wrong[] {
  const { class: itemClass, says, handling, conditions, readers, because, reviewOn, happenedOn } = given
  const { neverAboutSubject } = CLASSES[itemClass]
  const place = itemClass === 'victim-location'
  const toConditions = handling !== null && ASKS_CONDITIONS.includes(handling.code) && conditions === ''
  return [
    place && says !== '' ? { field: 'says', says: `Leave this empty. ${PLACE_KEPT_ELSEWHERE}` } : undefined,
    !place && says === '' ? { field: 'says', says: 'Say what is known' } : undefined,
    toConditions ? { field: 'conditions', says: 'Say under which conditions: this code asks for them' } : undefined,
    given.mayBeShownToSubject && neverAboutSubject
      ? { field: 'mayBeShownToSubject', says: 'This class is never shown to the person it is about' }
      : undefined,
    happenedOn !== null && happenedOn > today ? { field: 'happenedOn', says: 'Give a day that has come' } : undefined,
    reviewOn <= today ? { field: 'reviewOn', says: 'Give a day that is still to come' } : undefined,
    readers.length > 0 && because === '' ? { field: 'because', says: 'Say why they need to know' } : undefined,
    wrongReaders(itemClass, readers),
  ].filter(one => one !== undefined)
}
