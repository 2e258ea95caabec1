/** Agencies, areas and posts for the forms of a protocol, and which rules it carries. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { isSharingRule, type SharingRule } from '#rules'

export type Directory = {
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly posts: readonly { readonly id: string; readonly agencyId: string; readonly words: string }[]
}

/** The whole directory: an installation has dozens of agencies and hundreds of posts. */
export async function directory(tx: CaseTx): Promise<Directory> {
  const agencies = await sql<Directory['agencies'][number]>`select id, name from staff_agencies order by name`.execute(
    tx.sql,
  )
  const areas = await sql<Directory['areas'][number]>`select id, name from staff_areas order by kind, name`.execute(
    tx.sql,
  )
  const posts = await sql<Directory['posts'][number]>`
    select p.id, p.agency_id as "agencyId", concat_ws(', ', p.title, g.name) as words from staff_posts p join staff_agencies g on g.id = p.agency_id
     where exists (select 1 from staff_postings o where o.post_id = p.id and o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today}))
     order by g.name, p.title`.execute(tx.sql)
  return { agencies: agencies.rows, areas: areas.rows, posts: posts.rows }
}

export type Carried = { readonly rule: SharingRule; readonly pinpoint: string }

/** The rules of sharing that a protocol says it carries, and where. */
export async function rulesCarried(tx: CaseTx, agreementId: string): Promise<readonly Carried[]> {
  const found = await sql<{ rule: string; pinpoint: string }>`
    select distinct on (rule) rule, pinpoint from sharing_rules_carried where agreement_id = ${agreementId} order by rule, written_at desc, id desc`.execute(
    tx.sql,
  )
  return found.rows.flatMap(({ rule, pinpoint }) => (isSharingRule(rule) ? [{ rule, pinpoint }] : []))
}
