/** The case page: one read. Opening it is a consultation in the ledger and notes that the reader has looked. */
import { type Answer, type Asked, notThere, page, type Route } from '#platform/http'
import type { AnyPanel } from '../../panel.ts'
import { casePage } from '../../queries/case-page.ts'
import { CaseView } from './view.tsx'

async function show(asked: Asked, panels: readonly AnyPanel[]): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(tx => casePage(tx, caseId, panels), [caseId])
  if (found === undefined) return notThere
  const around = { caseId, today: asked.database.clock.today(), role: asked.actor.role }
  return page(found.head.name, <CaseView page={found} panels={panels} around={around} />)
}

export const casePageRoute = (panels: readonly AnyPanel[]): Route => ({
  method: 'GET',
  path: '/cases/:caseId',
  door: 'signed-in',
  purpose: 'supervision',
  tells: 'consultation',
  answer: asked => show(asked, panels),
})
