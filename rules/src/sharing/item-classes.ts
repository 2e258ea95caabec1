/**
 * The classes of information items: to which part of the file each belongs, and what more than that part it asks of a
 * reader. The database says the same for itself (`access.class_lets_me`, `db/access/20-information.sql`).
 */
import type { PostRole } from '../cases/roles.ts'
import type { Section } from '../cases/sections.ts'

export const ITEM_CLASSES = [
  'ordinary',
  'victim-contact',
  'victim-location',
  'intelligence',
  'third-party-confidential',
  'health',
  'legal',
  'staff-safety',
  'applicant',
  'covert',
] as const
export type ItemClass = (typeof ITEM_CLASSES)[number]

export type ClassOfItem = {
  readonly section: Section
  /** As a page names it. */
  readonly words: string
  /** What whoever writes it should know, beside the choice. */
  readonly guidance: string
  /** Only posts of these roles read it, whoever names them. */
  readonly roles?: readonly PostRole[]
  /**
   * Who may be named a reader: anybody in any way; posts and people by name; or people by name alone. Where it is not
   * 'any', a role, agency or meeting among the readers opens nothing.
   */
  readonly named: 'any' | 'posts-and-people' | 'people'
  /** True when colleagues of the owner read it by their part of the file, without being named. */
  readonly openToOwner: boolean
  /** True when a reader must also read that part of this person's file. */
  readonly needsSection: boolean
  /** True when it never stands in anything written about the person, such as a letter or their copy of a minute. */
  readonly neverAboutSubject: boolean
}

const plain = { named: 'any', openToOwner: true, needsSection: false, neverAboutSubject: false } as const

const POLICE = ['police-solo', 'crime-manager'] as const
const HEALTH = ['health-liaison'] as const

export const CLASSES: Readonly<Record<ItemClass, ClassOfItem>> = {
  ordinary: {
    ...plain,
    section: 'general',
    words: 'ordinary',
    guidance: 'What the agencies need to know to manage the person.',
  },
  'victim-contact': {
    ...plain,
    section: 'victim',
    words: 'contact with a victim',
    guidance: 'What a victim was told or asked. Never where a victim lives.',
    needsSection: true,
    neverAboutSubject: true,
  },
  'victim-location': {
    ...plain,
    section: 'victim',
    words: 'where a victim lives',
    guidance: 'Says only that the place is kept with the victim’s own record. Do not write the place here.',
    named: 'posts-and-people',
    needsSection: true,
    neverAboutSubject: true,
  },
  intelligence: {
    ...plain,
    section: 'intelligence',
    words: 'police intelligence',
    guidance: 'Stays with the police. Partners get a sanitised part in words of its own.',
    roles: POLICE,
    neverAboutSubject: true,
  },
  'third-party-confidential': {
    ...plain,
    section: 'general',
    words: 'told in confidence by somebody else',
    guidance: 'Readers of other agencies are posts or people named one by one.',
    named: 'posts-and-people',
    neverAboutSubject: true,
  },
  health: {
    ...plain,
    section: 'health',
    words: 'health',
    guidance: 'Read by health alone. Others see the sentence that health releases because it matters to risk.',
    roles: HEALTH,
  },
  legal: {
    ...plain,
    section: 'disclosure',
    words: 'legal advice',
    guidance: 'Read by its author and by posts and people named one by one, also within your agency.',
    named: 'posts-and-people',
    openToOwner: false,
    neverAboutSubject: true,
  },
  'staff-safety': {
    ...plain,
    section: 'safety',
    words: 'safety of staff',
    guidance: 'What staff must know before they meet the person.',
  },
  applicant: {
    ...plain,
    section: 'disclosure',
    words: 'who asked about the person',
    guidance: 'Who applied for a disclosure is told to nobody who writes to or about the person.',
    named: 'posts-and-people',
    neverAboutSubject: true,
  },
  covert: {
    ...plain,
    section: 'intelligence',
    words: 'covert',
    guidance: 'Read by its author and by people named one by one. No emergency opens it.',
    named: 'people',
    openToOwner: false,
    neverAboutSubject: true,
  },
}
