/** What can be wrong with the ledger, in plain words, and what to do about it. */
import type { Alarm } from '#platform/ledger'

type Trouble = { readonly says: string; readonly toDo: string }

export const TROUBLES: Readonly<Record<Alarm, Trouble>> = {
  'lines-wait': {
    says: 'Lines have waited for their place for more than a minute.',
    toDo: 'See that a worker is running. Nothing is lost: the lines are kept, and get their places when it runs.',
  },
  'no-head': {
    says: 'Lines have stood for more than five minutes under no signed head.',
    toDo: 'See that the signer runs and can read its key. Until it does, a change to the newest lines would not be noticed by others.',
  },
  'signer-refuses': {
    says: 'The signer refuses to sign: the ledger is not the one that it signed last.',
    toDo: 'Do not make it sign. Was a backup restored? Then two people go through the ceremony of recovery. Was none? Then treat it as tampering: keep everything as it is, and telephone whoever answers for security.',
  },
  'witness-refuses': {
    says: 'A witness refuses to countersign.',
    toDo: 'Telephone the agency that keeps it, at a number you know, and compare the newest head with theirs. If the two differ, treat it as tampering.',
  },
  'verification-failed': {
    says: 'The last verification found something that is not as it was written.',
    toDo: 'Keep everything as it is. Run ./cairn ledger verify: it names the first fault and its place. Telephone whoever answers for security.',
  },
}
