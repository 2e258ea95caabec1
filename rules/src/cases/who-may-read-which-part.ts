/**
 * Which role reads and writes which part of a case file and of a minute. The database decides by its own table,
 * `db/access/03-rights.sql`; this statement was written from the requirements by another hand, and a test
 * holds the two equal, so a slip in either shows.
 *
 * A right says *what* a role may read in a case it reaches. Which cases it reaches is another matter.
 */
import { type Because, decided } from '../kernel/answer.ts'
import { facts, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { cairnRecommendedPractice } from '../sources/cairn-recommended-practice.ts'
import { edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'
import { mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import { offenderManagementCards } from '../sources/offender-management-cards.ts'
import { ACTING_ROLES, type ActingRole, RIGHTS } from './rights-of-roles.ts'
import { POST_ROLES, roleInWords } from './roles.ts'
import { SECTIONS, type Section } from './sections.ts'

const ID = 'cases/who-may-read-which-part'

export const FILE_OR_MINUTE = ['file', 'minute'] as const
export type FileOrMinute = (typeof FILE_OR_MINUTE)[number]

/** Whether a role may read a part of a case file or of a minute. */
export function mayRead(role: ActingRole, section: Section, place: FileOrMinute): boolean {
  return RIGHTS[role][place].includes(section)
}

/** Whether a role may write a part of a case file. Minutes are written by those who run the meeting, whatever their role. */
export function mayWrite(role: ActingRole, section: Section): boolean {
  return RIGHTS[role].writes.includes(section)
}

/** The parts of a minute that a role may read, in the order of the minute. */
export function sectionsOfMinuteFor(role: ActingRole): readonly Section[] {
  return RIGHTS[role].minute
}

const NOT_POSTS: Readonly<Partial<Record<ActingRole, string>>> = {
  clockwork: 'Cairn itself',
  'break-glass': 'Whoever broke the glass',
  informed: 'Whoever was told one thing',
  'former-provider': 'A provider beyond whose level the person is',
}

function whoIsThis(role: ActingRole): string {
  const post = POST_ROLES.find(one => one === role)
  return post === undefined ? (NOT_POSTS[role] ?? role) : `The ${roleInWords(post)}`
}

const shape = facts({
  role: saying('the role of the post, or Cairn itself', oneOf(...ACTING_ROLES)),
  section: saying('the part', oneOf(...SECTIONS)),
  place: saying('in the case file or in a minute', oneOf(...FILE_OR_MINUTE)),
})
type Facts = TypeOf<typeof shape>

/** Whether the role may read and write the part. */
export const whoMayReadWhichPart = question<Facts, { readonly read: boolean; readonly write: boolean }>({
  id: ID,
  asks: 'May this role read and write this part of the file or of a minute?',
  facts: shape,
  sources: [
    edinburghLiaisonOfficersInput,
    offenderManagementCards,
    mappaGuidanceEnglandAndWales,
    cairnRecommendedPractice,
  ],
  answer({ role, section, place }) {
    const { because: why, cite } = RIGHTS[role]
    const value = { read: mayRead(role, section, place), write: place === 'file' && mayWrite(role, section) }
    const because: Because = {
      rule: ID,
      says: `${whoIsThis(role)} ${why}.`,
      cite,
    }
    return decided(value, because)
  },
})
