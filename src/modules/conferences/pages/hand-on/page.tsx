/** Hand on the chair or the record: asked by anybody who prepares the meeting, agreed by the SOLO (S3-49). */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { answerHandingOn, askToHandOn } from '../../commands/devolve.ts'
import { handingOn } from '../../queries/handing-on.ts'
import { conferenceOf } from '../asked-for.ts'
import { HandOnView } from './view.tsx'

type Forms = { readonly ask?: FormState; readonly answer?: FormState }

async function show(asked: Asked, forms: Forms = {}, status = 200): Promise<Answer> {
  const here = await asked.act(tx => handingOn(tx, conferenceOf(asked)))
  if (here === undefined) return notThere
  const ask = forms.ask ?? startingWith({ seat: 'chair' }, 'ask')
  const answer = forms.answer ?? startingWith({}, 'answer')
  return page('Hand on', <HandOnView found={here} ask={ask} answer={answer} />, { status })
}

async function ask(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const typed = reading(asked)
  const seat = typed.oneOf('seat', ['chair', 'recorder'], 'Choose what is handed on')
  const to = typed.line('to', 'Choose to whom')
  const because = typed.line('because')
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { ask: asTyped(asked.fields, wrong, 'ask') }, status)
  if (to !== '' && !isId(to)) typed.wrong.push({ field: 'to', says: 'Choose somebody who is asked' })
  if (typed.wrong.length > 0 || seat === undefined) return again(typed.wrong, 422)
  const outcome = await asked.act(tx => askToHandOn(tx, { conferenceId, seat, to, because }))
  return answerTo(outcome, () => goTo(`/conferences/${conferenceId}`), again)
}

async function answer(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  const typed = reading(asked)
  const devolutionId = asked.field('devolutionId')
  const because = typed.line('because')
  const choice = typed.oneOf('agree', ['yes', 'no'])
  if (choice === undefined) typed.wrong.push({ field: 'because', says: 'Agree, or not: press one of the two' })
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { answer: asTyped(asked.fields, wrong, devolutionId) }, status)
  if (!isId(devolutionId)) return notThere
  if (typed.wrong.length > 0) return again(typed.wrong, 422)
  const outcome = await asked.act(tx =>
    answerHandingOn(tx, { conferenceId, devolutionId, agree: choice === 'yes', because }),
  )
  return answerTo(outcome, () => goTo(`/conferences/${conferenceId}`), again)
}

const shared = { door: 'signed-in', purpose: 'conference' } as const
const path = '/conferences/:conferenceId/hand-on'

export const handOnRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path, tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', path, tells: 'access-decision', answer: ask },
  { ...shared, method: 'POST', path: `${path}/answer`, tells: 'access-decision', answer },
]
