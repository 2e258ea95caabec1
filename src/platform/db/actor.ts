/** On whose behalf a transaction runs. */
import { isId } from '#platform/ids'

/**
 * Why somebody consults or changes case data. Taken from the task in hand, so that nobody types it; each act of the
 * ledger carries one.
 */
export type Purpose =
  | 'supervision'
  | 'release-planning'
  | 'conference'
  | 'safeguarding'
  | 'registration'
  | 'housing'
  | 'own-work'
  | 'finding-a-person'
  | 'administration'
  | 'scheduled-work'

/** A named member of staff in one post of one agency, signed in, doing something for a purpose. */
export type Actor = {
  readonly memberId: string
  readonly agencyId: string
  readonly postId: string
  readonly role: string
  readonly sessionId: string | null
  readonly purpose: Purpose
}

/**
 * Cairn itself, acting by rule: in scheduled work, or within somebody's transaction when a fact they recorded calls for
 * something they need not see. It has its own few rights (role `clockwork`), never the person's.
 */
export type Clockwork = { readonly clockwork: true; readonly for: Actor | undefined }

/** Stands for "nobody in particular" where a row must say who wrote it. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'

const literal = (value: string) => {
  if (!/^[0-9a-zA-Z{},: .-]*$/.test(value))
    throw new Error('An actor holds a value that is not an id, day or list of ids')
  return `'${value}'`
}

const id = (value: string | null) => {
  if (value !== null && !isId(value)) throw new Error('An actor holds something that is not an id')
  return value ?? ''
}

/**
 * The statement that makes a transaction the actor's: the database role, who, which agency and post, the day on which
 * rights are judged, and the cases it is about. All last until the transaction ends and no longer.
 */
export function becoming(actor: Actor | Clockwork, today: string, focus: readonly string[] | undefined): string {
  const person = 'clockwork' in actor ? actor.for : actor
  const settings = {
    clockwork: 'clockwork' in actor ? 'on' : '',
    member: id(person?.memberId ?? NOBODY),
    agency: id(person?.agencyId ?? null),
    post: id(person?.postId ?? null),
    today,
    focus: focus === undefined ? '' : `{${focus.map(one => id(one)).join(',')}}`,
  }
  const calls = Object.entries(settings).map(([name, value]) => `set_config('app.${name}', ${literal(value)}, true)`)
  return `select set_config('role', 'cairn_app', true), ${calls.join(', ')}`
}

/** The statement after it, asked as the role that the first has put on: which post they hold by the directory. */
export const NOTE_ROLE = 'select access.note_role()'
