/**
 * By when somebody is told, or told that there is nothing to tell, after asking about a violent partner (England and
 * Wales). The 35 days of 2015 are second-hand and superseded; the number since April 2023 was remembered and not read, so
 * an area enters it, or a person says it.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally, tighter } from '../kernel/setting.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import {
  domesticViolenceDisclosureGuidance2023,
  partnerDisclosure,
  partnerDisclosureRetold,
} from '../sources/domestic-violence-disclosure-guidance-2023.ts'

const ID = 'disclosure/by-when-is-a-partner-told'

/** Days for everything together. The source of 2015 names the year; the edition that ended it names the month. */
const DAYS_IN_ALL: readonly Dated<number>[] = [
  {
    from: day('2015-01-01'),
    to: day('2023-03-31'),
    value: 35,
    cite: partnerDisclosureRetold('total time, practice of 2015'),
  },
]

export const DAYS_IN_ALL_NOW = setting({
  id: 'disclosure/days-in-all-for-a-partner',
  row: 'DV-02',
  asks: 'Within how many days is an application about a partner decided and told?',
  unit: 'days',
  shape: aCount,
  suggested: 28,
})

/** What happens, in this order, as pages of forces tell it. */
const STEPS = [
  'first checks',
  'meeting in person with proof of identity',
  'full checks',
  'meeting that decides',
  'disclosure in person, nothing in writing, with an undertaking to keep it in confidence',
] as const

const shape = facts({
  appliedOn: saying('the day of the application', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(DAYS_IN_ALL_NOW))),
})
type Facts = TypeOf<typeof shape>

export type PartnerDisclosure = { readonly by: Day; readonly steps: readonly string[] }

const STEPS_SAID: Because = {
  rule: `${ID}: steps`,
  says: `The steps are: ${STEPS.join('; ')}. Forces are held to statutory guidance.`,
  cite: partnerDisclosureRetold('shape of the scheme'),
}

function reasonFor(uses: Dated<number>, appliedOn: Day): Because {
  const counted = withinDaysAfter(uses.value, appliedOn)
  const number = howMany(uses.value, 'day')
  const whose = uses.cite.source.force === 'local' ? ` ${asTheAreaSet(number)}` : ''
  const says = `All steps are done by ${weekdayInWords(counted.to)}, ${number} after the application.${whose}`
  return { rule: ID, says, cite: uses.cite, counted, facts: [{ name: 'application', value: appliedOn }] }
}

/** By when, and by which steps; without a number a person must say it. */
export const byWhenIsAPartnerTold = question<Facts, PartnerDisclosure>({
  id: ID,
  asks: 'By when is an application about a violent partner decided and told?',
  facts: shape,
  sources: [domesticViolenceDisclosureGuidance2023],
  values: { 'days in all': DAYS_IN_ALL },
  rows: ['DV-01', 'DV-02', 'DV-03'],
  settings: [DAYS_IN_ALL_NOW],
  answer({ appliedOn, locally }, on) {
    const day = appliedOn ?? on
    const local = spokenLocally(locally, DAYS_IN_ALL_NOW, day)
    const { uses, ignored } = tighter(inForce(DAYS_IN_ALL, day), local, (ours, theirs) => ours <= theirs)
    if (appliedOn === undefined || uses === undefined) {
      const missing = [
        ...(appliedOn === undefined ? ['the day of the application'] : []),
        ...(uses === undefined ? ['within how many days the force decides and tells'] : []),
      ]
      const says = 'The guidance is statutory. The days it allows were not read, so none is used by itself.'
      return needsAPerson(missing, { rule: ID, says, cite: partnerDisclosure('status') }, STEPS_SAID)
    }
    const value: PartnerDisclosure = { by: withinDaysAfter(uses.value, appliedOn).to, steps: STEPS }
    const longer =
      ignored === undefined
        ? []
        : [
            {
              rule: `${ID}: local`,
              says: `The area's own ${howMany(ignored.value, 'day')} are longer and are not used.`,
              cite: ignored.cite,
            },
          ]
    return decided(value, reasonFor(uses, appliedOn), ...longer, STEPS_SAID)
  },
})
