/** The first page for everybody. */
import { ownLapses } from '#modules/staff'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import { LISTS, type NeedsMe, needsMeNow } from '../../queries/needs-me-now.ts'
import { NeedsMeNowView } from './view.tsx'

/** Roles whose part of a case includes the risk; for others a column of "not assessed" would be noise or worse, a hint. */
const SEE_RISK = [
  'managing-officer',
  'team-manager',
  'police-solo',
  'crime-manager',
  'social-work-solo',
  'health-liaison',
  'coordinator',
]

/** Whoever sees nothing may have lost their access: only then is that looked at. */
const hasNothing = ({ counts }: NeedsMe) => Object.values(counts).every(count => count === 0)

async function show(asked: Asked): Promise<Answer> {
  const only = LISTS.find(list => list === asked.query['show'])
  const number = Math.min(1_000, Math.max(1, Math.trunc(Number(asked.query['page']) || 1)))
  const { needs, lapses } = await asked.act(async tx => {
    const found = await needsMeNow(tx, only, number)
    return { needs: found, lapses: hasNothing(found) ? await ownLapses(tx) : [] }
  })
  const today = asked.database.clock.today()
  return page(
    'What needs me now',
    <NeedsMeNowView
      needs={needs}
      lapses={lapses}
      only={only}
      number={number}
      today={today}
      ratings={SEE_RISK.includes(asked.actor.role)}
    />,
  )
}

export const needsMeNowRoute: Route = {
  method: 'GET',
  path: '/',
  door: 'signed-in',
  purpose: 'own-work',
  tells: 'consultation',
  answer: show,
}
