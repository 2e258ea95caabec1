/** The ledger: what a line is, how it commits to its content, and how the whole is verified. */
export { type Canonical, canonical, NotCanonical } from './canonical.ts'
export { type Line, type LineKind, lineOf, type Teller, type Told } from './line.ts'
export { linesOf } from './read.ts'
export { type Verdict, verify } from './verify.ts'
