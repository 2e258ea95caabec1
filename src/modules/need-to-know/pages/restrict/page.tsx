/** Restrict who may see a person; and ask for that to be lifted, which takes a second person. */
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { addDays } from '#rules'
import { KEEPS_STATUS, type Wrong } from '#shared'
import { asTyped, dayInWords, dayTyped, type FormState, startingWith, UNREADABLE_DAY } from '#web'
import { askToLift, type Restricting, restrict } from '../../commands/restrict.ts'
import { restrictionsOf } from '../../queries/who-can-see.ts'
import { whomToChoose } from '../let-in/page.tsx'
import { LiftView, RestrictView } from './view.tsx'

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await whomToChoose(asked, caseId)
  if (found === undefined) return notThere
  return page('Restrict who may see', <RestrictView {...found} caseId={caseId} state={state} />, { status })
}

function typed(asked: Asked): Restricting | readonly Wrong[] {
  const form = reading(asked)
  const kind = form.oneOf('kind', ['restriction', 'exclusion'], 'Choose how it works')
  const shows = form.oneOf('shows', ['pointer', 'hidden'], 'Choose what a search tells')
  const reason = form.text('reason', 'Say why')
  const today = asked.database.clock.today()
  const reviewOn = form.read('reviewOn', text => dayTyped(text, today), UNREADABLE_DAY, 'Say when it is reviewed')
  const postIds = asked.all('postIds')
  if (!postIds.every(isId)) form.wrong.push({ field: 'postIds', says: 'Choose people from the list' })
  if (form.wrong.length > 0 || kind === undefined || shows === undefined || reviewOn === undefined) return form.wrong
  return { caseId: asked.params['caseId'] ?? '', kind, shows, reason, reviewOn, postIds }
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const given = typed(asked)
  if (!('caseId' in given)) return again(given, 422)
  return answerTo(await asked.act(tx => restrict(tx, given), [caseId]), () => goTo(`/cases/${caseId}/access`), again)
}

async function showLift(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const { caseId = '', restrictionId = '' } = asked.params
  const found = await asked.act(
    async tx => {
      tx.tell({ kind: 'consultation', act: 'need-to-know/restriction', caseId })
      const name = await caseName(tx, caseId)
      const restriction = (await restrictionsOf(tx, caseId)).find(one => one.id === restrictionId)
      return name === undefined || restriction === undefined ? undefined : { name, restriction }
    },
    [caseId],
  )
  if (found === undefined) return notThere
  return page('Ask to lift a restriction', <LiftView {...found} caseId={caseId} state={state} />, { status })
}

async function lift(asked: Asked): Promise<Answer> {
  const { caseId = '', restrictionId = '' } = asked.params
  const again = (wrong: readonly Wrong[], status: number) => showLift(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const because = form.text('because', 'Say why it is no longer needed')
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const outcome = await asked.act(tx => askToLift(tx, { caseId, restrictionId, because }), [caseId])
  return answerTo(outcome, ({ approvalId }) => goTo(`/approvals/${approvalId}`), again)
}

const shared = { door: 'signed-in', purpose: 'supervision', roles: KEEPS_STATUS } as const
const starting = (asked: Asked) =>
  startingWith({
    kind: 'restriction',
    shows: 'pointer',
    reviewOn: dayInWords(addDays(asked.database.clock.today(), 91)),
  })

export const restrictRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    path: '/cases/:caseId/restrictions/new',
    tells: 'consultation',
    answer: asked => show(asked, starting(asked)),
  },
  { ...shared, method: 'POST', path: '/cases/:caseId/restrictions/new', tells: 'access-decision', answer: take },
  {
    ...shared,
    method: 'GET',
    path: '/cases/:caseId/restrictions/:restrictionId/lift',
    tells: 'consultation',
    answer: asked => showLift(asked, startingWith({})),
  },
  {
    ...shared,
    method: 'POST',
    path: '/cases/:caseId/restrictions/:restrictionId/lift',
    tells: 'access-decision',
    answer: lift,
  },
]
