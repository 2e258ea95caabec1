/** One request: exactly what will be done, and the decision. */
import { endTasks } from '#modules/tasks'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { type Outcome, type Wrong, wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import type { ApprovalAct } from '../../commands/approval-act.ts'
import { approve, decline, NotCarriedOut, withdraw } from '../../commands/decide-approval.ts'
import { DECIDED } from '../../commands/tell-asker.ts'
import { approvalById } from '../../queries/approvals.ts'
import { DecideView } from './view.tsx'

const idIn = (asked: Asked) => asked.params['approvalId'] ?? ''

async function show(asked: Asked, acts: readonly ApprovalAct[], state: FormState, status = 200): Promise<Answer> {
  const approval = await asked.act(async tx => {
    const found = await approvalById(tx, idIn(asked))
    const about = found === undefined || found.caseId === null ? {} : { caseId: found.caseId }
    tx.tell({ kind: 'consultation', act: 'approvals/read', ...about, items: [`approval:${idIn(asked)}`] })
    if (found !== undefined && found.askedBy === tx.actor.memberId && found.state !== 'waiting')
      await endTasks(tx, { aboutId: found.id, kind: DECIDED }, 'done', 'seen')
    return found
  })
  if (approval === undefined) return notThere
  const title = acts.find(({ act }) => act === approval.act)?.title ?? 'Approval'
  const mine = approval.askedBy === asked.actor.memberId
  const today = asked.database.clock.today()
  return page(title, <DecideView {...{ approval, title, mine, today, state }} />, { status })
}

/** What went wrong with carrying it out stands on the page; nothing of it was kept, the approval neither. */
async function approving(asked: Asked, acts: readonly ApprovalAct[]): Promise<Outcome<unknown>> {
  try {
    return await asked.act(tx => approve(tx, acts, { approvalId: idIn(asked), seen: asked.field('seen') }))
  } catch (fault) {
    if (fault instanceof NotCarriedOut) return fault.outcome
    throw fault
  }
}

async function declining(asked: Asked): Promise<Outcome<unknown>> {
  const form = reading(asked)
  const because = form.text('because')
  if (form.wrong.length > 0) return wrong(...form.wrong)
  return asked.act(tx => decline(tx, { approvalId: idIn(asked), seen: asked.field('seen') }, because))
}

const shared = { door: 'signed-in', purpose: 'own-work' } as const

/** The acts are handed in by `src/app`, as the case page's panels are. */
export function decideRoutes(acts: readonly ApprovalAct[]): readonly Route[] {
  const answering = (work: (asked: Asked) => Promise<Outcome<unknown>>) => async (asked: Asked) => {
    const again = (found: readonly Wrong[], status: number) => show(asked, acts, asTyped(asked.fields, found), status)
    return answerTo(await work(asked), () => goTo(`/approvals/${idIn(asked)}`), again)
  }
  const path = '/approvals/:approvalId'
  return [
    { ...shared, method: 'GET', path, tells: 'consultation', answer: asked => show(asked, acts, startingWith()) },
    {
      ...shared,
      method: 'POST',
      path: `${path}/approve`,
      tells: 'access-decision',
      answer: answering(asked => approving(asked, acts)),
    },
    { ...shared, method: 'POST', path: `${path}/decline`, tells: 'access-decision', answer: answering(declining) },
    {
      ...shared,
      method: 'POST',
      path: `${path}/withdraw`,
      tells: 'access-decision',
      answer: answering(asked => asked.act(tx => withdraw(tx, idIn(asked)))),
    },
  ]
}
