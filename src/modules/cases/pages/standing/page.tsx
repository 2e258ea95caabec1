/** Who stands on a case: put a post on it, with the reason, or end that. */
import { type PostHeld, postsOfArea } from '#modules/staff'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { KEEPS_STATUS, type Role, type Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { putOnCase, takeOffCase } from '../../commands/put-on-case.ts'
import { caseFacts } from '../../queries/case-facts.ts'
import { caseName } from '../../queries/case-name.ts'
import { mayKeepStatus } from '../../queries/may-keep-status.ts'
import { standingNow } from '../../queries/standing-now.ts'
import { type Shown, StandingView } from './view.tsx'

/** Roles that stand on a case because they were put there, and not by their area. */
const PUT_ON: readonly Role[] = [
  'managing-officer',
  'housing-solo',
  'health-liaison',
  'prison-social-work',
  'children-and-families',
  'accommodation-provider',
  'voluntary-worker',
]

async function shownFor(asked: Asked, caseId: string): Promise<Shown | undefined> {
  return asked.act(
    async tx => {
      const name = await caseName(tx, caseId)
      const facts = await caseFacts(tx, caseId)
      if (name === undefined || facts === undefined || !(await mayKeepStatus(tx, caseId))) return undefined
      const standing = await standingNow(tx, caseId)
      const there = new Set(standing.map(({ postId }) => postId))
      const posts: readonly PostHeld[] = await postsOfArea(tx, facts.areaId, PUT_ON)
      return {
        caseId,
        name,
        standing,
        managingPostId: facts.managingPostId,
        posts: posts.filter(({ postId }) => !there.has(postId)),
        today: tx.today,
      }
    },
    [caseId],
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const shown = await shownFor(asked, asked.params['caseId'] ?? '')
  return shown === undefined
    ? notThere
    : page('Who stands on the case', <StandingView {...{ shown, state }} />, { status })
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const back = () => goTo(`/cases/${caseId}/standing`)
  const form = reading(asked)
  if (form.oneOf('step', ['put-on', 'take-off']) === 'take-off') {
    const membershipId = asked.field('about')
    if (!isId(membershipId)) return notThere
    return answerTo(await asked.act(tx => takeOffCase(tx, { caseId, membershipId }), [caseId]), back, again)
  }
  const postId = form.line('postId', 'Choose whom to put on the case')
  if (postId !== '' && !isId(postId)) form.wrong.push({ field: 'postId', says: 'Choose somebody from the list' })
  const because = form.line('because', 'Say why they stand on the case')
  if (form.wrong.length > 0) return again(form.wrong, 422)
  return answerTo(await asked.act(tx => putOnCase(tx, { caseId, postId, because }), [caseId]), back, again)
}

const shared = {
  path: '/cases/:caseId/standing',
  door: 'signed-in',
  purpose: 'supervision',
  roles: KEEPS_STATUS,
} as const

export const standingRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, method: 'POST', tells: 'access-decision', answer: take },
]
