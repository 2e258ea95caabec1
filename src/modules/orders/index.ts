/** Sentences, orders, conditions, and the duty to register. */
export {
  addCondition,
  changeCondition,
  type ConditionState,
  givePermission,
  type NewCondition,
  remindOfCondition,
} from './commands/keep-condition.ts'
export { recordAdvice, recordRegistration, stateRegistrationDuty } from './commands/keep-registration.ts'
export { type NewSentence, recordSentence } from './commands/record-sentence.ts'
export {
  type ConditionShown,
  type OrdersOfCase,
  ordersOfCase,
  ordersOfCasePart,
  type RegistrationShown,
  type SentenceShown,
} from './queries/orders-of-case.ts'
