/** The rows of one case as they stood at a moment, from what stands now and what the history kept. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { POST_COLUMNS, type PostThen } from './posts-then.ts'

/** The rows of one table, whole; `decides` for those by which rights are decided, and which say nothing that happened. */
export type TableThen = {
  readonly tab: string
  readonly decides: boolean
  readonly rows: readonly Record<string, unknown>[]
}

/** A case at a moment, and what decides today who may read what of it. Not to be shown: to be asked through rights. */
export type CaseThen = {
  readonly caseId: string
  readonly at: Instant
  readonly stood: readonly TableThen[]
  /** Who stands on the case, what it is, who is kept from it: as these are now. */
  readonly decidesNow: readonly TableThen[]
}

async function standing(tx: CaseTx, caseId: string, at: string): Promise<readonly TableThen[]> {
  const found = await sql<TableThen>`
    select tab, decides, rows from history.as_it_stood(${caseId}, ${at}) where rows is not null`.execute(tx.sql)
  return found.rows
}

/**
 * The case as it stood, or undefined where the asker may not look back at it or it was not there yet. Looking back is a
 * consultation of everything that the agency held, and is told as that.
 */
export async function asItStood(
  tx: CaseTx,
  asked: { readonly caseId: string; readonly at: Instant; readonly postId: string; readonly because: string },
): Promise<CaseThen | undefined> {
  const { caseId, at, postId, because } = asked
  const items = [`moment:${at}`, `as-post:${postId}`]
  tx.tell({ kind: 'consultation', act: 'history/look-back', caseId, items, because })
  const stood = await standing(tx, caseId, at)
  if (stood.length === 0) return undefined
  const now = await standing(tx, caseId, 'infinity')
  return { caseId, at, stood, decidesNow: now.filter(({ decides }) => decides) }
}

/** The posts through whose eyes the asker may look at a case, with whoever held them on a day; none for who may not. */
export async function postsAbout(tx: CaseTx, caseId: string, onDay: Day): Promise<readonly PostThen[]> {
  tx.tell({ kind: 'consultation', act: 'history/posts-about', caseId })
  const found = await sql<PostThen>`select ${POST_COLUMNS} from history.posts_about(${caseId}, ${onDay})`.execute(
    tx.sql,
  )
  return found.rows
}
