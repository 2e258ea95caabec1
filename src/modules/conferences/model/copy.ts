/**
 * One recipient's copy of a minute: the parts they may read, under headings they may read, with a first page made from
 * those parts alone. What is left out leaves no trace but one number (S3-91 to S3-93, section 7a).
 */
import type { Day, Section } from '#rules'
import { mayBePassedOn } from './handling.ts'
import { type Block, type Minute, type Part, partsOf, type Shape } from './minute.ts'
import { permittedBy } from './registration-lock.ts'
import { type Summary, summaryOf } from './summary.ts'

/** Somebody who gets a copy, with what the rules and the chair let them read. */
export type Recipient = {
  /** Null for a body without an account: the chair hands its copy over. */
  readonly memberId: string | null
  readonly name: string
  readonly post: string
  /** Null for a body outside. */
  readonly agencyId: string | null
  readonly agency: string
  /** Sections of a minute that the role of their post may read. */
  readonly reads: readonly Section[]
  /** `agenda-only`: nothing but parts that the chair released by name. */
  readonly pack: 'full' | 'agenda-only'
  readonly widened: readonly Section[]
  readonly narrowed: readonly Section[]
  /** Ids of parts that the chair released to them by name. */
  readonly released: readonly string[]
  /** The digest of words naming registration status that the police permitted them to read about this person, or nothing. */
  readonly permission?: (words: string) => string | undefined
}

export type CopyPart = {
  readonly id: string
  readonly cells: readonly string[]
  readonly note: string
  readonly since: 'new' | 'changed' | null
  /** The words of the copy they had before, where a correction changed them. */
  readonly before: readonly string[] | null
  /** The permissions of the police without which it would not stand here. */
  readonly permittedBy?: readonly string[]
}

export type CopyBlock = {
  readonly key: string
  readonly title: string
  readonly level: 1 | 2
  readonly shape: Shape
  readonly columns: readonly string[]
  readonly parts: readonly CopyPart[]
}

export type Copy = {
  readonly recipient: { readonly name: string; readonly post: string; readonly agency: string }
  readonly classification: string
  readonly title: string
  readonly heldOn: Day
  readonly startsAt: string
  readonly place: string
  readonly chair: string
  readonly chairId: string
  readonly withheld: number
  readonly summary: Summary
  readonly blocks: readonly CopyBlock[]
}

const isOwn = (part: Part, { memberId, agencyId }: Recipient): boolean =>
  (part.agencyId !== null && part.agencyId === agencyId) || (memberId !== null && part.ownIds.includes(memberId))

/** The sections of this minute that they read, after the chair's changes. */
function sectionsFor({ pack, reads, widened, narrowed }: Recipient): ReadonlySet<Section> {
  if (pack === 'agenda-only') return new Set()
  return new Set([...reads, ...widened].filter(section => !narrowed.includes(section)))
}

/** Whether a part stands in somebody's copy. A handling code binds everybody but its own agency, the chair too. */
export function maySee(
  part: Part,
  recipient: Recipient,
  sections: ReadonlySet<Section> = sectionsFor(recipient),
): boolean {
  if (permittedBy(part, recipient) === undefined) return false
  const own = recipient.pack === 'full' && isOwn(part, recipient)
  if (own) return true
  if (!mayBePassedOn(part.handling)) return false
  return recipient.released.includes(part.id) || sections.has(part.section)
}

function copied(part: Part, recipient?: Recipient): CopyPart {
  const { id, cells, note, since, before } = part
  const by = recipient === undefined ? [] : (permittedBy(part, recipient) ?? [])
  const permission = by.length === 0 ? {} : { permittedBy: by }
  return { id, cells: cells.map(cell => cell.says), note, since, before, ...permission }
}

/** How a block stands in a copy: with its parts, or as a bare heading over its tables. */
function asSeen(block: Block, parts: readonly CopyPart[], level: 1 | 2 = block.level): CopyBlock {
  const { key, title, shape, columns } = block
  return { key, title, level, shape, columns, parts }
}

/**
 * Parts keep their heading where the reader may read it. A part that is theirs under a heading that is not stands at
 * the end, so that no heading tells what was talked about; a heading with nothing beneath it is gone.
 */
function blocksFor(
  blocks: readonly Block[],
  sees: (part: Part) => boolean,
  reads: (section: Section) => boolean,
  recipient?: Recipient,
): CopyBlock[] {
  const under: CopyBlock[] = []
  const elsewhere: CopyPart[] = []
  let waiting: Block | undefined
  let stands = false
  for (const block of blocks) {
    const seen = block.parts.filter(sees).map(part => copied(part, recipient))
    const readable = reads(block.section)
    if (block.level === 1) {
      stands = readable && seen.length > 0
      waiting = readable && seen.length === 0 ? block : undefined
    }
    if (seen.length === 0) continue
    if (!readable) {
      elsewhere.push(...seen)
      continue
    }
    if (waiting !== undefined) {
      under.push(asSeen(waiting, []))
      waiting = undefined
      stands = true
    }
    under.push(asSeen(block, seen, stands ? block.level : 1))
  }
  if (elsewhere.length === 0) return under
  return [...under, { key: 'also', title: 'Also for you', level: 1, shape: 'text', columns: [], parts: elsewhere }]
}

/** The whole minute in the shape of a copy, for those who run the meeting. */
export const wholeMinute = (minute: Minute): readonly CopyBlock[] =>
  blocksFor(
    minute.blocks,
    () => true,
    () => true,
  )

/** The copy for one recipient. The same minute and recipient give the same copy, whenever and wherever it is made. */
export function copyFor(minute: Minute, recipient: Recipient): Copy {
  const sections = sectionsFor(recipient)
  const all = partsOf(minute)
  const seen = new Set(all.filter(part => maySee(part, recipient, sections)))
  const { classification, title, heldOn, startsAt, place, chair, chairId } = minute.head
  return {
    recipient: { name: recipient.name, post: recipient.post, agency: recipient.agency },
    classification,
    title,
    heldOn,
    startsAt,
    place,
    chair,
    chairId,
    withheld: all.length - seen.size,
    summary: summaryOf([...seen], { isFirst: minute.head.isFirst, isOwn: part => isOwn(part, recipient) }),
    blocks: blocksFor(
      minute.blocks,
      part => seen.has(part),
      section => section === 'name' || sections.has(section),
      recipient,
    ),
  }
}

/** A copy as it was handed out: numbered, marked, and of a day. It never changes afterwards. */
export type CopyIssued = Copy & {
  readonly number: number
  readonly of: number
  /** 1 for the first copy that this reader got, one more whenever its words changed. */
  readonly edition: number
  readonly mark: string
  readonly issuedOn: Day
  /** Whom it is about, for readers who may know. */
  readonly person: string | null
}

const PERSON = 'front/person'

/** The name of the person, where it stands in the copy. */
export function personIn(copy: Copy): string | null {
  const part = copy.blocks.flatMap(block => block.parts).find(one => one.id === PERSON)
  return part?.cells[1] ?? null
}

/** True when there is anything in the copy but what stands on its cover. */
export const holdsAnything = (copy: Copy): boolean => copy.blocks.length > 0

/**
 * The text from which the digest of a copy is made: what it says, without the marks of what changed. Two copies with the
 * same words are the same to their reader, so a correction that they may not see brings them no new one (S3-94).
 */
export function wordsToCompare(copy: Copy): string {
  const unmarked = copy.blocks.map(block => ({ ...block, parts: block.parts.map(part => ({ ...part, before: null })) }))
  return JSON.stringify({ ...copy, blocks: unmarked })
}
