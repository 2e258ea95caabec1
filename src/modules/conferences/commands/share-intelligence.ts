/**
 * Police share a sanitised line (S3-77): partners see the line and its handling code; the original stays with police,
 * in the section that only they read.
 */
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import { type Day, handlingOf } from '#rules'
import { done, kept, notFound, type Outcome, refused, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import { contributionHeld } from '../queries/contribution.ts'
import { type Contributor, contributorTo } from '../queries/contributor.ts'
import { saveContribution } from './save-contribution.ts'

export type LineToShare = {
  readonly conferenceId: string
  readonly original: string
  readonly sanitised: string
  readonly scheme: string
  readonly code: string
  readonly happenedOn: Day | null
}

function whatIsWrong(tx: CaseTx, given: LineToShare, original: string, sanitised: string): Wrong[] {
  const found: Wrong[] = []
  if (sanitised === '') found.push({ field: 'sanitised', says: 'Write the line as partners may read it' })
  if (original === '') found.push({ field: 'original', says: 'Write what police hold; only police will read it' })
  if (original !== '' && original === sanitised) {
    found.push({ field: 'sanitised', says: 'Write it without what police must keep: it is the same as the original' })
  }
  for (const [field, text] of [
    ['original', original],
    ['sanitised', sanitised],
  ] as const) {
    const long = tooLong(text)
    if (long !== undefined) found.push({ field, says: long })
  }
  if (handlingOf(given.scheme, given.code) === undefined) {
    found.push({ field: 'code', says: 'Choose a handling code of the scheme it was graded by' })
  }
  if (given.happenedOn !== null && given.happenedOn > tx.today)
    found.push({ field: 'happenedOn', says: 'Give a day that has come' })
  return found
}

/** Adds the sanitised line to the police contribution and the original to the police part of the chronology. */
export async function shareIntelligence(tx: CaseTx, given: LineToShare): Promise<Outcome<{ lineId: string }>> {
  const contributor = await contributorTo(tx, given.conferenceId)
  if (contributor === undefined || !contributor.form.asksIntelligence) return notFound
  const [original, sanitised] = [kept(given.original), kept(given.sanitised)]
  const trouble = whatIsWrong(tx, given, original, sanitised)
  const handling = handlingOf(given.scheme, given.code)
  if (trouble.length > 0 || handling === undefined) return wrong(...trouble)
  const contributionId = await contributionOf(tx, contributor)
  if (typeof contributionId !== 'string') return contributionId
  const lineId = await writeShared(tx, contributor, contributionId, { ...given, sanitised, handling })
  await recordEntry(tx, {
    caseId: contributor.at.head.caseId,
    section: 'intelligence',
    kind: 'intelligence',
    happenedOn: given.happenedOn ?? tx.today,
    headline: `Original of a line shared as: ${sanitised}`.slice(0, 300),
    detail: original,
    about: { table: 'conferences_lines', id: lineId },
  })
  return done({ lineId })
}

/** The contribution of police; begun with this line when there is none yet. */
async function contributionOf(tx: CaseTx, { at, agency }: Contributor): Promise<string | Outcome<never>> {
  if (at.head.state !== 'convened') {
    return refused({
      code: 'conferences/contributions-are-closed',
      says: 'The meeting has opened, so contributions are no longer written.',
      next: 'Say the sanitised line in the meeting; record the original in the chronology.',
    })
  }
  const held = await contributionHeld(tx, at.head.conferenceId, agency.agencyId)
  if (held !== undefined) return held.contributionId
  const empty = { version: 0, known: null, managerAware: null, boxes: {}, facts: [], submit: false }
  const begun = await saveContribution(tx, at.head.conferenceId, empty)
  return begun.kind === 'done' ? begun.value.contributionId : begun
}

async function writeShared(
  tx: CaseTx,
  { at, agency }: Contributor,
  contributionId: string,
  line: LineToShare & { readonly handling: string },
): Promise<string> {
  const { conferenceId, caseId } = at.head
  const id = tx.newId()
  await sql`
    insert into conferences_lines (id, conference_id, case_id, contribution_id, item, part, section, agency_id, author_id, says,
      source, happened_on, handling, position, written_at, written_by)
    values (${id}, ${conferenceId}, ${caseId}, ${contributionId}, 'information', '', 'intelligence-shared', ${agency.agencyId},
      ${tx.actor.memberId}, ${line.sanitised}, '', ${line.happenedOn}, ${line.handling},
      coalesce((select max(position) from conferences_lines where contribution_id = ${contributionId}), 0) + 1,
      ${tx.now}, ${tx.actor.memberId})`.execute(tx.sql)
  tx.tell({ kind: 'collection', act: 'conferences/share-intelligence', caseId, conferenceId, items: [`line:${id}`] })
  return id
}
