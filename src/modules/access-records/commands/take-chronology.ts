/** Takes the chronology out of Cairn for a court or a case review. It is a disclosure, to a named recipient, with a reason. */
import { sql } from 'kysely'
import { referenceOf } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Paper } from '#platform/documents'
import { done, notFound, type Outcome, wrong } from '#shared'
import { chronologyPaper } from '../documents/chronology-paper.ts'
import { caseLedger } from '../queries/case-ledger.ts'
import { wholeChronology } from '../queries/whole-chronology.ts'

export type ChronologyAsked = {
  readonly caseId: string
  /** Who gets it, and the body they get it for. */
  readonly recipient: string
  readonly body: string
  readonly because: string
  readonly as: 'pdf' | 'text'
}

/** The paper, marked with its recipient's name; its mark is in the ledger. */
export async function takeChronology(
  tx: CaseTx,
  given: ChronologyAsked,
): Promise<Outcome<{ readonly paper: Paper; readonly mark: string }>> {
  const { caseId, recipient, body, because, as } = given
  const chronology = await wholeChronology(tx, caseId)
  const about = await caseLedger(tx, caseId)
  if (chronology === undefined || about?.whole !== true) return notFound
  if (chronology.entries.length === 0) return wrong({ field: '', says: 'There is no entry that you may read' })
  const found = await sql<{ name: string; agency: string }>`
    select m.name, g.short_name as agency from staff_members m join staff_agencies g on g.id = ${tx.actor.agencyId}
     where m.id = ${tx.actor.memberId}`.execute(tx.sql)
  const { name = '', agency = '' } = found.rows[0] ?? {}
  const mark = referenceOf(tx.newId())
  const items = [`mark:${mark}`, `as:${as}`, `entries:${chronology.entries.length}`]
  // The body stands in the ledger, the name of its officer on the paper alone: the mark ties the two.
  tx.tell({ kind: 'disclosure', act: 'access-records/take-chronology', caseId, items, recipients: [body], because })
  const copy = { recipient, agency: body, number: 1, of: 1, mark }
  const paper = chronologyPaper({ chronology, copy, today: tx.today, because, takenBy: `${name}, ${agency}` })
  return done({ paper, mark })
}
