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

/** Cairn itself, in its scheduled work: it has no name, no agency and its own few rights. */
export const clockwork = { clockwork: true, purpose: 'scheduled-work' } as const
export type Clockwork = typeof clockwork

const literal = (value: string) => {
  if (!/^[0-9a-zA-Z{},: .-]*$/.test(value)) throw new Error('An actor holds a value that is not an id, day or list of ids')
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
  const settings: Record<string, string> =
    'clockwork' in actor
      ? { clockwork: 'on', member: '', agency: '', post: '' }
      : { clockwork: '', member: id(actor.memberId), agency: id(actor.agencyId), post: id(actor.postId) }
  settings['today'] = today
  settings['focus'] = focus === undefined ? '' : `{${focus.map(one => id(one)).join(',')}}`
  const calls = Object.entries(settings).map(([name, value]) => `set_config('app.${name}', ${literal(value)}, true)`)
  return `select set_config('role', 'cairn_app', true), ${calls.join(', ')}`
}
