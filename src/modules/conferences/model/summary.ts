/**
 * The first page of a minute: risk, what changed, decisions, actions (S3-96). It is made from the parts that stand in
 * the same copy and from nothing else, so that it can say nothing that the copy withholds.
 */
import type { Part } from './minute.ts'

export type Summary = {
  readonly risk: readonly string[]
  readonly changed: readonly string[]
  readonly decisions: readonly string[]
  /** Actions of this recipient and of their agency. */
  readonly own: readonly string[]
  readonly others: readonly string[]
  /** Reading this page takes less than so many minutes. */
  readonly readingMinutes: number
}

/** Words that somebody reads in a minute when the matter must be understood. */
const WORDS_A_MINUTE = 200
/** A line of the summary is no longer than this; the whole stands further down. So the page stays a page. */
const WORDS_A_LINE = 20
const LETTERS_A_LINE = 150
/** What is to be done, before who and when. */
const WORDS_A_TASK = 14
/** So many lines stand under a heading; how many more there are is said. */
const LINES_UNDER_A_HEADING = 6

/** A text in one line, cut at a word with a sign that there is more. */
export function inBrief(text: string, most: number = WORDS_A_LINE): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const brief = line.split(' ').slice(0, most).join(' ').slice(0, LETTERS_A_LINE).toWellFormed()
  return brief === line ? line : `${brief.replace(/[\s,;:.]+$/, '')} …`
}

function someOf(parts: readonly Part[], line: (part: Part) => string): readonly string[] {
  const lines = parts.slice(0, LINES_UNDER_A_HEADING).map(line)
  const more = parts.length - lines.length
  return more > 0 ? [...lines, `and ${more} more below`] : lines
}

const cell = (part: Part, index: number) => part.cells[index]?.says ?? ''

/** "Reconviction: Medium (RM2000, M. Keir, 4 May 2026)". */
const ratingLine = (part: Part) => inBrief(`${cell(part, 0)}: ${cell(part, 1)} (${cell(part, 2)}, ${cell(part, 3)})`)
/** "Visit 14 Weir Street. J. Orr, Housing, by Fri 5 June 2026". */
function actionLine(part: Part): string {
  const task = inBrief(cell(part, 0), WORDS_A_TASK)
  return `${task}${/[.!?…]$/.test(task) ? '' : '.'} ${cell(part, 1)}, by ${cell(part, 2)}`
}

/** What it is and what belongs to it, as one sentence or two. */
function firstCells(part: Part): string {
  const [first = '', second = ''] = part.cells.map(one => one.says.trim())
  if (second === '' || first === '') return inBrief(first + second)
  return inBrief(/[.!?]$/.test(first) ? `${first} ${second}` : `${first}: ${second}`)
}

/** Words as somebody reads them: runs between spaces. */
const countOfWords = (lines: readonly string[]) =>
  lines
    .join(' ')
    .split(/\s+/)
    .filter(word => word !== '').length

const KINDS_OF_RISK = ['rating', 'factor']
/** A condition that the meeting made stands among its decisions. */
const KINDS_THAT_CHANGE = ['option', 'plan-line', 'contingency']

const FIRST = 'This was the first conference: there is nothing before it to compare with.'

type Reader = { readonly isOwn: (part: Part) => boolean; readonly isFirst: boolean }

/** The summary of what these parts say, for a reader and their agency. */
export function summaryOf(parts: readonly Part[], reader: Reader): Summary {
  const actions = parts.filter(part => part.kind === 'action')
  const risk = parts.filter(part => KINDS_OF_RISK.includes(part.kind))
  const changed = parts.filter(part => part.since !== null && KINDS_THAT_CHANGE.includes(part.kind))
  const decisions = parts.filter(part => part.kind === 'decision' || part.kind === 'next')
  const page = {
    risk: someOf(risk, part => (part.kind === 'rating' ? ratingLine(part) : firstCells(part))),
    changed: reader.isFirst
      ? [FIRST]
      : someOf(changed, part => `${part.since === 'new' ? 'New' : 'Changed'}: ${firstCells(part)}`),
    decisions: someOf(decisions, firstCells),
    own: actions.filter(reader.isOwn).map(actionLine),
    others: someOf(
      actions.filter(part => !reader.isOwn(part)),
      actionLine,
    ),
  }
  const words = countOfWords(Object.values(page).flat())
  return { ...page, readingMinutes: Math.floor(words / WORDS_A_MINUTE) + 1 }
}
