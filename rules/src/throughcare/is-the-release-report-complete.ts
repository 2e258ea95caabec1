/**
 * Whether a home background report has what it needs (Scotland, formerly, and still where an area writes one; S4-20,
 * S4-21): two interviews by prison social work, a visit to the proposed home and one to the person in prison by the
 * supervising worker, the risk of the address, and where the area asks it a manager's approval.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import { aCount, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { howMany } from '../kernel/words.ts'
import { highRiskInspection, highRiskInspection2009 } from '../sources/high-risk-inspection-2009.ts'
import { MAP_FROM, throughcare, throughcareMap } from '../sources/throughcare-map.ts'

const ID = 'throughcare/is-the-release-report-complete'
const MAP_CITE = throughcare('home background report')
const INSPECTION_CITE = highRiskInspection('home background reports')

/** Interviews by prison social work, at least. */
export const INTERVIEWS: readonly Dated<number>[] = [{ from: MAP_FROM, value: 2, cite: MAP_CITE }]
/** From the inspection on: the address is judged for risk. Published in June 2009; the month's first is used. */
export const ALSO_WANTED: readonly Dated<string>[] = [
  { from: day('2009-06-01'), value: 'the risk of the address', cite: INSPECTION_CITE },
]

const shape = facts({
  interviews: saying('how many interviews prison social work held', ifKnown(aCount)),
  homeVisited: saying('whether the supervising worker visited the proposed address', ifKnown(yesOrNo)),
  personVisited: saying('whether the supervising worker visited the person in prison', ifKnown(yesOrNo)),
  addressRisk: saying('whether the risk of the address is judged', ifKnown(yesOrNo)),
  approvalAsked: saying("whether the area asks for a team manager's approval, as Dundee did", yesOrNo),
  approved: saying('whether a team manager approved it', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type ReportComplete = { readonly complete: boolean; readonly lacking: readonly string[] }

type Wanted = { readonly what: string; readonly there: boolean | undefined; readonly because: Because }

function wanted(what: string, there: boolean | undefined, { says, cite }: Pick<Because, 'says' | 'cite'>): Wanted {
  const so = there === undefined ? 'Whether that was done is not known.' : 'That was not done.'
  return { what, there, because: { rule: ID, says: there === true ? says : `${says} ${so}`, cite } }
}

function wantedOf(given: Facts, least: Dated<number>, risk: Dated<string> | undefined): Wanted[] {
  const { interviews, homeVisited, personVisited, addressRisk, approvalAsked, approved } = given
  const enough = interviews === undefined ? undefined : interviews >= least.value
  const held = interviews === undefined ? '' : `; ${interviews === 1 ? '1 was' : `${interviews} were`} held`
  const talks = `Prison social work holds at least ${howMany(least.value, 'interview')}${held}.`
  return [
    wanted('interviews by prison social work', enough, { says: talks, cite: least.cite }),
    wanted('a visit to the proposed address', homeVisited, {
      says: 'The supervising worker visits the proposed address.',
      cite: MAP_CITE,
    }),
    wanted('a visit to the person in prison', personVisited, {
      says: 'The supervising worker visits the person in prison.',
      cite: MAP_CITE,
    }),
    ...(risk === undefined
      ? []
      : [
          wanted(risk.value, addressRisk, {
            says: 'The risk of the address is judged.',
            cite: risk.cite,
          }),
        ]),
    ...(approvalAsked
      ? [
          wanted("a team manager's approval", approved, {
            says: 'A team manager approves the report: so the area asks.',
            cite: INSPECTION_CITE,
          }),
        ]
      : []),
  ]
}

/** Whether the report has what it needs, and what it lacks. */
export const isTheReleaseReportComplete = question<Facts, ReportComplete>({
  id: ID,
  asks: 'Has a home background report what it needs?',
  facts: shape,
  sources: [highRiskInspection2009, throughcareMap],
  values: {
    'interviews by prison social work': INTERVIEWS,
    'what is wanted as well, since the inspection': ALSO_WANTED,
  },
  rows: ['SP-09', 'SP-10'],
  answer(given, on) {
    const least = inForce(INTERVIEWS, on)
    if (least === undefined) {
      const says = 'What a report needed on this day is not held.'
      return needsAPerson(['what a report needed on this day'], { rule: ID, says, cite: MAP_CITE })
    }
    const all = wantedOf(given, least, inForce(ALSO_WANTED, on))
    const lacking = all.filter(one => one.there === false)
    const notKnown = all.filter(one => one.there === undefined)
    if (notKnown.length > 0) {
      const missing = notKnown.map(one => `whether there is: ${one.what}`)
      return needsAPerson(missing, ...[...lacking, ...notKnown].map(one => one.because))
    }
    if (lacking.length > 0) {
      const value = { complete: false, lacking: lacking.map(one => one.what) }
      return decided(value, ...lacking.map(one => one.because))
    }
    const says = 'The report has the interviews, the visits and the judgement that it needs.'
    return decided({ complete: true, lacking: [] }, { rule: ID, says, cite: MAP_CITE })
  },
})
