/** After the password: a code of the app, a recovery code, or a passkey. */
import { type Answer, goTo, page } from '#platform/http'
import { proveByCode, proveByPasskey, readOwnAccount } from '#platform/identity'
import { asTyped, type FormState, startingWith } from '#web'
import { answered, type Desk, onward } from '../../desk.ts'
import { SecondFactorView } from './view.tsx'

async function drawn({ house, signedIn }: Desk, state: FormState, status = 200): Promise<Answer> {
  const own = await readOwnAccount(house, signedIn)
  const has = { authenticator: own?.hasAuthenticator === true, passkeys: (own?.passkeys.length ?? 0) > 0 }
  // Somebody without a second factor sets one up before anything else.
  if (!has.authenticator && !has.passkeys) return goTo('/sign-in/enrol')
  const content = <SecondFactorView state={state} has={has} recoveryCodes={own?.recoveryCodes ?? 0} />
  return page('Show that it is you', content, { frame: 'bare', status })
}

/** GET /sign-in/second */
export async function showSecondFactor(desk: Desk): Promise<Answer> {
  return desk.signedIn.stage === 'password-proven' ? drawn(desk, startingWith()) : onward(desk)
}

/** POST /sign-in/second */
export async function doSecondFactor(desk: Desk): Promise<Answer> {
  const { asked, house, signedIn, visitor } = desk
  if (signedIn.stage !== 'password-proven') return onward(desk)
  const key = { challengeId: asked.field('challenge'), response: asked.field('response') }
  const outcome =
    asked.field('by') === 'passkey'
      ? await proveByPasskey(house, signedIn, key, visitor)
      : await proveByCode(house, signedIn, asked.field('code'), visitor)
  return answered(outcome, desk.letIn, (wrong, status) => drawn(desk, asTyped({}, wrong), status))
}
