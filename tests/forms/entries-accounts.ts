/** Forms of the administrator who keeps other people's accounts. */
import { newId } from '#platform/ids'
import { pastEveryPolicy } from '../support/database.ts'
import { hardText } from './filling.ts'
import type { GateEntry, GateOpened } from './gate-entry.ts'
import {
  administrator,
  ISSUER,
  type Known,
  type Member,
  signedIn,
  somebody,
  withAccount,
  withLink,
} from './gate-world.ts'

const step = (name: string) => `/accounts/:memberId/${name}`
const LINKS = 'identity_setup_links where account_id = $ACCOUNT and used_at is null'
const STATE = 'identity_accounts where id = $ACCOUNT and state ='
const FEDERATIONS = 'identity_federations where account_id = $ACCOUNT'

/** The administrator on the page of somebody who has been prepared. */
const about =
  (prepare: (member: Member) => Promise<string>, fields: GateOpened['fields'] = {}) =>
  async (): Promise<GateOpened> => {
    const member = await somebody()
    const accountId = await prepare(member)
    return { who: await administrator(), page: `/accounts/${member.memberId}`, fields, accountId }
  }

const account =
  (then: (known: Known) => Promise<unknown> = async () => {}) =>
  async (member: Member) => {
    const known = await withAccount(member)
    await then(known)
    return known.accountId
  }

export const ENTRIES_OF_ACCOUNTS: readonly GateEntry[] = [
  {
    route: step('make'),
    takesHardText: true,
    open: async () => {
      const member = await somebody()
      const signInName = `${hardText(120)} ${member.memberId}`
      // There is no account to count by yet: the member's own id stands for it.
      return {
        who: await administrator(),
        page: `/accounts/${member.memberId}`,
        fields: { signInName },
        accountId: member.memberId,
      }
    },
    leaves: {
      rows: 'identity_accounts a join identity_setup_links l on l.account_id = a.id where a.member_id = $ACCOUNT',
      many: 1,
    },
  },
  {
    route: step('new-link'),
    button: true,
    open: about(async member => (await withLink(member)).accountId),
    leaves: { rows: LINKS, many: 1 },
  },
  { route: step('reset'), button: true, open: about(account()), leaves: { rows: LINKS, many: 1 } },
  { route: step('suspend'), button: true, open: about(account()), leaves: { rows: `${STATE} 'suspended'`, many: 1 } },
  {
    route: step('reinstate'),
    button: true,
    open: about(
      account(({ accountId }) =>
        pastEveryPolicy(`update identity_accounts set state = 'suspended' where id = '${accountId}'`),
      ),
    ),
    leaves: { rows: `${STATE} 'active'`, many: 1 },
  },
  {
    route: step('end-sessions'),
    button: true,
    open: about(account(known => signedIn(known))),
    leaves: { rows: 'identity_sessions where account_id = $ACCOUNT and ended_at is null', many: 0 },
  },
  {
    route: step('link'),
    open: async () => about(account(), { agency: ISSUER.key, subject: `${hardText(120)} ${newId()}` })(),
    leaves: { rows: FEDERATIONS, many: 1 },
  },
  {
    route: step('unlink'),
    ids: ['issuer'],
    open: about(
      account(({ accountId }) =>
        pastEveryPolicy(`insert into identity_federations (id, account_id, issuer, subject, made_at)
          values ('${newId()}', '${accountId}', '${ISSUER.issuer}', '${newId()}', now())`),
      ),
    ),
    leaves: { rows: FEDERATIONS, many: 0 },
  },
]
