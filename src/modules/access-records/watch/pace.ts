/**
 * Holds whoever goes through one person after another without a reason of their own. The database counts; this process only
 * remembers whom each officer opened lately, so that nobody is counted who opens a few.
 */
import type { CaseTx } from '#platform/db'
import { type Pace, TooManyPeople } from '#platform/http'
import { enqueue } from '#platform/jobs'
import { openingsLeft } from '../queries/openings-left.ts'
import { watching } from './watch-job.ts'

/** As few as anybody opens in an hour: until then nothing is asked of the database. */
const FEW = 5
const HOUR = 3_600_000
const MOST_OFFICERS = 10_000

/** Whom each officer opened within the last hour, in this process, and was let through to. */
function remembering() {
  const opened = new Map<string, Map<string, number>>()
  return (memberId: string, now: number): Map<string, number> => {
    if (opened.size > MOST_OFFICERS) opened.clear()
    const own = opened.get(memberId) ?? new Map<string, number>()
    for (const [known, at] of own) if (at < now - HOUR) own.delete(known)
    opened.set(memberId, own)
    return own
  }
}

/** The cases that were looked at one by one; a list names those it showed among its items and opens none. */
const openedIn = ({ told }: CaseTx): readonly string[] => [
  ...new Set(told.flatMap(({ kind, caseId }) => (kind === 'consultation' && caseId !== undefined ? [caseId] : []))),
]

/** A pace for one process. */
export function pacing(): Pace {
  const lately = remembering()
  return {
    async keep(tx) {
      const [one, ...more] = openedIn(tx)
      if (one === undefined || more.length > 0) return
      const now = Date.parse(tx.now)
      const opened = lately(tx.actor.memberId, now)
      if (opened.has(one)) return
      const left = opened.size < FEW ? null : await openingsLeft(tx, one)
      if (left !== null && left <= 0) throw new TooManyPeople(one)
      opened.set(one, now)
    },
    stopped: (database, actor, caseId) =>
      database.asActor(actor, async tx => {
        tx.tell({ kind: 'access-decision', act: 'access-records/stopped', caseId, rule: 'access/is-this-misuse' })
        await enqueue(tx, watching, {})
      }),
  }
}
