/**
 * Which year the next annual report covers, on which day people are counted, what it counts, and who publishes it. The
 * year is the same in both nations: 1 April to 31 March, people counted on its last day.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, dayOf, partsOf } from '../kernel/day.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords } from '../kernel/words.ts'
import { mappaAnnualStatistics, mappaStatistics, STATISTICS_FROM } from '../sources/mappa-annual-statistics.ts'
import {
  EDITION_2016_FROM,
  mappaGuidanceScotland2016,
  scottishGuidance2016,
} from '../sources/mappa-guidance-scotland-2016.ts'
import {
  EDITION_2022_FROM,
  mappaGuidanceScotland2022,
  scottishGuidance,
} from '../sources/mappa-guidance-scotland-2022.ts'

const ID = 'mappa/which-year-does-the-annual-report-cover'

type Report = { readonly publisher: string; readonly counts: readonly string[] }

/** Who publishes what in Scotland, by edition; later tables of the present edition were not read. */
export const SCOTTISH_REPORT: readonly Dated<Report>[] = [
  {
    from: EDITION_2016_FROM,
    value: { publisher: 'the community justice authority', counts: [] },
    cite: scottishGuidance2016('annex 3'),
  },
  {
    from: EDITION_2022_FROM,
    value: {
      publisher: 'the strategic oversight group, with the council and the national site',
      counts: [
        'registered people at liberty and for each 100,000 residents',
        'people reported for breach of notification',
        'people wanted',
        'people missing',
      ],
    },
    cite: scottishGuidance('annex 3'),
  },
]

export const ENGLISH_REPORT: readonly Dated<Report>[] = [
  {
    from: STATISTICS_FROM,
    value: {
      publisher: 'the strategic management board',
      counts: [
        'people by category and level',
        'people at level 2 or 3 during the year',
        'indefinite notification that was ended',
        'breaches of notification',
        'orders imposed and breached',
        'returns to custody by level',
        'serious further offences',
        'reviews of serious cases',
      ],
    },
    cite: mappaStatistics('contents 2017 to 2018'),
  },
]

/** The later tables were not read; an area that has them before it switches them on. */
const FURTHER = ['orders imposed and breached', 'people by level', 'convictions while managed', 'who the people are']
export const FURTHER_TABLES = setting({
  id: 'mappa/annual-report-has-further-tables',
  row: 'SCT-11',
  asks: 'Does the annual report also count orders, levels, convictions and who the people are (Scotland)?',
  unit: 'yes or no',
  shape: yesOrNo,
  suggested: true,
})

const shape = facts({
  jurisdiction: saying('the nation of the area', oneOf('Scotland', 'England and Wales')),
  locally: saying('what the area set', ifKnown(localsFor(FURTHER_TABLES))),
})
type Facts = TypeOf<typeof shape>

export type AnnualReport = {
  readonly from: Day
  readonly to: Day
  /** The day on which people are counted. */
  readonly countedOn: Day
  readonly publisher: string
  readonly counts: readonly string[]
}

/** The year in which the day lies: 31 March still belongs to the one before. */
function yearOf(on: Day): { from: Day; to: Day } {
  const { year, month } = partsOf(on)
  const first = month >= 4 ? year : year - 1
  return { from: dayOf(first, 4, 1), to: dayOf(first + 1, 3, 31) }
}

/** The year of the report in which the day lies. */
export const whichYearDoesTheAnnualReportCover = question<Facts, AnnualReport>({
  id: ID,
  asks: 'Which year does the annual report cover, and what does it count?',
  facts: shape,
  sources: [mappaAnnualStatistics, mappaGuidanceScotland2016, mappaGuidanceScotland2022],
  values: { 'the report in Scotland': SCOTTISH_REPORT, 'the report in England and Wales': ENGLISH_REPORT },
  rows: ['MS-09', 'SCT-11', 'SCT-12'],
  settings: [FURTHER_TABLES],
  answer({ jurisdiction, locally }, on) {
    const report = inForce(jurisdiction === 'Scotland' ? SCOTTISH_REPORT : ENGLISH_REPORT, on)
    if (report === undefined) {
      const cite =
        jurisdiction === 'Scotland' ? scottishGuidance2016('annex 3') : mappaStatistics('contents 2017 to 2018')
      const says = `No report of ${jurisdiction} is held for ${dayInWords(on)}.`
      return needsAPerson(['what the report of that year had to count'], { rule: ID, says, cite })
    }
    const { from, to } = yearOf(on)
    const further = jurisdiction === 'Scotland' ? spokenLocally(locally, FURTHER_TABLES, on) : undefined
    const more: Because[] =
      further?.value === true
        ? [
            {
              rule: `${ID}: local`,
              says: `It also counts: ${FURTHER.join('; ')}. ${asTheAreaSet('That it does')}`,
              cite: further.cite,
            },
          ]
        : []
    const { publisher } = report.value
    const counts = [...report.value.counts, ...(more.length > 0 ? FURTHER : [])]
    const what =
      report.value.counts.length === 0
        ? 'What it counts was not read.'
        : `It counts: ${report.value.counts.join('; ')}.`
    const says =
      `The report covers ${dayInWords(from)} to ${dayInWords(to)}; people are counted on the last day. It is published by ` +
      `${publisher}. ${what}`
    return decided({ from, to, countedOn: to, publisher, counts }, { rule: ID, says, cite: report.cite }, ...more)
  },
})
