/** Requests for two people in a test area: an act that says what it carried out, and the ways to ask and decide. */
import { sql } from 'kysely'
import type { Approval, ApprovalAct, Asking } from '#modules/approvals'
import { approve, askForApproval } from '#modules/approvals'
import type { CaseTx, Database } from '#platform/db'
import { done, type Outcome, type Role } from '#shared'
import type { TestArea } from './area.ts'
import { testCase } from './case.ts'
import { pastEveryPolicy } from './database.ts'
import { mustBeDone } from './what-it-did.ts'

/** Telling somebody outside, about a case. */
export const askingAbout = (caseId: string, more: Partial<Asking> = {}): Asking => ({
  act: 'third-party-disclosure',
  caseId,
  payload: { to: 'the warden', text: 'He may not work here' },
  shown: { says: 'Tell the warden', facts: [{ name: 'To', value: 'the warden' }] },
  because: 'Children live there',
  ...more,
})

/** Work that tells the ledger of itself. */
export const told =
  <T>(work: (tx: CaseTx) => Promise<T>) =>
  (tx: CaseTx) => {
    tx.tell({ kind: 'consultation', act: 'test' })
    return work(tx)
  }

/** What was refused, or how it ended otherwise. */
export const codeOf = (outcome: Outcome<unknown>): string =>
  outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind

export const hashOfRow = async (id: string): Promise<string> => {
  const rows = await pastEveryPolicy(
    `select encode(payload_hash, 'hex') as h from approvals_approvals where id = '${id}'`,
  )
  return String(rows[0]?.['h'])
}

export const stateOf = async (id: string): Promise<unknown> =>
  (await pastEveryPolicy(`select state from approvals_approvals where id = '${id}'`))[0]?.['state']

/** A case of the area, an act that notes what it carried out, and who asks and decides. */
export async function approvalTrial(database: Database, area: TestArea) {
  const { caseId, personId } = await testCase(area)
  const carriedOut: Approval['payload'][] = []
  const telling: ApprovalAct = {
    act: 'third-party-disclosure',
    title: 'Tell somebody outside',
    carryOut: async (tx, payload) => {
      tx.tell({ kind: 'disclosure', act: 'test/tell-outside', caseId })
      await sql`insert into platform_drafts (member_id, form, subject, fields, saved_at)
        values (${tx.actor.memberId}, 'carried out', ${tx.newId()}, '{}', ${tx.now})`.execute(tx.sql)
      carriedOut.push(payload)
      return done(null)
    },
  }
  const asking = (more: Partial<Asking> = {}) => askingAbout(caseId, more)
  const ask = async (more: Partial<Asking> = {}, role: Role = 'social-work-solo') =>
    mustBeDone(await area.as(role, tx => askForApproval(tx, asking(more)))).approvalId
  const approving = async (
    id: string,
    role: Role,
    acts: readonly ApprovalAct[] = [telling],
    at = area,
    then = database,
  ) => {
    const seen = await hashOfRow(id)
    return then.asActor(at.actor(role), tx => approve(tx, acts, { approvalId: id, seen }))
  }
  return { caseId, personId, carriedOut, telling, asking, ask, approving }
}
