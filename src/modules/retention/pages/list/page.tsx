/** What is due to be looked at again, and what people decide about it. */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import { asTyped, dayTyped, type FormState, startingWith, UNREADABLE_DAY } from '#web'
import { askToSetAside, bringBack, keep, letItGoOn } from '../../commands/decide.ts'
import { lastRun, proposals, setAside } from '../../queries/proposals.ts'
import { DecideView, ListView } from './view.tsx'

const ROLES = [
  'data-protection-officer',
  'social-work-solo',
  'team-manager',
  'managing-officer',
  'coordinator',
] as const

async function list(asked: Asked, state: FormState = startingWith({}), status = 200): Promise<Answer> {
  const found = await asked.act(async tx => ({
    waiting: await proposals(tx),
    aside: await setAside(tx),
    run: await lastRun(tx),
  }))
  const mayConfirm = asked.actor.role === 'data-protection-officer'
  return page('How long records are kept', <ListView {...found} state={state} mayConfirm={mayConfirm} />, { status })
}

async function one(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const { proposalId = '' } = asked.params
  const found = await asked.act(async tx => [...(await proposals(tx)), ...(await setAside(tx))])
  const proposal = found.find(({ id }) => id === proposalId)
  return proposal === undefined
    ? notThere
    : page('A record to look at', <DecideView proposal={proposal} state={state} />, { status })
}

async function decide(asked: Asked): Promise<Answer> {
  const { proposalId = '' } = asked.params
  if (!isId(proposalId)) return notThere
  const again = (found: readonly Wrong[], status: number) => one(asked, asTyped(asked.fields, found), status)
  const form = reading(asked)
  const what = form.oneOf('what', ['keep', 'set-aside', 'bring-back'], 'Choose what to do')
  const because = form.text('because', 'Say why')
  const today = asked.database.clock.today()
  const need = what === 'keep' ? 'Say when it is looked at again' : undefined
  const reviewOn = form.read('reviewOn', typed => dayTyped(typed, today), UNREADABLE_DAY, need)
  if (form.wrong.length > 0 || what === undefined) return again(form.wrong, 422)
  const back = () => goTo('/retention')
  if (what === 'bring-back') return answerTo(await asked.act(tx => bringBack(tx, { proposalId, because })), back, again)
  if (what === 'set-aside') {
    const outcome = await asked.act(tx => askToSetAside(tx, { proposalId, because }))
    return answerTo(outcome, ({ approvalId }) => goTo(`/approvals/${approvalId}`), again)
  }
  const given = { proposalId, because, reviewOn: reviewOn ?? today, version: versionIn(asked) }
  return answerTo(await asked.act(tx => keep(tx, given)), back, again)
}

async function goOn(asked: Asked): Promise<Answer> {
  const { runId = '' } = asked.params
  if (!isId(runId)) return notThere
  const again = (found: readonly Wrong[], status: number) => list(asked, asTyped(asked.fields, found), status)
  const form = reading(asked)
  const because = form.text('because', 'Say why so many are due')
  if (form.wrong.length > 0) return again(form.wrong, 422)
  return answerTo(await asked.act(tx => letItGoOn(tx, { runId, because })), () => goTo('/retention'), again)
}

const shared = { door: 'signed-in', purpose: 'administration', roles: ROLES } as const

export const listRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path: '/retention', tells: 'consultation', answer: asked => list(asked) },
  {
    ...shared,
    method: 'GET',
    path: '/retention/:proposalId',
    tells: 'consultation',
    answer: asked => one(asked, startingWith({})),
  },
  { ...shared, method: 'POST', path: '/retention/:proposalId', tells: 'alteration', answer: decide },
  {
    ...shared,
    method: 'POST',
    path: '/retention/runs/:runId',
    roles: ['data-protection-officer'],
    tells: 'administration',
    answer: goOn,
  },
]
