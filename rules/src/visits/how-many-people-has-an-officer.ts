/**
 * How many people a police officer manages, as counted information: everybody has a named officer, and inspectors called
 * fifty to a hundred for each officer excessive. No number is a limit; a guide figure is an area's setting.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { aCount, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { howMany } from '../kernel/words.ts'
import {
  INSPECTION_2022_FROM,
  jointInspection2022,
  jointInspectionMappa2022,
} from '../sources/joint-inspection-mappa-2022.ts'
import { policePractice, policePracticeSexualOffenders } from '../sources/police-practice-sexual-offenders.ts'

const ID = 'visits/how-many-people-has-an-officer'

/** What inspectors found and called excessive, for each officer. */
export const FOUND_EXCESSIVE: readonly Dated<{ readonly least: number; readonly most: number }>[] = [
  { from: INSPECTION_2022_FROM, value: { least: 50, most: 100 }, cite: jointInspection2022('workload of officers') },
]

export const PEOPLE_FOR_EACH_OFFICER = setting({
  id: 'visits/people-for-each-officer',
  row: 'PM-08',
  asks: 'How many people may one officer manage?',
  unit: 'people',
  shape: aCount,
  suggested: 50,
})

const shape = facts({
  people: saying('how many people this officer manages, registered or potentially dangerous', ifKnown(aCount)),
  withoutOfficer: saying('how many people of the team have no named officer', ifKnown(aCount)),
  locally: saying('what the area set', ifKnown(localsFor(PEOPLE_FOR_EACH_OFFICER))),
})
type Facts = TypeOf<typeof shape>

export type Caseload = {
  readonly people: number
  /** At least as many as inspectors called excessive. */
  readonly asManyAsCalledExcessive: boolean
  /** Above the area's own figure; absent where it set none. */
  readonly aboveOwnFigure?: boolean
  readonly withoutOfficer?: number
}

function withoutAnOfficer({ withoutOfficer }: Facts): Because[] {
  if (withoutOfficer === undefined || withoutOfficer === 0) return []
  const people = withoutOfficer === 1 ? '1 person has' : `${withoutOfficer} people have`
  const says = `Everybody who is registered or potentially dangerous has a named officer: ${people} none.`
  return [{ rule: ID, says, cite: policePractice('named officers') }]
}

/** The count beside what inspectors found and the area's own figure. */
export const howManyPeopleHasAnOfficer = question<Facts, Caseload>({
  id: ID,
  asks: 'How many people does this officer manage, and is that many?',
  facts: shape,
  sources: [jointInspectionMappa2022, policePracticeSexualOffenders],
  values: { 'people for each officer that inspectors called excessive': FOUND_EXCESSIVE },
  rows: ['PM-08', 'PM-13'],
  settings: [PEOPLE_FOR_EACH_OFFICER],
  answer(given, on) {
    const { people, withoutOfficer, locally } = given
    const found = inForce(FOUND_EXCESSIVE, on)
    if (people === undefined) {
      const says = 'Each person has a named officer.'
      const cite = policePractice('named officers')
      return needsAPerson(['how many people the officer manages'], { rule: ID, says, cite })
    }
    const asMany = found !== undefined && people >= found.value.least
    const compared =
      found === undefined
        ? ''
        : ` Inspectors found ${found.value.least} to ${found.value.most} for each officer and called that excessive; it is no limit.`
    const says = `The officer manages ${howMany(people, 'person', 'people')}.${compared}`
    const reasons: Because[] = [{ rule: ID, says, cite: found?.cite ?? policePractice('named officers') }]
    const own = spokenLocally(locally, PEOPLE_FOR_EACH_OFFICER, on)
    if (own !== undefined) {
      const verdict = people > own.value ? 'more than' : 'not more than'
      const figure = `That is ${verdict} ${own.value}. ${asTheAreaSet('The figure')}`
      reasons.push({ rule: `${ID}: local`, says: figure, cite: own.cite })
    }
    const value: Caseload = {
      people,
      asManyAsCalledExcessive: asMany,
      ...(own === undefined ? {} : { aboveOwnFigure: people > own.value }),
      ...(withoutOfficer === undefined ? {} : { withoutOfficer }),
    }
    return decided(value, ...reasons, ...withoutAnOfficer(given))
  },
})
