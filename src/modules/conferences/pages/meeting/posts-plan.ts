/** The plan and the actions, as their forms are sent. */
import { PILLARS } from '#modules/plans'
import { type Answer, type Asked, reading, versionIn } from '#platform/http'
import { isThisActionClear } from '#rules'
import { dayTyped, UNREADABLE_DAY } from '#web'
import { addContingencyInMeeting, addPlanLine, settlePlanLine } from '../../commands/plan-in-meeting.ts'
import { setMeetingAction } from '../../commands/set-meeting-action.ts'
import { conferenceOf, fieldsOf } from '../asked-for.ts'
import { recorded } from './show.tsx'

export function postPlanLine(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const today = asked.database.clock.today()
  const reviewOn = form.read('reviewOn', typed => dayTyped(typed, today), UNREADABLE_DAY) ?? null
  const pillar = form.oneOf('pillar', PILLARS)
  return recorded(
    asked,
    tx =>
      addPlanLine(tx, {
        conferenceId: conferenceOf(asked),
        pillar,
        measure: asked.field('measure'),
        serves: asked.field('risk') === '' ? asked.field('serves') : asked.field('risk'),
        owner: asked.field('owner'),
        frequency: asked.field('frequency'),
        startsOn: null,
        reviewOn,
      }),
    form,
  )
}

/** "None needed, because" for a pillar without measures. */
export function postNoneNeeded(asked: Asked): Promise<Answer> {
  const pillar = reading(asked).oneOf('pillar', PILLARS)
  const nothing = { measure: '', serves: '', owner: '', frequency: '', startsOn: null, reviewOn: null }
  return recorded(asked, tx =>
    addPlanLine(tx, {
      conferenceId: conferenceOf(asked),
      pillar,
      ...nothing,
      noneNeededBecause: asked.field('because'),
    }),
  )
}

export function postPlanLineState(asked: Asked): Promise<Answer> {
  const state = asked.field('state') === 'in-force' ? 'in-force' : 'ended'
  const lineId = asked.params['lineId'] ?? ''
  return recorded(asked, tx =>
    settlePlanLine(tx, {
      conferenceId: conferenceOf(asked),
      lineId,
      version: versionIn(asked),
      state,
      because: asked.field('because'),
    }),
  )
}

export function postContingency(asked: Asked): Promise<Answer> {
  const given = fieldsOf(asked, ['sign', 'step', 'owner', 'within', 'decidedBy'])
  return recorded(asked, tx => addContingencyInMeeting(tx, { conferenceId: conferenceOf(asked), ...given }))
}

/** The codes of every question the rule could ask: "Save it as it is" lets all that were on the page stand. */
function letStand(asked: Asked): readonly string[] {
  const seen = asked
    .field('let')
    .split(' ')
    .filter(code => code !== '')
  if (asked.field('letStand') !== 'all') return seen
  const answer = isThisActionClear.answer({ task: asked.field('task') }, asked.database.clock.today())
  const asNow = answer.kind === 'decided' ? answer.value.questions.map(one => one.code) : []
  return [...seen, ...asNow, 'days-differ', 'next-meeting', 'more-than-one-owner']
}

export function postAction(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const today = asked.database.clock.today()
  const dueOn = form.read('dueOn', typed => dayTyped(typed, today), UNREADABLE_DAY)
  const pillar = form.oneOf('pillar', PILLARS)
  return recorded(
    asked,
    tx =>
      setMeetingAction(tx, {
        conferenceId: conferenceOf(asked),
        pillar,
        ...fieldsOf(asked, ['task', 'serves', 'ownerId', 'helper', 'shownBy']),
        dueOn,
        letStand: letStand(asked),
      }),
    form,
  )
}
