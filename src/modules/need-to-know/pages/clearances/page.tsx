/** Vetting and training: what roles must hold, and who holds it. For administrators. */
import { clearancesHeld, everybody, recordClearance, requireClearance, requiredClearances } from '#modules/staff'
import { type Answer, type Asked, answerTo, goTo, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { addDays } from '#rules'
import { ROLES, type Wrong } from '#shared'
import { asTyped, dayInWords, dayTyped, type FormState, startingWith, UNREADABLE_DAY } from '#web'
import { ClearancesView, RecordClearanceView, RequireClearanceView } from './view.tsx'

const KINDS = ['vetting', 'training'] as const

async function list(asked: Asked): Promise<Answer> {
  const found = await asked.act(async tx => ({
    required: await requiredClearances(tx),
    held: await clearancesHeld(tx),
  }))
  return page('Vetting and training', <ClearancesView {...found} today={asked.database.clock.today()} />)
}

async function showRecord(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const people = await asked.act(everybody)
  return page('Record vetting or training', <RecordClearanceView people={people} state={state} />, { status })
}

async function record(asked: Asked): Promise<Answer> {
  const again = (wrong: readonly Wrong[], status: number) => showRecord(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const today = asked.database.clock.today()
  const memberId = form.line('memberId', 'Choose whose it is')
  const kind = form.oneOf('kind', KINDS, 'Choose what it is')
  const level = form.line('level')
  const from = form.read('from', text => dayTyped(text, today), UNREADABLE_DAY, 'Say from which day')
  const to = form.read('to', text => dayTyped(text, today), UNREADABLE_DAY, 'Say until which day')
  const evidence = form.text('evidence', 'Say what shows it')
  if (memberId !== '' && !isId(memberId)) form.wrong.push({ field: 'memberId', says: 'Choose somebody from the list' })
  if (form.wrong.length > 0 || kind === undefined || from === undefined || to === undefined)
    return again(form.wrong, 422)
  const outcome = await asked.act(tx => recordClearance(tx, { memberId, kind, level, from, to, evidence }))
  return answerTo(outcome, () => goTo('/clearances'), again)
}

const showRequire = async (_asked: Asked, state: FormState, status = 200): Promise<Answer> =>
  page('Require vetting or training', <RequireClearanceView state={state} />, { status })

async function require(asked: Asked): Promise<Answer> {
  const again = (wrong: readonly Wrong[], status: number) => showRequire(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const today = asked.database.clock.today()
  const role = form.oneOf('role', ROLES, 'Choose a role')
  const kind = form.oneOf('kind', KINDS, 'Choose what it must hold')
  const from = form.read('from', text => dayTyped(text, today), UNREADABLE_DAY, 'Say from which day')
  if (form.wrong.length > 0 || role === undefined || kind === undefined || from === undefined)
    return again(form.wrong, 422)
  return answerTo(await asked.act(tx => requireClearance(tx, { role, kind, from })), () => goTo('/clearances'), again)
}

const shared = { door: 'signed-in', purpose: 'administration', roles: ['administrator'] } as const
const fromToday = (asked: Asked) => ({ from: dayInWords(asked.database.clock.today()) })

export const clearancesRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path: '/clearances', tells: 'administration', answer: list },
  {
    ...shared,
    method: 'GET',
    path: '/clearances/record',
    tells: 'consultation',
    answer: asked => showRecord(asked, startingWith({ kind: 'vetting', ...fromToday(asked) })),
  },
  { ...shared, method: 'POST', path: '/clearances/record', tells: 'administration', answer: record },
  {
    ...shared,
    method: 'GET',
    path: '/clearances/require',
    tells: 'none',
    answer: asked => showRequire(asked, startingWith({ from: dayInWords(addDays(asked.database.clock.today(), 28)) })),
  },
  { ...shared, method: 'POST', path: '/clearances/require', tells: 'administration', answer: require },
]
