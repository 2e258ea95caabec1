/** Sentences, orders, conditions, and the duty to register. */
export {
  aboutCondition,
  addCondition,
  type ConditionState,
  changeCondition,
  type NewCondition,
  remindOfCondition,
} from './commands/keep-condition.ts'
export { stateRegistrationDuty } from './commands/keep-registration.ts'
export { type NewSentence, recordSentence } from './commands/record-sentence.ts'
export { conditionWarningsPanel, ordersPanel } from './panel.tsx'
export {
  type ConditionShown,
  type OrdersOfCase,
  ordersOfCase,
  ordersOfCasePart,
  type RegistrationShown,
  registrationFactsPart,
  type SentenceShown,
} from './queries/orders-of-case.ts'
export { ordersRoutes } from './routes.ts'
