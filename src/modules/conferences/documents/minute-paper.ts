/**
 * A recipient's copy as a paper: the front sheet with their name, one page that says what matters, then the minute in
 * the order of the agenda. It is made from the frozen copy on demand and never kept without its mark (S3-93, S3-96).
 */
import type { Block, Fact, Paper, Section } from '#platform/documents'
import { howMany, weekdayInWords } from '#rules'
import type { CopyBlock, CopyIssued, CopyPart } from '../model/copy.ts'

/** What stands on every front sheet about what may be done with it. */
export const HANDLING =
  'For the person named above, for the work with this case. Do not copy it, pass it on or leave it where others can ' +
  'read it; the page can be traced to this copy. Read it in Cairn where you can.'

export const wherePutRight = (chair: string): string =>
  `Something wrong? Open this minute in Cairn and mark the sentence, or tell ${chair}, who chaired.`

/** Says how much is missing and never what. */
export function withheldInWords(withheld: number): string {
  if (withheld === 0) return 'Nothing is withheld from this copy.'
  return withheld === 1 ? '1 part is withheld from this copy.' : `${withheld} parts are withheld from this copy.`
}

export const readingTime = (minutes: number): string =>
  `Reading time of this page: under ${howMany(minutes, 'minute')}.`

/** What was there before a correction, in words: a colour or a bar alone cannot be heard. */
export const changedInWords = (before: readonly string[]): string =>
  `Changed since your last copy. It said: “${before.filter(cell => cell !== '').join(' · ')}”`

const SINCE = { new: ' (new)', changed: ' (changed)' } as const
/** Says of a line of the plan that it is new or other than at the last conference. */
const since = (part: CopyPart) => (part.since === null ? '' : SINCE[part.since])

function frontFacts(copy: CopyIssued): readonly Fact[] {
  const rows = (copy.blocks.find(block => block.key === 'front')?.parts ?? []).map(
    ({ cells: [name = '', value = ''] }) => ({
      name,
      value,
    }),
  )
  const chair = rows.some(row => row.name === 'Chair') ? [] : [{ name: 'Chair', value: copy.chair }]
  return [
    { name: 'Held', value: `${weekdayInWords(copy.heldOn)} at ${copy.startsAt}, ${copy.place}` },
    ...chair,
    ...rows,
    { name: 'This copy', value: `${withheldInWords(copy.withheld)} Made ${weekdayInWords(copy.issuedOn)}.` },
  ]
}

function summarySection({ summary }: CopyIssued): Section {
  const part = (text: string, items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text },
          { kind: 'list', items },
        ]
  return {
    heading: 'On one page',
    ownPage: true,
    blocks: [
      { kind: 'paragraph', text: readingTime(summary.readingMinutes) },
      ...part('Risk', summary.risk),
      ...part('What changed', summary.changed),
      ...part('Decisions', summary.decisions),
      ...part('Your actions', summary.own),
      ...part(summary.own.length === 0 ? 'Actions' : 'Other actions', summary.others),
    ],
  }
}

function paragraph(part: CopyPart): Block {
  const text = part.cells.filter(cell => cell !== '').join(' ')
  const block: Block = { kind: 'paragraph', text: `${text}${since(part)}${part.note === '' ? '' : ` [${part.note}]`}` }
  return part.before === null ? block : { ...block, changed: changedInWords(part.before) }
}

/** The column that says what a row is about: its first, or the one after a name that many rows share. */
export const markedColumn = ({ key }: Pick<CopyBlock, 'key'>): number =>
  key === 'who-does-what' || key === 'factors' ? 1 : 0

/** Shares of the page: room goes to the columns that hold sentences. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  attendance: [1.3, 1.3, 1.6, 1],
  'core-group': [1.2, 1.3, 1.4, 1, 1.8],
  ratings: [1.2, 0.8, 1.3, 1.4, 2.3],
  factors: [0.7, 2.4, 1.9],
  'conditions-table': [2.2, 0.9, 1.2, 1.7],
  addresses: [1.8, 1.2, 0.9, 1.8],
  'who-does-what': [1.3, 1.9, 1.5, 1.2, 1.6],
  contingency: [1.6, 1.6, 1.3, 0.8, 1.2],
  decisions: [1.4, 2],
  'actions-table': [2.2, 1.6, 1, 1.4],
  'earlier-actions': [2, 1.4, 1.2, 1.6],
}

/** What a table holds, where its title stands above it as the heading already. */
export const CAPTIONS: Readonly<Record<string, string>> = {
  attendance: 'Everybody who was asked, and how they took part',
  'core-group': 'Who works with the person, and how to reach them',
  'conditions-table': 'Applied for, in force and proposed',
  decisions: 'What was decided, and why',
  'who-does-what': 'Who does what, how often, and what it answers',
  contingency: 'What happens if a sign shows',
  'actions-table': 'What is to be done, by whom, by when',
}

function table(block: CopyBlock): Block[] {
  const at = markedColumn(block)
  const rows = block.parts.map(part => part.cells.map((cell, index) => (index === at ? cell + since(part) : cell)))
  const columns = block.columns.map((title, index) => ({ title, width: WIDTHS[block.key]?.[index] ?? 1 }))
  const changes = block.parts.flatMap((part): Block[] =>
    part.before === null ? [] : [{ kind: 'callout', title: part.cells[at] ?? '', text: changedInWords(part.before) }],
  )
  return [
    { kind: 'table', caption: CAPTIONS[block.key] ?? block.title, columns, rows, rowsAreNamed: at === 0 },
    ...changes,
  ]
}

function pairs(block: CopyBlock): Block[] {
  return [{ kind: 'facts', facts: block.parts.map(({ cells: [name = '', value = ''] }) => ({ name, value })) }]
}

/** The rows of a table may be of different lengths only where parts of several tables stand together. */
function blocksOf(block: CopyBlock): Block[] {
  if (block.shape === 'table') return table(block)
  return block.shape === 'pairs' ? pairs(block) : block.parts.map(paragraph)
}

/** Items of the agenda as sections, each with the tables beneath it. The front block stands on the front sheet. */
function sections({ blocks }: CopyIssued): readonly Section[] {
  const found: { heading: string; blocks: Block[] }[] = []
  for (const block of blocks) {
    if (block.key === 'front') continue
    const open = found.at(-1)
    if (block.level === 2 && open !== undefined) open.blocks.push(...blocksOf(block))
    else found.push({ heading: block.title, blocks: blocksOf(block) })
  }
  return found
}

/** The paper of a copy. The same copy gives the same paper, byte for byte. */
export function minutePaper(copy: CopyIssued): Paper {
  const { recipient, classification, title, person, heldOn, issuedOn, number, of, mark, chair, edition } = copy
  const about = person === null ? '' : `${person}, `
  return {
    title,
    about: `${about}${weekdayInWords(heldOn)}${edition > 1 ? `, your copy ${edition}` : ''}`,
    classification,
    handling: `${HANDLING} ${wherePutRight(chair)}`,
    language: 'en-GB',
    date: issuedOn,
    copy: { recipient: recipient.name, agency: recipient.agency, number, of, mark },
    front: frontFacts(copy),
    sections: [summarySection(copy), ...sections(copy)],
  }
}

/** The name under which the file is saved. It says nothing of the person: files lie about. */
export const fileName = ({ mark, heldOn }: CopyIssued, ending: 'pdf' | 'docx'): string =>
  `minute-${heldOn}-${mark}.${ending}`
