/** Who may do what with information items, pointers and permissions: see `expected.ts`. */
import type { Role } from '#shared'
import type { Rights, Who } from './expected.ts'

/** The part of the file of each class of item. */
const CLASS_PART: Readonly<Record<string, string>> = {
  ordinary: 'general',
  'third-party-confidential': 'general',
  'victim-contact': 'victim',
  'victim-location': 'victim',
  intelligence: 'intelligence',
  covert: 'intelligence',
  health: 'health',
  'staff-safety': 'safety',
  legal: 'disclosure',
  applicant: 'disclosure',
}

const partOf = (who: Who) => CLASS_PART[who.what] ?? ''
const POLICE: readonly Role[] = ['police-solo', 'crime-manager']
const never = () => false
const isForRole = (who: Who) =>
  (who.what !== 'intelligence' || POLICE.includes(who.role)) && (who.what !== 'health' || who.role === 'health-liaison')
/** Nobody opened the planted items to anybody: they are read by the agency they belong to, and not even by all of it. */
const reads = (who: Who) =>
  who.own && who.reads(partOf(who)) && isForRole(who) && who.what !== 'legal' && who.what !== 'covert'
const keeps = (who: Who) => reads(who) && who.writes(partOf(who))

export const INFORMATION: Readonly<Record<string, Rights>> = {
  sharing_items: { select: reads, insert: who => who.writes(partOf(who)) && isForRole(who), update: never },
  sharing_item_readers: { select: keeps, insert: keeps, update: keeps },
  sharing_item_sources: { select: keeps, insert: keeps, update: never },
  sharing_item_reviews: { select: reads, insert: keeps, update: never },
  sharing_pointers: {
    select: who => who.reads('general') || who.own,
    insert: who => who.writes('intelligence'),
    update: who => who.own && who.writes('intelligence'),
  },
  sharing_registration_permissions: {
    select: who => who.reads('registration'),
    insert: who => who.reads('name'),
    update: who => POLICE.includes(who.role) && who.writes('registration'),
  },
}
