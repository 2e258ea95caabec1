/** How what is agreed is named on pages. */

import type { Agreement } from '#modules/staff'
import { SEAT_WORDS, sentenceOf } from '#rules'
import { ADHERENCE_SEATS, type Seat } from '../../queries/named-posts.ts'

export const KIND_WORDS: Readonly<Record<Agreement['kind'], string>> = {
  protocol: 'protocol',
  arrangement: 'arrangement',
  statute: 'statute',
}

export const SEAT_TITLES: Readonly<Record<Seat, string>> = {
  'adherence-1': 'First post answering for adherence',
  'adherence-2': 'Second post answering for adherence',
  'adherence-3': 'Third post answering for adherence',
  'adherence-4': 'Fourth post answering for adherence',
  'adherence-5': 'Fifth post answering for adherence',
  'detective-superintendent': `Endorses deviations as ${SEAT_WORDS['detective-superintendent'].replace('the ', '')}`,
  'criminal-justice-manager': `Endorses deviations as ${SEAT_WORDS['criminal-justice-manager'].replace('the ', '')}`,
}

/** The seats of adherence by their places. */
export const SEAT_ORDINALS: Readonly<Record<Seat, string>> = {
  'adherence-1': 'first',
  'adherence-2': 'second',
  'adherence-3': 'third',
  'adherence-4': 'fourth',
  'adherence-5': 'fifth',
  'detective-superintendent': 'detective superintendent',
  'criminal-justice-manager': 'criminal justice manager',
}

export const SEATS: readonly Seat[] = [...ADHERENCE_SEATS, 'detective-superintendent', 'criminal-justice-manager']

export const seatChoices = SEATS.map(value => ({ value, text: sentenceOf(SEAT_TITLES[value]) }))
