/** Share something about a person: filled in, seen as the recipient will see it, sent or stopped (S3-8, S3-11). */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { isSharingRule, SHARING_RULES } from '#rules'
import { FIELDWORK_ROLES, type Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { noteAnswered, recordNotShared } from '../../commands/ask-for-information.ts'
import { share } from '../../commands/share.ts'
import { basisForForm } from '../../queries/basis-for-form.ts'
import { itemOf } from '../../queries/items.ts'
import { judgeShare, NOTHING_SET_ASIDE } from '../../queries/judge-share.ts'
import { whomToTell } from '../../queries/whom-to-tell.ts'
import { shareTyped } from './form.ts'
import { ShareForm, SharePreview } from './view.tsx'

/** What the form stands on: the case by name, who may be told, the item that is shared if it is one. */
async function around(asked: Asked) {
  const caseId = asked.params['caseId'] ?? ''
  const itemId = asked.field('itemId') || String(asked.query['item'] ?? '')
  return asked.act(
    async tx => {
      const whom = await whomToTell(tx, caseId)
      if (whom === undefined) return undefined
      const item = isId(itemId) ? await itemOf(tx, caseId, itemId) : undefined
      return { caseId, whom, item, ...(await basisForForm(tx, caseId, whom.areaId)) }
    },
    [caseId],
  )
}

async function show(asked: Asked, state: FormState | undefined, status = 200): Promise<Answer> {
  const found = await around(asked)
  if (found === undefined) return notThere
  const { own, legalBasis, purpose } = found
  const requestId = String(asked.query['request'] ?? '')
  const start = startingWith({
    section: 'general',
    class: 'ordinary',
    owner: own.agencyId,
    legalBasis,
    purpose,
    requestId: isId(requestId) ? requestId : '',
  })
  return page('Share', <ShareForm {...found} state={state ?? start} />, { status })
}

async function preview(asked: Asked): Promise<Answer> {
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const found = await around(asked)
  if (found === undefined) return notThere
  const { caseId, name, whom, item, own, member } = found
  const typed = shareTyped(asked, caseId, whom, item)
  if ('wrong' in typed) return again(typed.wrong, 422)
  const { given } = typed
  const judged = await asked.act(
    async tx => {
      tx.tell({ kind: 'consultation', act: 'sharing/preview-share', caseId })
      return judgeShare(tx, given, NOTHING_SET_ASIDE)
    },
    [caseId],
  )
  if (judged === undefined) return notThere
  const recipient =
    whom.posts.find(one => one.postId === asked.field('recipient'))?.name ??
    whom.agencies.find(one => one.agencyId === given.to.agencyId)?.agency ??
    ''
  const owner = [own, ...whom.agencies].find(one => one.agencyId === given.ownerAgencyId)?.agency ?? own.agency
  const words = { ...given, about: name, owner, agency: own.agency, by: member }
  const state = asTyped(asked.fields)
  return page(
    'As the recipient will see it',
    <SharePreview
      {...{ caseId, name, recipient, words, state }}
      because={judged.answer.because}
      broken={judged.value.broken}
    />,
  )
}

async function send(asked: Asked): Promise<Answer> {
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const found = await around(asked)
  if (found === undefined) return notThere
  const typed = shareTyped(asked, found.caseId, found.whom, found.item)
  if ('wrong' in typed) return again(typed.wrong, 422)
  const { given } = typed
  if (given.requestId !== undefined && !isId(given.requestId)) return notThere
  const outcome = await asked.act(
    async tx => {
      const shared = await share(tx, given)
      if (shared.kind === 'done' && shared.value.state === 'sent' && given.requestId !== undefined)
        await noteAnswered(tx, given.requestId)
      return shared
    },
    [found.caseId],
  )
  return answerTo(outcome, ({ shareId }) => goTo(`/shares/${shareId}`), again)
}

async function notShared(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong, 'not'), status)
  const found = await around(asked)
  if (found === undefined) return notThere
  const form = reading(asked)
  const toAgencyId = form.oneOf(
    'toAgency',
    found.whom.agencies.map(one => one.agencyId),
    'Choose with whom it is not shared',
  )
  const because = form.text('because', 'Say why it is not shared')
  const rule = form.oneOf('rule', SHARING_RULES, 'Choose the rule it rests on')
  if (form.wrong.length > 0 || toAgencyId === undefined || rule === undefined || !isSharingRule(rule))
    return again(form.wrong, 422)
  const outcome = await asked.act(tx => recordNotShared(tx, { caseId, toAgencyId, because, rule }), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}#shares`), again)
}

function take(asked: Asked): Promise<Answer> {
  const step = asked.field('step')
  if (step === 'send') return send(asked)
  if (asked.field('form') === 'not-shared') return notShared(asked)
  return step === 'change' ? show(asked, asTyped(asked.fields)) : preview(asked)
}

const shared = {
  path: '/cases/:caseId/shares/new',
  door: 'signed-in',
  purpose: 'safeguarding',
  roles: FIELDWORK_ROLES,
} as const

export const newShareRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, undefined) },
  { ...shared, method: 'POST', tells: 'disclosure', answer: take },
]
