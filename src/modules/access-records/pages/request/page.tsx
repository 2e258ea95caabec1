/** /data-protection/requests: a case opened because somebody asked. */
import { ZONE } from '#platform/clock'
import { type Answer, type Asked, answerTo, goTo, notThere, page, reading } from '#platform/http'
import { addDays, addMonths, type Day, dayInWords } from '#rules'
import type { Wrong } from '#shared'
import { asTyped, dayTyped, type FormState, startingWith, UNREADABLE_DAY } from '#web'
import { closeRequest } from '../../commands/close-request.ts'
import { openOnRequest, type RequestGiven } from '../../commands/open-on-request.ts'
import { REQUEST_KINDS, request } from '../../queries/requests.ts'
import { NewRequestView } from './new-view.tsx'
import { RequestView } from './one-view.tsx'

const OPEN_DAYS = 30

/** GET /data-protection/requests/new */
export async function showNewRequest(asked: Asked): Promise<Answer> {
  const today = asked.database.clock.today()
  const start = {
    receivedOn: dayInWords(today),
    answerBy: dayInWords(addMonths(today, 1)),
    openUntil: dayInWords(addDays(today, OPEN_DAYS)),
  }
  return page('Open a case on a request', <NewRequestView state={startingWith(start)} />)
}

/** The last moment of a local day. */
const endOf = (day: Day): string =>
  Temporal.PlainDate.from(addDays(day, 1))
    .toZonedDateTime({ timeZone: ZONE })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })

function requestTyped(asked: Asked): { readonly given: RequestGiven | undefined; readonly wrong: readonly Wrong[] } {
  const form = reading(asked)
  const today = asked.database.clock.today()
  const past = (typed: string) => dayTyped(typed, today, { past: true })
  const ahead = (typed: string) => dayTyped(typed, today)
  const [reference, name] = [form.line('reference'), form.line('name')]
  const bornOn = form.read('bornOn', past, UNREADABLE_DAY) ?? null
  const kind = form.oneOf('kind', REQUEST_KINDS, 'Say what is asked for')
  const receivedOn = form.read('receivedOn', past, UNREADABLE_DAY, 'Say when it was received')
  const answerBy = form.read('answerBy', ahead, UNREADABLE_DAY, 'Say by when it is to be answered')
  const openUntil = form.read('openUntil', ahead, UNREADABLE_DAY, 'Say until when the case is to be open')
  const because = form.text('because', 'Say why you need to read the case')
  if (reference === '' && (name === '' || bornOn === null))
    form.wrong.push({ field: 'reference', says: 'Give the reference, or the whole name and the day of birth' })
  if (
    form.wrong.length > 0 ||
    kind === undefined ||
    receivedOn === undefined ||
    answerBy === undefined ||
    openUntil === undefined
  )
    return { given: undefined, wrong: form.wrong }
  const given = { reference, name, bornOn, kind, receivedOn, answerBy, openUntil: endOf(openUntil), because }
  return { given, wrong: [] }
}

/** POST /data-protection/requests/new */
export async function takeNewRequest(asked: Asked): Promise<Answer> {
  const again = (wrong: readonly Wrong[], status: number) =>
    page('Open a case on a request', <NewRequestView state={asTyped(asked.fields, wrong)} />, { status })
  const { given, wrong } = requestTyped(asked)
  if (given === undefined) return again(wrong, 422)
  const opened = await asked.act(tx => openOnRequest(tx, given))
  return answerTo(opened, ({ requestId }) => goTo(`/data-protection/requests/${requestId}`), again)
}

const idIn = (asked: Asked) => asked.params['requestId'] ?? ''

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const found = await asked.act(tx => request(tx, idIn(asked)))
  if (found === undefined) return notThere
  const { clock } = asked.database
  return page('A request', <RequestView {...found} state={state} today={clock.today()} now={clock.now()} />, { status })
}

/** GET /data-protection/requests/:requestId */
export const showRequest = (asked: Asked): Promise<Answer> => show(asked, startingWith())

/** POST /data-protection/requests/:requestId */
export async function takeClosing(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const because = form.text('because', 'Say how it was answered')
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const closed = await asked.act(tx => closeRequest(tx, { requestId: idIn(asked), because }))
  return answerTo(closed, () => goTo(`/data-protection/requests/${idIn(asked)}`), again)
}
