/** What follows when somebody is recalled to a Scottish prison: the dossier, and the person's own word to the Board. */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinWeeksAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { THROUGHCARE_GUIDANCE_FROM } from '../sources/national-throughcare-guidance.ts'
import { paroleBoard, paroleBoardForScotland } from '../sources/parole-board-for-scotland.ts'

const ID = 'throughcare/what-follows-a-recall'
const CITE = paroleBoard('recall')

/** Weeks after the recall for the dossier; weeks that the person then has for representations. */
export const DOSSIER_WEEKS: readonly Dated<number>[] = [{ from: THROUGHCARE_GUIDANCE_FROM, value: 2, cite: CITE }]
export const REPRESENTATION_WEEKS: readonly Dated<number>[] = [
  { from: THROUGHCARE_GUIDANCE_FROM, value: 4, cite: CITE },
]

const shape = facts({
  recalledOn: saying('the day of the recall', ifKnown(aDay)),
  dossierOn: saying('the day on which the person had the dossier', ifKnown(aDay)),
})
type Facts = TypeOf<typeof shape>

export type AfterRecall = {
  readonly dossierBy: Day
  /** The last day for representations; counted from the dossier, or from its last day while it has not come. */
  readonly representationsBy: Day
}

/** By when the dossier comes and until when the person may write. */
export const whatFollowsARecall = question<Facts, AfterRecall>({
  id: ID,
  asks: 'By when does the dossier come after a recall, and until when may the person write to the Board?',
  facts: shape,
  sources: [paroleBoardForScotland],
  values: { 'weeks for the dossier': DOSSIER_WEEKS, 'weeks for representations': REPRESENTATION_WEEKS },
  rows: ['SP-08'],
  answer({ recalledOn, dossierOn }, on) {
    const since = recalledOn ?? on
    const [dossier, word] = [inForce(DOSSIER_WEEKS, since), inForce(REPRESENTATION_WEEKS, since)]
    if (recalledOn === undefined || dossier === undefined || word === undefined) {
      const missing = recalledOn === undefined ? 'the day of the recall' : 'the times that applied to this recall'
      const says = 'After a recall a dossier comes soon, and the person may write to the Board.'
      return needsAPerson([missing], { rule: ID, says, cite: CITE })
    }
    const due = withinWeeksAfter(dossier.value, recalledOn)
    const from = dossierOn ?? due.to
    const until = withinWeeksAfter(word.value, from)
    const first: Because = {
      rule: ID,
      says: `The dossier is due by ${weekdayInWords(due.to)}, ${howMany(dossier.value, 'week')} after the recall on ${dayInWords(recalledOn)}.`,
      cite: dossier.cite,
      counted: due,
      facts: [{ name: 'recall', value: recalledOn }],
    }
    const what = dossierOn === undefined ? 'the last day for the dossier' : 'the dossier'
    const second: Because = {
      rule: ID,
      says: `The person may write until ${weekdayInWords(until.to)}, ${howMany(word.value, 'week')} after ${what}.`,
      cite: word.cite,
      counted: until,
      otherReading: {
        says: 'counted from the recall itself, for who would rather be early',
        day: withinWeeksAfter(word.value, recalledOn).to,
      },
    }
    return decided({ dossierBy: due.to, representationsBy: until.to }, first, second)
  },
})
