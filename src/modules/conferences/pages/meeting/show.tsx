/** Shows the meeting, and shows it again with what was wrong when a form could not be taken. */

import { type Answer, type Asked, answerTo, goTo, notThere, page } from '#platform/http'
import { AGENDA, type AgendaKey } from '#rules'
import type { Conflict, Outcome, Wrong } from '#shared'
import { asTyped, type FormState } from '#web'
import { touch } from '../../commands/touch.ts'
import { type MeetingScreen, meetingScreen } from '../../queries/meeting-screen.ts'
import { conferenceOf } from '../asked-for.ts'
import { ChairView } from '../chair/view.tsx'
import { OpenView } from './open-view.tsx'
import { placeOf, type Shown } from './shown.ts'
import { MeetingView } from './view.tsx'

/** What a command of the meeting is given; a page hands it on and never looks inside. */
export type Work<T> = (tx: Parameters<Parameters<Asked['act']>[0]>[0]) => Promise<Outcome<T>>

type Trouble = {
  readonly status: number
  readonly forms?: Shown['forms']
  readonly conflicts?: Shown['conflicts']
}

export const isItem = (key: string): key is AgendaKey => AGENDA.some(one => one.key === key)

/** The item that is asked for, if it is on this agenda; otherwise the first that is still open. */
function itemAsked({ record }: MeetingScreen, wanted: string): AgendaKey {
  if (isItem(wanted) && record.agenda.some(one => one.key === wanted)) return wanted
  return (record.agenda.find(one => one.state === 'open') ?? record.agenda[0])?.key ?? 'introductions'
}

const NAMES = { meeting: 'Meeting', chair: 'Meeting on one page' } as const

/** Draws the page for whoever runs the meeting; for everybody else it is not there. */
export async function showMeeting(asked: Asked, at: Shown['at'], wanted: string, trouble?: Trouble): Promise<Answer> {
  const screen = await asked.act(tx => meetingScreen(tx, conferenceOf(asked)))
  if (screen === undefined) return notThere
  const { state, conferenceId } = screen.record.head
  if (state === 'minute-draft' || state === 'issued') return goTo(`/conferences/${conferenceId}/minute`)
  if (state === 'cancelled') return goTo(`/conferences/${conferenceId}`)
  const shown: Shown = {
    ...screen,
    item: itemAsked(screen, wanted),
    at,
    today: asked.database.clock.today(),
    forms: trouble?.forms ?? {},
    conflicts: trouble?.conflicts ?? {},
  }
  const more = { status: trouble?.status ?? 200, frame: 'wide' } as const
  if (state === 'convened') return page('Open the meeting', <OpenView shown={shown} />, more)
  return page(NAMES[at], at === 'chair' ? <ChairView shown={shown} /> : <MeetingView shown={shown} />, more)
}

const atOf = (asked: Asked): Shown['at'] => (asked.field('at') === 'chair' ? 'chair' : 'meeting')

/** The form's own name, as it is used in ids. */
export const formOf = (asked: Asked): string =>
  /^[\w-]{1,80}$/.test(asked.field('form')) ? asked.field('form') : 'form'

/** Back to the item at which the form stands. */
export function back(asked: Asked, item: string = asked.field('item')): Answer {
  const conferenceId = conferenceOf(asked)
  const wanted = isItem(item) ? item : 'introductions'
  return goTo(placeOf({ record: { head: { conferenceId } } as Shown['record'], at: atOf(asked) }, wanted))
}

/** The page again, with exactly what was typed and what is wrong with it. */
export function again(
  asked: Asked,
  wrong: readonly Wrong[],
  status: number,
  conflicts?: Shown['conflicts'],
): Promise<Answer> {
  const name = formOf(asked)
  const forms: { [name: string]: FormState } = { [name]: asTyped(asked.fields, wrong, name) }
  const trouble = conflicts === undefined ? { status, forms } : { status, forms, conflicts }
  return showMeeting(asked, atOf(asked), asked.field('item'), trouble)
}

/** Runs a command of the meeting; when it is done everybody who has the meeting open sees it within seconds. */
export async function recording<T>(asked: Asked, command: Work<T>): Promise<Outcome<T>> {
  return asked.act(async tx => {
    const outcome = await command(tx)
    if (outcome.kind === 'done') await touch(tx, conferenceOf(asked))
    return outcome
  })
}

/** The usual end of a form: back to its item, or the form again. */
export async function recorded<T>(
  asked: Asked,
  command: Work<T>,
  form: { readonly wrong: readonly Wrong[] } = { wrong: [] },
): Promise<Answer> {
  if (form.wrong.length > 0) return again(asked, form.wrong, 422)
  const outcome = await recording(asked, command)
  return answerTo(
    outcome,
    () => back(asked),
    (wrong, status) => again(asked, wrong, status),
  )
}

export const conflictsOf = (conflicts: readonly Conflict[]): Shown['conflicts'] =>
  Object.fromEntries(conflicts.map(one => [one.field, one]))
