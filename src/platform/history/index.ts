/** The history of rows: what was changed past Cairn shows, and any past state can be built again. */
export { asItStood, type CaseThen, postsAbout } from './as-it-stood.ts'
export { type LookingBack, lookBack, type Past } from './looking-back.ts'
export { type PostThen, type StoodThen, standingOf } from './posts-then.ts'
export { compareRows, faultInWords, lastReconciled, type Reconciled, type RowFault, reconcile } from './reconcile.ts'
export { warmScratch } from './scratch.ts'
