/**
 * The rules that pages ask while somebody types: the calendar, whether an action is clear, and whether words name
 * registration status. `#rules` means this file in the script of the pages; the whole register of law is not for every
 * browser to load.
 */
export * from './kernel/day.ts'
export { dayInWords, inAList } from './kernel/words.ts'
export { type ActionQuestion, isThisActionClear } from './plans/is-this-action-clear.ts'
export { wordsThatRevealRegistration } from './sharing/does-it-reveal-registration.ts'
