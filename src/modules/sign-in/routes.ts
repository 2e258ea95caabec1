/** Every address of signing in, in one view. */
import type { Route } from '#platform/http'
import { type AtDesk, type Desk, openDesk, type SignInSettings } from './desk.ts'
import { departPage, returnPage } from './pages/agency/page.tsx'
import { showPosts, takePost } from './pages/choose-post/page.tsx'
import { doProveAgain, showProveAgain } from './pages/prove-again/page.tsx'
import { doSecondFactor, showSecondFactor } from './pages/second-factor/page.tsx'
import { doSetUp, openLink, showSetUp } from './pages/set-up-account/page.tsx'
import { chooseFactor, confirmApp, keepPasskey, showApp, showNewPasskey } from './pages/set-up-factor/page.tsx'
import { askPasskey, beSomebody, doSignIn, doSignInWithPasskey, doSignOut, showSignIn } from './pages/sign-in/page.tsx'
import * as own from './pages/your-account/page.tsx'

export type { SignInSettings }

type At = (path: string, work: (desk: Desk) => ReturnType<Parameters<AtDesk>[0]>, door?: Route['door']) => Route

/** Shows a page: reads, and writes nothing into the ledger. */
const shows =
  (atDesk: AtDesk, more: Partial<Route> = {}): At =>
  (path, work, door = 'open') => ({
    method: 'GET',
    path,
    door,
    purpose: 'own-work',
    tells: 'none',
    ...more,
    answer: atDesk(work),
  })

/** Takes a step: each is a line in the ledger, also when it fails. */
const does =
  (atDesk: AtDesk, more: Partial<Route> = {}): At =>
  (path, work, door = 'open') => ({
    method: 'POST',
    path,
    door,
    purpose: 'own-work',
    tells: 'access-decision',
    ...more,
    answer: atDesk(work),
  })

/** In front of the door: open to everybody. */
function atTheDoor(atDesk: AtDesk, demonstration: boolean): readonly Route[] {
  const [get, post] = [shows(atDesk), does(atDesk)]
  return [
    get('/sign-in', showSignIn),
    post('/sign-in', doSignIn),
    post('/sign-in/passkey', doSignInWithPasskey),
    { ...post('/sign-in/passkey/ask', askPasskey), tells: 'none' },
    get('/sign-in/with/:issuer', departPage),
    { ...get('/sign-in/from/:issuer', returnPage), tells: 'access-decision' },
    get('/sign-in/set-up', showSetUp),
    post('/sign-in/set-up', doSetUp),
    get('/sign-in/set-up/:token', openLink),
    ...(demonstration ? [post('/demonstration/sign-in', beSomebody)] : []),
    post('/sign-out', doSignOut),
  ]
}

/** Between the password and the rest. */
function onTheWay(atDesk: AtDesk): readonly Route[] {
  const [get, post] = [shows(atDesk), does(atDesk)]
  return [
    get('/sign-in/second', showSecondFactor, 'half-signed-in'),
    post('/sign-in/second', doSecondFactor, 'half-signed-in'),
    get('/sign-in/post', showPosts, 'half-signed-in'),
    post('/sign-in/post', takePost, 'half-signed-in'),
    get('/sign-in/enrol', chooseFactor, 'half-signed-in'),
    get('/sign-in/enrol/app', showApp, 'half-signed-in'),
    post('/sign-in/enrol/app', confirmApp, 'half-signed-in'),
    get('/sign-in/enrol/passkey', showNewPasskey, 'half-signed-in'),
    post('/sign-in/enrol/passkey', keepPasskey, 'half-signed-in'),
  ]
}

/** Inside: one's own account. */
function inside(atDesk: AtDesk): readonly Route[] {
  const [get, post] = [shows(atDesk), does(atDesk)]
  const [getProven, postProven] = [shows(atDesk, { stepUp: true }), does(atDesk, { stepUp: true })]
  return [
    get('/prove-again', showProveAgain, 'signed-in'),
    post('/prove-again', doProveAgain, 'signed-in'),
    get('/your-account', own.showAccount, 'signed-in'),
    post('/your-account/sessions/end', own.endSessionPage, 'signed-in'),
    post('/your-account/sessions/end-others', own.endOthersPage, 'signed-in'),
    get('/your-account/password', own.showPassword, 'signed-in'),
    post('/your-account/password', own.doChangePassword, 'signed-in'),
    getProven('/your-account/app/remove', own.askToRemoveApp, 'signed-in'),
    postProven('/your-account/app/remove', own.removeApp, 'signed-in'),
    getProven('/your-account/passkeys/:passkeyId/remove', own.askToRemovePasskey, 'signed-in'),
    postProven('/your-account/passkeys/:passkeyId/remove', own.doRemovePasskey, 'signed-in'),
    getProven('/your-account/recovery-codes', own.askForCodes, 'signed-in'),
    postProven('/your-account/recovery-codes', own.makeCodes, 'signed-in'),
  ]
}

/** The routes of an installation with these settings; the demonstration's only where there is one. */
export function signInRoutes(settings: SignInSettings): readonly Route[] {
  const atDesk = openDesk(settings)
  return [...atTheDoor(atDesk, settings.demonstration), ...onTheWay(atDesk), ...inside(atDesk)]
}
