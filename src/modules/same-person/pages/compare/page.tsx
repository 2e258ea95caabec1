/** Two records beside each other, and what follows: they are one person, or two. */
import { caseName } from '#modules/cases'
import { joinsOf } from '#modules/people'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Role, Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { askToJoin, askToPart, lookAtBoth, sayDifferent } from '../../commands/ask-to-join.ts'
import { caseByReference, peopleOfCases } from '../../queries/people-of-cases.ts'
import { CompareView, PartView, WhichView } from './view.tsx'

/** Whoever reads the numbers and other names of people. */
const ROLES: readonly Role[] = [
  'managing-officer',
  'team-manager',
  'police-solo',
  'crime-manager',
  'social-work-solo',
  'prison-social-work',
  'coordinator',
]

async function which(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const name = await asked.act(tx => caseName(tx, caseId), [caseId])
  if (name === undefined) return notThere
  return page('Recorded twice?', <WhichView caseId={caseId} name={name} state={state} />, { status })
}

/** Two cases are looked at, so the transaction is about no one of them. */
async function choose(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const form = reading(asked)
  const reference = form.line('reference', 'Give the reference of the other case')
  const again = (found: readonly Wrong[]) => which(asked, asTyped(asked.fields, found), 422)
  if (form.wrong.length > 0) return again(form.wrong)
  const { name, other } = await asked.act(async tx => {
    tx.tell({ kind: 'consultation', act: 'same-person/find-other', caseId })
    return { name: await caseName(tx, caseId), other: await caseByReference(tx, reference) }
  })
  if (name === undefined) return notThere
  if (other === undefined || other === caseId)
    return again([{ field: 'reference', says: 'Give the reference of another case that you may see' }])
  return goTo(`/cases/${caseId}/same-person/with/${other}`)
}

async function compare(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const { caseId = '', otherCaseId = '' } = asked.params
  if (!isId(otherCaseId)) return notThere
  const looked = await asked.act(tx => lookAtBoth(tx, { caseId, otherCaseId }), [caseId, otherCaseId])
  if (looked === undefined) return notThere
  return page('One person or two?', <CompareView {...looked} {...{ caseId, otherCaseId, state }} />, { status })
}

async function decide(asked: Asked): Promise<Answer> {
  const { caseId = '', otherCaseId = '' } = asked.params
  if (!isId(otherCaseId)) return notThere
  const again = (found: readonly Wrong[], status: number) => compare(asked, asTyped(asked.fields, found), status)
  const form = reading(asked)
  const verdict = form.oneOf('verdict', ['same', 'different'], 'Choose what they are')
  const because = form.text('because', 'Say what shows it')
  if (form.wrong.length > 0 || verdict === undefined) return again(form.wrong, 422)
  const pair = { caseId, otherCaseId, because }
  const about = [caseId, otherCaseId]
  if (verdict === 'different')
    return answerTo(await asked.act(tx => sayDifferent(tx, pair), about), () => goTo(`/cases/${caseId}`), again)
  const outcome = await asked.act(tx => askToJoin(tx, pair), about)
  return answerTo(outcome, ({ approvalId }) => goTo(`/approvals/${approvalId}`), again)
}

async function showPart(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const { caseId = '', joinId = '' } = asked.params
  if (!isId(joinId)) return notThere
  const found = await asked.act(async tx => {
    const name = await caseName(tx, caseId)
    const join = (await joinsOf(tx, await peopleOfCases(tx, [caseId]))).find(one => one.joinId === joinId)
    return name === undefined || join === undefined ? undefined : { name, join }
  })
  if (found === undefined) return notThere
  return page('Take two records apart', <PartView {...found} caseId={caseId} state={state} />, { status })
}

async function partThem(asked: Asked): Promise<Answer> {
  const { caseId = '', joinId = '' } = asked.params
  if (!isId(joinId)) return notThere
  const again = (found: readonly Wrong[], status: number) => showPart(asked, asTyped(asked.fields, found), status)
  const form = reading(asked)
  const because = form.text('because', 'Say what shows that they are two people')
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const outcome = await asked.act(tx => askToPart(tx, { caseId, joinId, because }))
  return answerTo(outcome, ({ approvalId }) => goTo(`/approvals/${approvalId}`), again)
}

const shared = { door: 'signed-in', purpose: 'finding-a-person', roles: ROLES } as const
const fresh = startingWith({})

export const samePersonRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    path: '/cases/:caseId/same-person',
    tells: 'consultation',
    answer: asked => which(asked, fresh),
  },
  { ...shared, method: 'POST', path: '/cases/:caseId/same-person', tells: 'consultation', answer: choose },
  {
    ...shared,
    method: 'GET',
    path: '/cases/:caseId/same-person/with/:otherCaseId',
    tells: 'consultation',
    answer: asked => compare(asked, fresh),
  },
  {
    ...shared,
    method: 'POST',
    path: '/cases/:caseId/same-person/with/:otherCaseId',
    tells: 'combination',
    answer: decide,
  },
  {
    ...shared,
    method: 'GET',
    path: '/cases/:caseId/same-person/:joinId/part',
    tells: 'consultation',
    answer: asked => showPart(asked, fresh),
  },
  {
    ...shared,
    method: 'POST',
    path: '/cases/:caseId/same-person/:joinId/part',
    tells: 'combination',
    answer: partThem,
  },
]
