/**
 * Something with personal data in it went where it should not have gone: must the Information Commissioner be told, and how
 * long is there still? The clock begins when somebody here became aware of it, not when all of it is understood. Whether it
 * is likely to harm the rights of people is for a person to judge; the rule only counts.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, day } from '../kernel/day.ts'
import { aCount, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { howMany } from '../kernel/words.ts'
import { icoGuide, icoGuideLawEnforcement } from '../sources/ico-guide-law-enforcement.ts'

const ID = 'access/must-the-regulator-be-told'

/** Hours after becoming aware of it. The guide names no first day; Part 3 of the Act began with this one. */
export const HOURS_TO_TELL: readonly Dated<number>[] = [
  { from: day('2018-05-25'), value: 72, cite: icoGuide('personal data breaches, at a glance') },
]

const shape = facts({
  hoursSinceNoticed: saying('whole hours since somebody here became aware of it', aCount),
  risk: saying('whether it is likely to result in a risk to the rights and freedoms of people', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type TellingTheRegulator = {
  readonly must: boolean
  /** Whole hours that are left; less than none when it is late. */
  readonly hoursLeft: number
}

/** Whether, and how long there still is; a person judges the risk, and the clock runs meanwhile. */
export const mustTheRegulatorBeTold = question<Facts, TellingTheRegulator>({
  id: ID,
  asks: 'Must the Information Commissioner be told, and by when?',
  facts: shape,
  sources: [icoGuideLawEnforcement],
  values: { 'hours to tell the Commissioner': HOURS_TO_TELL },
  answer({ hoursSinceNoticed, risk }, on: Day) {
    const hours = inForce(HOURS_TO_TELL, on) ?? HOURS_TO_TELL[0]
    const left = (hours?.value ?? 0) - hoursSinceNoticed
    const clock: Because = {
      rule: ID,
      says:
        left >= 0
          ? `${howMany(hours?.value ?? 0, 'hour')} after becoming aware of it, so ${howMany(left, 'hour')} are left.`
          : `${howMany(hours?.value ?? 0, 'hour')} after becoming aware of it: ${howMany(-left, 'hour')} late. Tell them now, and why it is late.`,
      cite: icoGuide('personal data breaches, at a glance'),
    }
    const likely = icoGuide('what breaches do we need to notify')
    if (risk === undefined)
      return needsAPerson(['whether it is likely to result in a risk to the rights and freedoms of people'], clock)
    if (!risk)
      return decided(
        { must: false, hoursLeft: left },
        {
          rule: ID,
          says: 'No risk to people is likely: it need not be told, and why not is written down.',
          cite: likely,
        },
      )
    return decided(
      { must: true, hoursLeft: left },
      { rule: ID, says: 'A risk to people is likely, so the Commissioner is told.', cite: likely },
      clock,
    )
  },
})
