/** The table of section 82 as dated values: what was done, where that exists, and the period that goes with it. */
import type { Dated } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import type { Cite } from '../kernel/sources.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesActRetold } from '../sources/sexual-offences-act-2003.ts'
import type { Band } from './what-term-counts.ts'

export const DISPOSALS = [
  'life or other indeterminate sentence',
  'order for lifelong restriction',
  'hospital with a restriction order',
  'imprisonment or detention',
  'hospital without a restriction order',
  'caution',
  'conditional discharge',
  'supervision by a Scottish court',
  'anything else',
] as const

type Nation = 'Scotland' | 'England and Wales' | 'Northern Ireland'

/** One row. `months` is a figure, the period that the court ordered, or no end at all. */
export type Period = {
  readonly disposal: (typeof DISPOSALS)[number]
  readonly band?: Band
  readonly nations: readonly Nation[]
  readonly months: number | 'as ordered' | 'indefinite'
  readonly says: string
}

const UK: readonly Nation[] = ['Scotland', 'England and Wales', 'Northern Ireland']
const WITHOUT_SCOTLAND: readonly Nation[] = ['England and Wales', 'Northern Ireland']
const YEAR = 12

const row = (number: number, value: Period, from = PART_2_FROM, cite?: Cite): Dated<Period> => ({
  from,
  value,
  cite: cite ?? sexualOffencesAct(`s.82(1), row ${number}`),
})

const custody = (band: Band, months: Period['months'], says: string): Period => ({
  disposal: 'imprisonment or detention',
  band,
  nations: UK,
  months,
  says,
})

/** When community payback orders took the place of probation orders in Scotland. */
const PAYBACK_FROM = day('2011-02-01')
const SUPERVISED = { disposal: 'supervision by a Scottish court', nations: ['Scotland'], months: 'as ordered' } as const

/** Each row of the table. */
export const PERIODS: readonly Dated<Period>[] = [
  row(1, {
    disposal: 'life or other indeterminate sentence',
    nations: UK,
    months: 'indefinite',
    says: 'The sentence has no fixed end.',
  }),
  row(1, custody('upper', 'indefinite', 'Custody of 30 months or more.')),
  row(2, {
    disposal: 'order for lifelong restriction',
    nations: ['Scotland'],
    months: 'indefinite',
    says: 'An order for lifelong restriction.',
  }),
  row(3, {
    disposal: 'hospital with a restriction order',
    nations: UK,
    months: 'indefinite',
    says: 'Hospital with a restriction order.',
  }),
  row(4, custody('middle', 10 * YEAR, 'Custody of more than 6 months and less than 30 months.')),
  row(5, custody('lower', 7 * YEAR, 'Custody of 6 months or less.')),
  row(6, {
    disposal: 'hospital without a restriction order',
    nations: UK,
    months: 7 * YEAR,
    says: 'Hospital without a restriction order.',
  }),
  row(7, { disposal: 'caution', nations: WITHOUT_SCOTLAND, months: 2 * YEAR, says: 'A caution.' }),
  row(8, {
    disposal: 'conditional discharge',
    nations: WITHOUT_SCOTLAND,
    months: 'as ordered',
    says: 'The period of the conditional discharge, which is not halved.',
  }),
  {
    ...row(8, { ...SUPERVISED, says: 'The period of probation, which is not halved.' }),
    to: day('2011-01-31'),
  },
  row(
    8,
    { ...SUPERVISED, says: 'The period of supervision under the community payback order, which is not halved.' },
    PAYBACK_FROM,
    sexualOffencesActRetold('s.82(1), row 8 as amended'),
  ),
  row(9, { disposal: 'anything else', nations: UK, months: 5 * YEAR, says: 'Anything else that the court did.' }),
]
