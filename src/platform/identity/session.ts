/** Sessions live in the database under the hash of a token that only the browser has, and end when it says so. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'

/** Minutes without a request, and hours in all, after which a session ends. */
export const IDLE_MINUTES = 30
export const ABSOLUTE_HOURS = 10
/** Minutes for which a proof of identity counts as fresh. */
export const FRESH_MINUTES = 10

/** Somebody with a session. */
export type SignedIn = {
  readonly sessionId: string
  readonly accountId: string
  readonly memberId: string
  readonly name: string
  readonly agencyId: string
  readonly agency: string
  readonly postId: string | null
  readonly post: string
  readonly role: string
  readonly area: string
  readonly stage: 'password-proven' | 'full'
  readonly recentlyProven: boolean
  readonly demonstration: boolean
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Who holds this token now, or nobody. One statement: looks up, checks both limits and that the post is still held,
 * and notes that the session was used (at most once a minute, so that reading stays cheap).
 */
export async function resolveSession(database: Database, token: string): Promise<SignedIn | undefined> {
  const { clock } = database
  const [found] = await database.beforeAnybody(
    sql<SignedIn>`select session_id as "sessionId", account_id as "accountId", member_id as "memberId", name,
      agency_id as "agencyId", agency, post_id as "postId", post, role, area, stage,
      recently_proven as "recentlyProven", demonstration
      from access.session(${hashOfToken(token)}, ${clock.now()}, ${clock.today()},
        make_interval(mins => ${IDLE_MINUTES}), make_interval(mins => ${FRESH_MINUTES}))`,
  )
  return found
}

/** Begins a session and returns its token, the only time it is known. */
export async function startSession(
  database: Database,
  who: { accountId: string; memberId: string; postId: string | null; stage: SignedIn['stage']; device: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = database.clock.now()
  const ends = new Date(Date.parse(now) + ABSOLUTE_HOURS * 3_600_000).toISOString()
  await database.asGate(async gate => {
    await gate
      .insertInto('identity_sessions')
      .values({
        id: newId(),
        account_id: who.accountId,
        member_id: who.memberId,
        post_id: who.postId,
        token_hash: hashOfToken(token),
        stage: who.stage,
        started_at: now,
        seen_at: now,
        ends_at: ends,
        proven_at: who.stage === 'full' ? now : null,
        device: who.device,
      })
      .execute()
  })
  return token
}

/** Ends a session at once, with the reason. */
export async function endSession(database: Database, sessionId: string, because: string): Promise<void> {
  await database.asGate(async gate => {
    await sql`update identity_sessions set ended_at = ${database.clock.now()}, ended_because = ${because}
               where id = ${sessionId} and ended_at is null`.execute(gate)
  })
}
