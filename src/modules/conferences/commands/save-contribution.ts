/**
 * Saves an agency's contribution before the meeting, as a draft or as submitted. It is its agency's: nobody else writes
 * it (S2-39), and when the meeting opens it is closed. Two people of one agency never overwrite each other silently.
 */
import { sql } from 'kysely'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { addDays, type Day } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, refused, wrong } from '#shared'
import { BOX } from '../model/contribution-form.ts'
import {
  type ContributionGiven,
  type LinesWanted,
  linesWanted,
  wrongContribution,
} from '../model/contribution-given.ts'
import { type ContributionHeld, contributionHeld, linesOfContribution } from '../queries/contribution.ts'
import { type Contributor, contributorTo } from '../queries/contributor.ts'
import { writeContributionLines } from './write-contribution-lines.ts'

export type ContributionSaved = {
  readonly contributionId: string
  readonly state: 'draft' | 'submitted'
  readonly version: number
  readonly savedAt: string
}

const OPENED = refused({
  code: 'conferences/contributions-are-closed',
  says: 'The meeting has opened, so contributions are no longer written.',
  next: 'Say it in the meeting; the recorder writes it down. What you typed is still in the form.',
})

/** Saves what was given. `submit` hands it to the chair; until then only its own agency reads it. */
export async function saveContribution(
  tx: CaseTx,
  conferenceId: string,
  given: ContributionGiven,
): Promise<Outcome<ContributionSaved>> {
  const contributor = await contributorTo(tx, conferenceId)
  if (contributor === undefined) return notFound
  if (contributor.at.head.state !== 'convened') return OPENED
  const trouble = wrongContribution(given, contributor.form, tx.today)
  if (trouble.length > 0) return wrong(...trouble)
  const held = await heldOrBegun(tx, contributor)
  if (held === undefined) return notFound
  const lines = await linesOfContribution(tx, held.contributionId)
  const wanted = linesWanted(given, contributor.form)
  if (held.version !== given.version && held.authorId !== tx.actor.memberId) {
    const conflicts = differences(wanted, lines, held)
    if (conflicts.length > 0) return changedMeanwhile(...conflicts)
  }
  const changed = await writeContributionLines(tx, contributor, held, lines, wanted)
  return settle(tx, contributor, held, given, changed)
}

/** The contribution, begun if this is the first save, and held against others until the transaction ends. */
async function heldOrBegun(tx: CaseTx, { at, agency }: Contributor): Promise<ContributionHeld | undefined> {
  const { conferenceId, caseId, heldOn } = at.head
  await sql`
    insert into conferences_contributions (id, conference_id, case_id, agency_id, author_id, due_on, version, written_at)
    values (${tx.newId()}, ${conferenceId}, ${caseId}, ${agency.agencyId}, ${tx.actor.memberId}, ${dueOn(heldOn)}, 0, ${tx.now})
    on conflict (conference_id, agency_id) do nothing`.execute(tx.sql)
  return contributionHeld(tx, conferenceId, agency.agencyId, true)
}

/** A contribution is due before the meeting: at the latest on the day before it. */
export const dueOn = (heldOn: Day): Day => addDays(heldOn, -1)

/** What differs between what was sent and what a colleague saved meanwhile, box by box. */
function differences(
  wanted: LinesWanted,
  lines: Awaited<ReturnType<typeof linesOfContribution>>,
  held: ContributionHeld,
): { field: string; theirs: string; yours: string; version: number; by: string }[] {
  const { version, author: by } = held
  const boxes = wanted.boxes.flatMap(({ key, says }) => {
    const theirs = lines.find(line => line.part === BOX + key)?.says ?? ''
    return theirs === says ? [] : [{ field: `box/${key}`, theirs, yours: says, version, by }]
  })
  const facts = wanted.facts.flatMap(({ id, says }) => {
    const line = lines.find(one => one.id === id)
    return line === undefined || line.says === says
      ? []
      : [{ field: `fact/${id}/says`, theirs: line.says, yours: says, version, by }]
  })
  return [...boxes, ...facts]
}

async function settle(
  tx: CaseTx,
  { at }: Contributor,
  held: ContributionHeld,
  given: ContributionGiven,
  lines: number,
): Promise<Outcome<ContributionSaved>> {
  const { conferenceId, caseId } = at.head
  const state = given.submit || held.state === 'submitted' ? 'submitted' : 'draft'
  const same =
    lines === 0 && state === held.state && given.known === held.known && given.managerAware === held.managerAware
  const items = [`contribution:${held.contributionId}`, state, `lines:${lines}`]
  tx.tell({
    kind: held.version === 0 ? 'collection' : 'alteration',
    act: 'conferences/save-contribution',
    caseId,
    conferenceId,
    items,
  })
  if (same && held.version > 0) {
    return done({ contributionId: held.contributionId, state, version: held.version, savedAt: held.savedAt })
  }
  const saved = await sql<{ version: number }>`
    update conferences_contributions set known = ${given.known}, manager_aware = ${given.managerAware}, state = ${state},
           author_id = ${tx.actor.memberId}, version = version + 1, written_at = ${tx.now},
           submitted_at = case when ${state} = 'submitted' then coalesce(submitted_at, ${tx.now}::timestamptz) end
     where id = ${held.contributionId} returning version`.execute(tx.sql)
  const version = saved.rows[0]?.version
  if (version === undefined) return notFound
  if (state === 'submitted') await endTask(tx, conferenceId)
  return done({ contributionId: held.contributionId, state, version, savedAt: tx.now })
}

/** The agency's task is done by whoever of it hands in. */
async function endTask(tx: CaseTx, conferenceId: string): Promise<void> {
  const { agencyId } = tx.actor
  await endTasks(tx, { aboutId: conferenceId, kind: CONTRIBUTION_TASK, agencyId }, 'done', 'contribution submitted')
}

/** The kind of task that asks an agency for its contribution; it is about the conference. */
export const CONTRIBUTION_TASK = 'conference/contribute'
