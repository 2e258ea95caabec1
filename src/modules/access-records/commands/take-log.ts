/** Takes a copy of the log out of Cairn, in its reader's name. Taking it is a line of the log. */
import { sql } from 'kysely'
import { referenceOf } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Paper } from '#platform/documents'
import type { Reader } from '../documents/log-columns.ts'
import { csvHead, csvRow, type LogAbout, logPaper, MOST_ON_PAPER } from '../documents/log-paper.ts'
import { type Kind, STATUTORY } from '../model/words.ts'
import { caseLedger } from '../queries/case-ledger.ts'
import { countsWanted, type LineShown, linesWanted, type Wanted } from '../queries/lines.ts'
import { wholeLog } from '../queries/whole-log.ts'

/** A copy taken: a paper to be drawn, or the whole table. */
export type LogTaken = { readonly reference: string; readonly mark: string } & (
  | { readonly paper: Paper }
  | { readonly csv: Uint8Array }
)

export type LogAsked = {
  readonly caseId: string
  readonly chosen: Omit<Wanted, 'case'>
  readonly as: 'pdf' | 'csv'
  readonly statutory: boolean
}

async function readerOf(tx: CaseTx): Promise<Reader> {
  const found = await sql<{ name: string; agency: string }>`
    select m.name, g.short_name as agency from staff_members m join staff_agencies g on g.id = ${tx.actor.agencyId}
     where m.id = ${tx.actor.memberId}`.execute(tx.sql)
  const { name = '', agency = '' } = found.rows[0] ?? {}
  return { name, agency, mark: referenceOf(tx.newId()) }
}

const asked = ({ chosen, statutory }: LogAsked): string => {
  const some = ['kind', 'agency', 'member', 'item'].some(name => name in chosen)
  const days = chosen.from === undefined && chosen.to === undefined ? '' : ' in the days asked for'
  const what = statutory ? ' of the six kinds that section 62 of the Data Protection Act 2018 names' : ''
  return `about this person${what}${some ? ' that fit what was asked for' : ''}${days}`
}

const isStatutory = (kind: string) => STATUTORY.includes(kind as Kind)

async function csvOf(tx: CaseTx, wanted: Wanted, reader: Reader, statutory: boolean): Promise<Uint8Array> {
  const parts: string[] = [csvHead()]
  for await (const line of wholeLog(tx, wanted))
    if (!statutory || isStatutory(line.kind)) parts.push(csvRow(line, reader))
  return Buffer.from(parts.join(''))
}

/** The log about a person, or nothing where it is not open to the reader. */
export async function takeLog(tx: CaseTx, given: LogAsked): Promise<LogTaken | undefined> {
  const { caseId, statutory, as } = given
  const about = await caseLedger(tx, caseId)
  if (about === undefined) {
    tx.tell({ kind: 'access-decision', act: 'db/not-done', caseId })
    return undefined
  }
  const reader = await readerOf(tx)
  const { before: _, ...filter } = given.chosen
  const wanted: Wanted = { case: caseId, ...filter }
  const groups = (await countsWanted(tx, wanted)).filter(({ kind }) => !statutory || isStatutory(kind))
  const act = statutory ? 'access-records/statutory-log' : 'access-records/take-log'
  tx.tell({ kind: 'consultation', act, caseId, items: [`mark:${reader.mark}`, `as:${as}`] })
  const { reference } = about
  if (as === 'csv') return { reference, mark: reader.mark, csv: await csvOf(tx, wanted, reader, statutory) }
  const lines = (await latest(tx, wanted, statutory)).slice(0, MOST_ON_PAPER)
  const title = statutory ? 'Log of processing' : 'Who has seen it'
  const paper: LogAbout = { title, reference, reader, today: tx.today, groups, lines, asked: asked(given) }
  return { reference, mark: reader.mark, paper: logPaper(paper) }
}

async function latest(tx: CaseTx, wanted: Wanted, statutory: boolean): Promise<readonly LineShown[]> {
  if (!statutory) return linesWanted(tx, wanted, MOST_ON_PAPER)
  const kept: LineShown[] = []
  for await (const line of wholeLog(tx, wanted)) {
    if (isStatutory(line.kind)) kept.push(line)
    if (kept.length === MOST_ON_PAPER) break
  }
  return kept
}
