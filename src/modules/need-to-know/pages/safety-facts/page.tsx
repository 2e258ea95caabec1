/** Safety-critical facts: what the broken glass shows, for as long as it is open, and what is owed afterwards. */
import type { AnyPanel } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { BREAKS_GLASS } from '#rules'
import { type Outcome, type Wrong, wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { closeOpening, explainOpening } from '../../commands/keep-opening.ts'
import { openingById } from '../../queries/openings.ts'
import { safetyFacts } from '../../queries/safety-facts.ts'
import { ClosedView, FactsView } from './view.tsx'

const idIn = (asked: Asked) => asked.params['openingId'] ?? ''

async function show(asked: Asked, panels: readonly AnyPanel[], state: FormState, status = 200): Promise<Answer> {
  const opening = await asked.act(async tx => {
    tx.tell({ kind: 'consultation', act: 'need-to-know/opening', items: [`opening:${idIn(asked)}`] })
    const found = await openingById(tx, idIn(asked))
    return found?.memberId === tx.actor.memberId ? found : undefined
  })
  if (opening === undefined) return notThere
  const today = asked.database.clock.today()
  const facts = opening.open
    ? await asked.act(tx => safetyFacts(tx, opening.caseId, opening.id, panels), [opening.caseId])
    : undefined
  if (facts?.head == null)
    return page('The record is closed', <ClosedView {...{ opening, today, state }} />, { status })
  const around = { caseId: opening.caseId, today, role: 'break-glass' }
  const { head, standing } = facts
  const shown = { opening, head, standing, panels, facts: facts.panels, around, state }
  return page('Safety-critical facts', <FactsView {...shown} />, { status })
}

const shared = { door: 'signed-in', purpose: 'safeguarding', roles: BREAKS_GLASS } as const

/** The panels are the case page's own, handed in by `src/app`: those of what a broken glass shows. */
export function safetyFactsRoutes(panels: readonly AnyPanel[]): readonly Route[] {
  const answering =
    (work: (asked: Asked) => Promise<Outcome<unknown>>) =>
    async (asked: Asked): Promise<Answer> => {
      const again = (found: readonly Wrong[], status: number) =>
        show(asked, panels, asTyped(asked.fields, found), status)
      return answerTo(await work(asked), () => goTo(`/break-glass/${idIn(asked)}`), again)
    }
  const path = '/break-glass/:openingId'
  const explain = async (asked: Asked): Promise<Outcome<unknown>> => {
    const form = reading(asked)
    const because = form.text('because')
    return form.wrong.length > 0 ? wrong(...form.wrong) : asked.act(tx => explainOpening(tx, idIn(asked), because))
  }
  const close = (asked: Asked) => asked.act(tx => closeOpening(tx, idIn(asked)))
  return [
    { ...shared, method: 'GET', path, tells: 'consultation', answer: asked => show(asked, panels, startingWith()) },
    { ...shared, method: 'POST', path: `${path}/reason`, tells: 'access-decision', answer: answering(explain) },
    { ...shared, method: 'POST', path: `${path}/close`, tells: 'access-decision', answer: answering(close) },
  ]
}
