/** Who can see a case, and why: the list that whoever manages a person must be able to give. */
import { caseName, mayKeepStatus } from '#modules/cases'
import { type Answer, type Asked, notThere, page, type Route } from '#platform/http'
import { CASEWORK_ROLES } from '#shared'
import { restrictionsOf, whoCanSee } from '../../queries/who-can-see.ts'
import { WhoCanSeeView } from './view.tsx'

async function show(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => ({
      name: await caseName(tx, caseId),
      seers: await whoCanSee(tx, caseId),
      restrictions: await restrictionsOf(tx, caseId),
      mayLetIn: await mayKeepStatus(tx, caseId),
    }),
    [caseId],
  )
  const { name } = found
  if (name === undefined || found.seers.length === 0) return notThere
  const today = asked.database.clock.today()
  return page('Who can see this', <WhoCanSeeView {...found} name={name} caseId={caseId} today={today} />)
}

export const whoCanSeeRoute: Route = {
  method: 'GET',
  path: '/cases/:caseId/access',
  door: 'signed-in',
  purpose: 'supervision',
  tells: 'consultation',
  roles: [...CASEWORK_ROLES, 'auditor', 'data-protection-officer'],
  answer: show,
}
