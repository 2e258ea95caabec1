/** Who hears that a glass was broken: whoever manages the person, their manager, and the governance that reviews it. */
import { sql } from 'kysely'
import { addTask, type NewTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { queueMail } from '#platform/mail'
import { addDays, nextWorkingDay } from '#rules'

/** The kinds of the tasks, by which they are ended again. */
export const GLASS_SEEN = 'need-to-know/glass-broken'
export const GLASS_REVIEW = 'need-to-know/review-glass'
export const GLASS_REASON = 'need-to-know/say-why'

type Told = {
  readonly post_id: string
  readonly agency_id: string
  readonly member_id: string
  readonly reviews: boolean
}

/** The posts that must hear of it, with whoever holds them today. */
export async function toldOfGlass(tx: CaseTx, openingId: string): Promise<readonly Told[]> {
  const found = await sql<Told>`select * from access.posts_told_of_glass(${openingId})`.execute(tx.sql)
  return found.rows
}

/** A task on a page about one opening. It names no case: whoever reviews need not be able to reach it. */
export const taskAbout = (
  openingId: string,
  task: Pick<NewTask, 'kind' | 'says' | 'owner' | 'dueOn'> & { readonly opens?: string },
): NewTask => ({
  opens: `/break-glass/reviews/${openingId}`,
  ...task,
  caseId: null,
  about: { table: 'need_to_know_openings', id: openingId },
})

/**
 * Puts it on their lists and mails them, in the transaction that opened: there is no opening of which nobody hears. By rule,
 * because whoever opened may give those posts nothing to do.
 */
export async function tellOfGlass(tx: CaseTx, openingId: string, owesReason: boolean): Promise<void> {
  const told = await toldOfGlass(tx, openingId)
  const posts = new Map(told.map(one => [one.post_id, one]))
  await tx.byRule(async rule => {
    for (const { post_id: postId, agency_id: agencyId, reviews } of posts.values()) {
      const what = reviews
        ? { kind: GLASS_REVIEW, says: 'Review an opening in an emergency', dueOn: nextWorkingDay(tx.today) }
        : {
            kind: GLASS_SEEN,
            says: 'A record you answer for was opened in an emergency: see who and why',
            dueOn: tx.today,
          }
      await addTask(rule, taskAbout(openingId, { ...what, owner: { postId, agencyId } }))
    }
    if (owesReason) await askForReason(rule, openingId)
  })
  for (const to of new Set(told.map(one => one.member_id)))
    await queueMail(tx, { kind: 'task-waiting', to, link: `/break-glass/reviews/${openingId}` })
}

async function askForReason(tx: CaseTx, openingId: string): Promise<void> {
  const { memberId, agencyId } = tx.actor
  const task = {
    kind: GLASS_REASON,
    says: 'Say why you opened a record in an emergency',
    owner: { memberId, agencyId },
    dueOn: addDays(tx.today, 1),
    opens: `/break-glass/${openingId}`,
  }
  await addTask(tx, taskAbout(openingId, task))
}
