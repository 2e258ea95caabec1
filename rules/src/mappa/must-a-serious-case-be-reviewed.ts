/**
 * Whether a serious case is to be reviewed in Scotland, and which of the four steps is next. Each step decides whether
 * there is another one. The triggers and forms were read; no days were found, so each step's number is the area's own.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { mappaGuidanceScotland2022, scottishGuidance } from '../sources/mappa-guidance-scotland-2022.ts'
import { byTheClockOfTheArea } from './clock-of-the-area.ts'

const ID = 'mappa/must-a-serious-case-be-reviewed'
const TRIGGERS_CITE = scottishGuidance('20.3')
const STEPS_CITE = scottishGuidance('20.2 and documents 13A to 13C')

const days = <const Id extends string>(id: Id, step: string) =>
  setting({ id, row: 'SCT-14', asks: `Within how many days is ${step} done?`, unit: 'days', shape: aCount })
export const INITIAL_NOTIFICATION_DAYS = days('mappa/serious-case-initial-notification', 'the initial notification')
export const CHAIR_REVIEW_DAYS = days('mappa/serious-case-chair-review', "the chair's review")
export const GROUP_DECISION_DAYS = days('mappa/serious-case-group-decision', "the group's decision")
const SETTINGS = [INITIAL_NOTIFICATION_DAYS, CHAIR_REVIEW_DAYS, GROUP_DECISION_DAYS] as const

const shape = facts({
  chargedWithHarm: saying(
    'whether the person, while managed, was charged with an offence that caused death or serious harm',
    ifKnown(yesOrNo),
  ),
  concernAboutServices: saying(
    'whether there is serious concern about how professionals or services acted',
    ifKnown(yesOrNo),
  ),
  harmedForStatus: saying(
    'whether the person was killed or seriously harmed because they are managed',
    ifKnown(yesOrNo),
  ),
  learnedOn: saying('the day on which a responsible authority learned of it', ifKnown(aDay)),
  notifiedOn: saying('the day of the initial notification (13A)', ifKnown(aDay)),
  chairOn: saying("the day of the chair's review (13B)", ifKnown(aDay)),
  chairGoesOn: saying('whether the chair took it further', ifKnown(yesOrNo)),
  groupOn: saying("the day of the strategic group's decision (13C)", ifKnown(aDay)),
  groupReviews: saying('whether the group decided on a review', ifKnown(yesOrNo)),
  locally: saying('what the area set', ifKnown(localsFor(...SETTINGS))),
})
type Facts = TypeOf<typeof shape>

const STEPS = ['initial notification', "chair's review", "group's decision", 'review', 'none'] as const
export type StepOfReview = {
  readonly next: (typeof STEPS)[number]
  /** The form of the step; the review itself has none. */
  readonly form?: string
  /** The last day, where the area set a number for the step. */
  readonly by?: Day
}

const TRIGGERS = [
  ['chargedWithHarm', 'The person, while managed, was charged with an offence that caused death or serious harm.'],
  ['concernAboutServices', 'There is serious concern about how professionals or services acted.'],
  ['harmedForStatus', 'The person was killed or seriously harmed because they are managed.'],
] as const
const ASKS = {
  chargedWithHarm: 'whether the person was charged with an offence that caused death or serious harm',
  concernAboutServices: 'whether there is serious concern about how professionals or services acted',
  harmedForStatus: 'whether the person was harmed because they are managed',
} as const

type Step = {
  readonly next: 'initial notification' | "chair's review" | "group's decision"
  readonly form: string
  readonly from: string
  readonly start: Day | undefined
  readonly setting: (typeof SETTINGS)[number]
}

/** The step that is due, or that no further one is. */
function stepOf(given: Facts): Step | 'review' | 'none' | 'the chair' | 'the group' {
  const { learnedOn, notifiedOn, chairOn, chairGoesOn, groupOn, groupReviews } = given
  if (notifiedOn === undefined) {
    const from = 'learning of it'
    return { next: 'initial notification', form: '13A', from, start: learnedOn, setting: INITIAL_NOTIFICATION_DAYS }
  }
  if (chairOn === undefined) {
    const from = 'the initial notification'
    return { next: "chair's review", form: '13B', from, start: notifiedOn, setting: CHAIR_REVIEW_DAYS }
  }
  if (chairGoesOn === undefined) return 'the chair'
  if (!chairGoesOn) return 'none'
  if (groupOn === undefined) {
    const from = "the chair's review"
    return { next: "group's decision", form: '13C', from, start: chairOn, setting: GROUP_DECISION_DAYS }
  }
  if (groupReviews === undefined) return 'the group'
  return groupReviews ? 'review' : 'none'
}

function following(given: Facts, on: Day, triggers: readonly Because[]) {
  const step = stepOf(given)
  if (step === 'the chair' || step === 'the group') {
    const says = `${step === 'the chair' ? 'The chair' : 'The strategic group'} met; what was decided is not recorded.`
    return needsAPerson([`what ${step} decided`], ...triggers, { rule: ID, says, cite: STEPS_CITE })
  }
  if (step === 'review' || step === 'none') {
    const says = step === 'review' ? 'The strategic group decided on a review.' : 'It was decided to go no further.'
    return decided<StepOfReview>({ next: step }, ...triggers, { rule: ID, says, cite: STEPS_CITE })
  }
  const { next, form, from, start } = step
  const says = `The next step is the ${next}, on document ${form}.`
  const main: Because = { rule: ID, says, cite: STEPS_CITE }
  const number = spokenLocally(given.locally, step.setting, on)
  const clock = byTheClockOfTheArea({
    rule: ID,
    what: `the ${next}`,
    from,
    start,
    number,
    unit: 'day',
    cite: STEPS_CITE,
  })
  const due = clock.kind === 'decided' ? clock.value : {}
  return decided<StepOfReview>({ next, form, ...due }, ...triggers, main, ...clock.because)
}

/** Whether a trigger is on record, and the next of the four steps. */
export const mustASeriousCaseBeReviewed = question<Facts, StepOfReview>({
  id: ID,
  asks: 'Is a serious case to be reviewed in Scotland, and which step is next?',
  facts: shape,
  sources: [mappaGuidanceScotland2022],
  rows: ['SCT-13', 'SCT-14'],
  settings: SETTINGS,
  answer(given, on) {
    const triggers = TRIGGERS.filter(([fact]) => given[fact] === true).map(
      ([, says]): Because => ({ rule: ID, says, cite: TRIGGERS_CITE }),
    )
    if (triggers.length > 0) return following(given, on, triggers)
    const missing = TRIGGERS.filter(([fact]) => given[fact] === undefined).map(([fact]) => ASKS[fact])
    const says = 'No trigger of a review of a serious case is on record.'
    const none: Because = { rule: ID, says, cite: TRIGGERS_CITE }
    return missing.length > 0 ? needsAPerson(missing, none) : decided<StepOfReview>({ next: 'none' }, none)
  },
})
