/** Let somebody in to a case for a while; and end that before its day. */
import { caseFacts, caseName, mayKeepStatus } from '#modules/cases'
import { type PostHeld, postsOfArea } from '#modules/staff'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { addDays } from '#rules'
import { KEEPS_STATUS, type Wrong } from '#shared'
import { asTyped, dayInWords, dayTyped, type FormState, startingWith, UNREADABLE_DAY } from '#web'
import { endGrant, type LettingIn, letIn } from '../../commands/let-in.ts'
import { EndGrantView, LetInView } from './view.tsx'

type Found = { readonly name: string; readonly posts: readonly PostHeld[] }

/** The case by name and everybody in its area, for those who may let others in. */
export async function whomToChoose(asked: Asked, caseId: string): Promise<Found | undefined> {
  return asked.act(
    async tx => {
      tx.tell({ kind: 'consultation', act: 'need-to-know/whom-to-choose', caseId })
      const [name, facts] = [await caseName(tx, caseId), await caseFacts(tx, caseId)]
      if (name === undefined || facts === undefined || !(await mayKeepStatus(tx, caseId))) return undefined
      return { name, posts: await postsOfArea(tx, facts.areaId) }
    },
    [caseId],
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await whomToChoose(asked, caseId)
  if (found === undefined) return notThere
  return page('Let somebody in', <LetInView {...found} caseId={caseId} state={state} />, { status })
}

function typed(asked: Asked): LettingIn | readonly Wrong[] {
  const form = reading(asked)
  const postId = form.line('postId', 'Choose who needs to know')
  if (postId !== '' && !isId(postId)) form.wrong.push({ field: 'postId', says: 'Choose who needs to know' })
  const as = form.oneOf('as', ['post', 'informed'], 'Choose what they may see')
  const because = form.text('because', 'Say why they need to know')
  const today = asked.database.clock.today()
  const until = form.read('until', text => dayTyped(text, today), UNREADABLE_DAY, 'Say until which day')
  if (form.wrong.length > 0 || as === undefined || until === undefined) return form.wrong
  return { caseId: asked.params['caseId'] ?? '', postId, as, because, until }
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const given = typed(asked)
  if (!('caseId' in given)) return again(given, 422)
  return answerTo(await asked.act(tx => letIn(tx, given), [caseId]), () => goTo(`/cases/${caseId}/access`), again)
}

async function showEnd(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const { caseId = '', grantId = '' } = asked.params
  const found = await whomToChoose(asked, caseId)
  if (found === undefined || !isId(grantId)) return notThere
  return page('End their access', <EndGrantView name={found.name} caseId={caseId} grantId={grantId} state={state} />, {
    status,
  })
}

async function end(asked: Asked): Promise<Answer> {
  const { caseId = '', grantId = '' } = asked.params
  if (!isId(grantId)) return notThere
  const again = (wrong: readonly Wrong[], status: number) => showEnd(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const because = form.text('because', 'Say why they need to know no longer')
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const outcome = await asked.act(tx => endGrant(tx, { caseId, grantId, because }), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}/access`), again)
}

const shared = { door: 'signed-in', purpose: 'supervision', roles: KEEPS_STATUS } as const
const starting = (asked: Asked) =>
  startingWith({ as: 'post', until: dayInWords(addDays(asked.database.clock.today(), 28)) })

export const letInRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    path: '/cases/:caseId/access/let-in',
    tells: 'consultation',
    answer: asked => show(asked, starting(asked)),
  },
  { ...shared, method: 'POST', path: '/cases/:caseId/access/let-in', tells: 'access-decision', answer: take },
  {
    ...shared,
    method: 'GET',
    path: '/cases/:caseId/access/:grantId/end',
    tells: 'consultation',
    answer: asked => showEnd(asked, startingWith({})),
  },
  { ...shared, method: 'POST', path: '/cases/:caseId/access/:grantId/end', tells: 'access-decision', answer: end },
]
