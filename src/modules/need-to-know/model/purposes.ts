/**
 * Why somebody opens a case, in ten codes. It is taken from what they have in hand; only when nothing shows it is it asked,
 * with one click, and the page never waits for the answer.
 */

/** What may be chosen, as the buttons say it. */
export const PURPOSES = {
  supervision: 'Managing the person',
  'release-planning': 'Planning the release',
  conference: 'A meeting',
  safeguarding: 'Protecting somebody',
  registration: 'Registration with the police',
  housing: 'Housing',
  cover: 'Covering for a colleague',
  'quality-check': 'Checking the quality of work',
  request: 'A request or complaint',
  other: 'Something else',
} as const

export type PurposeSaid = keyof typeof PURPOSES

export const isPurpose = (text: string): text is PurposeSaid => Object.hasOwn(PURPOSES, text)

/** What shows why the case was opened, as the database found it; none when nothing does. */
export type AtHand = {
  readonly by: 'said' | 'task' | 'standing' | 'grant' | 'recent-work' | null
  /** The purpose that was said, the kind of the task, or the kind of the grant. */
  readonly what: string | null
  readonly taskId: string | null
  readonly conferenceId: string | null
}

/** Kinds of tasks by how they begin, and what each is for. */
const OF_TASKS: readonly (readonly [start: string, purpose: PurposeSaid])[] = [
  ['release', 'release-planning'],
  ['registration', 'registration'],
  ['orders/register', 'registration'],
  ['housing', 'housing'],
  ['conference', 'conference'],
  ['minute', 'conference'],
  ['need-to-know/child-protection', 'safeguarding'],
  ['need-to-know/adult-protection', 'safeguarding'],
  ['need-to-know/urgent', 'safeguarding'],
]

const OF_GRANTS: Readonly<Record<string, PurposeSaid>> = {
  'break-glass': 'safeguarding',
  'audit-sample': 'quality-check',
  request: 'request',
  invitee: 'conference',
}

/** The purpose that what is at hand gives; undefined when nothing is, and it must be asked. */
export function purposeOf({ by, what, conferenceId }: AtHand): PurposeSaid | undefined {
  switch (by) {
    case null:
      return undefined
    case 'said':
      return what !== null && isPurpose(what) ? what : 'other'
    case 'task':
      return conferenceId !== null
        ? 'conference'
        : (OF_TASKS.find(([start]) => what?.startsWith(start))?.[1] ?? 'supervision')
    case 'grant':
      return OF_GRANTS[what ?? ''] ?? 'supervision'
    case 'standing':
    case 'recent-work':
      return 'supervision'
  }
}
