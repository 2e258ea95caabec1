/** What happens to an opening afterwards: its reason, its early end, its review. */
import { sql } from 'kysely'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { GLASS_SHORTEST_REASON } from '#rules'
import { done, notFound, type Outcome, refused, wrong } from '#shared'
import { openingById } from '../queries/openings.ts'
import { tooShort } from './break-glass.ts'
import { GLASS_REASON } from './tell-of-glass.ts'

/** Says why, within a day or late: a late reason is better than none. Said once. */
export async function explainOpening(tx: CaseTx, openingId: string, words: string): Promise<Outcome<null>> {
  const because = words.trim()
  if (because === '' || tooShort(because))
    return wrong({ field: 'because', says: `Say it in at least ${GLASS_SHORTEST_REASON} characters` })
  const opening = await openingById(tx, openingId)
  if (opening === undefined || opening.memberId !== tx.actor.memberId) return notFound
  const said = await sql`update need_to_know_openings set because = ${because}, explained_at = ${tx.now}
     where id = ${openingId} and because = '' and found is null`.execute(tx.sql)
  if (said.numAffectedRows !== 1n)
    return refused({
      code: 'need-to-know/said',
      says: 'The reason was said already, or the opening was reviewed.',
      next: 'If something is wrong with it, tell whoever reviews it.',
    })
  tx.tell({
    kind: 'access-decision',
    act: 'need-to-know/explain-glass',
    caseId: opening.caseId,
    items: [`opening:${openingId}`],
  })
  await endTasks(tx, { aboutId: openingId, kind: GLASS_REASON }, 'done')
  return done(null)
}

/** Closes it before the hour is over. */
export async function closeOpening(tx: CaseTx, openingId: string): Promise<Outcome<null>> {
  const opening = await openingById(tx, openingId)
  if (opening === undefined || opening.memberId !== tx.actor.memberId) return notFound
  await sql`select access.close_glass(${openingId})`.execute(tx.sql)
  tx.tell({
    kind: 'access-decision',
    act: 'need-to-know/close-glass',
    caseId: opening.caseId,
    items: [`opening:${openingId}`],
  })
  return done(null)
}

export const FINDINGS = { 'in-order': 'It was in order', 'not-in-order': 'It was not in order' } as const
export type Finding = keyof typeof FINDINGS

export type Review = { readonly openingId: string; readonly found: Finding; readonly says: string }

/** What governance found. Whoever opened never reviews it; a review stays as it is. */
export async function reviewOpening(tx: CaseTx, { openingId, found, says }: Review): Promise<Outcome<null>> {
  if (found === 'not-in-order' && says.trim() === '')
    return wrong({ field: 'says', says: 'Say what was not in order, and what follows from it' })
  const opening = await openingById(tx, openingId)
  if (opening === undefined || opening.memberId === tx.actor.memberId) return notFound
  const written = await sql`update need_to_know_openings
      set found = ${found}, reviewed_by = ${tx.actor.memberId}, reviewed_at = ${tx.now}, review_says = ${says.trim()}
    where id = ${openingId} and found is null`.execute(tx.sql)
  if (written.numAffectedRows !== 1n)
    return refused({
      code: 'need-to-know/not-reviewed',
      says: 'It was reviewed before, or it is not for your post to review.',
      next: 'Open it again to see what was found.',
    })
  const items = [`opening:${openingId}`, `found:${found}`]
  tx.tell({ kind: 'access-decision', act: 'need-to-know/review-glass', caseId: opening.caseId, items })
  await endTasks(tx, { aboutId: openingId }, 'done', 'reviewed')
  return done(null)
}
