/** What was stopped because the recipient may be somebody in the case; and asking a second person to look. */
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { askToConfirm } from '../../commands/confirm-recipient.ts'
import { stoppedForMe } from '../../queries/tries.ts'
import { StoppedView } from './view.tsx'

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => {
      const name = await caseName(tx, caseId)
      return name === undefined ? undefined : { name, stopped: await stoppedForMe(tx, caseId), today: tx.today }
    },
    [caseId],
  )
  if (found === undefined) return notThere
  return page('Stopped before it went', <StoppedView {...found} caseId={caseId} state={state} />, { status })
}

async function ask(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const again = (found: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, found), status)
  const form = reading(asked)
  const tryId = form.line('tryId', 'Choose the recipient')
  if (tryId !== '' && !isId(tryId)) form.wrong.push({ field: 'tryId', says: 'Choose the recipient' })
  const because = form.text('because', 'Say who the recipient is and how you know')
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const outcome = await asked.act(tx => askToConfirm(tx, { caseId, tryId, because }), [caseId])
  return answerTo(outcome, ({ approvalId }) => goTo(`/approvals/${approvalId}`), again)
}

const shared = { door: 'signed-in', purpose: 'supervision', path: '/cases/:caseId/recipients' } as const

export const stoppedRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith({})) },
  { ...shared, method: 'POST', tells: 'access-decision', answer: ask },
]
