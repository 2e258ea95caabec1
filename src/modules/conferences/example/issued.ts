/** A held conference whose minute has been drawn up, approved and issued, and ways to look at it. For tests only. */
import type { CaseTx } from '#platform/db'
import type { PostRole } from '#rules'
import { approveMinute } from '../commands/approve-minute.ts'
import { draftMinute } from '../commands/draft-minute.ts'
import { issueMinute } from '../commands/issue-minute.ts'
import { openCopy } from '../commands/open-copy.ts'
import { partsOf } from '../model/minute.ts'
import type { CopyHeld } from '../queries/copy.ts'
import { minuteOf } from '../queries/minute.ts'
import { myMinutes } from '../queries/my-minutes.ts'

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
