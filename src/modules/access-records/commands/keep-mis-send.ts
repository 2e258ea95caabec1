/** What went astray: recorded by whoever noticed it, taken on by the data protection officer, step by step. */
import { sql } from 'kysely'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { changedMeanwhile, done, notFound, type Outcome, refused } from '#shared'
import { misSend, type Step } from '../queries/mis-sends.ts'

export type MisSendGiven = {
  readonly caseId: string | null
  readonly what: string
  readonly toWhom: string
  readonly sentAt: string | null
  readonly noticedAt: string
  readonly danger: boolean
}

/** The posts that answer for access where the actor works. */
async function officers(
  tx: CaseTx,
): Promise<{ readonly areaId: string | undefined; readonly posts: readonly { id: string; agency_id: string }[] }> {
  const areas = await sql<{ id: string }>`
    select a.id from staff_areas a where a.id = any (access.my_areas()) and a.kind = 'authority' order by a.name, a.id`.execute(
    tx.sql,
  )
  const areaId = areas.rows[0]?.id
  if (areaId === undefined) return { areaId, posts: [] }
  const posts = await sql<{ id: string; agency_id: string }>`
    select p.id, p.agency_id from staff_posts p where p.role = 'data-protection-officer' and p.area_id = ${areaId} order by p.id`.execute(
    tx.sql,
  )
  return { areaId, posts: posts.rows }
}

/** Records it and gives it to whoever answers for access. Nothing but what and to whom is needed. */
export async function recordMisSend(tx: CaseTx, given: MisSendGiven): Promise<Outcome<{ readonly misSendId: string }>> {
  const { areaId, posts } = await officers(tx)
  if (areaId === undefined) {
    tx.tell({ kind: 'access-decision', act: 'db/not-done' })
    const says = 'Your post belongs to no area, so Cairn does not know who answers for data protection.'
    return refused({ code: 'access-records/no-area', says, next: 'Telephone your data protection officer now.' })
  }
  const misSendId = tx.newId()
  await sql`insert into access_records_mis_sends (id, case_id, area_id, what, to_whom, sent_at, noticed_at, danger, agency_id, written_at, written_by)
    values (${misSendId}, ${given.caseId}, ${areaId}, ${given.what}, ${given.toWhom}, ${given.sentAt}, ${given.noticedAt}, ${given.danger},
      ${tx.actor.agencyId}, ${tx.now}, ${tx.actor.memberId})`.execute(tx.sql)
  for (const { id: postId, agency_id: agencyId } of posts)
    await addTask(tx, {
      kind: 'access/mis-send',
      says: given.danger
        ? 'Something went astray and somebody may be in danger: act now'
        : 'Something was sent to the wrong place: act on it',
      caseId: null,
      owner: { postId, agencyId },
      dueOn: tx.today,
      opens: `/mis-sends/${misSendId}`,
      about: { table: 'access_records_mis_sends', id: misSendId },
    })
  const about = given.caseId === null ? {} : { caseId: given.caseId }
  tx.tell({ kind: 'disclosure', act: 'access-records/record-mis-send', ...about, items: [`mis-send:${misSendId}`] })
  return done({ misSendId })
}

export type StepGiven = {
  readonly misSendId: string
  readonly version: number
  readonly step: Step
  readonly says: string
  readonly happenedAt: string
}

/** Records one step; the last one closes it. */
export async function takeStep(tx: CaseTx, given: StepGiven): Promise<Outcome<{ readonly misSendId: string }>> {
  const { misSendId, version, step, says } = given
  const changed =
    await sql`update access_records_mis_sends set version = version + 1, state = ${step === 'closed' ? 'closed' : 'open'}
    where id = ${misSendId} and version = ${version} and state = 'open'`.execute(tx.sql)
  if (Number(changed.numAffectedRows ?? 0) === 0) {
    const now = await misSend(tx, misSendId)
    const mayStep = tx.actor.role === 'data-protection-officer'
    if (now === undefined || !mayStep) return notFound
    const last = now.steps.at(-1)
    return changedMeanwhile({
      field: 'says',
      theirs: last?.says ?? '',
      yours: says,
      version: now.misSend.version,
      by: last?.by ?? '',
    })
  }
  await sql`insert into access_records_mis_send_steps (id, mis_send_id, step, says, happened_at, written_at, written_by)
    values (${tx.newId()}, ${misSendId}, ${step}, ${says}, ${given.happenedAt}, ${tx.now}, ${tx.actor.memberId})`.execute(
    tx.sql,
  )
  if (step === 'closed') await endTasks(tx, { aboutId: misSendId }, 'done', 'closed')
  tx.tell({ kind: 'alteration', act: 'access-records/mis-send-step', items: [`mis-send:${misSendId}`, `step:${step}`] })
  return done({ misSendId })
}
