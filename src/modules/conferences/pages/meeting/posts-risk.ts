/** Ratings, factors, conditions and people of concern, as their forms are sent. */
import { type Answer, type Asked, reading, versionIn } from '#platform/http'
import { LEVELS } from '#rules'
import { UNREADABLE_DAY } from '#web'
import {
  addConditionInMeeting,
  changeConditionInMeeting,
  remindInMeeting,
} from '../../commands/conditions-in-meeting.ts'
import { confirmAboutWork } from '../../commands/confirm-about-work.ts'
import { noteVisitor } from '../../commands/note-visitor.ts'
import { recordRenewedContact } from '../../commands/renewed-contact.ts'
import { noteFactorInMeeting, rateInMeeting } from '../../commands/risk-in-meeting.ts'
import { conferenceOf, fieldsOf, pastDay } from '../asked-for.ts'
import { recorded } from './show.tsx'

export function postRating(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const level = form.oneOf('level', LEVELS)
  const assessedOn = form.read('assessedOn', pastDay(asked), UNREADABLE_DAY)
  const scale = asked.field('scale') === 'harm' ? 'harm' : 'reconviction'
  return recorded(
    asked,
    tx =>
      rateInMeeting(tx, {
        conferenceId: conferenceOf(asked),
        scale,
        level,
        ...fieldsOf(asked, ['tool', 'assessorId', 'evidence', 'definition']),
        assessedOn,
      }),
    form,
  )
}

export function postFactor(asked: Asked): Promise<Answer> {
  const direction = reading(asked).oneOf('direction', ['raises', 'lowers'])
  const conferenceId = conferenceOf(asked)
  return recorded(asked, tx =>
    noteFactorInMeeting(tx, {
      conferenceId,
      direction,
      says: asked.field('says'),
      evidence: asked.field('evidence'),
      notedOn: tx.today,
    }),
  )
}

export function postCondition(asked: Asked): Promise<Answer> {
  const state = reading(asked).oneOf('state', ['proposed', 'applied-for', 'in-force'])
  return recorded(asked, tx =>
    addConditionInMeeting(tx, {
      conferenceId: conferenceOf(asked),
      standard: asked.field('standard'),
      wording: asked.field('wording'),
      source: asked.field('source'),
      state,
      because: asked.field('because'),
    }),
  )
}

export function postConditionState(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const state = form.oneOf(
    'state',
    ['proposed', 'applied-for', 'in-force', 'refused', 'ended'],
    'Choose what it is now',
  )
  const conditionId = asked.params['conditionId'] ?? ''
  return recorded(
    asked,
    tx =>
      changeConditionInMeeting(tx, {
        conferenceId: conferenceOf(asked),
        conditionId,
        version: versionIn(asked),
        state: state ?? 'proposed',
      }),
    form,
  )
}

export function postReminder(asked: Asked): Promise<Answer> {
  const conditionId = asked.params['conditionId'] ?? ''
  return recorded(asked, tx =>
    remindInMeeting(tx, { conferenceId: conferenceOf(asked), conditionId, says: asked.field('says') }),
  )
}

export function postWorkConfirmed(asked: Asked): Promise<Answer> {
  return recorded(asked, tx => confirmAboutWork(tx, conferenceOf(asked)))
}

export function postVisitor(asked: Asked): Promise<Answer> {
  const given = fieldsOf(asked, ['name', 'relation', 'concern', 'children'])
  return recorded(asked, tx => noteVisitor(tx, { conferenceId: conferenceOf(asked), ...given }))
}

export function postContact(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const happenedOn = form.read('happenedOn', pastDay(asked), UNREADABLE_DAY)
  return recorded(
    asked,
    tx =>
      recordRenewedContact(tx, {
        conferenceId: conferenceOf(asked),
        associateId: asked.field('associateId'),
        happenedOn,
        says: asked.field('says'),
      }),
    form,
  )
}
