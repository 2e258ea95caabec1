/** The chronology for a court or a case review: asked for with its recipient and reason, given as PDF or as plain text. */
import { canMakePdf, paperToPdf, paperToText } from '#platform/documents'
import { type Answer, type Asked, answerTo, file, notThere, page, type Route, reading } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { type ChronologyAsked, takeChronology } from '../../commands/take-chronology.ts'
import { caseLedger } from '../../queries/case-ledger.ts'
import { wholeChronology } from '../../queries/whole-chronology.ts'
import { ChronologyExportView } from './view.tsx'

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
  const view = <ChronologyExportView {...{ caseId, state, chronology: found, pdf: canMakePdf() }} />
  return page('Chronology for a court or a review', view, { status })
}

function typed(asked: Asked): ChronologyAsked | readonly Wrong[] {
  const form = reading(asked)
  const recipient = form.line('recipient', 'Say who gets it')
  const body = form.line('body', 'Say for which court or body')
  const because = form.line('because', 'Say what it is needed for')
  if (form.wrong.length > 0) return form.wrong
  const as = asked.field('as') === 'pdf' && canMakePdf() ? 'pdf' : 'text'
  return { caseId: asked.params['caseId'] ?? '', recipient, body, because, as }
}

async function take(asked: Asked): Promise<Answer> {
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const given = typed(asked)
  if (!('caseId' in given)) return again(given, 422)
  const outcome = await asked.act(tx => takeChronology(tx, given), [given.caseId])
  return answerTo(
    outcome,
    async ({ paper, mark }) =>
      given.as === 'pdf'
        ? file(`chronology-${mark}.pdf`, 'application/pdf', await paperToPdf(paper))
        : file(`chronology-${mark}.txt`, 'text/plain; charset=utf-8', Buffer.from(paperToText(paper))),
    again,
  )
}

const shared = { path: '/cases/:caseId/chronology-export', door: 'signed-in', purpose: 'administration' } as const

export const chronologyExportRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith({})) },
  { ...shared, method: 'POST', tells: 'disclosure', answer: take },
]
