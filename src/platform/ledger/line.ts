/** One line of the ledger: who read or wrote what, whose record it was, why and when. */
import { createHash } from 'node:crypto'
import { type Canonical, canonical } from './canonical.ts'

/** The six kinds of processing the law names, and the two that keep the system itself honest. */
export type LineKind =
  | 'collection'
  | 'alteration'
  | 'consultation'
  | 'disclosure'
  | 'combination'
  | 'erasure'
  | 'access-decision'
  | 'administration'

/** What the code that read or wrote says about it. Ids and codes only: never a name, never the text itself. */
export type Told = {
  readonly kind: LineKind
  /** The command or query, `conferences/convene-conference`. */
  readonly act: string
  readonly caseId?: string
  readonly people?: readonly string[]
  /** What was shown or changed, as `table:id` or a short count, with versions where there are any. */
  readonly items?: readonly string[]
  readonly recipients?: readonly string[]
  readonly conferenceId?: string
  readonly taskId?: string
  readonly rule?: string
  readonly because?: string
  /** Why, where it is known better than by the address that was asked: from the task or the meeting in hand. */
  readonly purpose?: string
  /** When it happened, if that is not now: a visit written up later. */
  readonly happenedAt?: string
  /** The rows that the act wrote, as one hash over their history. Put there by `platform/db`, never by who tells. */
  readonly rows?: string
}

/** Who the line is about, as held at that moment. */
export type Teller = {
  readonly memberId: string | null
  readonly agencyId: string | null
  readonly postId: string | null
  readonly role: string
  readonly sessionId: string | null
  readonly purpose: string
}

/** A row of `ledger_events`. Times are UTC with milliseconds, `2026-03-16T09:00:00.000Z`. */
export type Line = {
  readonly id: string
  readonly happened_at: string
  readonly written_at: string
  readonly member_id: string | null
  readonly agency_id: string | null
  readonly post_id: string | null
  readonly role: string
  readonly session_id: string | null
  readonly kind: string
  readonly act: string
  readonly purpose: string
  readonly case_id: string | null
  /** What was done in one transaction belongs to one act. Lines of before that were kept have none. */
  readonly act_id: string | null
  readonly body: Canonical | null
  readonly salt: Uint8Array | null
  readonly body_hash: Uint8Array
  readonly leaf: Uint8Array
}

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** SHA-256 of the salt followed by the body's canonical text. */
export function hashOfBody(salt: Uint8Array, body: Canonical): Buffer {
  return sha256(salt, canonical(body))
}

/**
 * The leaf of a line: SHA-256(0x00 || canonical text of the line with its body replaced by the body's hash).
 * The zero byte keeps a leaf from ever being mistaken for an inner node of the tree that will stand on the leaves.
 */
export function leafOf(line: Omit<Line, 'body' | 'salt' | 'leaf'>): Buffer {
  const { body_hash, act_id, ...head } = line
  const act = act_id === null ? {} : { act_id }
  return sha256(new Uint8Array([0]), canonical({ ...head, ...act, body_hash: Buffer.from(body_hash).toString('hex') }))
}

/** Makes the row for something told, at a time and with an id, 16 random bytes and an act that the caller supplies. */
export function lineOf(
  told: Told,
  teller: Teller,
  at: string,
  id: string,
  salt: Uint8Array,
  actId: string | null = null,
): Line {
  const { kind, act, caseId, happenedAt, purpose, ...rest } = told
  const body: Canonical = { ...rest }
  const head = {
    id,
    happened_at: happenedAt ?? at,
    written_at: at,
    member_id: teller.memberId,
    agency_id: teller.agencyId,
    post_id: teller.postId,
    role: teller.role,
    session_id: teller.sessionId,
    kind,
    act,
    purpose: purpose ?? teller.purpose,
    case_id: caseId ?? null,
    act_id: actId,
    body_hash: hashOfBody(salt, body),
  }
  return { ...head, body, salt, leaf: leafOf(head) }
}
