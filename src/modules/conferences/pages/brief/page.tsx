/** The chair's brief. */
import { type Answer, type Asked, notThere, page, type Route } from '#platform/http'
import { chairsBrief } from '../../queries/chairs-brief.ts'
import { conferenceOf } from '../asked-for.ts'
import { BriefView } from './view.tsx'

async function show(asked: Asked): Promise<Answer> {
  const brief = await asked.act(tx => chairsBrief(tx, conferenceOf(asked)))
  if (brief === undefined) return notThere
  return page('Chair’s brief', <BriefView brief={brief} today={asked.database.clock.today()} />)
}

export const briefRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/conferences/:conferenceId/brief',
    door: 'signed-in',
    purpose: 'conference',
    tells: 'consultation',
    answer: show,
  },
]
