/**
 * The rules that pages ask while somebody types: the calendar, and whether an action is clear. `#rules` means this file
 * in the script of the pages; the whole register of law is not for every browser to load.
 */
export * from './kernel/day.ts'
export { dayInWords } from './kernel/words.ts'
export { type ActionQuestion, isThisActionClear } from './plans/is-this-action-clear.ts'
