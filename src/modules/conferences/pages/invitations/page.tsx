/** The list of a conference for those who prepare it: send it, add to it, take from it, choose who types. */

import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Outcome, Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { assignTypist, inviteOneMore, removeInvitee } from '../../commands/change-invitation.ts'
import { sendInvitations } from '../../commands/send-invitations.ts'
import { listKept } from '../../queries/list-kept.ts'
import { conferenceOf } from '../asked-for.ts'
import { InvitationsView } from './view.tsx'

type Forms = {
  readonly add?: FormState
  readonly remove?: FormState
  readonly typist?: FormState
  readonly send?: FormState
}

async function show(asked: Asked, forms: Forms = {}, status = 200): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const found = await asked.act(tx => listKept(tx, conferenceId))
  if (found === undefined) return notThere
  const states = {
    add: forms.add ?? startingWith({}, 'add'),
    remove: forms.remove ?? startingWith({}, 'remove'),
    typist: forms.typist ?? startingWith({ typistId: found.shown.head.typist?.memberId ?? '' }, 'typist'),
    send: forms.send ?? startingWith({}, 'send'),
  }
  return page('Invitations', <InvitationsView kept={found} {...states} />, { status })
}

/** Runs one change of the list and shows the list again, with what is wrong beside the form it came from. */
async function change<T>(
  asked: Asked,
  form: keyof Forms,
  wrong: readonly Wrong[],
  work: () => Promise<Outcome<T>>,
): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const again = (found: readonly Wrong[], status: number) =>
    show(
      asked,
      { [form]: asTyped(asked.fields, found, form === 'remove' ? asked.field('invitationId') : form) },
      status,
    )
  if (wrong.length > 0) return again(wrong, 422)
  return answerTo(await work(), () => goTo(`/conferences/${conferenceId}/invitations`), again)
}

async function send(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { send: asTyped(asked.fields, wrong, 'send') }, status)
  const outcome = await asked.act(tx => sendInvitations(tx, conferenceId))
  return answerTo(outcome, () => goTo(`/conferences/${conferenceId}`), again)
}

function add(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const typed = reading(asked)
  const memberId = typed.line('memberId')
  const because = typed.line('because')
  const outsideName = typed.line('outsideName')
  if (memberId === '' && outsideName === '')
    typed.wrong.push({ field: 'memberId', says: 'Choose a person, or name a body' })
  if (memberId !== '' && !isId(memberId)) typed.wrong.push({ field: 'memberId', says: 'Choose one of these people' })
  if (memberId !== '' && because === '') typed.wrong.push({ field: 'because', says: 'Say why they are asked' })
  const one = isId(memberId) ? { conferenceId, memberId, because } : { conferenceId, outsideName }
  return change(asked, 'add', typed.wrong, () => asked.act(tx => inviteOneMore(tx, one)))
}

function remove(asked: Asked): Promise<Answer> {
  const typed = reading(asked)
  const invitationId = asked.field('invitationId')
  const because = typed.line('because')
  const conferenceId = conferenceOf(asked)
  if (!isId(invitationId)) return Promise.resolve(notThere)
  return change(asked, 'remove', typed.wrong, () =>
    asked.act(tx => removeInvitee(tx, { conferenceId, invitationId, because })),
  )
}

function typist(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const chosen = asked.field('typistId')
  const memberId = isId(chosen) ? chosen : null
  const wrong = memberId === null && chosen !== '' ? [{ field: 'typistId', says: 'Choose one of these people' }] : []
  return change(asked, 'typist', wrong, () => asked.act(tx => assignTypist(tx, { conferenceId, memberId })))
}

const shared = { door: 'signed-in', purpose: 'conference' } as const
const path = '/conferences/:conferenceId/invitations'

export const invitationsRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path, tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', path: `${path}/send`, tells: 'disclosure', answer: send },
  { ...shared, method: 'POST', path: `${path}/add`, tells: 'alteration', answer: add },
  { ...shared, method: 'POST', path: `${path}/remove`, tells: 'alteration', answer: remove },
  { ...shared, method: 'POST', path: `${path}/typist`, tells: 'access-decision', answer: typist },
]
