/** Lines of the ledger as those may read them who ask who saw what; the database decides whose they are. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import { isId } from '#platform/ids'

/** A place in the list: everything before it, in the order of writing. */
export type Place = { readonly at: string; readonly id: string }

/** Which lines: about the person behind a case, or of an officer; and of those only some. */
export type Wanted = {
  readonly case?: string
  readonly member?: string
  readonly agency?: string
  readonly kind?: string
  readonly act?: string
  readonly purpose?: string
  readonly item?: string
  readonly from?: Instant
  readonly to?: Instant
  readonly before?: Place
}

/** One line, with the names that the directory has for it. */
export type LineShown = {
  readonly id: string
  /** When it was written, to its last digit: the place in the list. */
  readonly at: string
  readonly happenedAt: Instant
  readonly memberId: string | null
  readonly name: string
  readonly post: string
  readonly agency: string
  readonly kind: string
  readonly act: string
  readonly purpose: string
  readonly reference: string
  readonly caseId: string | null
  readonly items: readonly string[]
  readonly recipients: readonly string[]
  readonly conferenceId: string | null
  readonly taskId: string | null
  readonly rule: string | null
  readonly because: string | null
}

type Found = Omit<LineShown, 'items' | 'recipients' | 'reference'> & {
  readonly items: readonly string[] | null
  readonly recipients: readonly string[] | null
}

/** The wanted lines, the latest first, at most so many. */
export async function linesWanted(tx: CaseTx, wanted: Wanted, most: number): Promise<readonly LineShown[]> {
  const found = await sql<Found>`
    select s.id, s.at, s.happened_at as "happenedAt", s.member_id as "memberId",
           coalesce(m.name, case when s.role = 'clockwork' then 'Cairn, by rule' else 'Somebody not signed in' end) as name,
           coalesce(p.title, '') as post, coalesce(g.short_name, '') as agency, s.kind, s.act, s.purpose,
           s.case_id as "caseId", s.items, s.recipients, s.conference_id as "conferenceId", s.task_id as "taskId", s.rule,
           s.because
      from access.seen(${JSON.stringify(wanted)}::jsonb, ${most}) s
      left join staff_members m on m.id = s.member_id left join staff_posts p on p.id = s.post_id
      left join staff_agencies g on g.id = s.agency_id
     order by s.at desc, s.id desc`.execute(tx.sql)
  return named(tx, found.rows)
}

/** Puts in the references of cases that the reader may know of, and the names of recipients that the directory has. */
async function named(tx: CaseTx, lines: readonly Found[]): Promise<readonly LineShown[]> {
  const cases = [...new Set(lines.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))]
  const ids = [...new Set(lines.flatMap(({ recipients }) => recipients ?? []))].filter(isId)
  const references = cases.length === 0 ? new Map<string, string>() : await referencesOf(tx, cases)
  const names = ids.length === 0 ? new Map<string, string>() : await namesOf(tx, ids)
  return lines.map(line => ({
    ...line,
    reference: line.caseId === null ? '' : (references.get(line.caseId) ?? ''),
    items: line.items ?? [],
    recipients: (line.recipients ?? []).map(one => names.get(one) ?? one),
  }))
}

/** The references of those of these cases of which the reader may know. */
export async function referencesOf(tx: CaseTx, cases: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ case_id: string; reference: string }>`
    select case_id, reference from access.references_of(${[...cases]}::uuid[])`.execute(tx.sql)
  return new Map(found.rows.map(row => [row.case_id, row.reference]))
}

async function namesOf(tx: CaseTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ id: string; name: string }>`
    select id, name from staff_members where id = any (${[...ids]}::uuid[])
     union all select id, name from staff_agencies where id = any (${[...ids]}::uuid[])
     union all select id, title from staff_posts where id = any (${[...ids]}::uuid[])`.execute(tx.sql)
  return new Map(found.rows.map(row => [row.id, row.name]))
}

/** How many of the wanted lines there are in all, by whom and of which kind. */
export type Group = {
  readonly memberId: string | null
  readonly name: string
  readonly agencyId: string | null
  readonly agency: string
  readonly kind: string
  readonly lines: number
  readonly firstAt: Instant
  readonly lastAt: Instant
}

/** The wanted lines, counted by whom and of which kind. */
export async function countsWanted(tx: CaseTx, wanted: Wanted): Promise<readonly Group[]> {
  const found = await sql<Group>`
    select s.member_id as "memberId", coalesce(m.name, 'Cairn, by rule') as name, s.agency_id as "agencyId",
           coalesce(g.short_name, '') as agency, s.kind, s.lines, s.first_at as "firstAt", s.last_at as "lastAt"
      from access.seen_by_whom(${JSON.stringify(wanted)}::jsonb) s
      left join staff_members m on m.id = s.member_id left join staff_agencies g on g.id = s.agency_id
     order by s.lines desc, 2`.execute(tx.sql)
  return found.rows
}
