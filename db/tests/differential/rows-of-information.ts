/** Information items of every class: opened by their owner to nobody, somebody, a role, an agency, a meeting. */
import { ITEM_CLASSES, type Item, type ItemClass } from '#rules'
import type { Cases } from './cases.ts'
import type { Chance } from './chance.ts'
import type { Making } from './rows.ts'
import { LONG_AGO, NOW } from './spans.ts'

type Reader = NonNullable<Item['information']>['readers'][number]

const COLUMN = {
  agency: 'reader_agency_id',
  role: 'reader_role',
  post: 'reader_post_id',
  member: 'reader_member_id',
  conference: 'reader_conference_id',
} as const

type Insider = () => ReturnType<typeof insider>

function readersOf(chance: Chance, inside: Insider, conference: string | undefined): readonly Reader[] {
  const all: readonly Reader[] = [
    { kind: 'agency', id: inside().post.agency },
    { kind: 'role', id: inside().post.role },
    { kind: 'post', id: inside().post.id },
    { kind: 'member', id: inside().member },
    ...(conference === undefined ? [] : [{ kind: 'conference', id: conference } as const]),
  ]
  return chance.some(all, 0, 4)
}

/** Mostly somebody who was put on the case, in the post in which they were; otherwise anybody. */
function insider({ chance, directory }: Making, { memberships }: Cases, file: string) {
  const { posts, postings } = directory
  const known = memberships.filter(one => one.case === file).flatMap(one => one.post ?? [])
  const id = known.length > 0 && chance.is(0.8) ? chance.pick(known) : chance.pick(posts).id
  const post = posts.find(one => one.id === id)
  const holders = postings.filter(one => one.post === post?.id)
  if (post === undefined || holders.length === 0) throw new Error('A post without a holder')
  return { post, member: chance.pick(holders).member }
}

/** One item, and the lines by which its owner opened it; some of those were closed again. */
function anItem(made: Making, inside: Insider, file: string, kind: ItemClass, conference: string | undefined): void {
  const { chance, put, beside } = made
  const [id, { post, member: author }] = [chance.id(), inside()]
  const reveals = kind !== 'victim-location' && chance.is(0.15)
  const says = kind === 'victim-location' ? '' : reveals ? 'He must register with the police' : 'Something was said'
  const readers = readersOf(chance, inside, conference)
  const closed = chance.some(readers, 0, 1)
  const open = readers.filter(one => !closed.includes(one))
  const marks = { revealsRegistration: reveals, registrationPermitted: false }
  const information = { class: kind, author, readers: open, ...marks }
  const of = { case_id: file, agency_id: post.agency }
  const row = { class: kind, says, review_on: LONG_AGO, owner_post_id: post.id, written_by: author }
  put(
    'sharing_items',
    { id, ...of, ...row },
    { kind: 'information', case: file, ownerAgency: post.agency, information },
    id,
  )
  for (const one of readers) {
    const ended = closed.includes(one) ? { ended_at: NOW } : {}
    beside('sharing_item_readers', { item_id: id, ...of, [COLUMN[one.kind]]: one.id, because: 'planted', ...ended })
  }
}

export function rowsOfInformation(made: Making, all: Cases): void {
  const { chance } = made
  for (const { id: file } of all.cases) {
    const conference = all.conferences.find(one => one.case === file)?.id
    const inside = () => insider(made, all, file)
    for (const kind of chance.some(ITEM_CLASSES, 3, 6)) anItem(made, inside, file, kind, conference)
  }
}
