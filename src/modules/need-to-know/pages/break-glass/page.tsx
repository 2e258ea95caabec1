/**
 * The door in an emergency: whom, why, one button. Whoever asks has shown within the last minutes who they are, by password or
 * passkey alone: a second factor that is not at hand must not cost somebody their safety (S3-22).
 */
import { searchTyped, soughtIn } from '#modules/people'
import { type Answer, type Asked, answerTo, goTo, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { BREAKS_GLASS, GLASS_REASONS, type GlassReason } from '#rules'
import type { Wrong } from '#shared'
import { asTyped, dayInWords, dayTyped, type FormState, startingWith, UNREADABLE_DAY } from '#web'
import { breakGlass } from '../../commands/break-glass.ts'
import { BreakGlassView } from './view.tsx'

const draw = (state: FormState, status = 200): Answer =>
  page('In an emergency', <BreakGlassView state={state} />, { status })

/** What was typed into the search before, so that nobody types it twice. */
async function show(asked: Asked): Promise<Answer> {
  const searchId = asked.query['search']
  const typed = await asked.act(async tx => {
    tx.tell({ kind: 'access-decision', act: 'need-to-know/emergency-form' })
    return typeof searchId === 'string' && isId(searchId) ? searchTyped(tx, searchId) : undefined
  })
  if (typed === undefined) return draw(startingWith())
  const { text, bornOn } = soughtIn(typed, asked.database.clock.today())
  return draw(startingWith({ whom: text, bornOn: bornOn === undefined ? '' : dayInWords(bornOn) }))
}

async function take(asked: Asked): Promise<Answer> {
  const today = asked.database.clock.today()
  const form = reading(asked)
  const whom = form.line('whom', 'Give a case reference, a national number or the whole name')
  const bornOn = form.read('bornOn', text => dayTyped(text, today), UNREADABLE_DAY)
  const reason = form.oneOf('reason', Object.keys(GLASS_REASONS) as GlassReason[], 'Choose what the emergency is')
  const because = form.text('because')
  const again = (wrong: readonly Wrong[], status: number) => draw(asTyped(asked.fields, wrong), status)
  if (form.wrong.length > 0 || reason === undefined) return again(form.wrong, 422)
  const outcome = await asked.act(tx => breakGlass(tx, { whom, bornOn, reason, because }))
  const lead = (to: { openingId: string } | { caseId: string }) =>
    goTo('openingId' in to ? `/break-glass/${to.openingId}` : `/cases/${to.caseId}`)
  return answerTo(outcome, lead, again)
}

const shared = {
  path: '/break-glass',
  door: 'signed-in',
  purpose: 'safeguarding',
  roles: BREAKS_GLASS,
  tells: 'access-decision',
  stepUp: true,
} as const

export const breakGlassRoutes: readonly Route[] = [
  { ...shared, method: 'GET', answer: show },
  { ...shared, method: 'POST', answer: take },
]
