/**
 * A court may direct that a parent carries the duties of a young person and comes along when they notify. It ends with the
 * birthday, or on the earlier day that the court set, and from that day the young person carries them.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, addMonths, ageOn, type Day, earlierOf } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords } from '../kernel/words.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { aNation, lawNotHeld } from './days-of-the-duty.ts'

const ID = 'notification/who-carries-the-duties'
const CITE = sexualOffencesAct('s.89')

/** The age below which a parent may be directed. */
export const AGE_OF_A_DIRECTION: readonly Dated<number>[] = [{ from: PART_2_FROM, value: 18, cite: CITE }]
export const SCOTTISH_AGE_OF_A_DIRECTION: readonly Dated<number>[] = [{ from: PART_2_FROM, value: 16, cite: CITE }]

const shape = facts({
  jurisdiction: saying('where the court sat', aNation),
  bornOn: saying("the young person's day of birth", ifKnown(aDay)),
  directed: saying('whether a court directed that a parent carries the duties', ifKnown(yesOrNo)),
  endsOn: saying('the earlier day on which the direction ends, if the court set one', ifKnown(aDay)),
})
type Facts = TypeOf<typeof shape>

export type Carrier = {
  readonly carrier: 'person' | 'parent'
  /** The day from which the young person carries the duties. */
  readonly passesOn?: Day
  /** Whether a parent could still be directed: the police may apply. */
  readonly mayBeDirected: boolean
}

/** The day on which somebody reaches an age; born on 29 February, 1 March in other years. */
function birthday(bornOn: Day, age: number): Day {
  const on = addMonths(bornOn, age * 12)
  return ageOn(bornOn, on) === age ? on : addDays(on, 1)
}

/** Who carries the duties of a young person. */
export const whoCarriesTheDuties = question<Facts, Carrier>({
  id: ID,
  asks: 'Who carries the notification duties of a young person?',
  facts: shape,
  sources: [sexualOffencesAct2003],
  values: {
    'age below which a parent may be directed': AGE_OF_A_DIRECTION,
    'the same in Scotland': SCOTTISH_AGE_OF_A_DIRECTION,
  },
  rows: ['NR-10'],
  answer({ jurisdiction, bornOn, directed, endsOn }, on) {
    const age = inForce(jurisdiction === 'Scotland' ? SCOTTISH_AGE_OF_A_DIRECTION : AGE_OF_A_DIRECTION, on)
    if (age === undefined) return lawNotHeld(ID, on, CITE)
    const missing = [
      ...(bornOn === undefined ? ['the day of birth'] : []),
      ...(directed === undefined ? ['whether a court directed that a parent carries the duties'] : []),
    ]
    if (bornOn === undefined || directed === undefined) {
      const says = `Below ${age.value} a court may direct that a parent carries the duties.`
      return needsAPerson(missing, { rule: ID, says, cite: CITE })
    }
    const reaches = birthday(bornOn, age.value)
    const passesOn = endsOn === undefined ? reaches : earlierOf(reaches, endsOn)
    const mayBeDirected = on < reaches
    if (directed && on < passesOn) {
      const says = `A parent carries the duties and comes along. From ${dayInWords(passesOn)} the young person carries them.`
      return decided({ carrier: 'parent', passesOn, mayBeDirected }, { rule: ID, says, cite: CITE })
    }
    const why = directed ? `The direction ended on ${dayInWords(passesOn)}.` : 'No court directed a parent.'
    const may = mayBeDirected ? ` A parent may be directed until ${dayInWords(reaches)}.` : ''
    const says = `${why} The person carries the duties themselves.${may}`
    return decided({ carrier: 'person', mayBeDirected }, { rule: ID, says, cite: CITE })
  },
})
