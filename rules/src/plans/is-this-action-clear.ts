/**
 * S3-89: whether an action can be done and seen to be done. One task, one agency, one named person and one day are
 * needed before it is kept; everything else is a question to whoever types, asked at once and never in the way.
 *
 * Runs in the browser with each pause in typing and on the server when the action is saved, and says the same in both.
 */
import { type Because, decided } from '../kernel/answer.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, sentenceOf } from '../kernel/words.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'
import { beginsAnotherTask, beginsWithAVerb } from './action-verbs.ts'
import { daysIn } from './days-in-text.ts'
import { VAGUE_WORDS, type VagueCode } from './vague-words.ts'

const ID = 'plans/is-this-action-clear'

/** More than this of a task is not read: nobody acts on a task that long. */
const READ_AT_MOST = 2000

const shape = facts({
  task: saying('what is to be done, as typed', ifKnown(someText)),
  agency: saying('the agency that does it', ifKnown(someText)),
  owner: saying('the name of the person who does it', ifKnown(someText)),
  dueOn: saying('the day by which it is done', ifKnown(aDay)),
  shownBy: saying('what will show that it was done', ifKnown(someText)),
  nextMeetingOn: saying('the day of the next conference', ifKnown(aDay)),
})
type Facts = TypeOf<typeof shape>

export type ActionPart = 'task' | 'agency' | 'owner' | 'deadline'

/** What could be done about a question with one press. */
export type ActionOffer =
  | { readonly kind: 'split'; readonly tasks: readonly [string, string] }
  | { readonly kind: 'deadline'; readonly on: Day }

export type ActionQuestion = {
  readonly code: ActionCode
  readonly about: ActionPart | 'evidence'
  readonly says: string
  /** The words in the text that led to the question. */
  readonly found?: string
  readonly offer?: ActionOffer
}

export type ActionCode =
  | VagueCode
  | 'agency-without-person'
  | 'next-meeting'
  | 'no-verb'
  | 'two-verbs'
  | 'days-differ'
  | 'deadline-passed'
  | 'more-than-one-owner'
  | 'no-evidence'

/** `missing` keeps the action from being saved; `questions` do not. */
export type ActionClarity = {
  readonly complete: boolean
  readonly missing: readonly ActionPart[]
  readonly questions: readonly ActionQuestion[]
}

type Ask = (given: Facts & { readonly task: string }, on: Day) => readonly ActionQuestion[]

const vague: Ask = ({ task }) =>
  VAGUE_WORDS.flatMap(({ code, pattern, unless, asks }) => {
    const found = unless?.test(task) === true ? undefined : pattern.exec(task)?.[0]
    const about = code === 'as-soon-as-possible' ? 'deadline' : 'task'
    return found === undefined ? [] : [{ code, about, found, says: `“${found}” ${asks}` } as const]
  })

const AGENCY =
  '(?:police|housing|health|social work|prison|probation|education|council|children and families|children’s services|criminal justice|sacro|apex|nhs|agencies|partners)'
const AGENCY_TO = new RegExp(
  `^(?:the )?${AGENCY}(?: ?(?:/|,|&|and|or) ?${AGENCY})* ?(?:dept|department|team|services?|solo)? (?:to|will|should|must)\\b`,
  'i',
)
const AGENCY_ALONE = new RegExp(`^(?:the )?${AGENCY}(?: ?(?:/|,|&|and|or) ?${AGENCY})*$`, 'i')

const agencyWithoutPerson: Ask = ({ task }) => {
  const found = AGENCY_TO.exec(task)?.[0]
  if (found === undefined) return []
  const says = `“${found}” names no person. Who? Choose them as the owner and begin with what they do.`
  return [{ code: 'agency-without-person', about: 'owner', found, says }]
}

const NEXT_MEETING = /\b(?:by|before|at|for|until) (?:the )?next (?:meeting|conference|review)\b/i

const nextMeeting: Ask = ({ task, nextMeetingOn, dueOn }) => {
  const found = NEXT_MEETING.exec(task)?.[0]
  if (found === undefined || (dueOn !== undefined && dueOn === nextMeetingOn)) return []
  const code = 'next-meeting'
  if (nextMeetingOn === undefined) {
    return [{ code, about: 'deadline', found, says: `“${found}” is no day yet. By which day?` }]
  }
  const says = `“${found}” is ${dayInWords(nextMeetingOn)}. Make that the deadline?`
  return [{ code, about: 'deadline', found, says, offer: { kind: 'deadline', on: nextMeetingOn } }]
}

const noVerb: Ask = ({ task }) => {
  if (task === '' || AGENCY_TO.test(task) || beginsWithAVerb(task.split(' '))) return []
  return [{ code: 'no-verb', about: 'task', says: 'Begin with what the person does: visit, write, check, tell.' }]
}

/** What stands after a second verb when it does something to the same thing: "write the letter and send it". */
const SAME_THING = /^(?:it|them|him|her|this|these|so)$/i

/** Where a second task begins: after "and", with another verb, about something of its own. */
function secondTaskAt(words: readonly string[]): number {
  const plain = (word: string | undefined) => (word ?? '').toLowerCase()
  return words.findIndex((word, index) => {
    // "Read and sign the licence" is one task: the first verb has nothing of its own.
    if (index < 2 || !/^(?:and|then)$/i.test(word)) return false
    const next = index + (/^(?:then|also)$/i.test(words[index + 1] ?? '') ? 2 : 1)
    const [verb, object = ''] = [plain(words[next]), words[next + 1]]
    return beginsAnotherTask(verb, object) && verb !== plain(words[0]) && !SAME_THING.test(object)
  })
}

/** "Visit the flat and photograph the windows": two tasks, which may end on different days. */
const twoVerbs: Ask = ({ task }) => {
  const words = task.split(' ')
  const at = secondTaskAt(words)
  if (at < 0 || !beginsWithAVerb(words)) return []
  const first = words.slice(0, at).join(' ').replace(/[,;]$/, '')
  const rest = words.slice(at + 1).join(' ')
  const second = sentenceOf(rest.replace(/^(?:then|also) /i, ''))
  const says = `These may be two tasks, “${first}” and “${second}”. Split them, so that each has its own person and day?`
  return [
    {
      code: 'two-verbs',
      about: 'task',
      says,
      found: `and ${rest.split(' ')[0]}`,
      offer: { kind: 'split', tasks: [first, second] },
    },
  ]
}

/** Words before a day that speak of what was, not of when to act. */
const NOT_A_DEADLINE = /^(?:from|since|of|dated|after)$/

const daysDiffer: Ask = ({ task, dueOn }, on) =>
  daysIn(task, on).flatMap(({ written, word, day }) => {
    const last = word === 'before' ? addDays(day, -1) : day
    if (dueOn === undefined || last === dueOn || last < on || NOT_A_DEADLINE.test(word)) return []
    const says = `“${written}” and the deadline, ${dayInWords(dueOn)}, differ. Keep ${dayInWords(dueOn)}?`
    return [
      { code: 'days-differ', about: 'deadline', found: written, says, offer: { kind: 'deadline', on: last } } as const,
    ]
  })

const deadlinePassed: Ask = ({ dueOn }, on) => {
  if (dueOn === undefined || dueOn >= on) return []
  return [{ code: 'deadline-passed', about: 'deadline', says: `${dayInWords(dueOn)} has passed. By which day?` }]
}

const ownerIsOnePerson: Ask = ({ owner = '' }) => {
  const name = owner.trim()
  const several = / and | or |[/&;]/i.test(name)
  if (name === '' || !(several || AGENCY_ALONE.test(name))) return []
  const says = several
    ? 'Name one person. Others can help; one answers for it.'
    : `“${name}” is an agency. Name the person.`
  return [{ code: 'more-than-one-owner', about: 'owner', found: name, says }]
}

const evidence: Ask = ({ shownBy = '' }) =>
  shownBy.trim() === '' ? [{ code: 'no-evidence', about: 'evidence', says: 'What will show that it was done?' }] : []

const ASKS: readonly Ask[] = [
  noVerb,
  twoVerbs,
  vague,
  agencyWithoutPerson,
  nextMeeting,
  daysDiffer,
  deadlinePassed,
  ownerIsOnePerson,
  evidence,
]

const blank = (text: string | undefined) => text === undefined || text.trim() === ''

function missingOf({ task, agency, owner, dueOn }: Facts): ActionPart[] {
  return [
    ...(blank(task) ? (['task'] as const) : []),
    ...(blank(agency) ? (['agency'] as const) : []),
    ...(blank(owner) ? (['owner'] as const) : []),
    ...(dueOn === undefined ? (['deadline'] as const) : []),
  ]
}

const WANTED: Readonly<Record<ActionPart, string>> = {
  task: 'Say what is to be done.',
  agency: 'Say which agency does it.',
  owner: 'Name the person who does it.',
  deadline: 'Give the day by which it is done.',
}

/** Whether an action is complete, and what to ask whoever types it. */
export const isThisActionClear = question<Facts, ActionClarity>({
  id: ID,
  asks: 'Is this action clear enough to be done, and to be seen to be done?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput, cairnRecommendedPractice],
  answer(given, on) {
    const task = (given.task ?? '').slice(0, READ_AT_MOST).replace(/\s+/g, ' ').trim()
    const missing = missingOf(given)
    const questions = ASKS.flatMap(ask => ask({ ...given, task }, on))
    const because: Because[] = [
      ...missing.map(part => ({ rule: `${ID}: ${part}`, says: WANTED[part], cite: edinburgh('paragraph 33') })),
      ...questions.map(({ code, says }) => ({ rule: `${ID}: ${code}`, says, cite: recommended('clear actions') })),
    ]
    const says = 'The action has a task, an agency, a person and a day.'
    const clear: Because[] = because.length === 0 ? [{ rule: ID, says, cite: edinburgh('paragraph 33') }] : []
    return decided({ complete: missing.length === 0, missing, questions }, ...clear, ...because)
  },
})
