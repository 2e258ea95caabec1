/** One share. For a recipient opening it is the receipt; its own agency mends, sends, completes and withdraws it here. */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import { isId } from '#platform/ids'
import { PROTECTS } from '#rules'
import { CASEWORK_ROLES, type Outcome, type Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { completeShare, openShare, sendStopped, withdrawShare } from '../../commands/after-share.ts'
import { askForOverride } from '../../commands/override.ts'
import { stoppedShare } from '../../queries/stopped-share.ts'
import { ShareView } from './view.tsx'

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const shareId = asked.params['shareId'] ?? ''
  if (!isId(shareId)) return notThere
  const seen = await asked.act(async tx => {
    const found = await openShare(tx, shareId)
    if (found === undefined) return undefined
    const mine = found.agencyId === tx.actor.agencyId
    return { found, mine, stopped: mine ? await stoppedShare(tx, found) : undefined }
  })
  if (seen === undefined) return notThere
  return page(
    seen.mine ? 'What you shared' : 'Shared with you',
    <ShareView {...seen} today={asked.database.clock.today()} state={state} />,
    { status },
  )
}

type Sent = { readonly wrong: readonly Wrong[] } | { readonly work: () => Promise<Outcome<unknown>> }

/** What a step of the page asks for, or what is wrong with it. */
function stepOf(asked: Asked, shareId: string): Sent {
  const form = reading(asked)
  const version = versionIn(asked)
  switch (asked.field('step')) {
    case 'send':
      return { work: () => asked.act(tx => sendStopped(tx, { shareId, version })) }
    case 'withdraw': {
      const because = form.line('because', 'Say why it is taken back')
      return form.wrong.length > 0
        ? form
        : { work: () => asked.act(tx => withdrawShare(tx, { shareId, version, because })) }
    }
    case 'complete': {
      const protects = form.oneOf('protects', PROTECTS, 'Say whom it protects')
      const [why, legalBasis] = [
        form.line('why', 'Say why it was needed'),
        form.line('legalBasis', 'Say on what legal basis'),
      ]
      if (form.wrong.length > 0 || protects === undefined) return form
      return { work: () => asked.act(tx => completeShare(tx, { shareId, version, protects, why, legalBasis })) }
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
        : { work: () => asked.act(tx => askForOverride(tx, { shareId, harm, because, approverPostId })) }
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
  return answerTo(await step.work(), () => goTo(`/shares/${shareId}`), again)
}

const shared = { path: '/shares/:shareId', door: 'signed-in', purpose: 'safeguarding', roles: CASEWORK_ROLES } as const

export const shareRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, method: 'POST', tells: 'disclosure', answer: take },
]
