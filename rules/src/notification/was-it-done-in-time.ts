/**
 * Whether a duty was met by its last day. Where it was not, the rule stops: whether there was a reasonable excuse is a
 * test of law that only people decide, and nothing follows by itself.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, weekdayInWords } from '../kernel/words.ts'
import { sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { aNation } from './days-of-the-duty.ts'

const ID = 'notification/was-it-done-in-time'

const shape = facts({
  jurisdiction: saying('where the duty is performed', aNation),
  lastDay: saying('the last day on which the act was in time', ifKnown(aDay)),
  done: saying('whether it was done', ifKnown(yesOrNo)),
  doneOn: saying('the day on which it was done', ifKnown(aDay)),
})
type Facts = TypeOf<typeof shape>

/** In time, or not yet due. A late or missing act has no value: it is for a person. */
export type InTime = { readonly inTime: true; readonly done: boolean }

function missingOf({ lastDay, done, doneOn }: Facts): string[] {
  return [
    ...(lastDay === undefined ? ['the last day on which it was in time'] : []),
    ...(done === undefined ? ['whether it was done'] : []),
    ...(done === true && doneOn === undefined ? ['the day on which it was done'] : []),
  ]
}

/** What a person needs to know before deciding about a late act: never that it was an offence. */
function late(lastDay: Day, doneOn: Day | undefined) {
  const since = addDays(lastDay, 1)
  const until = doneOn === undefined ? 'and goes on' : `until ${dayInWords(doneOn)}`
  const because: Because[] = [
    {
      rule: ID,
      says: `It was not done by ${weekdayInWords(lastDay)}. The default begins on ${dayInWords(since)} ${until}.`,
      cite: sexualOffencesAct('s.91(3)'),
      facts: [{ name: 'last day', value: lastDay }],
    },
    {
      rule: `${ID}: one failure`,
      says: 'It is one failure however long it lasts, and can be prosecuted once.',
      cite: sexualOffencesAct('s.91(3)'),
    },
    {
      rule: `${ID}: excuse`,
      says: 'It is an offence only without reasonable excuse. That is for people to decide; nothing follows by itself.',
      cite: sexualOffencesAct('s.91(1)'),
    },
    {
      rule: `${ID}: where`,
      says: 'It can be dealt with where the person lives or is found.',
      cite: sexualOffencesAct('s.91(4)'),
    },
  ]
  return needsAPerson(['whether there was a reasonable excuse'], ...because)
}

/** Whether a duty was met in time; a late one is put before a person. */
export const wasItDoneInTime = question<Facts, InTime>({
  id: ID,
  asks: 'Was this duty met in time?',
  facts: shape,
  sources: [sexualOffencesAct2003],
  rows: ['NF-01', 'NF-02', 'NF-03'],
  answer(given, on) {
    const { lastDay, done, doneOn } = given
    const missing = missingOf(given)
    if (missing.length > 0 || lastDay === undefined) {
      const says = 'A duty is met when the act is done by the last day that law gives for it.'
      return needsAPerson(missing, { rule: ID, says, cite: sexualOffencesAct('s.91(1)') })
    }
    const actedOn = done === true ? doneOn : undefined
    if ((actedOn ?? on) > lastDay) return late(lastDay, actedOn)
    const says =
      actedOn === undefined
        ? `It is due by ${weekdayInWords(lastDay)}, and that day has not passed.`
        : `It was done on ${dayInWords(actedOn)}, by the last day, ${weekdayInWords(lastDay)}.`
    const facts = [{ name: 'last day', value: lastDay }]
    return decided(
      { inTime: true, done: actedOn !== undefined },
      { rule: ID, says, cite: sexualOffencesAct('s.91(1)'), facts },
    )
  },
})
