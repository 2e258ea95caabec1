/** Every row, by the part of the reference it stands in, and what became of each. */
import type { AnyQuestion } from '../kernel/question.ts'
import { ADDRESS_CHECKS } from './address-checks.ts'
import { CHILD_SEX_OFFENDER_DISCLOSURE, DOMESTIC_VIOLENCE_DISCLOSURE, KEEPING_CHILDREN_SAFE } from './disclosure.ts'
import { CATEGORIES, LEVELS_OF_MANAGEMENT, STRUCTURE, TIMES_AND_MEETINGS } from './mappa-england-and-wales.ts'
import { SCOTTISH_ARRANGEMENTS, SCOTTISH_TIMES } from './mappa-scotland.ts'
import { NEW_ZEALAND } from './new-zealand.ts'
import { DUTIES_TO_NOTIFY, HOW_LONG, OFFENCES, REVIEW_OF_INDEFINITE, WHO_MUST_NOTIFY } from './notification.ts'
import { PREVENTIVE_ORDERS, SUPERVISION_IN_SCOTLAND } from './orders.ts'
import { POLICE } from './police.ts'
import { PRISON_AND_THROUGHCARE } from './prison-and-throughcare.ts'
import { PROLIFIC } from './prolific.ts'
import { RECORDS } from './records.ts'
import type { Row } from './row.ts'
import { TIME } from './time.ts'

/** Rows by what they are about, in the order of the reference. */
export const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'Counting time': TIME,
  'Who must notify': WHO_MUST_NOTIFY,
  'For how long': HOW_LONG,
  'Duties to notify': DUTIES_TO_NOTIFY,
  Offences: OFFENCES,
  'Review of indefinite notification': REVIEW_OF_INDEFINITE,
  'Preventive orders': PREVENTIVE_ORDERS,
  'Supervision in Scotland': SUPERVISION_IN_SCOTLAND,
  'Categories in England and Wales': CATEGORIES,
  'Levels in England and Wales': LEVELS_OF_MANAGEMENT,
  'Times and meetings in England and Wales': TIMES_AND_MEETINGS,
  'Structure and figures in England and Wales': STRUCTURE,
  'Categories and levels in Scotland': SCOTTISH_ARRANGEMENTS,
  'Times in Scotland': SCOTTISH_TIMES,
  'Prison, throughcare and contact in Scotland': PRISON_AND_THROUGHCARE,
  'Checks of an address': ADDRESS_CHECKS,
  'Police management': POLICE,
  'Child sex offender disclosure in England and Wales': CHILD_SEX_OFFENDER_DISCLOSURE,
  'Keeping Children Safe in Scotland': KEEPING_CHILDREN_SAFE,
  'Disclosure about partners': DOMESTIC_VIOLENCE_DISCLOSURE,
  'New Zealand': NEW_ZEALAND,
  'Prolific status and integrated management': PROLIFIC,
  'Data law and records': RECORDS,
}

/** Every row once. */
export const ALL_ROWS: readonly Row[] = Object.values(ROWS).flat()

/** What answers for a row: questions that encode it, settings that an area may switch on, or one sentence. */
export type Became = {
  readonly questions: readonly string[]
  readonly settings: readonly string[]
  readonly product?: string
}

/** What became of a row among these questions. */
export function whatBecameOf({ id, product }: Row, questions: readonly AnyQuestion[]): Became {
  const own = questions.filter(one => one.rows?.includes(id)).map(one => one.id)
  const settings = questions.flatMap(one => one.settings ?? []).filter(one => one.row === id)
  const ids = [...new Set(settings.map(one => one.id))]
  return { questions: own, settings: ids, ...(product === undefined ? {} : { product }) }
}

/** The rows that nothing answers for. There must be none. */
export function notYet(questions: readonly AnyQuestion[]): Row[] {
  return ALL_ROWS.filter(row => {
    const { questions: own, settings, product } = whatBecameOf(row, questions)
    return own.length + settings.length === 0 && product === undefined
  })
}
