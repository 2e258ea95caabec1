/** "Something wrong?": a recipient marks a sentence of their copy and proposes other words to the chair (S3-94). */
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { done, kept, LINE_LIMIT, notFound, type Outcome, refused, type Wrong, wrong } from '#shared'
import type { CopyIssued } from '../model/copy.ts'
import { tooLong } from '../model/meeting-fields.ts'
import { type CopyHeld, copyById } from '../queries/copy.ts'

export type Proposal = {
  readonly copyId: string
  readonly part: string
  /** The sentence as it stands in the copy. */
  readonly quoted: string
  readonly proposed: string
  readonly because: string
}

/** The task that waits for the chair. */
export const CORRECTION_TASK = 'minute/correction'

const superseded = refused({
  code: 'conferences/copy-is-superseded',
  says: 'A newer copy of this minute has taken the place of this one.',
  next: 'Open the newest copy and mark the sentence there, if it is still wrong.',
})

/** The column of a paragraph or row that holds the marked words, or -1. */
export const cellWith = (cells: readonly string[], quoted: string): number =>
  cells.findIndex(cell => cell.includes(quoted))

function whatIsWrong(content: CopyIssued, { part, quoted, proposed, because }: Proposal): Wrong[] {
  const cells = content.blocks.flatMap(block => block.parts).find(one => one.id === part)?.cells ?? []
  const found: Wrong[] = []
  if (quoted === '') found.push({ field: 'quoted', says: 'Copy the words that are wrong into this box' })
  else if (cellWith(cells, quoted) < 0) {
    found.push({
      field: 'quoted',
      says: 'These words do not stand there. Copy them exactly as they stand in the paragraph',
    })
  }
  if (proposed === '') found.push({ field: 'proposed', says: 'Say what it should say' })
  else if (proposed === quoted) found.push({ field: 'proposed', says: 'This is what it says already' })
  if (because === '') found.push({ field: 'because', says: 'Say why, so that the chair can decide' })
  for (const [field, text, limit] of [
    ['proposed', proposed, undefined],
    ['because', because, LINE_LIMIT * 10],
  ] as const) {
    const long = tooLong(text, limit)
    if (long !== undefined) found.push({ field, says: long })
  }
  return found
}

/** Puts the proposal before the chair. */
export async function proposeCorrection(tx: CaseTx, given: Proposal): Promise<Outcome<string>> {
  const copy = await copyById(tx, given.copyId)
  if (copy === undefined) {
    tx.tell({ kind: 'consultation', act: 'conferences/propose-correction', items: ['nothing-there'] })
    return notFound
  }
  await tx.narrowTo([copy.caseId])
  const { caseId, conferenceId } = copy
  const about = { act: 'conferences/propose-correction', caseId, conferenceId }
  const proposal = {
    ...given,
    quoted: kept(given.quoted),
    proposed: kept(given.proposed),
    because: kept(given.because),
  }
  const exists = copy.content.blocks.some(block => block.parts.some(part => part.id === given.part))
  const found = whatIsWrong(copy.content, proposal)
  if (!exists || copy.newerId !== null || found.length > 0) {
    tx.tell({ kind: 'consultation', ...about, items: [`copy:${copy.copyId}`] })
    if (!exists) return notFound
    return copy.newerId === null ? wrong(...found) : superseded
  }
  const id = await write(tx, copy, proposal)
  tx.tell({
    kind: 'collection',
    ...about,
    items: [`correction:${id}`, `copy:${copy.copyId}`],
    recipients: [copy.content.chairId],
  })
  return done(id)
}

async function write(tx: CaseTx, copy: CopyHeld, { part, quoted, proposed, because }: Proposal): Promise<string> {
  const id = tx.newId()
  const { minuteId, copyId, conferenceId, caseId } = copy
  const { chairId } = copy.content
  await tx.sql
    .insertInto('conferences_corrections')
    .values({
      id,
      minute_id: minuteId,
      copy_id: copyId,
      conference_id: conferenceId,
      case_id: caseId,
      member_id: tx.actor.memberId,
      part,
      quoted,
      proposed,
      because,
      written_at: tx.now,
    })
    .execute()
  const chair = await tx.sql
    .selectFrom('staff_members')
    .select('agency_id')
    .where('id', '=', chairId)
    .executeTakeFirstOrThrow()
  await addTask(tx, {
    kind: CORRECTION_TASK,
    says: 'Decide about a correction to a minute',
    caseId,
    conferenceId,
    section: 'conference',
    owner: { memberId: chairId, agencyId: chair.agency_id },
    asked: true,
    dueOn: null,
    opens: `/conferences/${conferenceId}/corrections`,
    about: { table: 'conferences_corrections', id },
  })
  return id
}
