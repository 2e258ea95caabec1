/** Sessions live in the database under the hash of a token that only the browser has, and end when it says so. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { type GateTx, type Known, tellGate } from './gate-line.ts'
import { minutesAfter } from './gatehouse.ts'

/** Minutes without a request, and hours in all, after which a session ends. */
export const IDLE_MINUTES = 30
export const ABSOLUTE_HOURS = 10
/** Minutes for which a session may stand half open, between the password and the second factor. */
export const HALF_OPEN_MINUTES = 20
/** Minutes for which a proof of identity counts as fresh. */
export const FRESH_MINUTES = 10

/** What has been proven so far; only 'full' reaches anything but sign-in itself. */
export type Stage = 'password-proven' | 'choosing-post' | 'full'

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
  readonly stage: Stage
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
  const [found] = await database.asLogin(
    sql<SignedIn>`select session_id as "sessionId", account_id as "accountId", member_id as "memberId", name,
      agency_id as "agencyId", agency, post_id as "postId", post, role, area, stage,
      recently_proven as "recentlyProven", demonstration
      from access.session(${hashOfToken(token)}, ${clock.now()}, ${clock.today()},
        make_interval(mins => ${IDLE_MINUTES}), make_interval(mins => ${FRESH_MINUTES}))`,
  )
  return found
}

/** What a session is begun with, or moved on to. */
export type Standing = { readonly stage: Stage; readonly postId: string | null }

const endOf = (stage: Stage, at: Instant) =>
  minutesAfter(at, stage === 'full' ? ABSOLUTE_HOURS * 60 : HALF_OPEN_MINUTES)
const newToken = () => randomBytes(32).toString('base64url')

/** Begins a session. Its token is returned here and is not known anywhere else. */
export async function beginSession(
  gate: GateTx,
  at: Instant,
  who: Standing & { readonly accountId: string; readonly memberId: string; readonly device: string },
): Promise<{ readonly token: string; readonly sessionId: string }> {
  const token = newToken()
  const sessionId = newId()
  await gate
    .insertInto('identity_sessions')
    .values({
      id: sessionId,
      account_id: who.accountId,
      member_id: who.memberId,
      post_id: who.postId,
      token_hash: hashOfToken(token),
      stage: who.stage,
      started_at: at,
      seen_at: at,
      ends_at: endOf(who.stage, at),
      proven_at: who.stage === 'password-proven' ? null : at,
      device: who.device,
    })
    .execute()
  return { token, sessionId }
}

/**
 * Moves a session on, under a new token: whoever planted or saw the old one has nothing. Answers nothing when the
 * session is no longer at the stage from which it was to move.
 */
export async function advanceSession(
  gate: GateTx,
  at: Instant,
  sessionId: string,
  from: Stage,
  to: Standing,
): Promise<string | undefined> {
  const token = newToken()
  const moved = await sql`update identity_sessions
      set stage = ${to.stage}, post_id = ${to.postId}, token_hash = ${hashOfToken(token)}, seen_at = ${at}, proven_at = ${at},
          ends_at = ${endOf(to.stage, at)}
    where id = ${sessionId} and stage = ${from} and ended_at is null returning id`.execute(gate)
  return moved.rows.length === 0 ? undefined : token
}

/** Notes a fresh proof of identity, under a new token. */
export async function refreshProof(gate: GateTx, at: Instant, sessionId: string): Promise<string | undefined> {
  const token = newToken()
  const proven =
    await sql`update identity_sessions set proven_at = ${at}, seen_at = ${at}, token_hash = ${hashOfToken(token)}
    where id = ${sessionId} and stage = 'full' and ended_at is null returning id`.execute(gate)
  return proven.rows.length === 0 ? undefined : token
}

type Ended = { id: string; member_id: string; agency_id: string; post_id: string | null }

/** Ends those sessions of an account that still live and fit the condition, with one ledger line each. */
async function end(
  gate: GateTx,
  at: Instant,
  which: ReturnType<typeof sql>,
  because: string,
  by: Known | undefined,
): Promise<number> {
  const found = await sql<Ended>`update identity_sessions s set ended_at = ${at}, ended_because = ${because}
      from staff_members m where m.id = s.member_id and s.ended_at is null and ${which}
    returning s.id, s.member_id, s.post_id, coalesce((select p.agency_id from staff_posts p where p.id = s.post_id), m.agency_id) as agency_id`.execute(
    gate,
  )
  for (const { id, member_id, agency_id, post_id } of found.rows) {
    const known = by ?? { memberId: member_id, agencyId: agency_id, postId: post_id, sessionId: id }
    await tellGate(gate, at, { act: 'identity/end-session', because, items: [`session:${id}`] }, known)
  }
  return found.rows.length
}

/** Ends one session, if it is of this account. */
export const endOneSession = (gate: GateTx, at: Instant, accountId: string, sessionId: string, because: string) =>
  end(gate, at, sql`s.account_id = ${accountId} and s.id = ${sessionId}`, because, undefined)

/** Ends every session of an account except the one named, if one is. */
export const endSessionsOf = (
  gate: GateTx,
  at: Instant,
  accountId: string,
  because: string,
  except: string | null,
  by?: Known,
) => end(gate, at, sql`s.account_id = ${accountId} and s.id is distinct from ${except}::uuid`, because, by)

/** Ends the session that a browser still holds when another begins in it. */
export const endHeldSession = (gate: GateTx, at: Instant, token: string) =>
  end(gate, at, sql`s.token_hash = ${hashOfToken(token)}`, 'signed-in-again', undefined)

/** Begins a session and returns its token, the only time it is known. For the command line, seeds and tests. */
export async function startSession(
  database: Database,
  who: { accountId: string; memberId: string; postId: string | null; stage: SignedIn['stage']; device: string },
): Promise<string> {
  const at = database.clock.now()
  return database.asGate(async gate => {
    const { token, sessionId } = await beginSession(gate, at, who)
    const member = await gate
      .selectFrom('staff_members')
      .select('agency_id')
      .where('id', '=', who.memberId)
      .executeTakeFirstOrThrow()
    const known = { memberId: who.memberId, agencyId: member.agency_id, postId: who.postId, sessionId }
    await tellGate(gate, at, { act: 'identity/start-session', items: [`stage:${who.stage}`] }, known)
    return token
  })
}
