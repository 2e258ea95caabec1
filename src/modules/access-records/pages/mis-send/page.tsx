/** /mis-sends: something went where it should not have gone. */
import { ZONE } from '#platform/clock'
import { type Answer, type Asked, answerTo, goTo, notThere, page, reading, versionIn } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import { asTyped, dayTyped, type FormState, startingWith, timeTyped, UNREADABLE_DAY, UNREADABLE_TIME } from '#web'
import { recordMisSend, takeStep } from '../../commands/keep-mis-send.ts'
import { misSend, STEPS } from '../../queries/mis-sends.ts'
import { NewMisSendView } from './new-view.tsx'
import { MisSendView } from './one-view.tsx'

const caseIn = (given: unknown): string => (isId(given) ? given : '')

/** GET /mis-sends/new */
export async function showNewMisSend(asked: Asked): Promise<Answer> {
  return page('Something went astray', <NewMisSendView state={startingWith()} caseId={caseIn(asked.query['case'])} />)
}

const instantOf = (day: string, time: string): string =>
  Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(ZONE)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })

/** POST /mis-sends/new */
export async function takeNewMisSend(asked: Asked): Promise<Answer> {
  const { clock } = asked.database
  const caseId = caseIn(asked.field('case'))
  const form = reading(asked)
  const again = (wrong: readonly Wrong[], status: number) =>
    page('Something went astray', <NewMisSendView state={asTyped(asked.fields, wrong)} caseId={caseId} />, { status })
  const [what, toWhom] = [
    form.line('what', 'Say what went astray'),
    form.line('toWhom', 'Say to whom it went, or where it was lost'),
  ]
  const more = form.text('more')
  const danger = form.oneOf('danger', ['yes', 'no'] as const) === 'yes'
  const sentOn = form.read('sentOn', typed => dayTyped(typed, clock.today(), { past: true }), UNREADABLE_DAY)
  const sentAt = form.read('sentAt', timeTyped, UNREADABLE_TIME)
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const given = {
    caseId: caseId === '' ? null : caseId,
    what: more === '' ? what : `${what}\n${more}`,
    toWhom,
    sentAt: sentOn === undefined ? null : instantOf(sentOn, sentAt ?? '00:00'),
    noticedAt: clock.now(),
    danger,
  }
  const recorded = await asked.act(tx => recordMisSend(tx, given))
  return answerTo(recorded, ({ misSendId }) => goTo(`/mis-sends/${misSendId}`), again)
}

const idIn = (asked: Asked) => asked.params['misSendId'] ?? ''

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const found = await asked.act(tx => misSend(tx, idIn(asked)))
  if (found === undefined) return notThere
  const { clock } = asked.database
  const keeps = asked.actor.role === 'data-protection-officer'
  const view = <MisSendView {...found} keeps={keeps} state={state} today={clock.today()} now={clock.now()} />
  return page('Something went astray', view, { status })
}

/** GET /mis-sends/:misSendId */
export const showMisSend = (asked: Asked): Promise<Answer> => show(asked, startingWith())

/** POST /mis-sends/:misSendId */
export async function takeMisSendStep(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const step = form.oneOf('step', STEPS, 'Say what was done')
  const says = form.text('says', 'Say what exactly was done')
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  if (step === undefined || form.wrong.length > 0) return again(form.wrong, 422)
  const given = {
    misSendId: idIn(asked),
    version: versionIn(asked),
    step,
    says,
    happenedAt: asked.database.clock.now(),
  }
  return answerTo(await asked.act(tx => takeStep(tx, given)), () => goTo(`/mis-sends/${idIn(asked)}`), again)
}
