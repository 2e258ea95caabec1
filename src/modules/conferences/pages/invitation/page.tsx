/** One's own invitation: what it is, and the reply, which may be changed until the meeting opens. */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { declineToDeputise, noteChange, replyToInvitation } from '../../commands/reply-to-invitation.ts'
import type { Reply } from '../../model/meeting.ts'
import { ownInvitation } from '../../queries/own-invitation.ts'
import { InvitationView } from './view.tsx'

async function show(asked: Asked, state?: FormState, status = 200): Promise<Answer> {
  const found = await asked.act(tx => ownInvitation(tx, asked.params['invitationId'] ?? ''))
  if (found === undefined) return notThere
  const { reply, deputyId, replySays, accessNeeds } = found.invitation
  const start = startingWith({ reply: reply ?? '', deputyId: deputyId ?? '', says: replySays, accessNeeds })
  return page('Your invitation', <InvitationView found={found} state={state ?? start} />, { status })
}

const REPLIES: readonly Reply[] = ['attend', 'deputy', 'report', 'cannot']

async function reply(asked: Asked): Promise<Answer> {
  const invitationId = asked.params['invitationId'] ?? ''
  const typed = reading(asked)
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const chosen = typed.oneOf('reply', REPLIES, 'Choose a reply')
  const deputy = asked.field('deputyId')
  const says = typed.line('says')
  const accessNeeds = typed.line('accessNeeds')
  if (typed.wrong.length > 0 || chosen === undefined) return again(typed.wrong, 422)
  const deputyId = isId(deputy) ? deputy : null
  const given = { invitationId, reply: chosen, deputyId, says, accessNeeds }
  const outcome = await asked.act(tx => replyToInvitation(tx, given))
  return answerTo(outcome, () => goTo(`/invitations/${invitationId}`), again)
}

async function noted(asked: Asked): Promise<Answer> {
  const outcome = await asked.act(tx => noteChange(tx, asked.params['invitationId'] ?? ''))
  return answerTo(
    outcome,
    () => goTo('/'),
    (wrong, status) => show(asked, asTyped({}, wrong), status),
  )
}

async function cannotDeputise(asked: Asked): Promise<Answer> {
  const outcome = await asked.act(tx => declineToDeputise(tx, asked.params['invitationId'] ?? ''))
  return answerTo(
    outcome,
    () => goTo('/'),
    (wrong, status) => show(asked, asTyped({}, wrong), status),
  )
}

const shared = { door: 'signed-in', purpose: 'conference' } as const
const path = '/invitations/:invitationId'

export const invitationRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path, tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', path, tells: 'collection', answer: reply },
  { ...shared, method: 'POST', path: `${path}/noted`, tells: 'alteration', answer: noted },
  { ...shared, method: 'POST', path: `${path}/cannot-deputise`, tells: 'alteration', answer: cannotDeputise },
]
