/** Everybody in the directory of staff, with the state of their account. */
import { type Answer, type Asked, page } from '#platform/http'
import { type AccountState, listStaffAccounts } from '#platform/identity'
import { STATE_WORDS } from '../../state-words.ts'
import { ListAccountsView } from './view.tsx'

const isState = (text: unknown): text is AccountState => typeof text === 'string' && Object.hasOwn(STATE_WORDS, text)

/** GET /accounts */
export async function listAccounts({ database, query }: Asked): Promise<Answer> {
  const staff = await listStaffAccounts(database)
  const chosen = isState(query['state']) ? query['state'] : undefined
  return page('Staff accounts', <ListAccountsView staff={staff} chosen={chosen} today={database.clock.today()} />)
}
