/** A small vocabulary for telling the demonstration's past: on this day, as this person, that was done. */

import type { Posted } from '#modules/staff'
import { stoppedClock } from '#platform/clock'
import type { Actor, CaseTx, Database, Purpose } from '#platform/db'
import type { Outcome } from '#shared'

export type World = {
  readonly who: (key: string) => Posted
  /** The key of somebody by their account. */
  readonly keyOf: (memberId: string) => string
  readonly areaOf: (key: string) => { readonly areaId: string; readonly divisionId: string }
  /** Runs work as somebody on a day, at an hour, in one transaction. */
  readonly on: <T>(day: string, key: string, work: (tx: CaseTx) => Promise<T>, about?: readonly string[]) => Promise<T>
}

/** The areas as founded, and how to act in them in the past. */
export function worldOf(
  database: Database,
  cast: ReadonlyMap<string, Posted>,
  areas: ReadonlyMap<string, { areaId: string; divisionId: string }>,
): World {
  const clock = stoppedClock('2020-01-01T09:00:00.000Z')
  const past = database.at(clock)
  const who = (key: string) => {
    const found = cast.get(key)
    if (found === undefined) throw new Error(`The demonstration has nobody called ${key}`)
    return found
  }
  const keyOf = (memberId: string) => {
    const found = [...cast].find(([, one]) => one.memberId === memberId)
    if (found === undefined) throw new Error('The demonstration has nobody with that account')
    return found[0]
  }
  let minute = 0
  return {
    who,
    keyOf,
    areaOf: key => areas.get(key) ?? { areaId: '', divisionId: '' },
    on: (day, key, work, about) => {
      // Each act a minute after the one before, so that the chronology has an order within a day.
      minute = (minute + 1) % 400
      clock.set(new Date(Date.parse(`${day}T09:00:00.000Z`) + minute * 60_000).toISOString())
      const { memberId, agencyId, postId, role } = who(key)
      const purpose: Purpose = 'supervision'
      const actor: Actor = { memberId, agencyId, postId, role, sessionId: null, purpose }
      return past.asActor(actor, work, about)
    },
  }
}

/** The value of an act that the demonstration tells rightly; anything else is a fault of the story, said at once. */
export function done<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done')
    throw new Error(`The demonstration tells something Cairn refuses: ${JSON.stringify(outcome)}`)
  return outcome.value
}
