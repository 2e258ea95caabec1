/** Where a value of law, guidance or practice was read. A value without one does not compile. */
import type { Day } from './day.ts'

export type Jurisdiction = 'Scotland' | 'England and Wales' | 'New Zealand' | 'United Kingdom' | 'any'

/**
 * What kind of authority a source has. `law` binds; `guidance` must be followed or departed from with reasons;
 * `practice` and `local` are habits of a profession or an area; `superseded` is kept for old cases.
 */
export type Force = 'law' | 'guidance' | 'practice' | 'local' | 'superseded'

/** One Act, set of regulations, guidance document or local protocol. */
export type Source = {
  readonly id: string
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly force: Force
  readonly link?: string
  /** The day on which somebody last read the source to confirm what is cited from it. */
  readonly checkedOn: Day
}

/**
 * How sure the value is: `read` in the source itself, `second-hand` from a summary or older edition, or `unconfirmed`.
 * An unconfirmed value is never shown as law; it is a local setting that is off until somebody switches it on.
 */
export type Confidence = 'read' | 'second-hand' | 'unconfirmed'

/** The place in a source that a value or a reason rests on. */
export type Cite = { readonly source: Source; readonly pinpoint: string; readonly confidence: Confidence }

/** A citation as people write it: "Sexual Offences Act 2003, s.83(1)". */
export function inWords(cite: Cite): string {
  return cite.pinpoint === '' ? cite.source.title : `${cite.source.title}, ${cite.pinpoint}`
}
