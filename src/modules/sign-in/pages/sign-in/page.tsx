/** The front door: name and password, a passkey, an agency's own sign-in, or a person of the demonstration. */
import { type Answer, goTo, json, page } from '#platform/http'
import {
  askForPasskey,
  beginPasskey,
  listDemonstrationPeople,
  signInToDemonstration,
  signInWithPasskey,
  signInWithPassword,
  signOut,
} from '#platform/identity'
import { asTyped, type FormState, startingWith } from '#web'
import { answered, type Desk, onward, withoutSession } from '../../desk.ts'
import { SignInView } from './view.tsx'

async function drawn(desk: Desk, state: FormState, status = 200): Promise<Answer> {
  const { house, asked } = desk
  const people = house.demonstration ? await listDemonstrationPeople(house.database) : undefined
  const content = <SignInView state={state} issuers={house.issuers} people={people} signedIn={asked.signedIn} />
  return house.demonstration
    ? page('Choose who you are', content, { frame: 'full', status })
    : page('Sign in', content, { frame: 'bare', status })
}

/** GET /sign-in */
export async function showSignIn(desk: Desk): Promise<Answer> {
  const { signedIn } = desk.asked
  if (signedIn !== undefined && signedIn.stage !== 'full') return onward(desk)
  return drawn(desk, startingWith())
}

/** POST /sign-in */
export async function doSignIn(desk: Desk): Promise<Answer> {
  const { asked, house, visitor } = desk
  const outcome = await signInWithPassword(
    house,
    { name: asked.field('name'), password: asked.field('password') },
    visitor,
  )
  return answered(outcome, desk.letIn, (wrong, status) =>
    drawn(desk, asTyped({ name: asked.field('name') }, wrong), status),
  )
}

/** POST /sign-in/passkey */
export async function doSignInWithPasskey(desk: Desk): Promise<Answer> {
  const { asked, house, visitor } = desk
  const answer = { challengeId: asked.field('challenge'), response: asked.field('response') }
  const outcome = await signInWithPasskey(house, answer, visitor)
  return answered(outcome, desk.letIn, (wrong, status) => drawn(desk, asTyped({}, wrong), status))
}

/** POST /sign-in/passkey/ask: what the browser's passkey is to sign, for the page's script. */
export async function askPasskey({ asked, house }: Desk): Promise<Answer> {
  if (asked.field('kind') !== 'make') return json(await askForPasskey(house, asked.signedIn?.accountId ?? null))
  if (asked.signedIn === undefined) return json({ problem: 'You have been signed out.', next: 'Sign in again.' }, 401)
  const outcome = await beginPasskey(house, asked.signedIn)
  if (outcome.kind === 'done') return json(outcome.value)
  if (outcome.kind === 'refused') return json({ problem: outcome.refusal.says, next: outcome.refusal.next }, 409)
  return json({ problem: 'That did not work.', next: 'Try again.' }, 422)
}

/** POST /demonstration/sign-in */
export async function beSomebody(desk: Desk): Promise<Answer> {
  const outcome = await signInToDemonstration(desk.house, desk.asked.field('account'), desk.visitor)
  return answered(outcome, desk.letIn, (wrong, status) => drawn(desk, asTyped({}, wrong), status))
}

/** POST /sign-out */
export async function doSignOut(desk: Desk): Promise<Answer> {
  if (desk.asked.signedIn === undefined) return goTo('/sign-in')
  await signOut(desk.house, desk.signedIn)
  return withoutSession(desk, '/sign-in')
}
