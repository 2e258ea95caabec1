/** What anybody learns who decides a second time: what was decided, and where to go on. */
import { type Outcome, refused } from '#shared'
import type { Consideration } from '../queries/consideration.ts'

export function alreadyDecided({ state, decidedBy }: Pick<Consideration, 'state' | 'decidedBy'>): Outcome<never> {
  const what = state === 'convened' ? 'a conference was convened' : 'no conference was convened'
  return refused({
    code: 'conferences/already-decided',
    says: `${decidedBy ?? 'Somebody'} has decided this: ${what}.`,
    next: 'Open the case to see the decision.',
  })
}
