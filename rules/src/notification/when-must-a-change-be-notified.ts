/**
 * A new name, a new home address, and the further matters that each nation's regulations name: three days beginning with
 * the change. What is notifiable differs: an expired card is a change in Scotland alone, and whether identity papers
 * are to be notified in Scotland could not be confirmed.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { intervals } from '../kernel/disregarded.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import {
  notificationRegulationsEnglandAndWales2012,
  regulationsOf2012,
} from '../sources/notification-regulations-england-and-wales-2012.ts'
import {
  notificationRegulationsScotland2007,
  regulationsOf2007,
} from '../sources/notification-regulations-scotland-2007.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import {
  aNationRead,
  type Due,
  dueBeginningWith,
  lawNotHeld,
  MATTERS_FROM,
  SCOTTISH_ACCOUNTS_FROM,
} from './days-of-the-duty.ts'

const ID = 'notification/when-must-a-change-be-notified'

/** What may change, in the words of a sentence: "must notify ...". */
const CHANGES = {
  name: 'the new name',
  'home address': 'the new home address',
  account: 'the change to a bank or building society account',
  card: 'the change to a debit or credit card',
  'expired card': 'that a card has expired',
  'identity document': 'the change to a passport or other identity document',
} as const
type Change = keyof typeof CHANGES

/** Days for a change of name or of home address, throughout the United Kingdom. */
export const CHANGE_DAYS: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 3, cite: sexualOffencesAct('s.84(1)(a), (b)') },
]
/** Days for a change to accounts, cards and identity papers in England and Wales. */
export const MATTERS_DAYS: readonly Dated<number>[] = [
  { from: MATTERS_FROM, value: 3, cite: regulationsOf2012('regs 12 to 15, with s.84(1)(ca) of the Act') },
]
/** Days for a change to accounts and cards in Scotland. */
export const SCOTTISH_ACCOUNT_DAYS: readonly Dated<number>[] = [
  { from: SCOTTISH_ACCOUNTS_FROM, value: 3, cite: regulationsOf2007('regs 3 and 4') },
]

/** Whether the area treats identity papers as notifiable in Scotland: the details of the regulations were not read. */
export const SCOTTISH_IDENTITY_PAPERS = setting({
  id: 'notification/identity-papers-in-scotland',
  row: 'ND-13',
  asks: 'Are changes to passports and other identity papers notified in Scotland within three days?',
  unit: 'yes or no',
  shape: yesOrNo,
  suggested: true,
})

const shape = facts({
  jurisdiction: saying('where the duty is performed', aNationRead),
  mustRegister: saying('whether the person is subject to the notification requirements', ifKnown(yesOrNo)),
  change: saying('what changed', oneOf('name', 'home address', 'account', 'card', 'expired card', 'identity document')),
  changedOn: saying('the day of the change: first use of the name, move, opening, closing, obtaining', ifKnown(aDay)),
  disregarded: saying('times in custody, in hospital or abroad', ifKnown(intervals)),
  locally: saying('what the area set although it is unconfirmed', ifKnown(localsFor(SCOTTISH_IDENTITY_PAPERS))),
})
type Facts = TypeOf<typeof shape>

export type ChangeDuty = { readonly mustNotify: false } | ({ readonly mustNotify: true } & Due)

function valuesFor(change: Change, jurisdiction: Facts['jurisdiction']): readonly Dated<number>[] {
  if (change === 'name' || change === 'home address') return CHANGE_DAYS
  return jurisdiction === 'Scotland' ? SCOTTISH_ACCOUNT_DAYS : MATTERS_DAYS
}

/** What the nation's own texts leave open about this kind of change. */
function leftOpen({ change, jurisdiction, locally }: Facts, on: Day) {
  if (change === 'expired card' && jurisdiction !== 'Scotland') {
    const says = 'Only the Scottish regulations name a card that has expired.'
    const cite = regulationsOf2012('reg. 13')
    return needsAPerson(['whether the card is still held, or a new one was obtained'], { rule: ID, says, cite })
  }
  if (change !== 'identity document' || jurisdiction !== 'Scotland') return undefined
  if (spokenLocally(locally, SCOTTISH_IDENTITY_PAPERS, on)?.value === true) return undefined
  const says = 'What the Scottish regulations ask about passports and other identity papers is unconfirmed.'
  return needsAPerson(['whether identity papers are notified in Scotland'], {
    rule: ID,
    says,
    cite: regulationsOf2007(''),
  })
}

function areaSpoke({ change, jurisdiction, locally }: Facts, on: Day): Because[] {
  const local = spokenLocally(locally, SCOTTISH_IDENTITY_PAPERS, on)
  if (change !== 'identity document' || jurisdiction !== 'Scotland' || local === undefined) return []
  return [{ rule: `${ID}: local`, says: asTheAreaSet('That identity papers are notified'), cite: local.cite }]
}

/** By when the person must notify a change. */
export const whenMustAChangeBeNotified = question<Facts, ChangeDuty>({
  id: ID,
  asks: 'By when must a change of name, home address, account, card or identity paper be notified?',
  facts: shape,
  sources: [sexualOffencesAct2003, notificationRegulationsEnglandAndWales2012, notificationRegulationsScotland2007],
  values: {
    'days for a name or home address': CHANGE_DAYS,
    'days for accounts, cards and papers in England and Wales': MATTERS_DAYS,
    'days for accounts and cards in Scotland': SCOTTISH_ACCOUNT_DAYS,
  },
  rows: ['ND-02', 'ND-03', 'ND-06', 'ND-12', 'ND-12s', 'ND-13', 'T1'],
  settings: [SCOTTISH_IDENTITY_PAPERS],
  answer(given, on) {
    const { mustRegister, change, changedOn, jurisdiction, disregarded } = given
    if (mustRegister === false) {
      const says = 'The person is not subject to the notification requirements.'
      return decided({ mustNotify: false }, { rule: ID, says, cite: sexualOffencesAct('s.84') })
    }
    const open = leftOpen(given, changedOn ?? on)
    if (open !== undefined) return open
    const missing = [
      ...(mustRegister === undefined ? ['whether the person is subject to the notification requirements'] : []),
      ...(changedOn === undefined ? ['the day of the change'] : []),
    ]
    if (missing.length > 0 || changedOn === undefined) {
      const says = 'A change is notified within three days beginning with the day of the change.'
      return needsAPerson(missing, { rule: ID, says, cite: sexualOffencesAct('s.84(1)') })
    }
    const days = inForce(valuesFor(change, jurisdiction), changedOn)
    if (days === undefined) return lawNotHeld(ID, changedOn, sexualOffencesAct('s.84(1)'))
    const asked = { rule: ID, what: CHANGES[change], event: 'the change', first: changedOn, days, disregarded }
    const found = dueBeginningWith(asked)
    if ('kind' in found) return found
    return decided({ mustNotify: true, ...found.due }, found.because, ...areaSpoke(given, changedOn))
  },
})
