/** /access-signals: what stands out in the ledger, for the supervisor to whom it goes. */
import { type Answer, type Asked, answerTo, goTo, notThere, page, reading, versionIn } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { decideSignal, OUTCOMES } from '../../commands/decide-signal.ts'
import { signal, signals } from '../../queries/signals.ts'
import { SignalsView } from './list-view.tsx'
import { SignalView } from './one-view.tsx'

const idIn = (asked: Asked) => asked.params['signalId'] ?? ''

/** GET /access-signals */
export async function showSignals(asked: Asked): Promise<Answer> {
  const rows = await asked.act(signals)
  return page('What stands out', <SignalsView rows={rows} today={asked.database.clock.today()} />)
}

/** GET /access-signals/:signalId */
export const showSignal = (asked: Asked): Promise<Answer> => show(asked, startingWith())

async function show(asked: Asked, state: FormState, status?: number): Promise<Answer> {
  const found = await asked.act(tx => signal(tx, idIn(asked)))
  if (found === undefined) return notThere
  const view = <SignalView {...found} state={state} today={asked.database.clock.today()} />
  return page('What stands out', view, status === undefined ? {} : { status })
}

/** POST /access-signals/:signalId */
export async function takeOutcome(asked: Asked): Promise<Answer> {
  const read = reading(asked)
  const outcome = read.oneOf('outcome', OUTCOMES, 'Say whether it is explained or referred')
  const says = read.text('says', 'Say what you found')
  if (outcome === undefined || read.wrong.length > 0) return show(asked, asTyped(asked.fields, read.wrong), 422)
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const given = { signalId: idIn(asked), version: versionIn(asked), outcome, says }
  return answerTo(await asked.act(tx => decideSignal(tx, given)), () => goTo(`/access-signals/${idIn(asked)}`), again)
}
