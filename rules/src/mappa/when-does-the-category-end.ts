/**
 * When somebody's category in England and Wales ends, and what then (S2-7). Somebody whose registration ends while a
 * sentence of the second category still runs is not let go: they are recorded anew (MC-07). Nobody enters or leaves the
 * third category except by a decision.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, weekdayInWords } from '../kernel/words.ts'
import { criminalJusticeAct, criminalJusticeAct2003 } from '../sources/criminal-justice-act-2003.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'

const ID = 'mappa/when-does-the-category-end'

const shape = facts({
  recordedAs: saying('the category in which the person is recorded', oneOf('1', '2', '3')),
  notifiesUntil: saying('the last day on which the person is subject to notification', ifKnown(aDay)),
  notifiesWithoutEnd: saying('whether notification has no end', ifKnown(yesOrNo)),
  sentenceCounts: saying('whether a sentence of category 2 is on record, running or not yet begun', ifKnown(yesOrNo)),
  sentenceUntil: saying('the last day of its licence, or of the hospital or guardianship order', ifKnown(aDay)),
  sentenceWithoutEnd: saying('whether its licence or order has no end', ifKnown(yesOrNo)),
  riskReducedOn: saying('the day on which it was decided that the risk of category 3 is reduced', ifKnown(aDay)),
})
type Facts = TypeOf<typeof shape>

export type EndOfCategory = {
  /** The last day in the category; absent when none is fixed. */
  readonly lastDay?: Day
  /** What comes on the day after. */
  readonly afterwards: 'stays' | 'recorded in category 1' | 'recorded in category 2' | 'leaves'
}

/** How long one ground lasts. */
type Ground = 'not known' | 'none' | 'without end' | Day

function notification({ notifiesUntil, notifiesWithoutEnd }: Facts): Ground {
  if (notifiesWithoutEnd === true) return 'without end'
  return notifiesUntil ?? (notifiesWithoutEnd === false ? 'none' : 'not known')
}

function sentence({ sentenceCounts, sentenceUntil, sentenceWithoutEnd }: Facts): Ground {
  if (sentenceCounts === false) return 'none'
  if (sentenceCounts === undefined) return 'not known'
  return sentenceWithoutEnd === true ? 'without end' : (sentenceUntil ?? 'not known')
}

/** Whether a ground still holds on the day after another one ended. */
function outlasts(ground: Ground, lastDay: Day): boolean {
  return ground === 'without end' || (ground !== 'none' && ground !== 'not known' && ground > lastDay)
}

const WORDS = {
  '1': {
    own: 'notification',
    ends: (lastDay: string) => `The notification requirements end with ${lastDay}, and category 1 with them.`,
    endless: 'The notification requirements have no end, so category 1 has none.',
    pinpoint: 's.327(2)',
    other: 'sentence',
    next: '2',
  },
  '2': {
    own: 'sentence',
    ends: (lastDay: string) => `The licence or order ends with ${lastDay}, and category 2 with it.`,
    endless: 'The licence or order has no end, so category 2 has none.',
    pinpoint: 's.327(3), (4)',
    other: 'notification',
    next: '1',
  },
} as const

const ASKED = {
  notification: 'the last day of the notification requirements, or that they have none',
  sentence: 'whether a sentence of category 2 is on record, and the last day of its licence or order',
} as const

function afterwards(other: Ground, lastDay: Day, next: '1' | '2', main: Because) {
  if (!outlasts(other, lastDay)) {
    const says = 'No other category runs on. Before the person leaves, people decide whether category 3 applies.'
    const cite = mappaGuidance('frequently asked questions')
    return decided<EndOfCategory>({ lastDay, afterwards: 'leaves' }, main, { rule: ID, says, cite })
  }
  const until = other === 'without end' ? 'without an end' : `until ${dayInWords(other as Day)}`
  const says =
    `Category ${next} runs on ${until}: from ${dayInWords(addDays(lastDay, 1))} the person is recorded there and does ` +
    'not leave the arrangements.'
  const afterwards = next === '2' ? 'recorded in category 2' : 'recorded in category 1'
  return decided<EndOfCategory>({ lastDay, afterwards }, main, { rule: ID, says, cite: criminalJusticeAct('s.327') })
}

function byItsDays(given: Facts, recordedAs: '1' | '2') {
  const words = WORDS[recordedAs]
  const grounds = { notification: notification(given), sentence: sentence(given) }
  const [own, other] = [grounds[words.own], grounds[words.other]]
  const cite = criminalJusticeAct(words.pinpoint)
  if (own === 'without end') {
    return decided<EndOfCategory>({ afterwards: 'stays' }, { rule: ID, says: words.endless, cite })
  }
  if (own === 'not known' || own === 'none') {
    const says = `Category ${recordedAs} ends with what brought the person into it; its last day is not known.`
    return needsAPerson([ASKED[words.own]], { rule: ID, says, cite })
  }
  const used = [{ name: 'last day', value: own }]
  const main: Because = { rule: ID, says: words.ends(weekdayInWords(own)), cite, facts: used }
  return other === 'not known' ? needsAPerson([ASKED[words.other]], main) : afterwards(other, own, words.next, main)
}

function byDecision({ riskReducedOn }: Facts, on: Day) {
  const cite = criminalJusticeAct('s.325(2)(b)')
  if (riskReducedOn === undefined || riskReducedOn > on) {
    const says = 'Category 3 lasts until it is decided that the risk is reduced. No such decision is on record.'
    return decided<EndOfCategory>({ afterwards: 'stays' }, { rule: ID, says, cite })
  }
  const says = `It was decided on ${dayInWords(riskReducedOn)} that the risk is reduced: category 3 ends that day.`
  const facts = [{ name: 'decided', value: riskReducedOn }]
  return decided<EndOfCategory>({ lastDay: riskReducedOn, afterwards: 'leaves' }, { rule: ID, says, cite, facts })
}

/** The last day in the category, and whether the person leaves or is recorded anew. */
export const whenDoesTheCategoryEnd = question<Facts, EndOfCategory>({
  id: ID,
  asks: 'When does the category in England and Wales end, and what follows?',
  facts: shape,
  sources: [criminalJusticeAct2003, mappaGuidanceEnglandAndWales],
  rows: ['MC-01', 'MC-02', 'MC-03', 'MC-07', 'NP-18'],
  answer(given, on) {
    return given.recordedAs === '3' ? byDecision(given, on) : byItsDays(given, given.recordedAs)
  },
})
