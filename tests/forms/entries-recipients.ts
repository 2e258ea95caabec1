/** The form that asks a second person to look at a recipient who was stopped. */
import { stopForRecipient } from '#modules/recipients'
import { pastEveryPolicy } from '../support/database.ts'
import type { Entry } from './entry.ts'
import { SOLO, type World } from './world.ts'

/** A case in which a recipient of the person's own name was stopped, once for each. */
async function stopped(world: World) {
  const { caseId } = await world.about()
  const [person] = await pastEveryPolicy(
    `select p.known_as as name from cases_cases c join people_people p on p.id = c.person_id where c.id = '${caseId}'`,
  )
  await world.act(SOLO, async tx => {
    tx.tell({ kind: 'consultation', act: 'test/send', caseId })
    return stopForRecipient(tx, caseId, [{ named: String(person?.['name']) }])
  })
  const [row] = await pastEveryPolicy(
    `select id from recipients_tries where case_id = '${caseId}' and stopped order by written_at desc limit 1`,
  )
  return { page: `/cases/${caseId}/recipients`, fields: { tryId: String(row?.['id']) } }
}

export const ENTRIES_OF_RECIPIENTS: readonly Entry[] = [
  { route: '/cases/:caseId/recipients', who: SOLO, open: stopped },
]
