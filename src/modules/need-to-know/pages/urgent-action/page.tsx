/** Record urgent action: nothing on this form is mandatory (S3-22, S3-23). */
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { FIELDWORK_ROLES, type Role, type Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { completeUrgentAction, recordUrgentAction } from '../../commands/record-urgent-action.ts'
import { PROTECTED, REFERRALS, type UrgentWritten } from '../../model/urgent-action.ts'
import { openingById } from '../../queries/openings.ts'
import { urgentActionById } from '../../queries/urgent-actions.ts'
import { UrgentActionView, UrgentFormView } from './view.tsx'

const idIn = (asked: Asked) => asked.params['urgentId'] ?? ''
const some = <K extends string>(words: Readonly<Record<K, string>>, typed: readonly string[]): K[] =>
  typed.filter((one): one is K => Object.hasOwn(words, one))

function written(asked: Asked): { readonly value: UrgentWritten; readonly wrong: readonly Wrong[] } {
  const form = reading(asked)
  const value = {
    protects: some(PROTECTED, asked.all('protects')),
    done: form.text('done'),
    told: form.text('told'),
    referrals: some(REFERRALS, asked.all('referrals')),
  }
  return { value, wrong: form.wrong }
}

/** About which case, when that is known: from the page it was opened from, or through the glass. */
async function about(asked: Asked, of: 'query' | 'fields') {
  const text = (name: string) => (of === 'query' ? asked.query[name] : asked.fields[name])
  const [given, openingId] = [text('case'), text('opening')]
  return asked.act(async tx => {
    tx.tell({ kind: 'consultation', act: 'need-to-know/urgent-form' })
    const opening = typeof openingId === 'string' && isId(openingId) ? await openingById(tx, openingId) : undefined
    const mine = opening?.memberId === tx.actor.memberId ? opening : undefined
    const caseId = mine?.caseId ?? (typeof given === 'string' && isId(given) ? given : undefined)
    const name = caseId === undefined ? undefined : await caseName(tx, caseId)
    return { caseId: name === undefined ? null : (caseId ?? null), openingId: mine?.id ?? null, name }
  })
}

async function form(asked: Asked, state: FormState, of: 'query' | 'fields', status = 200): Promise<Answer> {
  const { caseId, openingId, name } = await about(asked, of)
  const shown = { state, name, caseId, openingId }
  return page('Record urgent action', <UrgentFormView {...shown} />, { status })
}

async function record(asked: Asked): Promise<Answer> {
  const { value, wrong } = written(asked)
  const again = (found: readonly Wrong[], status: number) => form(asked, asTyped(asked.fields, found), 'fields', status)
  if (wrong.length > 0) return again(wrong, 422)
  const { caseId, openingId } = await about(asked, 'fields')
  const outcome = await asked.act(tx => recordUrgentAction(tx, { ...value, caseId, openingId }))
  return answerTo(outcome, id => goTo(`/urgent-actions/${id}`), again)
}

async function show(asked: Asked, typed?: FormState, status = 200): Promise<Answer> {
  const action = await asked.act(async tx => {
    const found = await urgentActionById(tx, idIn(asked))
    const ofCase = found === undefined || found.caseId === null ? {} : { caseId: found.caseId }
    tx.tell({
      kind: 'consultation',
      act: 'need-to-know/urgent-action',
      ...ofCase,
      items: [`urgent-action:${idIn(asked)}`],
    })
    return found
  })
  if (action === undefined) return notThere
  const { protects, done, told, referrals } = action
  const state = typed ?? startingWith({ protects, done, told, referrals })
  const today = asked.database.clock.today()
  return page('Urgent action', <UrgentActionView {...{ action, state, today }} />, { status })
}

async function complete(asked: Asked): Promise<Answer> {
  const { value, wrong } = written(asked)
  const again = (found: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, found), status)
  if (wrong.length > 0) return again(wrong, 422)
  const outcome = await asked.act(tx => completeUrgentAction(tx, idIn(asked), value))
  return answerTo(outcome, id => goTo(`/urgent-actions/${id}`), again)
}

const RECORDS: readonly Role[] = [...FIELDWORK_ROLES, 'coordinator']
const shared = { door: 'signed-in', purpose: 'safeguarding', roles: RECORDS } as const

export const urgentActionRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    path: '/urgent-actions/new',
    tells: 'consultation',
    answer: asked => form(asked, startingWith(), 'query'),
  },
  { ...shared, method: 'POST', path: '/urgent-actions/new', tells: 'collection', answer: record },
  { ...shared, method: 'GET', path: '/urgent-actions/:urgentId', tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', path: '/urgent-actions/:urgentId', tells: 'alteration', answer: complete },
]
