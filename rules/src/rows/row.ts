/**
 * One row of the reference of law and guidance from which the rules were written. Rows are kept by their ids although
 * the reference itself is not part of Cairn: so a row that no question, setting or sentence answers for is found.
 */
import type { Force } from '../kernel/sources.ts'

/**
 * How sure the reference is: C was read in the text itself, S in a summary or an older edition, U nowhere. Two letters
 * say that one part of the row is surer than another; none, that it is a matter of design and not of sources.
 */
export type Marks = 'C' | 'S' | 'U' | 'CS' | 'CU' | 'SU' | ''

export type Row = {
  readonly id: string
  readonly marks: Marks
  readonly force: Force
  /** What the row is about, in a few words. */
  readonly about: string
  /** Where it lives when it is no rule of time or entitlement but a property of Cairn or a fact about history. */
  readonly product?: string
}

/** States a row; a sentence is given where no question answers for it. */
export function row(id: string, marks: Marks, force: Force, about: string, product?: string): Row {
  return product === undefined ? { id, marks, force, about } : { id, marks, force, about, product }
}
