/**
 * People decide what is proposed. To keep is one person's decision, with a reason and a day; to set aside takes two, closes the
 * case to everybody and changes nothing in it, so it can be brought back whole.
 */
import { sql } from 'kysely'
import { type ApprovalAct, askForApproval } from '#modules/approvals'
import type { CaseTx } from '#platform/db'
import { type Day, dayInWords } from '#rules'
import { done, notFound, type Outcome, refused, type Wrong, wrong } from '#shared'
import { proposals } from '../queries/proposals.ts'

export type Keeping = {
  readonly proposalId: string
  readonly because: string
  readonly reviewOn: Day
  readonly version: number
}

const decidedAlready = refused({
  code: 'retention/decided',
  says: 'Somebody decided this already.',
  next: 'Look at the list again: it says who and why.',
})

/** What was decided is still there to be told of; what is not the reader's answers as if it were not. */
async function isThere(tx: CaseTx, proposalId: string): Promise<boolean> {
  const found = await sql`select 1 from retention_proposals where id = ${proposalId}`.execute(tx.sql)
  return found.rows.length > 0
}

/** Keeps a record until it is looked at again. */
export async function keep(tx: CaseTx, { proposalId, because, reviewOn, version }: Keeping): Promise<Outcome<null>> {
  const found: Wrong[] = []
  if (because.trim() === '') found.push({ field: 'because', says: 'Say why it is kept: the law asks for the decision' })
  if (reviewOn <= tx.today) found.push({ field: 'reviewOn', says: 'Give a day that is still to come' })
  if (found.length > 0) return wrong(...found)
  const kept =
    await sql`update retention_proposals set state = 'kept', review_on = ${reviewOn}, decided_because = ${because.trim()},
      decided_by = ${tx.actor.memberId}, decided_at = ${tx.now}, version = version + 1
    where id = ${proposalId} and state = 'proposed' and version = ${version}`.execute(tx.sql)
  if (Number(kept.numAffectedRows ?? 0) === 0) return (await isThere(tx, proposalId)) ? decidedAlready : notFound
  tx.tell({ kind: 'alteration', act: 'retention/keep', items: [`proposal:${proposalId}`, `until:${reviewOn}`] })
  return done(null)
}

/** Asks a second person to set a record aside. */
export async function askToSetAside(
  tx: CaseTx,
  { proposalId, because }: { readonly proposalId: string; readonly because: string },
): Promise<Outcome<{ readonly approvalId: string }>> {
  const one = (await proposals(tx)).find(found => found.id === proposalId)
  if (one === undefined) return notFound
  return askForApproval(tx, {
    act: 'erase',
    subjectId: proposalId,
    payload: { proposalId },
    shown: {
      says: 'Close a record to everybody, as if it were erased; it can be brought back',
      facts: [
        { name: 'Case', value: one.reference },
        { name: 'Closed on', value: one.closedOn === null ? 'not recorded' : dayInWords(one.closedOn) },
        { name: 'Proposed because', value: one.because.map(({ says }) => says).join(' ') },
      ],
    },
    because,
  })
}

/** What happens once the second person approves. */
export const settingAside: ApprovalAct = {
  act: 'erase',
  title: 'Set a record aside',
  carryOut: async (tx, _payload, { subjectId, because }) => {
    const aside = await sql<{
      done: boolean
    }>`select access.set_aside(${subjectId}, ${tx.newId()}, ${because}) as done`.execute(tx.sql)
    if (aside.rows[0]?.done !== true) return decidedAlready
    tx.tell({ kind: 'erasure', act: 'retention/set-aside', items: [`proposal:${subjectId}`] })
    return done(null)
  },
}

/** Brings a record back as it was. */
export async function bringBack(
  tx: CaseTx,
  { proposalId, because }: { readonly proposalId: string; readonly because: string },
): Promise<Outcome<null>> {
  if (because.trim() === '') return wrong({ field: 'because', says: 'Say why it is needed again' })
  const back = await sql<{ done: boolean }>`select access.bring_back(${proposalId}, ${because.trim()}) as done`.execute(
    tx.sql,
  )
  if (back.rows[0]?.done !== true) return notFound
  tx.tell({ kind: 'erasure', act: 'retention/bring-back', items: [`proposal:${proposalId}`] })
  return done(null)
}

/** Lets the next run go on after one that stopped because suddenly more was due. */
export async function letItGoOn(
  tx: CaseTx,
  { runId, because }: { readonly runId: string; readonly because: string },
): Promise<Outcome<null>> {
  if (because.trim() === '') return wrong({ field: 'because', says: 'Say why so many are due' })
  const on =
    await sql`update retention_runs set confirmed_by = ${tx.actor.memberId}, confirmed_because = ${because.trim()}
    where id = ${runId} and stopped and confirmed_by is null`.execute(tx.sql)
  if (Number(on.numAffectedRows ?? 0) === 0) return notFound
  tx.tell({ kind: 'administration', act: 'retention/let-it-go-on', items: [`run:${runId}`] })
  return done(null)
}
