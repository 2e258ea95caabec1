/** What recipients proposed, for the chair to accept or decline; those who run the meeting see it. */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { type Decision, decideCorrections, decisionField } from '../../commands/decide-correction.ts'
import { correctionsPage } from '../../queries/corrections-page.ts'
import { conferenceOf } from '../asked-for.ts'
import { CorrectionsView } from './view.tsx'

async function show(asked: Asked, state?: FormState, status = 200): Promise<Answer> {
  const found = await asked.act(tx => correctionsPage(tx, conferenceOf(asked)))
  if (found === undefined) return notThere
  const start = startingWith(
    Object.fromEntries(found.corrections.map(one => [decisionField('wording', one.correctionId), one.proposed])),
  )
  return page('Corrections', <CorrectionsView found={found} state={state ?? start} />, { status })
}

const ANSWER = /^answer-([0-9a-f-]{36})$/

/** Only what the chair answered; the others stay open. */
function decisions(asked: Asked): readonly Decision[] {
  return Object.keys(asked.fields).flatMap(name => {
    const correctionId = ANSWER.exec(name)?.[1]
    const answer = asked.field(name)
    if (correctionId === undefined || (answer !== 'accept' && answer !== 'decline')) return []
    const wording = asked.field(decisionField('wording', correctionId))
    return [{ correctionId, answer, wording, because: asked.field(decisionField('because', correctionId)) }]
  })
}

async function decide(asked: Asked): Promise<Answer> {
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const given = decisions(asked)
  if (given.length === 0) return again([{ field: '', says: 'Accept or decline at least one of them' }], 422)
  const outcome = await asked.act(tx => decideCorrections(tx, conferenceOf(asked), given))
  return answerTo(outcome, () => goTo(`/conferences/${conferenceOf(asked)}/corrections`), again)
}

const shared = { door: 'signed-in', purpose: 'conference', path: '/conferences/:conferenceId/corrections' } as const

export const correctionsRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', tells: 'alteration', answer: decide },
]
