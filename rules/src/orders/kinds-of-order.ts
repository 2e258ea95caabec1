/**
 * The kinds of order that courts make to prevent sexual harm: where and when each may be made, on what ground, and who may
 * ask for it. Those that were replaced may still be in force for somebody, so they stay here with their last day.
 */
import type { Dated } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import type { Cite } from '../kernel/sources.ts'
import { ORDERS_FROM, SCOTTISH_ORDERS_FROM } from '../notification/days-of-the-duty.ts'
import { abusiveBehaviourAct } from '../sources/abusive-behaviour-and-sexual-harm-scotland-act-2016.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesActRetold } from '../sources/sexual-offences-act-2003.ts'

export const ORDERS = [
  'sexual harm prevention order',
  'interim sexual harm prevention order',
  'sexual risk order',
  'interim sexual risk order',
  'notification order',
  'sexual offences prevention order',
  'foreign travel order',
  'risk of sexual harm order',
] as const
export type OrderName = (typeof ORDERS)[number]

export type Nation = 'Scotland' | 'England and Wales'

/** What an order rests on. A court must find it necessary besides; no rule finds that. */
export type Ground =
  | 'listed offence'
  | 'act of a sexual nature'
  | 'conviction abroad'
  | 'pending application'
  | 'older law'

export type KindOfOrder = {
  readonly order: OrderName
  readonly nation: Nation
  readonly ground: Ground
  readonly applicants: readonly string[]
  /** Whether a court that deals with an offence may make it without an application. */
  readonly onConviction: boolean
}

const POLICE = ['police', 'National Crime Agency', 'British Transport Police', 'Ministry of Defence Police'] as const
const CONSTABLE = ['chief constable'] as const
/** The last day on which the older orders could be made. */
const OLDER_UNTIL = { 'England and Wales': day('2015-03-07'), Scotland: day('2023-03-30') } as const

function kind(from: Dated<unknown>['from'], cite: Cite, value: KindOfOrder): Dated<KindOfOrder> {
  return { from, value, cite }
}

function older(nation: Nation, order: OrderName): Dated<KindOfOrder> {
  const value: KindOfOrder = { order, nation, ground: 'older law', applicants: [], onConviction: false }
  return { from: PART_2_FROM, to: OLDER_UNTIL[nation], value, cite: sexualOffencesAct('ss.104 to 129') }
}

/** England and Wales. */
export const KINDS_OF_ORDER: readonly Dated<KindOfOrder>[] = [
  kind(ORDERS_FROM, sexualOffencesActRetold('s.103A'), {
    order: 'sexual harm prevention order',
    nation: 'England and Wales',
    ground: 'listed offence',
    applicants: POLICE,
    onConviction: true,
  }),
  kind(ORDERS_FROM, sexualOffencesActRetold('s.103F'), {
    order: 'interim sexual harm prevention order',
    nation: 'England and Wales',
    ground: 'pending application',
    applicants: POLICE,
    onConviction: false,
  }),
  kind(ORDERS_FROM, sexualOffencesAct('s.122A'), {
    order: 'sexual risk order',
    nation: 'England and Wales',
    ground: 'act of a sexual nature',
    applicants: POLICE,
    onConviction: false,
  }),
  kind(PART_2_FROM, sexualOffencesAct('ss.97 to 103'), {
    order: 'notification order',
    nation: 'England and Wales',
    ground: 'conviction abroad',
    applicants: ['police'],
    onConviction: false,
  }),
  older('England and Wales', 'sexual offences prevention order'),
  older('England and Wales', 'foreign travel order'),
  older('England and Wales', 'risk of sexual harm order'),
]

/** Scotland. */
export const SCOTTISH_KINDS_OF_ORDER: readonly Dated<KindOfOrder>[] = [
  kind(SCOTTISH_ORDERS_FROM, abusiveBehaviourAct('ss.11 and 12'), {
    order: 'sexual harm prevention order',
    nation: 'Scotland',
    ground: 'listed offence',
    applicants: CONSTABLE,
    onConviction: true,
  }),
  kind(SCOTTISH_ORDERS_FROM, abusiveBehaviourAct('s.21'), {
    order: 'interim sexual harm prevention order',
    nation: 'Scotland',
    ground: 'pending application',
    applicants: CONSTABLE,
    onConviction: false,
  }),
  kind(SCOTTISH_ORDERS_FROM, abusiveBehaviourAct('ss.27 to 29'), {
    order: 'sexual risk order',
    nation: 'Scotland',
    ground: 'act of a sexual nature',
    applicants: CONSTABLE,
    onConviction: false,
  }),
  kind(SCOTTISH_ORDERS_FROM, abusiveBehaviourAct('s.31'), {
    order: 'interim sexual risk order',
    nation: 'Scotland',
    ground: 'pending application',
    applicants: CONSTABLE,
    onConviction: false,
  }),
  kind(PART_2_FROM, sexualOffencesAct('ss.97 to 103'), {
    order: 'notification order',
    nation: 'Scotland',
    ground: 'conviction abroad',
    applicants: CONSTABLE,
    onConviction: false,
  }),
  older('Scotland', 'sexual offences prevention order'),
  older('Scotland', 'foreign travel order'),
  older('Scotland', 'risk of sexual harm order'),
]

/** The kinds of one nation. */
export function kindsOf(nation: Nation): readonly Dated<KindOfOrder>[] {
  return nation === 'Scotland' ? SCOTTISH_KINDS_OF_ORDER : KINDS_OF_ORDER
}
