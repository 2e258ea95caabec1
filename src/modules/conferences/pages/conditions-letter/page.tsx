/** The letter that asks the Parole Board for the conditions a meeting proposed (S3-59), to print from the page. */
import { type Answer, type Asked, notThere, page, type Route } from '#platform/http'
import { meetingRecord } from '../../queries/meeting-record.ts'
import { conferenceOf } from '../asked-for.ts'
import { LetterView } from './view.tsx'

async function show(asked: Asked): Promise<Answer> {
  const record = await asked.act(tx => meetingRecord(tx, conferenceOf(asked)))
  const proposed = record?.conditions.filter(one => one.state === 'proposed' || one.state === 'applied-for') ?? []
  if (record === undefined || record.status === null || proposed.length === 0) return notThere
  return page(
    'Letter about conditions',
    <LetterView record={record} proposed={proposed} today={asked.database.clock.today()} />,
  )
}

export const conditionsLetterRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/conferences/:conferenceId/conditions-letter',
    door: 'signed-in',
    purpose: 'release-planning',
    tells: 'consultation',
    answer: show,
  },
]
