/**
 * What an area or a protocol arranges for itself. It reaches a rule as a fact, dated and cited like every other value,
 * and may tighten what law and guidance say; the reason then says that the area spoke.
 */
import { type Dated, inForce } from './dated.ts'
import type { Day } from './day.ts'
import { aDay, facts, ifKnown, type Shape, saying, someText } from './facts.ts'

/** One value of a local arrangement, the days on which it is in force (both included), and where it is written down. */
export type Local<T> = {
  readonly from: Day
  readonly to?: Day | undefined
  readonly value: T
  /** The protocol, policy or decision: "Area protocol, third edition". */
  readonly source: string
  readonly pinpoint?: string | undefined
}

/** The shape of a local arrangement's value, for the facts of a question. Give every value of the key, past ones too. */
export function aLocal<T>(value: Shape<T>): Shape<Local<T>> {
  return facts({
    from: saying('the first day on which it is in force', aDay),
    to: saying('the last day on which it is in force', ifKnown(aDay)),
    value,
    source: saying('the protocol, policy or decision that says so', someText),
    pinpoint: saying('the place in it', ifKnown(someText)),
  }) as unknown as Shape<Local<T>>
}

/** The local arrangement as a dated value, cited as the area's own. It was last read when it was entered. */
export function datedLocally<T>(local: Local<T>): Dated<T> {
  const { from, to, value, source: title, pinpoint = '' } = local
  const source = { id: `local: ${title}`, title, jurisdiction: 'any', force: 'local', checkedOn: from } as const
  const cite = { source, pinpoint, confidence: 'read' } as const
  return to === undefined ? { from, value, cite } : { from, to, value, cite }
}

/** The local value in force on a day, or nothing when the area has arranged none. */
export function inForceLocally<T>(values: readonly Local<T>[] | undefined, on: Day): Dated<T> | undefined {
  return values === undefined ? undefined : inForce(values.map(datedLocally), on)
}
