/** Ends tasks: done by the act they asked for, or no longer wanted. Ended tasks stay as history. */
import { sql } from 'kysely'
import { type CaseTx, NOBODY } from '#platform/db'

/** Which tasks: of one thing, of a kind, of a person. At least what they are about. */
export type Which = {
  readonly aboutId: string
  readonly kind?: string
  readonly memberId?: string
  readonly agencyId?: string
}

/**
 * Ends the open tasks about something, as done or cancelled, and returns how many there were. It runs by rule: the act
 * that ends a task may be somebody else's than its owner's.
 */
export async function endTasks(tx: CaseTx, which: Which, how: 'done' | 'cancelled', because = ''): Promise<number> {
  return tx.byRule(async rule => {
    const ended = await sql`
      update tasks_tasks set state = ${how}, ended_at = ${tx.now}, ended_by = ${tx.actor.memberId === NOBODY ? null : tx.actor.memberId}, ended_because = ${because}
       where about_id = ${which.aboutId} and state = 'open'
         and (${which.kind ?? null}::text is null or kind = ${which.kind ?? null})
         and (${which.memberId ?? null}::uuid is null or owner_member_id = ${which.memberId ?? null})
         and (${which.agencyId ?? null}::uuid is null or owner_agency_id = ${which.agencyId ?? null})`.execute(rule.sql)
    return Number(ended.numAffectedRows ?? 0)
  })
}
