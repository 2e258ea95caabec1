/** Before a sensitive step: a fresh proof, then back to where one was. */
import { type Answer, page } from '#platform/http'
import {
  agenciesOf,
  type Entered,
  proveAgainByCode,
  proveAgainByPasskey,
  proveAgainByPassword,
  proveAgainInDemonstration,
  readOwnAccount,
} from '#platform/identity'
import type { Outcome } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { answered, type Desk } from '../../desk.ts'
import { ProveAgainView } from './view.tsx'

async function drawn({ house, signedIn }: Desk, state: FormState, status = 200): Promise<Answer> {
  const [own, agencies] = [await readOwnAccount(house, signedIn), await agenciesOf(house, signedIn)]
  const content = (
    <ProveAgainView
      state={state}
      has={{
        password: own?.hasPassword === true,
        authenticator: own?.hasAuthenticator === true,
        passkeys: (own?.passkeys.length ?? 0) > 0,
        demonstration: house.demonstration && signedIn.demonstration,
      }}
      agencies={agencies}
    />
  )
  return page('Show again that it is you', content, { frame: 'bare', status })
}

/** GET /prove-again */
export const showProveAgain = (desk: Desk): Promise<Answer> => drawn(desk, startingWith())

function proven({ asked, house, signedIn, visitor }: Desk): Promise<Outcome<Entered>> {
  switch (asked.field('by')) {
    case 'passkey':
      return proveAgainByPasskey(
        house,
        signedIn,
        { challengeId: asked.field('challenge'), response: asked.field('response') },
        visitor,
      )
    case 'code':
      return proveAgainByCode(house, signedIn, asked.field('code'), visitor)
    case 'demonstration':
      return proveAgainInDemonstration(house, signedIn)
    default:
      return proveAgainByPassword(house, signedIn, asked.field('password'), visitor)
  }
}

/** POST /prove-again */
export async function doProveAgain(desk: Desk): Promise<Answer> {
  return answered(await proven(desk), desk.letIn, (wrong, status) => drawn(desk, asTyped({}, wrong), status))
}
