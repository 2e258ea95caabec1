/** Adds a line to the minute: what was said, by whom, and the part of the minute it belongs to. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { AGENDA, type Day } from '#rules'
import { done, kept, keptLine, LINE_LIMIT, type Outcome, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import { LINE_PARTS, minutePart } from '../model/minute-parts.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import { inSession } from './in-session.ts'

export type LineToAdd = {
  readonly conferenceId: string
  /** A place of `minute-parts`, or the key of an agenda item that has no parts of its own. */
  readonly place: string
  /** What the line is within its item: see `LINE_PARTS`. */
  readonly part?: string
  /** The invitation of who said it; '' when it is the meeting's own line. */
  readonly saidBy: string
  readonly says: string
  readonly source?: string
  readonly happenedOn?: Day | null
}

/** The item and the section of a place, or nothing when there is no such place. */
export function whereItBelongs(place: string): { readonly item: string; readonly section: string } | undefined {
  return minutePart(place) ?? agendaPlace(place)
}

function agendaPlace(place: string) {
  const item = AGENDA.find(one => one.key === place)
  return item === undefined ? undefined : { item: item.key, section: item.section }
}

type Speaker = { readonly agencyId: string; readonly authorId: string; readonly source: string }

/** Who said it: the person invited, or their deputy, or a body without an account, by name. */
async function speaker(tx: CaseTx, conferenceId: string, invitationId: string): Promise<Speaker | undefined> {
  const own = { agencyId: tx.actor.agencyId, authorId: tx.actor.memberId, source: '' }
  if (invitationId === '') return own
  const found = await sql<{ agencyId: string | null; memberId: string | null; name: string | null }>`
    select i.agency_id as "agencyId", coalesce(i.deputy_id, i.member_id) as "memberId", i.outside_name as name
      from conferences_invitations i
     where i.conference_id = ${conferenceId} and i.id::text = ${invitationId} and i.state <> 'removed'`.execute(tx.sql)
  const [row] = found.rows
  if (row === undefined) return undefined
  if (row.agencyId === null || row.memberId === null) return { ...own, source: `said by ${row.name ?? ''}` }
  return { agencyId: row.agencyId, authorId: row.memberId, source: '' }
}

const PARTS: readonly string[] = ['', ...Object.values(LINE_PARTS)]

function whatIsWrong(tx: CaseTx, given: LineToAdd, says: string, source: string): Wrong[] {
  const found: Wrong[] = []
  if (says === '') found.push({ field: 'says', says: 'Write what was said' })
  const long = tooLong(says)
  if (long !== undefined) found.push({ field: 'says', says: long })
  const longSource = tooLong(source, LINE_LIMIT)
  if (longSource !== undefined) found.push({ field: 'source', says: longSource })
  if (whereItBelongs(given.place) === undefined)
    found.push({ field: 'place', says: 'Choose the part of the minute it belongs to' })
  if (!PARTS.includes(given.part ?? '')) found.push({ field: 'part', says: 'Choose what kind of line it is' })
  if (given.happenedOn != null && given.happenedOn > tx.today)
    found.push({ field: 'happenedOn', says: 'Give a day that has come' })
  return found
}

/** Adds the line at the end of its item and answers its id. */
export async function addLine(tx: CaseTx, given: LineToAdd): Promise<Outcome<{ id: string; version: number }>> {
  const found = await inSession(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const says = kept(given.says)
  const source = keptLine(given.source ?? '')
  const trouble = whatIsWrong(tx, given, says, source)
  const by = await speaker(tx, given.conferenceId, given.saidBy)
  if (by === undefined) trouble.push({ field: 'saidBy', says: 'Choose somebody who was asked to this conference' })
  const place = whereItBelongs(given.place)
  if (trouble.length > 0 || by === undefined || place === undefined) return wrong(...trouble)
  const id = await writeLine(tx, found.at, {
    ...place,
    part: given.part ?? '',
    says,
    source: [by.source, source].filter(text => text !== '').join('; '),
    happenedOn: given.happenedOn ?? null,
    handling: '',
    agencyId: by.agencyId,
    authorId: by.authorId,
    takenFrom: null,
  })
  return done({ id: id ?? '', version: 1 })
}

export type LineToWrite = {
  readonly item: string
  readonly section: string
  readonly part: string
  readonly says: string
  readonly source: string
  readonly happenedOn: Day | null
  readonly handling: string
  readonly agencyId: string
  readonly authorId: string
  readonly takenFrom: string | null
}

/** Writes a line of the minute at the end of its item. Nothing when the contributed line stands in the minute already. */
export async function writeLine(tx: CaseTx, { head }: MeetingAtHand, line: LineToWrite): Promise<string | undefined> {
  const written = await sql<{ id: string }>`
    insert into conferences_lines (id, conference_id, case_id, contribution_id, item, part, section, agency_id, author_id, says,
      source, happened_on, handling, position, taken_from, written_at, written_by)
    select ${tx.newId()}::uuid, ${head.conferenceId}::uuid, ${head.caseId}::uuid, null::uuid, ${line.item}::text, ${line.part}::text,
      ${line.section}::text, ${line.agencyId}::uuid, ${line.authorId}::uuid, ${line.says}::text, ${line.source}::text,
      ${line.happenedOn}::date, ${line.handling}::text,
      coalesce((select max(position) from conferences_lines where conference_id = ${head.conferenceId} and item = ${line.item}), 0) + 1,
      ${line.takenFrom}::uuid, ${tx.now}::timestamptz, ${tx.actor.memberId}::uuid
    on conflict (taken_from) where state = 'kept' do nothing returning id`.execute(tx.sql)
  const id = written.rows[0]?.id
  const { conferenceId, caseId } = head
  const items = id === undefined ? [] : [`line:${id}`, line.section]
  tx.tell({ kind: 'collection', act: 'conferences/add-line', caseId, conferenceId, items })
  return id
}
