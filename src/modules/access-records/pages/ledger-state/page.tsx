/** /operations/ledger: how the ledger fares. /ledger-lines/:eventId/proof: one line, proven to somebody outside. */
import { lastReconciled } from '#platform/history'
import { type Answer, type Asked, file, notThere, page, refusal } from '#platform/http'
import { ENOUGH_WITNESSES, ledgerState, type ProofPack, proofPack } from '#platform/ledger'
import { howLineIsOpen } from '../../queries/how-line-is-open.ts'
import { LedgerStateView } from './view.tsx'

/** GET /operations/ledger */
export async function showLedgerState(asked: Asked): Promise<Answer> {
  const state = await asked.act(tx => {
    tx.tell({ kind: 'consultation', act: 'access-records/state-of-the-ledger' })
    return ledgerState(tx.sql, tx.now)
  })
  const compared = await lastReconciled(asked.database)
  const today = asked.database.clock.today()
  const view = <LedgerStateView {...{ state, compared, today }} enough={ENOUGH_WITNESSES} />
  return page('The ledger and its witnesses', view)
}

const NOT_YET = {
  code: 'access-records/no-head-yet',
  says: 'This line is under no signed head yet, so nothing proves it to somebody outside.',
  next: 'Heads are signed each minute. Try again in a moment.',
}

/** A line as a line: what it holds stays here, its hash stands for it. */
function withoutBody({ body: _body, salt: _salt, ...pack }: ProofPack): ProofPack {
  return pack
}

/** GET /ledger-lines/:eventId/proof */
export async function takeProof(asked: Asked): Promise<Answer> {
  const eventId = asked.params['eventId'] ?? ''
  const found = await asked.act(async tx => {
    tx.tell({ kind: 'consultation', act: 'access-records/proof', items: [`line:${eventId}`] })
    const how = await howLineIsOpen(tx, eventId)
    return how === null ? undefined : { how, proved: await proofPack(tx.sql, eventId) }
  })
  if (found === undefined || found.proved.kind === 'not-found') return notThere
  if (found.proved.kind === 'not-yet') return refusal(NOT_YET)
  const { pack } = found.proved
  const shown = found.how === 'whole' ? pack : withoutBody(pack)
  return file(`proof-${eventId}.json`, 'application/json', Buffer.from(`${JSON.stringify(shown, undefined, 2)}\n`))
}
