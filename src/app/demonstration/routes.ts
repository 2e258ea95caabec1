/** Pages that only a demonstration has: moving time on. */
import { sql } from 'kysely'
import { type Answer, type Asked, goTo, type Route } from '#platform/http'
import { type Day, daysBetween } from '#rules'
import type { DemonstrationClock } from './clock.ts'

/** The next day on which somebody owes something; a week on when nothing is due. */
async function daysToNextDue(asked: Asked): Promise<number> {
  const { clock } = asked.database
  const today = clock.today()
  const next = await asked.database.asClockwork(async tx => {
    tx.tell({ kind: 'consultation', act: 'demonstration/next-due' })
    const found = await sql<{
      day: Day | null
    }>`select min(due_on) as day from tasks_tasks where state = 'open' and due_on > ${today}`.execute(tx.sql)
    return found.rows[0]?.day ?? null
  })
  return next === null ? 7 : daysBetween(today, next)
}

async function moveOn(asked: Asked, clock: DemonstrationClock, afterwards: () => Promise<void>): Promise<Answer> {
  const by = asked.field('by')
  const days = by === 'day' ? 1 : by === 'week' ? 7 : by === 'next-due' ? await daysToNextDue(asked) : 0
  if (days > 0) {
    await clock.moveOn(asked.database, days)
    await afterwards()
  }
  return goTo('/')
}

/** `nightly` does what a night would have done. */
export const demonstrationRoutes = (clock: DemonstrationClock, nightly: () => Promise<void>): readonly Route[] => [
  {
    method: 'POST',
    path: '/demonstration/move-on',
    door: 'signed-in',
    purpose: 'administration',
    tells: 'none',
    answer: asked => moveOn(asked, clock, nightly),
  },
]
