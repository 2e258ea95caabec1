/** Rows as comma-separated values that a spreadsheet opens and never runs. */
import { oneLine } from './words.ts'

/** What a spreadsheet would take for a formula, or for the beginning of one. */
const FORMULA = /^[\s]*[=+\-@\t\r|%]/

function cell(text: string): string {
  const line = oneLine(text)
  const plain = FORMULA.test(line) ? `'${line}` : line
  return `"${plain.replaceAll('"', '""')}"`
}

/** One line of a file, ended as the format asks. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** The mark by which spreadsheets know the letters of every language. */
export const CSV_MARK = '\ufeff'
