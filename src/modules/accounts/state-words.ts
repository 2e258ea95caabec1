/** What an account's state is called. */
import type { AccountState } from '#platform/identity'

type Words = { readonly text: string; readonly colour?: 'grey' | 'green' | 'yellow' | 'red' | 'blue' }

export const STATE_WORDS: Readonly<Record<AccountState, Words>> = {
  none: { text: 'No account', colour: 'grey' },
  active: { text: 'Active', colour: 'green' },
  'waiting-for-setup': { text: 'Waiting for set-up', colour: 'yellow' },
  suspended: { text: 'Suspended', colour: 'red' },
  demonstration: { text: 'Demonstration', colour: 'blue' },
}
