/** The rights of Cairn itself and of those who stand on a case for a while: no post has these. */
import type { Cite } from '../kernel/sources.ts'
import { recommended } from '../sources/cairn-recommended-practice.ts'
import { edinburgh } from '../sources/edinburgh-liaison-officers-input.ts'
import { managementCards } from '../sources/offender-management-cards.ts'
import type { Section } from './sections.ts'

/** What one role may do, and why so much and no more. */
export type RightsOfRole = {
  readonly file: readonly Section[]
  readonly minute: readonly Section[]
  /** Parts of the file it writes; it may write what it does not read, such as its own agency's notes. */
  readonly writes: readonly Section[]
  readonly because: string
  readonly cite: Cite
}

/** Need to know, both ways: what the work needs, and no more. */
export const NEED_TO_KNOW = edinburgh('paragraph 5')

/** As what somebody stands on a case for a while, or no longer. */
export const PASSING_ROLES = ['break-glass', 'informed', 'former-provider'] as const

/** What they may do: as little as what they are there for asks. */
export const RIGHTS_WITHOUT_A_POST: Readonly<Record<(typeof PASSING_ROLES)[number] | 'clockwork', RightsOfRole>> = {
  'break-glass': {
    file: ['name', 'particulars', 'status', 'safety', 'risk', 'children', 'conditions'],
    minute: [],
    writes: [],
    because: 'reads for an hour, in an emergency, what keeps people safe',
    cite: edinburgh('paragraph 9'),
  },
  informed: {
    file: ['name'],
    minute: [],
    writes: [],
    because: 'was told one thing about the person, and reads that',
    cite: NEED_TO_KNOW,
  },
  'former-provider': {
    file: ['name'],
    minute: [],
    writes: [],
    because: 'keeps what it wrote while the person was within its licence',
    cite: managementCards('integrated offender management'),
  },
  clockwork: {
    file: [
      'name',
      'status',
      'risk',
      'offending',
      'conditions',
      'registration',
      'children',
      'housing',
      'custody',
      'plan',
      'conference',
    ],
    minute: [],
    writes: ['status', 'plan', 'conference'],
    because: 'gathers the facts that rules ask for, and shows them to nobody',
    cite: recommended('work done by rule'),
  },
}
