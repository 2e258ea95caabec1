/** An information item is its owner's: its class and whom the owner named decide, on top of what they stand as. */
import { SECTIONS } from '../cases/sections.ts'
import { CLASSES } from '../sharing/item-classes.ts'
import { mayReadItem, type ReaderOfItem } from '../sharing/who-may-read-an-item.ts'
import type { CaseFacts, Item } from './facts-of-access.ts'
import { barFrom } from './from-whom-barred.ts'
import { circlesIn } from './of-a-conference.ts'
import { type Asked, fileOf, lets, onTheCase, type ReadOrWrite } from './on-a-case.ts'
import { hasBasis } from './on-what-basis.ts'
import type { RuleId } from './rules-of-need-to-know.ts'

type Information = NonNullable<Item['information']>

/** Its owner's writers of that part add an item, and police or health alone where the class is theirs. */
function adding(owner: string, what: Information, file: CaseFacts, asked: Asked): RuleId {
  if (owner !== asked.subject.agency) return 'NK-17'
  const { roles, section } = CLASSES[what.class]
  if (roles?.some(one => one === asked.acting.role) === false) return what.class === 'health' ? 'IT-05' : 'IT-04'
  return onTheCase(file, section, 'write', asked)
}

/** Whoever asks, as the owner's rules see them: the parts of the file they read, and the meetings they come to. */
function readerOf(file: CaseFacts, asked: Asked): ReaderOfItem {
  const { subject, context, acting } = asked
  const meetings = context.conferences.filter(
    one => one.person === file.person && circlesIn({ kind: 'conference', conference: one.id }, asked)?.attends,
  )
  return {
    memberId: subject.member,
    postId: subject.post,
    agencyId: subject.agency,
    role: acting.post?.role ?? 'clockwork',
    sections: SECTIONS.filter(one => lets(onTheCase(file, one, 'read', asked))),
    conferences: meetings.map(one => one.id),
    // A broken glass opens the file of somebody restricted, and no items.
    barred: barFrom(file.person, subject, context) !== undefined,
  }
}

export function ofInformation(item: Item, action: ReadOrWrite, asked: Asked): RuleId {
  const { information: what, ownerAgency: owner } = item
  const file = fileOf(item, asked)
  if (file === undefined || what === undefined || owner === undefined) return 'NK-11'
  if (!hasBasis(file.area, asked.subject, asked.context)) return 'NK-05'
  if (action === 'write') return adding(owner, what, file, asked)
  // Nobody is kept from words that they wrote themselves.
  const registrationPermitted = what.registrationPermitted || what.author === asked.subject.member
  const about = { ...what, registrationPermitted, authorId: what.author, ownerAgencyId: owner }
  return mayReadItem(readerOf(file, asked), about).rule
}
