/** What a log that leaves Cairn holds: these columns and no others, on paper and in files alike. */

import { actInWords, kindInWords, oneLine, purposeInWords } from '../model/words.ts'
import type { LineShown } from '../queries/lines.ts'

/** Whose copy it is. */
export type Reader = { readonly name: string; readonly agency: string; readonly mark: string }

export type LogColumn = {
  readonly title: string
  /** Its share of a page; left out, it stands in files alone. */
  readonly width?: number
  readonly cell: (line: LineShown, reader: Reader) => string
}

const listed = (texts: readonly string[]) => texts.join('; ')

export const LOG_COLUMNS: readonly LogColumn[] = [
  { title: 'Time (UTC)', width: 1.5, cell: line => line.at.replace(/\.(\d{3})\d*Z$/, '.$1Z') },
  { title: 'Happened (UTC)', cell: line => line.happenedAt },
  { title: 'Who', width: 1.5, cell: line => oneLine(line.name) },
  { title: 'Post', cell: line => oneLine(line.post) },
  { title: 'Agency', width: 1, cell: line => oneLine(line.agency) },
  { title: 'Kind', width: 0.9, cell: line => kindInWords(line.kind) },
  { title: 'Did', width: 2, cell: line => actInWords(line.act) },
  { title: 'For', width: 1, cell: line => purposeInWords(line.purpose) },
  { title: 'Case', cell: line => line.reference },
  { title: 'Items', cell: line => listed(line.items.map(oneLine)) },
  { title: 'Told to', width: 1.4, cell: line => listed(line.recipients.map(oneLine)) },
  { title: 'Meeting', cell: line => line.conferenceId ?? '' },
  { title: 'Task', cell: line => line.taskId ?? '' },
  { title: 'Rule', cell: line => line.rule ?? '' },
  { title: 'Because', cell: line => (line.because === null ? '' : oneLine(line.because)) },
  { title: 'Line of the ledger', cell: line => line.id },
  { title: 'Copy of', cell: (_line, reader) => `${oneLine(reader.name)}, ${oneLine(reader.agency)}, ${reader.mark}` },
]
