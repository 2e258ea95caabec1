/** On whose behalf a transaction runs. */
import { CompiledQuery } from 'kysely'
import { sentAhead } from './engines.ts'

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
  | 'cover'
  | 'quality-check'
  | 'request'
  | 'other'
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

/** What a transaction is about: some cases, everything on one's own list of work, or whatever one may reach. */
export type About = readonly string[] | 'own-work' | undefined

/** The day and the moment at which rights are judged, and the act to which all that is done in the transaction belongs. */
export type When = { readonly today: string; readonly now: string; readonly act: string }

/**
 * The statements that make a transaction the actor's: the database role, who, which agency and post, the moment at which
 * rights are judged, and the cases it is about. All last until the transaction ends and no longer.
 */
export function becoming(actor: Actor | Clockwork, when: When, about: About): CompiledQuery[] {
  const person = 'clockwork' in actor ? actor.for : actor
  const who = [person?.memberId ?? NOBODY, person?.agencyId ?? null, person?.postId ?? null]
  const cases = typeof about === 'string' ? null : (about ?? null)
  const acting = CompiledQuery.raw('select access.act_as($1, $2, $3, $4, $5, $6, $7, $8)', [
    'clockwork' in actor,
    ...who,
    when.today,
    when.now,
    when.act,
    cases,
  ])
  return about === 'own-work' ? [sentAhead(acting), narrowing(about)] : [sentAhead(acting)]
}

/** The statement that narrows what a transaction is about. */
export const narrowing = (about: NonNullable<About>): CompiledQuery =>
  sentAhead(
    about === 'own-work'
      ? CompiledQuery.raw('select access.narrow_to_own_work()')
      : CompiledQuery.raw('select access.narrow_to($1)', [about]),
  )
