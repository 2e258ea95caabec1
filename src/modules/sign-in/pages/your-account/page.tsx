/** One's own account: where one is signed in, and how one shows who one is. */
import { type Answer, goTo, notThere, page } from '#platform/http'
import {
  changePassword,
  endOtherSessions,
  endOwnSession,
  type OwnAccount,
  readOwnAccount,
  removeAuthenticator,
  removePasskey,
  renewRecoveryCodes,
  SHORTEST_PASSWORD,
} from '#platform/identity'
import { asTyped, type FormState, startingWith } from '#web'
import { answered, type Desk, withoutSession } from '../../desk.ts'
import { RecoveryCodesView } from '../recovery-codes-view.tsx'
import { ChangePasswordView, type Confirming, ConfirmView } from './change-views.tsx'
import { YourAccountView } from './view.tsx'

const HERE = '/your-account'

async function withOwn(desk: Desk, work: (own: OwnAccount) => Answer | Promise<Answer>): Promise<Answer> {
  const own = await readOwnAccount(desk.house, desk.signedIn)
  return own === undefined ? notThere : work(own)
}

/** GET /your-account */
export function showAccount(desk: Desk): Promise<Answer> {
  const { house, signedIn } = desk
  return withOwn(desk, own =>
    page('Your account', <YourAccountView own={own} signedIn={signedIn} today={house.database.clock.today()} />),
  )
}

/** POST /your-account/sessions/end */
export async function endSessionPage(desk: Desk): Promise<Answer> {
  const { asked, house, signedIn } = desk
  const chosen = asked.field('session')
  const outcome = await endOwnSession(house, signedIn, chosen)
  if (outcome.kind !== 'done') return notThere
  return chosen === signedIn.sessionId ? withoutSession(desk, '/sign-in') : goTo(HERE)
}

/** POST /your-account/sessions/end-others */
export async function endOthersPage(desk: Desk): Promise<Answer> {
  await endOtherSessions(desk.house, desk.signedIn)
  return goTo(HERE)
}

const drawnPassword = (state: FormState, status = 200): Answer =>
  page('Change your password', <ChangePasswordView state={state} shortest={SHORTEST_PASSWORD} />, { status })

/** GET /your-account/password */
export const showPassword = (desk: Desk): Promise<Answer> =>
  withOwn(desk, own => (own.hasPassword ? drawnPassword(startingWith()) : notThere))

/** POST /your-account/password */
export async function doChangePassword(desk: Desk): Promise<Answer> {
  const { asked, house, signedIn, visitor } = desk
  const typed = { present: asked.field('presentPassword'), next: asked.field('newPassword') }
  const outcome = await changePassword(house, signedIn, typed, visitor)
  return answered(
    outcome,
    () => goTo(HERE),
    (wrong, status) => drawnPassword(asTyped({}, wrong), status),
  )
}

const confirming = (what: Confirming, state: FormState = startingWith(), status = 200): Answer =>
  page(what.title, <ConfirmView what={what} state={state} />, { status })

const APP: Confirming = {
  title: 'Remove the authenticator app',
  says: 'Its codes will no longer sign you in.',
  to: `${HERE}/app/remove`,
  button: 'Remove it',
}
const CODES: Confirming = {
  title: 'Make new recovery codes',
  says: 'The codes you have now will stop working. The new ones are shown once.',
  to: `${HERE}/recovery-codes`,
  button: 'Make new codes',
}
const passkey = (id: string, name: string): Confirming => ({
  title: 'Remove a passkey',
  says: `“${name}” will no longer sign you in. Remove it in the device too.`,
  to: `${HERE}/passkeys/${id}/remove`,
  button: 'Remove it',
})

/** GET /your-account/app/remove */
export const askToRemoveApp = (desk: Desk): Promise<Answer> =>
  withOwn(desk, own => (own.hasAuthenticator ? confirming(APP) : notThere))

/** POST /your-account/app/remove */
export async function removeApp({ house, signedIn }: Desk): Promise<Answer> {
  const outcome = await removeAuthenticator(house, signedIn)
  return answered(
    outcome,
    () => goTo(HERE),
    (wrong, status) => confirming(APP, asTyped({}, wrong), status),
  )
}

const passkeyOf = (desk: Desk, own: OwnAccount) => own.passkeys.find(({ id }) => id === desk.asked.params['passkeyId'])

/** GET /your-account/passkeys/:passkeyId/remove */
export function askToRemovePasskey(desk: Desk): Promise<Answer> {
  return withOwn(desk, own => {
    const found = passkeyOf(desk, own)
    return found === undefined ? notThere : confirming(passkey(found.id, found.name))
  })
}

/** POST /your-account/passkeys/:passkeyId/remove */
export function doRemovePasskey(desk: Desk): Promise<Answer> {
  return withOwn(desk, async own => {
    const found = passkeyOf(desk, own)
    if (found === undefined) return notThere
    const outcome = await removePasskey(desk.house, desk.signedIn, found.id)
    return answered(
      outcome,
      () => goTo(HERE),
      (wrong, status) => confirming(passkey(found.id, found.name), asTyped({}, wrong), status),
    )
  })
}

/** GET /your-account/recovery-codes */
export const askForCodes = async (): Promise<Answer> => confirming(CODES)

/** POST /your-account/recovery-codes */
export async function makeCodes({ house, signedIn }: Desk): Promise<Answer> {
  const outcome = await renewRecoveryCodes(house, signedIn)
  return answered(
    outcome,
    codes => page('Keep your recovery codes', <RecoveryCodesView codes={codes} next={HERE} />),
    (wrong, status) => confirming(CODES, asTyped({}, wrong), status),
  )
}
