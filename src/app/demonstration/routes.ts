/** Pages that only a demonstration has: moving time on. */
import { nextDueDay } from '#modules/tasks'
import { type Answer, type Asked, goTo, type Route } from '#platform/http'
import { daysBetween } from '#rules'
import type { DemonstrationClock } from './clock.ts'

/** Days to the next day on which anybody owes anything; a week when nothing is due. */
async function daysToNextDue({ database }: Asked): Promise<number> {
  const next = await database.asClockwork(nextDueDay)
  return next === null ? 7 : daysBetween(database.clock.today(), next)
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
