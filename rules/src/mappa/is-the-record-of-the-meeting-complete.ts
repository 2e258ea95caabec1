/**
 * What the minute of a level 2 or 3 meeting must show, by nation. Whether to disclose is considered and recorded with
 * reasons each time in England and Wales; housing is discussed each time in Scotland.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, listOf, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import { inAList } from '../kernel/words.ts'
import { criminalJusticeAct, criminalJusticeAct2003 } from '../sources/criminal-justice-act-2003.ts'
import { addressGuidance, environmentalRiskAssessment2017 } from '../sources/environmental-risk-assessment-2017.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import { mappaGuidanceScotland2016, scottishGuidance2016 } from '../sources/mappa-guidance-scotland-2016.ts'

const ID = 'mappa/is-the-record-of-the-meeting-complete'

type Nation = 'Scotland' | 'England and Wales'
type Wanted = { readonly item: string; readonly cite: Cite }

const MINUTES = mappaGuidance('13b.1 (2022)')
const PURPOSE = mappaGuidance('13a.1 (2022)')
const DOCUMENT_5B = scottishGuidance2016('document 5B')

/** What the record shows. The words are those that a page lists. */
export const WANTED_OF_A_RECORD = {
  'England and Wales': [
    { item: 'information shared', cite: PURPOSE },
    { item: 'risk assessment', cite: PURPOSE },
    { item: 'risk management plan', cite: PURPOSE },
    { item: 'authority and resources', cite: PURPOSE },
    { item: 'decisions', cite: MINUTES },
    { item: 'actions', cite: MINUTES },
    { item: 'reasons', cite: MINUTES },
    { item: 'dissent, or that there was none', cite: MINUTES },
    { item: 'disclosure considered, with reasons', cite: criminalJusticeAct('s.327A(1)') },
  ],
  Scotland: [
    { item: 'initial or review', cite: DOCUMENT_5B },
    { item: 'confidentiality statement', cite: DOCUMENT_5B },
    { item: 'category', cite: DOCUMENT_5B },
    { item: 'level', cite: DOCUMENT_5B },
    { item: 'attendance', cite: DOCUMENT_5B },
    { item: 'risk management plan', cite: DOCUMENT_5B },
    { item: 'whether the level goes up or down', cite: DOCUMENT_5B },
    { item: 'date of the formal review', cite: DOCUMENT_5B },
    { item: 'housing', cite: addressGuidance('4.0') },
  ],
} as const satisfies Readonly<Record<Nation, readonly Wanted[]>>

const ITEMS = [
  ...new Set([...WANTED_OF_A_RECORD.Scotland, ...WANTED_OF_A_RECORD['England and Wales']].map(one => one.item)),
]

const shape = facts({
  jurisdiction: saying('where the person is managed', oneOf('Scotland', 'England and Wales')),
  shows: saying('what the record shows', ifKnown(listOf(oneOf(...ITEMS)))),
  ownForm: saying('whether it stands on a form other than the national one', ifKnown(yesOrNo)),
  ownFormApproved: saying('whether the strategic board approved that form and recorded why', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type RecordOfMeeting = { readonly complete: boolean; readonly lacking: readonly string[] }

function form({ jurisdiction, ownForm, ownFormApproved }: Facts): {
  lacking: string[]
  asks: string[]
  says: Because[]
} {
  if (jurisdiction === 'Scotland') return { lacking: [], asks: [], says: [] }
  if (ownForm === undefined) return { lacking: [], asks: ['whether the record stands on the national form'], says: [] }
  if (!ownForm) return { lacking: [], asks: [], says: [] }
  if (ownFormApproved === undefined)
    return { lacking: [], asks: ['whether the strategic board approved the form'], says: [] }
  if (ownFormApproved) return { lacking: [], asks: [], says: [] }
  const says = 'The minute stands on form MAPPA C; the strategic board approves any other and records why.'
  return {
    lacking: ["the strategic board's approval of the form"],
    asks: [],
    says: [{ rule: ID, says, cite: MINUTES }],
  }
}

/** One reason for each source, naming what it wants that the record lacks. */
function reasonsFor(lacking: readonly Wanted[]): Because[] {
  const places = new Map(lacking.map(({ cite }) => [cite.pinpoint, cite]))
  return [...places.values()].map(cite => {
    const items = lacking.filter(one => one.cite.pinpoint === cite.pinpoint).map(one => one.item)
    return { rule: ID, says: `The record does not show: ${inAList(items)}.`, cite }
  })
}

/** Whether the record shows what it must, and what it lacks. */
export const isTheRecordOfTheMeetingComplete = question<Facts, RecordOfMeeting>({
  id: ID,
  asks: 'Does the record of a level 2 or 3 meeting show what it must?',
  facts: shape,
  sources: [
    criminalJusticeAct2003,
    environmentalRiskAssessment2017,
    mappaGuidanceEnglandAndWales,
    mappaGuidanceScotland2016,
  ],
  rows: ['MT-05', 'MT-06', 'MT-09', 'SCT-07', 'ERA-05'],
  answer(given) {
    const { jurisdiction, shows } = given
    const wanted: readonly Wanted[] = WANTED_OF_A_RECORD[jurisdiction]
    const main = jurisdiction === 'Scotland' ? DOCUMENT_5B : MINUTES
    const { lacking: lackingForm, asks, says } = form(given)
    const missing = [...(shows === undefined ? ['what the record shows'] : []), ...asks]
    if (shows === undefined || missing.length > 0) {
      const must = `The record shows: ${inAList(wanted.map(one => one.item))}.`
      return needsAPerson(missing, { rule: ID, says: must, cite: main })
    }
    const absent = wanted.filter(({ item }) => !(shows as readonly string[]).includes(item))
    const lacking = [...absent.map(one => one.item), ...lackingForm]
    if (lacking.length > 0) return decided({ complete: false, lacking }, ...reasonsFor(absent), ...says)
    const whole = 'The record shows all that it must and stands by itself.'
    return decided({ complete: true, lacking }, { rule: ID, says: whole, cite: main })
  },
})
