/** The person has moved in. Where nobody approved the address, that may be a breach: the people who must act hear at once. */
import { sql } from 'kysely'
import { caseFacts, recordEntry } from '#modules/cases'
import { postsOfArea } from '#modules/staff'
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, notFound, type Outcome, wrong } from '#shared'

export type Move = { readonly caseId: string; readonly optionId: string; readonly movedOn: Day }

type Moved = { readonly address: string; readonly state: string }

/** Records the move, and raises the possible breach on the lists of the supervising worker and the police (S3-66). */
export async function recordMove(tx: CaseTx, given: Move): Promise<Outcome<{ readonly possibleBreach: boolean }>> {
  const { caseId, optionId, movedOn } = given
  if (movedOn > tx.today) return wrong({ field: 'movedOn', says: 'Give a day that has come' })
  const changed = await sql<Moved>`
    update housing_options set moved_in_on = ${movedOn}, version = version + 1
     where id = ${optionId} and case_id = ${caseId} and moved_in_on is null returning address, state`.execute(tx.sql)
  const [moved] = changed.rows
  if (moved === undefined) return notFound
  const possibleBreach = moved.state !== 'approved'
  await recordEntry(tx, {
    caseId,
    section: 'housing',
    kind: 'moved',
    happenedOn: movedOn,
    headline: `Moved to ${moved.address}${possibleBreach ? ', which nobody has approved' : ''}`,
    about: { table: 'housing_options', id: optionId },
  })
  if (possibleBreach) await raiseBreach(tx, given)
  return done({ possibleBreach })
}

/** The supervising worker and every police liaison officer of the area. Whoever recorded the move need not see them. */
async function raiseBreach(tx: CaseTx, { caseId, optionId }: Move): Promise<void> {
  await tx.byRule(async rule => {
    const facts = await caseFacts(rule, caseId)
    if (facts === undefined) return
    const police = await postsOfArea(rule, facts.areaId, ['police-solo'])
    const posts = new Map(police.map(({ postId, agencyId }) => [postId, agencyId] as const))
    if (facts.managingPostId !== null && facts.managingAgencyId !== null)
      posts.set(facts.managingPostId, facts.managingAgencyId)
    for (const [postId, agencyId] of posts) {
      await addTask(rule, {
        kind: 'housing/possible-breach',
        says: 'Decide what to do: a move to an address that nobody approved',
        caseId,
        section: 'conditions',
        owner: { postId, agencyId },
        dueOn: rule.today,
        opens: `/cases/${caseId}/addresses`,
        about: { table: 'housing_options', id: optionId },
      })
    }
  })
}
