/** Two ratings kept apart, the factors beside them, and warnings for the safety of staff. */
export { type NewFactor, noteFactor, warnStaff } from './commands/note-factor.ts'
export { type NewRating, recordRating } from './commands/record-rating.ts'
export { riskPanel } from './panel.tsx'
export {
  type FactorShown,
  type RatingShown,
  type RiskOfCase,
  ratingOn,
  riskOfCase,
  riskOfCasePart,
} from './queries/risk-of-case.ts'
