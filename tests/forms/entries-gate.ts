/** Forms of signing in, of second factors and of one's own account. */
import { newId } from '#platform/ids'
import { PASSWORD } from '../support/gatehouse.ts'
import type { GateEntry, GateOpened } from './gate-entry.ts'
import {
  codeOnPage,
  type Known,
  signedIn,
  somebody,
  stranger,
  withAccount,
  withApp,
  withLink,
  withPasskey,
} from './gate-world.ts'

const NEXT = 'oystercatcher pegging out sheets'
/** Sessions of the account that can still be used. */
const LIVE = 'identity_sessions where account_id = $ACCOUNT and ended_at is null'
const WHOLE = `${LIVE} and stage = 'full'`
const LIVE_CODES = 'identity_recovery_codes where account_id = $ACCOUNT and used_at is null'
const BY_PASSKEY = 'only a real browser’s passkey answers it: sign-in.browser.test.ts'
const SCRIPTED = ['challenge', 'response'] as const

const account = async (): Promise<Known> => withAccount(await somebody())

/** Somebody signed in this far, on a page. */
const onPage =
  (who: () => Promise<Known>, page: string, fields?: GateOpened['fields'], stage?: Parameters<typeof signedIn>[1]) =>
  async (): Promise<GateOpened> => {
    const known = await who()
    const opened = { who: await signedIn(known, stage), page, accountId: known.accountId }
    return fields === undefined ? opened : { ...opened, fields }
  }

async function appAndCode() {
  const known = await withApp(await somebody())
  return { known, fields: { code: known.now } }
}

const withAppOnly = async (): Promise<Known> => withApp(await somebody())
const withBoth = async (): Promise<Known> => {
  const known = await withApp(await somebody())
  await withPasskey(known.accountId)
  return known
}

const AT_THE_DOOR: readonly GateEntry[] = [
  {
    route: '/sign-in',
    secrets: ['password'],
    open: async () => {
      const { name, accountId } = await account()
      return { who: stranger(), page: '/sign-in', fields: { name, password: PASSWORD }, accountId }
    },
    // Each sending is a sign-in of its own; a password alone opens nothing, however often it is sent.
    leaves: { rows: `${LIVE} and stage <> 'password-proven'`, many: 0 },
  },
  {
    route: '/sign-in/passkey',
    byScript: SCRIPTED,
    open: async () => ({ who: stranger(), page: '/sign-in', accountId: newId() }),
    leaves: { noneBecause: BY_PASSKEY },
  },
  {
    route: '/sign-in/set-up',
    takesHardText: true,
    open: async () => {
      const { accountId, token } = await withLink(await somebody())
      const who = stranger({ 'cairn-set-up': token })
      return { who, page: '/sign-in/set-up', fields: { password: NEXT }, accountId }
    },
    leaves: { rows: LIVE, many: 1 },
  },
  {
    route: '/demonstration/sign-in',
    ids: ['account'],
    open: async () => {
      const { accountId } = await withAccount(await somebody(), { demonstration: true, passwordHash: null })
      return { who: stranger(), page: '/sign-in', fields: { account: accountId }, accountId }
    },
    // Each sending is a sign-in of its own, as that person and nobody else.
    leaves: { rows: WHOLE, many: 3 },
  },
  {
    route: '/sign-out',
    button: true,
    open: onPage(account, '/sign-in'),
    leaves: { rows: LIVE, many: 0 },
  },
]

const ON_THE_WAY: readonly GateEntry[] = [
  {
    route: '/sign-in/second',
    name: 'a code',
    secrets: ['code'],
    open: async () => {
      const { known, fields } = await appAndCode()
      return onPage(async () => known, '/sign-in/second', fields, 'password-proven')()
    },
    leaves: { rows: WHOLE, many: 1 },
  },
  {
    route: '/sign-in/second',
    name: 'a passkey',
    byScript: SCRIPTED,
    open: onPage(withBoth, '/sign-in/second', { by: 'passkey' }, 'password-proven'),
    leaves: { noneBecause: BY_PASSKEY },
  },
  {
    route: '/sign-in/post',
    open: async () => {
      const member = await somebody('managing-officer', 'team-manager')
      const known = await withAccount(member)
      return onPage(async () => known, '/sign-in/post', { post: member.postId }, 'choosing-post')()
    },
    leaves: { rows: WHOLE, many: 1 },
  },
  {
    route: '/sign-in/enrol/app',
    secrets: ['code'],
    open: onPage(account, '/sign-in/enrol/app', html => ({ code: codeOnPage(html) }), 'password-proven'),
    leaves: { rows: LIVE_CODES, many: 10 },
  },
  {
    route: '/sign-in/enrol/passkey',
    byScript: SCRIPTED,
    open: onPage(account, '/sign-in/enrol/passkey', {}, 'password-proven'),
    leaves: { noneBecause: BY_PASSKEY },
  },
]

const INSIDE: readonly GateEntry[] = [
  {
    route: '/prove-again',
    name: 'the password',
    open: onPage(account, '/prove-again', { by: 'password', password: PASSWORD }),
    leaves: { rows: WHOLE, many: 1 },
  },
  {
    route: '/prove-again',
    name: 'a code',
    secrets: ['code'],
    open: async () => {
      const { known, fields } = await appAndCode()
      return onPage(async () => known, '/prove-again', { by: 'code', ...fields })()
    },
    leaves: { rows: WHOLE, many: 1 },
  },
  {
    route: '/your-account/sessions/end',
    ids: ['session'],
    open: async () => {
      const known = await account()
      await signedIn(known)
      return onPage(async () => known, '/your-account')()
    },
    leaves: { rows: LIVE, many: 1 },
  },
  {
    route: '/your-account/sessions/end-others',
    button: true,
    open: async () => {
      const known = await account()
      await Promise.all([signedIn(known), signedIn(known)])
      return onPage(async () => known, '/your-account')()
    },
    leaves: { rows: LIVE, many: 1 },
  },
  {
    route: '/your-account/password',
    open: onPage(account, '/your-account/password', { presentPassword: PASSWORD, newPassword: NEXT }),
    leaves: { rows: LIVE, many: 1 },
  },
  {
    route: '/your-account/app/remove',
    button: true,
    open: onPage(withBoth, '/your-account/app/remove'),
    leaves: { rows: 'identity_accounts where id = $ACCOUNT and totp_sealed is not null', many: 0 },
  },
  {
    route: '/your-account/passkeys/:passkeyId/remove',
    button: true,
    open: async () => {
      const known = await withAppOnly()
      const passkeyId = await withPasskey(known.accountId)
      await withPasskey(known.accountId)
      return onPage(async () => known, `/your-account/passkeys/${passkeyId}/remove`)()
    },
    leaves: { rows: 'identity_passkeys where account_id = $ACCOUNT', many: 1 },
  },
  {
    route: '/your-account/recovery-codes',
    button: true,
    open: onPage(withAppOnly, '/your-account/recovery-codes'),
    leaves: { rows: LIVE_CODES, many: 10 },
  },
]

export const ENTRIES_OF_THE_GATE: readonly GateEntry[] = [...AT_THE_DOOR, ...ON_THE_WAY, ...INSIDE]
