/** A log as a paper that bears its reader's name, and as a table of values. */
import type { Block, Paper } from '#platform/documents'
import { type Day, dayInWords, howMany } from '#rules'
import { CSV_MARK, csvLine } from '../model/csv.ts'
import { kindInWords, STATUTORY } from '../model/words.ts'
import type { Group, LineShown } from '../queries/lines.ts'
import { LOG_COLUMNS, type Reader } from './log-columns.ts'

/** How many lines fit on paper; a file holds all. */
export const MOST_ON_PAPER = 2_000

const HANDLING =
  'For the person named above, to check that looking was lawful, to look after the system and those who use it, or for ' +
  'criminal proceedings, and for nothing else. Do not copy it or pass it on; the page can be traced to this copy.'

export type LogAbout = {
  readonly title: string
  readonly reference: string
  readonly reader: Reader
  readonly today: Day
  readonly groups: readonly Group[]
  readonly lines: readonly LineShown[]
  /** What was asked for, in words: all, or some days. */
  readonly asked: string
}

const sum = (groups: readonly Group[]) => groups.reduce((total, { lines }) => total + lines, 0)

function counts(groups: readonly Group[]): Block {
  const kinds = [...new Set([...STATUTORY, ...groups.map(({ kind }) => kind)])]
  const rows = kinds.map(kind => [kindInWords(kind), String(sum(groups.filter(one => one.kind === kind)))])
  return {
    kind: 'table',
    caption: 'What was done, counted',
    columns: [{ title: 'Kind' }, { title: 'Lines' }],
    rows,
    rowsAreNamed: true,
  }
}

function table(lines: readonly LineShown[], reader: Reader): Block {
  const columns = LOG_COLUMNS.filter(({ width }) => width !== undefined)
  return {
    kind: 'table',
    caption: 'Each line, the latest first; times are UTC',
    columns: columns.map(({ title, width = 1 }) => ({ title, width })),
    rows: lines.map(line => columns.map(({ cell }) => cell(line, reader))),
  }
}

function howMuch({ groups, lines, asked }: LogAbout): string {
  const all = sum(groups)
  const whole =
    lines.length >= all ? 'All of them are below.' : `The latest ${lines.length} are below; the table (CSV) holds all.`
  return `${howMany(all, 'line')} of the ledger ${asked}. ${whole}`
}

/** The paper, in its reader's name. */
export function logPaper(about: LogAbout): Paper {
  const { reader, title, reference, today, groups, lines } = about
  return {
    title,
    about: reference,
    classification: 'OFFICIAL-SENSITIVE',
    handling: HANDLING,
    language: 'en-GB',
    date: today,
    copy: { recipient: reader.name, agency: reader.agency, number: 1, of: 1, mark: reader.mark },
    front: [
      { name: 'Taken', value: dayInWords(today) },
      { name: 'Holds', value: howMuch(about) },
    ],
    sections: [
      { heading: 'In numbers', blocks: [counts(groups)] },
      {
        heading: 'Lines',
        blocks: lines.length === 0 ? [{ kind: 'paragraph', text: 'There are none.' }] : [table(lines, reader)],
      },
    ],
  }
}

/** The head of the table of values. */
export const csvHead = (): string => CSV_MARK + csvLine(LOG_COLUMNS.map(({ title }) => title))

/** One line of it. */
export const csvRow = (line: LineShown, reader: Reader): string =>
  csvLine(LOG_COLUMNS.map(({ cell }) => cell(line, reader)))
