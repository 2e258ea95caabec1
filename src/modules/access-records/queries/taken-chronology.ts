/** A chronology that was taken: for whom and what for, and what stood in the file before it. */
import { sql } from 'kysely'
import { referenceOf } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Paper } from '#platform/documents'
import { chronologyPaper } from '../documents/chronology-paper.ts'
import { wholeChronology } from './whole-chronology.ts'

/** The kind of entry that says so. */
export const TAKEN = 'chronology-taken'

type Asked = { readonly recipient: string; readonly body: string; readonly because: string }

const GIVEN = 'Chronology given to '

/** How the entry says for whom it was taken: the recipient in its headline, the body in its first line. */
export const inWordsOfEntry = ({ recipient, body, because }: Asked) => ({
  headline: `${GIVEN}${recipient}`,
  detail: `${body}\n${because}`,
})

function fromWords({ headline, detail }: { headline: string; detail: string }): Asked {
  const [body = '', ...because] = detail.split('\n')
  return { recipient: headline.slice(GIVEN.length), body, because: because.join('\n') }
}

export type Taken = Asked & { readonly mark: string; readonly paper: Paper }

/** What one took oneself, as the paper is now made; undefined for everybody else. Nothing later than the taking is in it. */
export async function takenChronology(tx: CaseTx, caseId: string, entryId: string): Promise<Taken | undefined> {
  const mark = referenceOf(entryId)
  tx.tell({ kind: 'consultation', act: 'access-records/taken-chronology', caseId, items: [`mark:${mark}`] })
  const found = await sql<{ headline: string; detail: string; by: string; agency: string }>`
    select e.headline, e.detail, m.name as by, g.short_name as agency
      from cases_entries e join staff_members m on m.id = e.written_by join staff_agencies g on g.id = e.agency_id
     where e.id = ${entryId} and e.case_id = ${caseId} and e.kind = ${TAKEN} and e.written_by = ${tx.actor.memberId}`.execute(
    tx.sql,
  )
  const [row] = found.rows
  const chronology = row === undefined ? undefined : await wholeChronology(tx, caseId, entryId)
  if (row === undefined || chronology === undefined) return undefined
  const asked = fromWords(row)
  const copy = { recipient: asked.recipient, agency: asked.body, number: 1, of: 1, mark }
  const takenBy = `${row.by}, ${row.agency}`
  return {
    ...asked,
    mark,
    paper: chronologyPaper({ chronology, copy, today: tx.today, because: asked.because, takenBy }),
  }
}
