/** Another day, time or place; or no conference. */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import { weekdayInWords } from '#rules'
import type { Wrong } from '#shared'
import { asTyped, dayTyped, type FormState, startingWith, timeTyped, UNREADABLE_TIME } from '#web'
import { cancelConference, moveConference } from '../../commands/move-conference.ts'
import { conferencePage } from '../../queries/conference-page.ts'
import { warningsAboutDay } from '../../queries/warnings-about-day.ts'
import { conferenceOf } from '../asked-for.ts'
import { ChangeView } from './view.tsx'

type Forms = { readonly move?: FormState; readonly cancel?: FormState; readonly warnings?: readonly string[] }

async function show(asked: Asked, forms: Forms = {}, status = 200): Promise<Answer> {
  const shown = await asked.act(tx => conferencePage(tx, conferenceOf(asked)))
  if (shown?.keeps !== true || shown.head.state !== 'convened') return notThere
  const { version, heldOn, startsAt, minutesPlanned, venue, link } = shown.head
  const as = { heldOn: weekdayInWords(heldOn), startsAt, minutesPlanned: String(minutesPlanned), venue, link }
  const move = forms.move ?? startingWith({ version: String(version), ...as }, 'move')
  const cancel = forms.cancel ?? startingWith({ version: String(version) }, 'cancel')
  const content = <ChangeView {...{ shown, move, cancel }} warnings={forms.warnings ?? []} />
  return page('Change day or place', content, { status })
}

async function move(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const today = asked.database.clock.today()
  const typed = reading(asked)
  const heldOn = typed.read(
    'heldOn',
    text => dayTyped(text, today),
    'Write the day as, for example, 20 May',
    'Give the day',
  )
  const startsAt = typed.read('startsAt', timeTyped, UNREADABLE_TIME, 'Give the time')
  const minutesPlanned = Number(typed.line('minutesPlanned', 'Say how long it is planned for'))
  const rest = { venue: typed.line('venue'), link: typed.line('link'), because: typed.line('because') }
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { move: asTyped(asked.fields, wrong, 'move') }, status)
  if (typed.wrong.length > 0 || heldOn === undefined || startsAt === undefined) return again(typed.wrong, 422)
  if (asked.field('warnedAbout') !== heldOn) {
    const found = await asked.act(async tx => {
      const warnings = await warningsAboutDay(tx, conferenceId, heldOn)
      return { kind: 'wrong', warnings } as const
    })
    if (found.warnings.length > 0) {
      const state = asTyped({ ...asked.fields, warnedAbout: heldOn }, [], 'move')
      return show(asked, { move: state, warnings: found.warnings }, 422)
    }
  }
  const given = { conferenceId, version: versionIn(asked), heldOn, startsAt, minutesPlanned, ...rest }
  const outcome = await asked.act(tx => moveConference(tx, given))
  return answerTo(outcome, () => goTo(`/conferences/${conferenceId}`), again)
}

async function cancel(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const typed = reading(asked)
  const because = typed.text('because')
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { cancel: asTyped(asked.fields, wrong, 'cancel') }, status)
  if (typed.wrong.length > 0) return again(typed.wrong, 422)
  const version = versionIn(asked)
  const outcome = await asked.act(tx => cancelConference(tx, { conferenceId, version, because }))
  return answerTo(outcome, () => goTo(`/conferences/${conferenceId}`), again)
}

const shared = { door: 'signed-in', purpose: 'conference' } as const

export const changeRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    path: '/conferences/:conferenceId/change',
    tells: 'consultation',
    answer: asked => show(asked),
  },
  { ...shared, method: 'POST', path: '/conferences/:conferenceId/change', tells: 'alteration', answer: move },
  { ...shared, method: 'POST', path: '/conferences/:conferenceId/cancel', tells: 'alteration', answer: cancel },
]
