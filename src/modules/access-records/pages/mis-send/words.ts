/** Steps after something went astray, in the order in which they are usually taken. */
import type { Step } from '../../queries/mis-sends.ts'

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  contained: 'Contained: called back, deleted, or collected',
  assessed: 'Assessed: who could come to harm, and how',
  'regulator-told': 'The Information Commissioner was told',
  'regulator-not-told': 'The Information Commissioner need not be told, because',
  'person-told': 'The person it is about was told',
  'person-not-told': 'The person it is about is not told, because',
  note: 'A note',
  closed: 'Closed, with what is done differently from now on',
}
