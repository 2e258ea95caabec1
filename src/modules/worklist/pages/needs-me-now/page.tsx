/** The first page for everybody. */
import { type Answer, type Asked, page, type Route } from '#platform/http'
import { LISTS, needsMeNow } from '../../queries/needs-me-now.ts'
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

async function show(asked: Asked): Promise<Answer> {
  const only = LISTS.find(list => list === asked.query['show'])
  const number = Math.min(1_000, Math.max(1, Math.trunc(Number(asked.query['page']) || 1)))
  const needs = await asked.act(tx => needsMeNow(tx, only, number))
  const today = asked.database.clock.today()
  return page(
    'What needs me now',
    <NeedsMeNowView
      needs={needs}
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
