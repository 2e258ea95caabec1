/** Takes lines of the contributions over into the minute, word for word, with whose they are: nothing is retyped. */
import type { CaseTx } from '#platform/db'
import { done, type Outcome, refused } from '#shared'
import { BOX } from '../model/contribution-form.ts'
import { lineRows } from '../queries/line-row.ts'
import { writeLine } from './add-line.ts'
import { inSession } from './in-session.ts'

/** Takes each line over once, in the order of the agenda, and answers how many there were. */
export async function takeOverLines(
  tx: CaseTx,
  given: { readonly conferenceId: string; readonly lineIds: readonly string[] },
): Promise<Outcome<number>> {
  const found = await inSession(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const lines = (await lineRows(tx, given.conferenceId, given.lineIds)).filter(
    line => line.contributionId !== null && line.state === 'kept',
  )
  if (lines.length === 0) {
    return refused({
      code: 'conferences/nothing-to-take-over',
      says: 'No line was chosen, or it has been taken back by its agency.',
      next: 'Choose at least one line of a contribution.',
    })
  }
  let count = 0
  for (const line of lines) {
    const { item, section, says, source, happenedOn, handling, agencyId, authorId } = line
    const part = line.part.startsWith(BOX) ? line.part.slice(BOX.length) : line.part
    const copy = { item, section, part, says, source, happenedOn, handling, agencyId, authorId, takenFrom: line.id }
    if ((await writeLine(tx, found.at, copy)) !== undefined) count += 1
  }
  return done(count)
}
