/**
 * What the person tells the police at a first or yearly notification, in each nation: the list that an officer goes
 * through at the desk. What could not be confirmed for a nation is named as left out, so that nobody takes the list for
 * more than it is.
 */
import { decided } from '../kernel/answer.ts'
import type { Dated } from '../kernel/dated.ts'
import { inForce } from '../kernel/dated.ts'
import { facts, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import {
  notificationRegulationsEnglandAndWales2012,
  regulationsOf2012,
} from '../sources/notification-regulations-england-and-wales-2012.ts'
import {
  notificationRegulationsScotland2007,
  regulationsOf2007,
} from '../sources/notification-regulations-scotland-2007.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { aNationRead, lawNotHeld, MATTERS_FROM, SCOTTISH_ACCOUNTS_FROM } from './days-of-the-duty.ts'

const ID = 'notification/what-is-notified'

/** A group of things to be told. */
export type ToTell = {
  readonly about: 'the person' | 'accounts' | 'cards' | 'identity' | 'households with a child'
  readonly items: readonly string[]
}

const value = (from: Dated<ToTell>['from'], cite: Cite, about: ToTell['about'], ...items: string[]): Dated<ToTell> => ({
  from,
  value: { about, items },
  cite,
})

/** Throughout the United Kingdom. */
export const ABOUT_THE_PERSON: readonly Dated<ToTell>[] = [
  value(
    PART_2_FROM,
    sexualOffencesAct('s.83(5)'),
    'the person',
    'date of birth',
    'National Insurance number',
    'every name used on the relevant date and now',
    'home address on the relevant date and now',
    'every other address in the United Kingdom where they regularly live or stay',
  ),
]
const ACCOUNTS = [
  'each bank or building society account: own, joint, or of an unincorporated business',
  'name of the bank and address of the branch',
  'account number and sort code',
  'name of the business, where there is one',
] as const
const CARDS = ['each debit or credit card', 'card number', 'dates from and until which it is valid'] as const
const ACCOUNTS_CITE = regulationsOf2012('regs 12 and 13')

/** England and Wales, since 2012. */
export const MATTERS: readonly Dated<ToTell>[] = [
  value(MATTERS_FROM, ACCOUNTS_CITE, 'accounts', ...ACCOUNTS),
  value(MATTERS_FROM, ACCOUNTS_CITE, 'cards', ...CARDS),
  value(
    MATTERS_FROM,
    regulationsOf2012('regs 14 and 15'),
    'identity',
    'each passport: number and full name as it stands there',
    'without a passport, another identity document: what it is, its number and the name',
    'without either, any document with the full name',
  ),
  value(
    MATTERS_FROM,
    regulationsOf2012('regs 10 and 11'),
    'households with a child',
    'address of each household with a child where they live or stay',
    'the day it began, and how long they mean to stay if they know it',
  ),
]
/** Scotland, by the regulations of 2007. */
export const SCOTTISH_MATTERS: readonly Dated<ToTell>[] = [
  value(SCOTTISH_ACCOUNTS_FROM, regulationsOf2007('regs 3 and 4'), 'accounts', ...ACCOUNTS),
  value(SCOTTISH_ACCOUNTS_FROM, regulationsOf2007('regs 3 and 4'), 'cards', ...CARDS),
]

const shape = facts({ jurisdiction: saying('where the duty is performed', aNationRead) })
type Facts = TypeOf<typeof shape>

export type WhatIsNotified = { readonly toTell: readonly ToTell[] }

/** What the person tells the police at a first or yearly notification. */
export const whatIsNotified = question<Facts, WhatIsNotified>({
  id: ID,
  asks: 'What must the person tell the police when they notify?',
  facts: shape,
  sources: [sexualOffencesAct2003, notificationRegulationsEnglandAndWales2012, notificationRegulationsScotland2007],
  values: {
    'about the person': ABOUT_THE_PERSON,
    'further matters in England and Wales': MATTERS,
    'further matters in Scotland': SCOTTISH_MATTERS,
  },
  rows: ['ND-01', 'ND-12', 'ND-13', 'ND-11'],
  answer({ jurisdiction }, on) {
    const own = jurisdiction === 'Scotland' ? SCOTTISH_MATTERS : MATTERS
    const found = [...ABOUT_THE_PERSON, ...own].flatMap(one => inForce([one], on) ?? [])
    const first = found[0]
    if (first === undefined) return lawNotHeld(ID, on, sexualOffencesAct('s.83(5)'))
    const because = found.map(({ value: { about, items }, cite }) => {
      return { rule: `${ID}: ${about}`, says: `About ${about}: ${items.join('; ')}.`, cite }
    })
    if (jurisdiction === 'Scotland') {
      const says = 'What Scottish regulations ask about passports and about households with a child is unconfirmed.'
      because.push({ rule: `${ID}: unconfirmed`, says, cite: regulationsOf2007('') })
    }
    return decided({ toTell: found.map(one => one.value) }, ...because)
  },
})
