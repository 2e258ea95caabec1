/** Every opening in an emergency is reviewed: what waits, what is late, and what was found. */
import { endTasks } from '#modules/tasks'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import type { Role, Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { FINDINGS, type Finding, reviewOpening } from '../../commands/keep-opening.ts'
import { GLASS_SEEN } from '../../commands/tell-of-glass.ts'
import { openingById, openingsToReview } from '../../queries/openings.ts'
import { ReviewsView, ReviewView } from './view.tsx'

const idIn = (asked: Asked) => asked.params['openingId'] ?? ''

/** Those who review, and those who answer for the person and see that it was done. */
const READERS: readonly Role[] = [
  'data-protection-officer',
  'team-manager',
  'crime-manager',
  'social-work-solo',
  'police-solo',
  'managing-officer',
]
const REVIEWERS: readonly Role[] = ['data-protection-officer', 'team-manager', 'crime-manager', 'social-work-solo']

async function list(asked: Asked): Promise<Answer> {
  const openings = await asked.act(tx => openingsToReview(tx))
  const today = asked.database.clock.today()
  return page('Openings in an emergency', <ReviewsView openings={openings} today={today} />)
}

/** Whoever answers for the person has seen it once they open it; the review itself is governance's. */
async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const opening = await asked.act(async tx => {
    const found = await openingById(tx, idIn(asked))
    const about = found === undefined ? {} : { caseId: found.caseId }
    tx.tell({ kind: 'consultation', act: 'need-to-know/read-opening', ...about, items: [`opening:${idIn(asked)}`] })
    if (found === undefined || found.memberId === tx.actor.memberId) return undefined
    await endTasks(tx, { aboutId: found.id, kind: GLASS_SEEN, agencyId: tx.actor.agencyId }, 'done', 'seen')
    return found
  })
  if (opening === undefined) return notThere
  const mayReview = REVIEWERS.some(role => role === asked.actor.role)
  const today = asked.database.clock.today()
  return page('An opening in an emergency', <ReviewView {...{ opening, today, state, mayReview }} />, { status })
}

async function review(asked: Asked): Promise<Answer> {
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const found = form.oneOf('found', Object.keys(FINDINGS) as Finding[], 'Say what you found')
  const says = form.text('says')
  if (form.wrong.length > 0 || found === undefined) return again(form.wrong, 422)
  const outcome = await asked.act(tx => reviewOpening(tx, { openingId: idIn(asked), found, says }))
  return answerTo(outcome, () => goTo('/break-glass/reviews'), again)
}

const shared = { door: 'signed-in', purpose: 'administration', roles: READERS } as const
const path = '/break-glass/reviews/:openingId'

export const reviewRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path: '/break-glass/reviews', tells: 'consultation', answer: list },
  { ...shared, method: 'GET', path, tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, roles: REVIEWERS, method: 'POST', path, tells: 'access-decision', answer: review },
]
