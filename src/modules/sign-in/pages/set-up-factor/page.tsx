/** Setting up a second factor: an app, a passkey, and the recovery codes that come with the first. */
import { type Answer, page } from '#platform/http'
import {
  beginAuthenticator,
  confirmAuthenticator,
  confirmPasskey,
  type Enrolled,
  type NewAuthenticator,
  readOwnAccount,
  waitingAuthenticator,
} from '#platform/identity'
import type { Outcome, Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { answered, type Desk, onward, proveFirst } from '../../desk.ts'
import { RecoveryCodesView } from '../recovery-codes-view.tsx'
import { AppView, ChooseFactorView, NewPasskeyView } from './view.tsx'

const CHOOSE = '/sign-in/enrol'
const frameOf = (desk: Desk) => (desk.signedIn.stage === 'full' ? 'full' : 'bare')

/** Sends away whoever may not set anything up now; nothing when they may. */
async function barred(desk: Desk): Promise<Answer | undefined> {
  const { signedIn, house } = desk
  if (signedIn.stage === 'full') return signedIn.recentlyProven ? undefined : proveFirst(CHOOSE)
  if (signedIn.stage === 'choosing-post') return onward(desk)
  const own = await readOwnAccount(house, signedIn)
  return own?.hasAuthenticator === true || (own?.passkeys.length ?? 0) > 0 ? onward(desk) : undefined
}

/** What remains of a refusal once somebody was let this far: a problem page with the next step. */
const refusedAs = (outcome: Outcome<unknown>): Answer =>
  outcome.kind === 'refused' ? { kind: 'refused', refusal: outcome.refusal } : { kind: 'not-found' }

/** GET /sign-in/enrol */
export async function chooseFactor(desk: Desk): Promise<Answer> {
  const content = <ChooseFactorView first={desk.signedIn.stage !== 'full'} />
  return (await barred(desk)) ?? page('Set up a second way to show that it is you', content, { frame: frameOf(desk) })
}

function drawnApp(desk: Desk, app: NewAuthenticator, wrong: readonly Wrong[] = []): Answer {
  const state = asTyped({}, wrong)
  const status = wrong.length > 0 ? 422 : 200
  return page('Set up an authenticator app', <AppView state={state} app={app} />, { frame: frameOf(desk), status })
}

/** GET /sign-in/enrol/app */
export async function showApp(desk: Desk): Promise<Answer> {
  const away = await barred(desk)
  if (away !== undefined) return away
  const outcome = await beginAuthenticator(desk.house, desk.signedIn)
  return outcome.kind === 'done' ? drawnApp(desk, outcome.value) : refusedAs(outcome)
}

/** Shows the codes when there are new ones, and leads on. */
function leadOn(desk: Desk, { entered, codes }: Enrolled): Answer {
  const next = entered === undefined ? '/your-account' : desk.nextOf(entered.stage)
  const cookies = entered === undefined ? [] : desk.cookiesFor(entered)
  if (codes.length === 0) return { kind: 'go-to', to: next, cookies }
  const content = <RecoveryCodesView codes={codes} next={next} />
  return { kind: 'page', title: 'Keep your recovery codes', content, frame: frameOf(desk), cookies }
}

/** POST /sign-in/enrol/app */
export async function confirmApp(desk: Desk): Promise<Answer> {
  const { asked, house, signedIn, visitor } = desk
  const challengeId = asked.field('challenge')
  const outcome = await confirmAuthenticator(house, signedIn, { challengeId, code: asked.field('code') }, visitor)
  if (outcome.kind === 'done') return leadOn(desk, outcome.value)
  if (outcome.kind !== 'wrong') return refusedAs(outcome)
  const again = await waitingAuthenticator(house, signedIn, challengeId)
  return again.kind === 'done' ? drawnApp(desk, again.value, outcome.wrong) : refusedAs(again)
}

const drawnPasskey = (desk: Desk, state: FormState, status = 200): Answer =>
  page('Set up a passkey', <NewPasskeyView state={state} />, { frame: frameOf(desk), status })

/** GET /sign-in/enrol/passkey */
export async function showNewPasskey(desk: Desk): Promise<Answer> {
  return (await barred(desk)) ?? drawnPasskey(desk, startingWith())
}

/** POST /sign-in/enrol/passkey */
export async function keepPasskey(desk: Desk): Promise<Answer> {
  const { asked, house, signedIn, visitor } = desk
  const answer = { challengeId: asked.field('challenge'), response: asked.field('response'), name: asked.field('name') }
  const outcome = await confirmPasskey(house, signedIn, answer, visitor)
  const state = { name: asked.field('name') }
  return answered(
    outcome,
    value => leadOn(desk, value),
    (wrong, status) => drawnPasskey(desk, asTyped(state, wrong), status),
  )
}
