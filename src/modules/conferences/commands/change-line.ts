/** Changes or removes a line of the minute, in the version that was seen; what it said before is kept. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { changedMeanwhile, done, kept, keptLine, LINE_LIMIT, notFound, type Outcome, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import { type LineRow, lineRows } from '../queries/line-row.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import { whereItBelongs } from './add-line.ts'
import { inSession } from './in-session.ts'
import { keepEarlier } from './keep-earlier.ts'

export type LineChange = {
  readonly conferenceId: string
  readonly lineId: string
  readonly version: number
  readonly says: string
  /** Left as they are when left out. */
  readonly source?: string
  readonly happenedOn?: Day | null
  readonly place?: string
}

type Standing = { readonly at: MeetingAtHand; readonly line: LineRow }

/** The line of the minute; a line of a contribution is its agency's and not changed in the meeting. */
async function standing(
  tx: CaseTx,
  conferenceId: string,
  lineId: string,
): Promise<Standing | { trouble: Outcome<never> }> {
  const found = await inSession(tx, conferenceId)
  if ('trouble' in found) return found
  const [line] = await lineRows(tx, conferenceId, [lineId])
  if (line === undefined || line.contributionId !== null) return { trouble: notFound }
  return { at: found.at, line }
}

function whatIsWrong(tx: CaseTx, given: LineChange, says: string): Wrong[] {
  const found: Wrong[] = []
  if (says === '') found.push({ field: 'says', says: 'Write what was said, or remove the line' })
  const long = tooLong(says)
  if (long !== undefined) found.push({ field: 'says', says: long })
  const longSource = tooLong(given.source ?? '', LINE_LIMIT)
  if (longSource !== undefined) found.push({ field: 'source', says: longSource })
  if (given.happenedOn != null && given.happenedOn > tx.today)
    found.push({ field: 'happenedOn', says: 'Give a day that has come' })
  if (given.place !== undefined && whereItBelongs(given.place) === undefined) {
    found.push({ field: 'place', says: 'Choose the part of the minute it belongs to' })
  }
  return found
}

const conflict = (line: LineRow, yours: string): Outcome<never> =>
  changedMeanwhile({
    field: 'says',
    theirs: line.state === 'removed' ? '' : line.says,
    yours,
    version: line.version,
    by: line.writtenByName,
  })

/** Changes the line, or answers both texts when somebody changed it meanwhile. The same change sent again is done. */
export async function changeLine(tx: CaseTx, given: LineChange): Promise<Outcome<{ version: number }>> {
  const found = await standing(tx, given.conferenceId, given.lineId)
  if ('trouble' in found) return found.trouble
  const { at, line } = found
  const says = kept(given.says)
  const trouble = whatIsWrong(tx, given, says)
  if (trouble.length > 0) return wrong(...trouble)
  const place = given.place === undefined ? line : (whereItBelongs(given.place) ?? line)
  const wanted = {
    says,
    source: given.source === undefined ? line.source : keptLine(given.source),
    happenedOn: given.happenedOn === undefined ? line.happenedOn : given.happenedOn,
    item: place.item,
    section: place.section,
  }
  const same =
    line.state === 'kept' &&
    Object.entries(wanted).every(([name, value]) => (line as unknown as Record<string, unknown>)[name] === value)
  if (same) return done({ version: line.version })
  if (line.state === 'removed' || line.version !== given.version) return conflict(line, says)
  const changed = await sql<{ version: number }>`
    update conferences_lines set says = ${wanted.says}, source = ${wanted.source}, happened_on = ${wanted.happenedOn},
           item = ${wanted.item}, section = ${wanted.section}, version = version + 1, written_at = ${tx.now}, written_by = ${tx.actor.memberId}
     where id = ${line.id} and version = ${given.version} and state = 'kept' returning version`.execute(tx.sql)
  return settled(tx, at, line, changed.rows[0]?.version, says)
}

/** Removes the line from the minute. Removing it again is done. */
export async function removeLine(
  tx: CaseTx,
  given: { readonly conferenceId: string; readonly lineId: string; readonly version: number },
): Promise<Outcome<{ version: number }>> {
  const found = await standing(tx, given.conferenceId, given.lineId)
  if ('trouble' in found) return found.trouble
  const { at, line } = found
  if (line.state === 'removed') return done({ version: line.version })
  if (line.version !== given.version) return conflict(line, '')
  const removed = await sql<{ version: number }>`
    update conferences_lines set state = 'removed', version = version + 1, written_at = ${tx.now}, written_by = ${tx.actor.memberId}
     where id = ${line.id} and version = ${given.version} and state = 'kept' returning version`.execute(tx.sql)
  return settled(tx, at, line, removed.rows[0]?.version, '')
}

async function settled(
  tx: CaseTx,
  { head }: MeetingAtHand,
  line: LineRow,
  version: number | undefined,
  yours: string,
): Promise<Outcome<{ version: number }>> {
  if (version === undefined) {
    const [now] = await lineRows(tx, head.conferenceId, [line.id])
    return now === undefined ? notFound : conflict(now, yours)
  }
  await keepEarlier(tx, head, {
    about: `line/${line.id}`,
    section: line.section,
    says: line.says,
    version: line.version,
    saidBy: line.writtenBy,
    saidAt: line.writtenAt,
  })
  const { conferenceId, caseId } = head
  tx.tell({
    kind: 'alteration',
    act: 'conferences/change-line',
    caseId,
    conferenceId,
    items: [`line:${line.id}`, `version:${version}`],
  })
  return done({ version })
}
