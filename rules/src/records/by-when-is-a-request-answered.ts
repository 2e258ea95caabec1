/**
 * By when somebody who asks what is held about them for law enforcement is answered. One month is remembered and was not
 * read, so the area enters its number; that the rules on it changed on 5 February 2026 was read, and is said.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { withinMonthsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { dataProtectionAct, dataProtectionAct2018, PART_3_FROM } from '../sources/data-protection-act-2018.ts'
import {
  dataUseAndAccessAct,
  dataUseAndAccessAct2025,
  REQUESTS_CHANGED_FROM,
} from '../sources/data-use-and-access-act-2025.ts'

const ID = 'records/by-when-is-a-request-answered'

/** Which rules on time limits and fees apply. */
const RULES_ON_TIME: readonly Dated<string>[] = [
  {
    from: PART_3_FROM,
    to: addDays(REQUESTS_CHANGED_FROM, -1),
    value: 'the Act of 2018 as first made',
    cite: dataProtectionAct('Part 3, chapter 3'),
  },
  {
    from: REQUESTS_CHANGED_FROM,
    value: 'the Act of 2018 as changed by ss.75 and 76 of the Act of 2025',
    cite: dataUseAndAccessAct('ss.75 and 76; SI 2026/82, reg.2'),
  },
]

export const MONTHS_TO_ANSWER = setting({
  id: 'records/months-to-answer-a-request',
  row: 'DL-09',
  asks: 'Within how many months is somebody who asks what is held about them answered?',
  unit: 'months',
  shape: aCount,
  suggested: 1,
})

const shape = facts({
  askedOn: saying('the day on which the request came in', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(MONTHS_TO_ANSWER))),
})
type Facts = TypeOf<typeof shape>

export type AnswerToRequest = { readonly by: Day }

/** By when it is answered, by the number of the area. */
export const byWhenIsARequestAnswered = question<Facts, AnswerToRequest>({
  id: ID,
  asks: 'By when is somebody answered who asks what is held about them?',
  facts: shape,
  sources: [dataProtectionAct2018, dataUseAndAccessAct2025],
  values: { 'rules on time limits': RULES_ON_TIME },
  rows: ['DL-09'],
  settings: [MONTHS_TO_ANSWER],
  answer({ askedOn, locally }, on) {
    const rules = inForce(RULES_ON_TIME, askedOn ?? on)
    const months = spokenLocally(locally, MONTHS_TO_ANSWER, askedOn ?? on)
    const which = {
      rule: `${ID}: rules`,
      says: `The time limit stands in ${rules?.value ?? 'the law before the Act of 2018'}.`,
      cite: rules?.cite ?? dataProtectionAct('Part 3, chapter 3'),
    }
    if (askedOn === undefined || rules === undefined || months === undefined) {
      const missing = [
        ...(askedOn === undefined ? ['the day on which the request came in'] : []),
        ...(rules === undefined ? ['the law that applied on that day'] : []),
        ...(months === undefined ? ['within how many months it is answered'] : []),
      ]
      return needsAPerson(missing, which)
    }
    const counted = withinMonthsAfter(months.value, askedOn)
    const says =
      `It is answered by ${weekdayInWords(counted.to)}, counted from ${dayInWords(askedOn)}. ` +
      asTheAreaSet(howMany(months.value, 'month'))
    return decided({ by: counted.to }, { rule: ID, says, cite: months.cite, counted }, which)
  },
})
