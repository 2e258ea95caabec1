/** Closing the meeting: what is in the way, what would be better, and the button. */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, startingWith } from '#web'
import { closeMeeting } from '../../commands/close-meeting.ts'
import { draftMinute } from '../../commands/draft-minute.ts'
import { meetingScreen } from '../../queries/meeting-screen.ts'
import { conferenceOf } from '../asked-for.ts'
import { CloseView } from './view.tsx'

async function show(asked: Asked, wrong: readonly Wrong[] = [], status = 200): Promise<Answer> {
  const screen = await asked.act(tx => meetingScreen(tx, conferenceOf(asked)))
  if (screen === undefined) return notThere
  const { state, conferenceId } = screen.record.head
  if (state === 'convened' || state === 'cancelled') return goTo(`/conferences/${conferenceId}`)
  if (state !== 'in-session') return goTo(`/conferences/${conferenceId}/minute`)
  const form = wrong.length === 0 ? startingWith() : asTyped(asked.fields, wrong)
  return page('Close the meeting', <CloseView screen={screen} state={form} today={asked.database.clock.today()} />, {
    status,
  })
}

/** Closes and draws the minute up in one step, as the button says. A minute that is on its way already stays as it is. */
async function close(asked: Asked): Promise<Answer> {
  const outcome = await asked.act(async tx => {
    const closed = await closeMeeting(tx, conferenceOf(asked))
    if (closed.kind === 'done') await draftMinute(tx, conferenceOf(asked))
    return closed
  })
  return answerTo(
    outcome,
    () => goTo(`/conferences/${conferenceOf(asked)}/minute`),
    (wrong, status) => show(asked, wrong, status),
  )
}

const shared = { path: '/conferences/:conferenceId/close', door: 'signed-in', purpose: 'conference' } as const

export const closeRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', tells: 'alteration', answer: close },
]
