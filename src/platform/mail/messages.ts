/**
 * Everything Cairn can say in a mail. A message is chosen by its kind; nobody who sends one can put a word in, so no
 * mail can name a person or say what a task is about, whatever happens to it on its way.
 */

const KINDS = {
  'task-waiting': {
    subject: 'A task is waiting for you',
    says: 'There is a task for you in Cairn.',
    does: 'Sign in to see it:',
  },
  'conference-invitation': {
    subject: 'You are asked to a meeting',
    says: 'You are asked to a meeting. When and where is in the calendar file.',
    does: 'Sign in to answer, and to see what it is about:',
  },
  'conference-changed': {
    subject: 'A meeting was changed',
    says: 'A meeting you are asked to was changed. See the new calendar file.',
    does: 'Sign in to answer, and to see what it is about:',
  },
  'conference-cancelled': {
    subject: 'A meeting was called off',
    says: 'A meeting you were asked to was called off.',
    does: 'Sign in to see what happens instead:',
  },
  'minute-waiting': {
    subject: 'A minute is waiting for you',
    says: 'The minute of a meeting is ready for you in Cairn.',
    does: 'Sign in to read it:',
  },
  'sign-in-link': {
    subject: 'Your account',
    says: 'An account in Cairn was made or changed for you.',
    does: 'Go on here:',
  },
} as const

const FOOT = `This message was sent by a machine, and nobody reads answers to it.
It says no more on purpose: what it is about can be read only after
signing in. If you did not expect it, tell the administrators of your
system.`

export type MessageKind = keyof typeof KINDS

export const MESSAGE_KINDS = Object.keys(KINDS) as readonly MessageKind[]

export const isMessageKind = (text: string): text is MessageKind => Object.hasOwn(KINDS, text)

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const LINK = new RegExp(`^(?:/(?:[a-z]+(?:-[a-z]+)*|${ID}))+$`)

/** True for a path of ours: words in lower case and ids. */
export const isLink = (text: string): boolean => text.length <= 200 && LINK.test(text)

/** The whole text of a message: constant words and one link. `address` is where this installation is reached. */
export function messageText(kind: MessageKind, link: string, address: string): { subject: string; text: string } {
  if (!isLink(link)) throw new Error('A mail may lead only to a page of ours, named by words and ids')
  const { subject, says, does } = KINDS[kind]
  return { subject: `Cairn: ${subject}`, text: `${says}\n\n${does}\n${address}${link}\n\n${FOOT}\n` }
}
