/** What somebody who looks back at a case chooses from: posts, moments of the case, and the parts that are theirs to read. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { type PostThen, postsAbout } from '#platform/history'
import { type Day, SECTIONS, type Section } from '#rules'
import { caseLedger } from './case-ledger.ts'

/** A moment at which what was known may matter. */
export type Moment = { readonly at: string; readonly says: 'conference' | 'release' }

export type Choosing = {
  readonly name: string
  readonly posts: readonly PostThen[]
  readonly moments: readonly Moment[]
  /** Parts of the file that the asker reads today. */
  readonly reads: readonly Section[]
}

/** The choices, or undefined where the asker may not look back at this case. */
export async function choosing(tx: CaseTx, caseId: string, onDay: Day): Promise<Choosing | undefined> {
  tx.tell({ kind: 'consultation', act: 'access-records/look-back', caseId })
  const about = await caseLedger(tx, caseId)
  if (about?.whole !== true) return undefined
  const posts = await postsAbout(tx, caseId, onDay)
  const found = await sql<{ moments: Moment[]; reads: Section[] }>`
    select (select coalesce(json_agg(json_build_object('at', m.at, 'says', m.says) order by m.at desc), '[]') from (
             select (c.held_on + c.starts_at) at time zone 'Europe/London' as at, 'conference' as says from conferences_conferences c
              where c.case_id = ${caseId} and c.held_on <= ${tx.today} and c.state <> 'cancelled'
             union all
             select e.written_at, 'release' from cases_entries e
              where e.case_id = ${caseId} and e.kind in ('release', 'release-notice', 'hospital-discharge')) m
             where m.at <= ${tx.now}) as moments,
           array(select part from unnest(${[...SECTIONS]}::text[]) part where ${caseId} = any (access.cases_i_may_read(part))) as reads`.execute(
    tx.sql,
  )
  const { moments = [], reads = [] } = found.rows[0] ?? {}
  return { name: about.name ?? about.reference, posts, moments, reads }
}
