/** The history of rows: what was changed past Cairn shows, and any past state can be built again. */
export { compareRows, faultInWords, lastReconciled, type Reconciled, type RowFault, reconcile } from './reconcile.ts'
