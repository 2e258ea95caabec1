/** A held conference whose minute has been drawn up, approved and issued, and ways to look at it. For tests only. */
import type { CaseTx } from '#platform/db'
import type { PostRole } from '#rules'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { testDatabase } from '../../../../tests/support/database.ts'
import { approveMinute } from '../commands/approve-minute.ts'
import { draftMinute } from '../commands/draft-minute.ts'
import { issueMinute } from '../commands/issue-minute.ts'
import { openCopy } from '../commands/open-copy.ts'
import { partsOf } from '../model/minute.ts'
import type { CopyHeld } from '../queries/copy.ts'
import { minuteOf } from '../queries/minute.ts'
import { myMinutes } from '../queries/my-minutes.ts'
import { heldConference } from './held.ts'

export const CHAIR = 'social-work-solo'
export const TYPIST = 'support-assistant'

type Acting = { readonly as: <T>(role: PostRole, work: (tx: CaseTx) => Promise<T>) => Promise<T> }

/** Draws up and approves as the chair. */
export async function approved(area: Acting, conferenceId: string): Promise<void> {
  for (const command of [draftMinute, approveMinute]) {
    const outcome = await area.as(CHAIR, tx => command(tx, conferenceId) as ReturnType<typeof approveMinute>)
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  }
}

/** And issues, as the typist does. */
export async function issuedMinute(area: Acting, conferenceId: string): Promise<void> {
  await approved(area, conferenceId)
  const outcome = await area.as(TYPIST, tx => issueMinute(tx, conferenceId))
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
}

/** A conference that was held, in an area of its own. */
export async function held(given: Parameters<typeof heldConference>[2] = {}, name?: string) {
  const database = await testDatabase()
  const area = await testArea(database)
  const about = await testCase(area, name === undefined ? {} : { name })
  return { database, area, about, ...(await heldConference(area, about, given)) }
}

/** The same with its minute issued. */
export async function issued() {
  const built = await held()
  await issuedMinute(built.area, built.conferenceId)
  return built
}

/** The newest copy of a role's holder, opened. */
export async function openedCopy(area: Acting, role: PostRole): Promise<CopyHeld> {
  const [mine] = await area.as(role, myMinutes)
  const opened = mine && (await area.as(role, tx => openCopy(tx, mine.copyId, 'screen')))
  if (opened === undefined) throw new Error(`${role} has no copy`)
  return opened
}

/** The part of the newest minute whose first words are these. */
export async function partSaying(
  area: Acting,
  conferenceId: string,
  start: string,
): Promise<{ id: string; was: readonly string[] }> {
  const minute = await area.as(CHAIR, tx => minuteOf(tx, conferenceId))
  const part = partsOf(minute?.content ?? { blocks: [] }).find(one => one.cells[0]?.says.startsWith(start))
  if (part === undefined) throw new Error(`No part begins with ${start}`)
  return { id: part.id, was: part.cells.map(cell => cell.says) }
}
