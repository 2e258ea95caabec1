/** The meeting's own addresses: the recorder's screen and everything that is recorded on it. */
import { type Answer, type Asked, answerTo, goTo, json, notThere, type Route } from '#platform/http'
import { openMeeting } from '../../commands/open-meeting.ts'
import { changesSince } from '../../queries/changes-since.ts'
import { conferenceOf, queried } from '../asked-for.ts'
import { postFields, postItem } from './posts-fields.ts'
import {
  postAsReplied,
  postAttendance,
  postLine,
  postLineChange,
  postLineRemoval,
  postPhone,
  postTakeOver,
} from './posts-lines.ts'
import { postAction, postContingency, postNoneNeeded, postPlanLine, postPlanLineState } from './posts-plan.ts'
import {
  postCondition,
  postConditionState,
  postContact,
  postFactor,
  postRating,
  postReminder,
  postVisitor,
  postWorkConfirmed,
} from './posts-risk.ts'
import { again, showMeeting } from './show.tsx'

async function open(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const outcome = await asked.act(tx => openMeeting(tx, conferenceId))
  return answerTo(
    outcome,
    () => goTo(`/conferences/${conferenceId}/meeting?item=introductions`),
    (wrong, status) => again(asked, wrong, status),
  )
}

/** What others changed, for the script that merges it into the page. */
async function changes(asked: Asked): Promise<Answer> {
  const since = queried(asked, 'since')
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(since) ? since : '2000-01-01T00:00:00.000Z'
  const found = await asked.act(tx => changesSince(tx, conferenceOf(asked), moment))
  return found === undefined ? notThere : json(found)
}

const shared = { door: 'signed-in', purpose: 'conference' } as const
const get = (what: string, answer: (asked: Asked) => Promise<Answer>): Route => ({
  ...shared,
  method: 'GET',
  path: `/conferences/:conferenceId/${what}`,
  tells: 'consultation',
  answer,
})
const post = (what: string, answer: (asked: Asked) => Promise<Answer>): Route => ({
  ...shared,
  method: 'POST',
  path: `/conferences/:conferenceId/${what}`,
  tells: 'alteration',
  answer,
})

export const meetingRoutes: readonly Route[] = [
  get('meeting', asked => showMeeting(asked, 'meeting', queried(asked, 'item'))),
  post('meeting', open),
  get('changes', changes),
  get('chair', asked => showMeeting(asked, 'chair', queried(asked, 'item'))),
  post('fields', postFields),
  post('items/:item', postItem),
  post('lines', postLine),
  post('lines/take-over', postTakeOver),
  post('lines/:lineId', postLineChange),
  post('lines/:lineId/remove', postLineRemoval),
  post('attendance', postAsReplied),
  post('attendance/:invitationId', postAttendance),
  post('phone/:memberId', postPhone),
  post('ratings', postRating),
  post('factors', postFactor),
  post('conditions', postCondition),
  post('conditions/:conditionId', postConditionState),
  post('conditions/:conditionId/remind', postReminder),
  post('visitors', postVisitor),
  post('contacts', postContact),
  post('work/confirm', postWorkConfirmed),
  post('plan-lines', postPlanLine),
  post('plan-lines/none-needed', postNoneNeeded),
  post('plan-lines/:lineId', postPlanLineState),
  post('contingencies', postContingency),
  post('actions', postAction),
]
