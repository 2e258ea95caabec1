/** The chronology for a court or a case review: asked for with its recipient and reason, then fetched as PDF or plain text. */
import { canMakePdf, paperToPdf, paperToText } from '#platform/documents'
import { type Answer, type Asked, answerTo, file, goTo, notThere, page, type Route, reading } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { type ChronologyAsked, takeChronology } from '../../commands/take-chronology.ts'
import { caseLedger } from '../../queries/case-ledger.ts'
import { takenChronology } from '../../queries/taken-chronology.ts'
import { wholeChronology } from '../../queries/whole-chronology.ts'
import { ChronologyExportView, TakenView } from './view.tsx'

const TITLE = 'Chronology for a court or a review'

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => {
      const chronology = await wholeChronology(tx, caseId)
      return (await caseLedger(tx, caseId))?.whole === true ? chronology : undefined
    },
    [caseId],
  )
  if (found === undefined) return notThere
  return page(TITLE, <ChronologyExportView {...{ caseId, state, chronology: found }} />, { status })
}

function typed(asked: Asked): ChronologyAsked | readonly Wrong[] {
  const form = reading(asked)
  const recipient = form.line('recipient', 'Say who gets it')
  const body = form.line('body', 'Say for which court or body')
  const because = form.line('because', 'Say what it is needed for')
  if (form.wrong.length > 0) return form.wrong
  return { caseId: asked.params['caseId'] ?? '', recipient, body, because }
}

async function take(asked: Asked): Promise<Answer> {
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const given = typed(asked)
  if (!('caseId' in given)) return again(given, 422)
  const outcome = await asked.act(tx => takeChronology(tx, given), [given.caseId])
  return answerTo(outcome, entryId => goTo(`/cases/${given.caseId}/chronology-export/${entryId}`), again)
}

async function fetched(asked: Asked) {
  const { caseId = '', entryId = '' } = asked.params
  return { caseId, entryId, taken: await asked.act(tx => takenChronology(tx, caseId, entryId), [caseId]) }
}

async function showTaken(asked: Asked): Promise<Answer> {
  const { caseId, entryId, taken } = await fetched(asked)
  if (taken === undefined) return notThere
  return page(TITLE, <TakenView {...{ caseId, entryId, taken, pdf: canMakePdf() }} />)
}

async function asPdf(asked: Asked): Promise<Answer> {
  const { taken } = await fetched(asked)
  if (taken === undefined || !canMakePdf()) return notThere
  return file(`chronology-${taken.mark}.pdf`, 'application/pdf', await paperToPdf(taken.paper))
}

async function asText(asked: Asked): Promise<Answer> {
  const { taken } = await fetched(asked)
  if (taken === undefined) return notThere
  return file(`chronology-${taken.mark}.txt`, 'text/plain; charset=utf-8', Buffer.from(paperToText(taken.paper)))
}

const path = '/cases/:caseId/chronology-export'
const shared = { door: 'signed-in', purpose: 'administration' } as const
const reads = { ...shared, method: 'GET', tells: 'consultation' } as const

export const chronologyExportRoutes: readonly Route[] = [
  { ...reads, path, answer: asked => show(asked, startingWith({})) },
  { ...shared, method: 'POST', path, tells: 'disclosure', answer: take },
  { ...reads, path: `${path}/:entryId`, answer: showTaken },
  { ...reads, path: `${path}/:entryId/pdf`, answer: asPdf },
  { ...reads, path: `${path}/:entryId/text`, answer: asText },
]
