/**
 * Who comes on the register in New Zealand: an adult, for a listed offence against somebody under sixteen, sent to prison
 * or put on it by the court. Only offences of the lowest class were read in full; others a person must look up.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import {
  childProtectionRegisterNewZealand2016,
  REGISTER_FROM,
  registerAct,
} from '../sources/child-protection-register-new-zealand-2016.ts'

const ID = 'new-zealand/who-is-registered'

/** From which age somebody is registered, and under which age the victim was. */
const OFFENDER_FROM: readonly Dated<number>[] = [{ from: REGISTER_FROM, value: 18, cite: registerAct('ss.7 and 9') }]
const VICTIM_UNDER: readonly Dated<number>[] = [{ from: REGISTER_FROM, value: 16, cite: registerAct('ss.7 and 9') }]

/** Offences of class 1, the lowest, as far as they were read. */
const CLASS_1 = [
  'indecent communication with somebody under 16',
  'meeting somebody under 16 after grooming',
  'organising child sex tours',
  'abduction',
  'objectionable publications',
] as const

const SENTENCES = ['imprisonment', 'other, with a registration order', 'other, without one'] as const

const shape = facts({
  sentencedOn: saying('the day of the sentence', ifKnown(aDay)),
  qualifying: saying('whether the offence is listed in the Act', ifKnown(yesOrNo)),
  offence: saying(
    'what kind of offence it is, where it is of class 1',
    ifKnown(oneOf(...CLASS_1, 'another listed offence')),
  ),
  age: saying('the age of the person at the offence, in whole years', ifKnown(aCount)),
  ageOfTheVictim: saying('the age of the victim at the offence, in whole years', ifKnown(aCount)),
  sentence: saying('what the court imposed', ifKnown(oneOf(...SENTENCES))),
})
type Facts = TypeOf<typeof shape>

export type OnTheRegister =
  | { readonly registered: false }
  | {
      readonly registered: true
      /** 1 is the lowest. Absent where a person must look it up. */
      readonly offenceClass?: 1
    }

const because = (what: string, says: string, cite = registerAct('ss.7 and 9')): Because => ({
  rule: `${ID}: ${what}`,
  says,
  cite,
})

/** Why the person is not registered, if any one fact says so. */
function outside(given: Facts, from: number, under: number): string | undefined {
  const { qualifying, age, ageOfTheVictim, sentence } = given
  if (qualifying === false) return 'The offence is not listed.'
  if (age !== undefined && age < from) return `The person was ${age}, under ${from}.`
  if (ageOfTheVictim !== undefined && ageOfTheVictim >= under)
    return `The victim was ${ageOfTheVictim}, not under ${under}.`
  if (sentence === 'other, without one') return 'The person was not sent to prison, and no registration order was made.'
  return undefined
}

function missingOf({ sentencedOn, qualifying, age, ageOfTheVictim, sentence }: Facts): string[] {
  return [
    ...(sentencedOn === undefined ? ['the day of the sentence'] : []),
    ...(qualifying === undefined ? ['whether the offence is listed in the Act'] : []),
    ...(age === undefined ? ['the age of the person at the offence'] : []),
    ...(ageOfTheVictim === undefined ? ['the age of the victim'] : []),
    ...(sentence === undefined ? ['what the court imposed'] : []),
  ]
}

function registered({ offence, sentence }: Facts): { value: OnTheRegister; reasons: Because[] } {
  const how = sentence === 'imprisonment' ? 'was sent to prison' : 'was put on it by the court'
  const first = because('registered', `The person is on the register: an adult, a listed offence, and ${how}.`)
  if (offence === undefined || offence === 'another listed offence') {
    const says = 'Which class the offence is of must be looked up; it decides how long the person reports.'
    return { value: { registered: true }, reasons: [first, because('class', says, registerAct('schedule 2'))] }
  }
  const says = `The offence (${offence}) is of class 1.`
  return {
    value: { registered: true, offenceClass: 1 },
    reasons: [first, because('class', says, registerAct('schedule 2'))],
  }
}

/** Whether the person is on the register, and of which class the offence is where that was read. */
export const whoIsRegistered = question<Facts, OnTheRegister>({
  id: ID,
  asks: 'Is the person on the register in New Zealand?',
  facts: shape,
  sources: [childProtectionRegisterNewZealand2016],
  values: { 'age from which somebody is registered': OFFENDER_FROM, 'age under which the victim was': VICTIM_UNDER },
  rows: ['NZ-01', 'NZ-02'],
  answer(given, on) {
    const day: Day = given.sentencedOn ?? on
    const from = inForce(OFFENDER_FROM, day)
    const under = inForce(VICTIM_UNDER, day)
    const missing = missingOf(given)
    const rule =
      'Adults are registered for a listed offence against a child when they go to prison or the court orders it.'
    if (from === undefined || under === undefined) {
      return needsAPerson(['the law that applied before the register began'], because('registered', rule))
    }
    const not = outside(given, from.value, under.value)
    if (not !== undefined) return decided({ registered: false }, because('registered', `Not on the register. ${not}`))
    if (missing.length > 0) return needsAPerson(missing, because('registered', rule))
    const { value, reasons } = registered(given)
    return decided(value, ...reasons)
  },
})
