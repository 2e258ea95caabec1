/** What an address and its form ask for, where several pages read it alike. */
import type { Asked } from '#platform/http'
import type { Day } from '#rules'
import { dayTyped } from '#web'

export const conferenceOf = (asked: Pick<Asked, 'params'>): string => asked.params['conferenceId'] ?? ''

/** `?part=...`, or '' when it was not given, or given more than once. */
export function queried(asked: Pick<Asked, 'query'>, name: string): string {
  const given = asked.query[name]
  return typeof given === 'string' ? given : ''
}

/** Reads a day that has come, as people type it. */
export const pastDay =
  (asked: Pick<Asked, 'database'>) =>
  (typed: string): Day | undefined =>
    dayTyped(typed, asked.database.clock.today(), { past: true })

/** What was typed into these fields, as it was typed. */
export function fieldsOf<const N extends string>(
  asked: Pick<Asked, 'field'>,
  names: readonly N[],
): Readonly<Record<N, string>> {
  return Object.fromEntries(names.map(name => [name, asked.field(name)])) as Record<N, string>
}
