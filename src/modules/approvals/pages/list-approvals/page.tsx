/** What waits for a second person: for me to decide, asked by me, and what became of the rest. */
import { type Answer, type Asked, page, type Route } from '#platform/http'
import { approvalsOfMine } from '../../queries/approvals.ts'
import { ListView } from './view.tsx'

async function show(asked: Asked): Promise<Answer> {
  const approvals = await asked.act(tx => approvalsOfMine(tx))
  return page(
    'Approvals',
    <ListView approvals={approvals} me={asked.actor.memberId} today={asked.database.clock.today()} />,
  )
}

export const listRoute: Route = {
  method: 'GET',
  path: '/approvals',
  door: 'signed-in',
  purpose: 'own-work',
  tells: 'consultation',
  answer: show,
}
