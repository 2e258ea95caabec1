/** One share. For a recipient opening it is the receipt; its own agency mends, sends, completes and withdraws it here. */
import { postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import { isId } from '#platform/ids'
import { PROTECTS, RULES_OF_SHARING } from '#rules'
import { CASEWORK_ROLES, type Outcome, type Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { completeShare, openShare, sendStopped, whatStopsIt, withdrawShare } from '../../commands/after-share.ts'
import { APPROVERS, askForOverride } from '../../commands/override.ts'
import { deviations } from '../../queries/deviations.ts'
import { areaOfKnownCase } from '../../queries/judge-share.ts'
import { overrideOf } from '../../queries/overrides.ts'
import type { ShareShown } from '../../queries/shares.ts'
import { ShareView, type Stopped } from './view.tsx'

async function seniorsFor(tx: CaseTx, caseId: string): Promise<Stopped['seniors']> {
  const areaId = await areaOfKnownCase(tx, caseId)
  const posts = areaId === undefined ? [] : await postsOfArea(tx, areaId, APPROVERS)
  return posts
    .filter(one => one.memberId !== tx.actor.memberId)
    .map(one => ({ postId: one.postId, words: `${one.name}, ${one.title}` }))
}

async function whatStops(tx: CaseTx, found: ShareShown): Promise<Stopped | undefined> {
  if (found.state !== 'stopped') return undefined
  const judged = await whatStopsIt(tx, found)
  if (judged === undefined) return undefined
  const { broken } = judged.value
  return {
    because: judged.answer.because,
    goesNow: judged.value.may,
    deviations: (await deviations(tx, { caseId: found.caseId, shareId: found.shareId })).filter(
      one => one.shareId === found.shareId,
    ),
    mayDeviate: broken.some(rule => RULES_OF_SHARING[rule].mayDeviate),
    override: await overrideOf(tx, found.shareId),
    seniors: broken.includes('confidentiality') ? await seniorsFor(tx, found.caseId) : [],
  }
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const shareId = asked.params['shareId'] ?? ''
  if (!isId(shareId)) return notThere
  const seen = await asked.act(async tx => {
    const found = await openShare(tx, shareId)
    if (found === undefined) return undefined
    const mine = found.agencyId === tx.actor.agencyId
    return { found, mine, stopped: mine ? await whatStops(tx, found) : undefined }
  })
  if (seen === undefined) return notThere
  return page(
    seen.mine ? 'What you shared' : 'Shared with you',
    <ShareView {...seen} today={asked.database.clock.today()} state={state} />,
    { status },
  )
}

type Sent = { readonly wrong: readonly Wrong[] } | { readonly work: (tx: CaseTx) => Promise<Outcome<unknown>> }

/** What a step of the page asks for, or what is wrong with it. */
function stepOf(asked: Asked, shareId: string): Sent {
  const form = reading(asked)
  const version = versionIn(asked)
  switch (asked.field('step')) {
    case 'send':
      return { work: tx => sendStopped(tx, { shareId, version }) }
    case 'withdraw': {
      const because = form.line('because', 'Say why it is taken back')
      return form.wrong.length > 0 ? form : { work: tx => withdrawShare(tx, { shareId, version, because }) }
    }
    case 'complete': {
      const protects = form.oneOf('protects', PROTECTS, 'Say whom it protects')
      const [why, legalBasis] = [
        form.line('why', 'Say why it was needed'),
        form.line('legalBasis', 'Say on what legal basis'),
      ]
      if (form.wrong.length > 0 || protects === undefined) return form
      return { work: tx => completeShare(tx, { shareId, version, protects, why, legalBasis }) }
    }
    case 'override': {
      const [harm, because] = [
        form.line('harm', 'Say which serious harm is possible'),
        form.text('because', 'Say why it outweighs confidence'),
      ]
      const approverPostId = asked.field('approverPostId')
      if (!isId(approverPostId)) form.wrong.push({ field: 'approverPostId', says: 'Choose who approves' })
      return form.wrong.length > 0
        ? form
        : { work: tx => askForOverride(tx, { shareId, harm, because, approverPostId }) }
    }
    default:
      return { wrong: [{ field: '', says: 'Choose what to do with it' }] }
  }
}

async function take(asked: Asked): Promise<Answer> {
  const shareId = asked.params['shareId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, asTyped(asked.fields, wrong, asked.field('step')), status)
  if (!isId(shareId)) return notThere
  const step = stepOf(asked, shareId)
  if ('wrong' in step) return again(step.wrong, 422)
  return answerTo(await asked.act(step.work), () => goTo(`/shares/${shareId}`), again)
}

const shared = { path: '/shares/:shareId', door: 'signed-in', purpose: 'safeguarding', roles: CASEWORK_ROLES } as const

export const shareRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, method: 'POST', tells: 'disclosure', answer: take },
]
