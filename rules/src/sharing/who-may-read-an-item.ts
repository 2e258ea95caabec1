/**
 * Who may read an information item: the owner's colleagues by their part of the file, others only where the owner named
 * them, nobody who is barred from the person, and everybody only as far as the class of the item lets them. Each answer
 * names its rule. `db/access/20-information.sql` decides the same by itself; a test compares the two.
 */
import { POST_ROLES, type PostRole } from '../cases/roles.ts'
import { SECTIONS, type Section } from '../cases/sections.ts'
import { decided } from '../kernel/answer.ts'
import { facts, listOf, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'
import { CLASSES, ITEM_CLASSES, type ItemClass } from './item-classes.ts'

const ID = 'sharing/who-may-read-an-item'

/** The ways in which an owner names a reader. */
export const READER_KINDS = ['agency', 'role', 'post', 'member', 'conference'] as const
export type ReaderKind = (typeof READER_KINDS)[number]

/** Somebody or some group that the owner lets read it; `id` is a role's name where it is a role. */
export type ItemReader = { readonly kind: ReaderKind; readonly id: string }

/** Whoever wants to read, about the person the item is about. */
export type ReaderOfItem = {
  readonly memberId: string
  readonly postId: string
  readonly agencyId: string
  /** The role of the post in which they act; null when the post has ended or asks for a clearance they have not. */
  readonly role: PostRole | 'clockwork' | null
  /** Parts of this person's file that they may read now; none where they do not stand on the case at all. */
  readonly sections: readonly Section[]
  /** Conferences about this person in which they take part. */
  readonly conferences: readonly string[]
  /** True when a restriction or exclusion keeps them from this person. */
  readonly barred: boolean
}

/** What the decision needs of the item. */
export type ItemToRead = {
  readonly ownerAgencyId: string
  readonly authorId: string
  readonly class: ItemClass
  /** Those in force now. */
  readonly readers: readonly ItemReader[]
  /** Its words say whether the person is registered with the police. */
  readonly revealsRegistration: boolean
  /** The police permitted these words for this reader, their post or their agency. */
  readonly registrationPermitted: boolean
}

export type ItemRule =
  | 'IT-01'
  | 'IT-02'
  | 'IT-03'
  | 'IT-04'
  | 'IT-05'
  | 'IT-06'
  | 'IT-07'
  | 'IT-08'
  | 'IT-09'
  | 'IT-10'
  | 'IT-11'
  | 'IT-12'

export const ITEM_RULES: Readonly<Record<ItemRule, string>> = {
  'IT-01': 'Whoever holds no post today reads nothing.',
  'IT-02': 'Whoever is barred from the person reads nothing about them.',
  'IT-03': 'Whoever neither stands on the case nor takes part in a meeting about it reads nothing.',
  'IT-04': 'This class is read by police posts alone.',
  'IT-05': 'This class is read by health posts alone.',
  'IT-06': 'This class is read by nobody who may not read that part of the file.',
  'IT-07': 'It names registration status, and the police have not permitted these words for this reader.',
  'IT-08': 'Its author reads it.',
  'IT-09': 'The owner’s colleagues read it who may read that part of the file.',
  'IT-10': 'The owner named this reader.',
  'IT-11': 'The owner did not name this reader, or this class cannot be opened by that way of naming.',
  'IT-12': 'The owner’s colleague may not read that part of the file and is not named.',
}

export type MayReadItem = { readonly allowed: boolean; readonly rule: ItemRule; readonly says: string }

const answered = (allowed: boolean, rule: ItemRule): MayReadItem => ({ allowed, rule, says: ITEM_RULES[rule] })

/** Ways of naming that count for a class. */
const COUNTING: Readonly<Record<'any' | 'posts-and-people' | 'people', readonly ReaderKind[]>> = {
  any: READER_KINDS,
  'posts-and-people': ['post', 'member'],
  people: ['member'],
}

function isNamed(reader: ReaderOfItem, item: ItemToRead): boolean {
  const is: Readonly<Record<ReaderKind, (id: string) => boolean>> = {
    agency: id => id === reader.agencyId,
    role: id => id === reader.role,
    post: id => id === reader.postId,
    member: id => id === reader.memberId,
    conference: id => reader.conferences.includes(id),
  }
  const stands = reader.sections.includes('name')
  return item.readers.some(
    ({ kind, id }) =>
      COUNTING[CLASSES[item.class].named].includes(kind) && is[kind](id) && (stands || kind === 'conference'),
  )
}

/** What keeps somebody from it, whoever named them. */
function keptFrom(reader: ReaderOfItem, item: ItemToRead): ItemRule | undefined {
  const { roles, section, needsSection } = CLASSES[item.class]
  if (reader.role === null || reader.role === 'clockwork') return 'IT-01'
  if (reader.barred) return 'IT-02'
  if (!reader.sections.includes('name') && reader.conferences.length === 0) return 'IT-03'
  if (roles !== undefined && !roles.includes(reader.role)) return item.class === 'health' ? 'IT-05' : 'IT-04'
  if (needsSection && !reader.sections.includes(section)) return 'IT-06'
  const owner = reader.agencyId === item.ownerAgencyId
  const mayKnow = owner || reader.sections.includes('registration') || item.registrationPermitted
  return item.revealsRegistration && !mayKnow ? 'IT-07' : undefined
}

/** Whether this reader may read this item now. */
export function mayReadItem(reader: ReaderOfItem, item: ItemToRead): MayReadItem {
  const { section, openToOwner } = CLASSES[item.class]
  const kept = keptFrom(reader, item)
  if (kept !== undefined) return answered(false, kept)
  const owner = reader.agencyId === item.ownerAgencyId
  const stands = reader.sections.includes('name')
  if (owner && stands && reader.memberId === item.authorId) return answered(true, 'IT-08')
  if (owner && stands && openToOwner && reader.sections.includes(section)) return answered(true, 'IT-09')
  if (isNamed(reader, item)) return answered(true, 'IT-10')
  return answered(false, owner ? 'IT-12' : 'IT-11')
}

const shape = facts({
  reader: saying(
    'who wants to read',
    facts({
      memberId: saying('who wants to read', someText),
      postId: saying('in which post', someText),
      agencyId: saying('of which agency', someText),
      role: saying('the role of that post', oneOf(...POST_ROLES)),
      sections: saying('parts of this person’s file that they may read', listOf(oneOf(...SECTIONS))),
      conferences: saying('conferences about this person in which they take part', listOf(someText)),
      barred: saying('whether they are barred from this person', yesOrNo),
    }),
  ),
  item: saying(
    'the item',
    facts({
      ownerAgencyId: saying('the agency that owns it', someText),
      authorId: saying('who wrote it', someText),
      class: saying('its class', oneOf(...ITEM_CLASSES)),
      readers: saying('whom the owner let read it', listOf(facts({ kind: oneOf(...READER_KINDS), id: someText }))),
      revealsRegistration: saying('whether its words name registration status', yesOrNo),
      registrationPermitted: saying('whether the police permitted these words for this reader', yesOrNo),
    }),
  ),
})
type Facts = TypeOf<typeof shape>

/** Whether somebody may read an item, with the rule that says so. */
export const whoMayReadAnItem = question<Facts, { readonly may: boolean; readonly rule: ItemRule }>({
  id: ID,
  asks: 'May this reader read this information item?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  answer({ reader, item }) {
    const { allowed, rule, says } = mayReadItem(reader, item)
    return decided({ may: allowed, rule }, { rule: `${ID} ${rule}`, says, cite: edinburgh('paragraph 5') })
  },
})
