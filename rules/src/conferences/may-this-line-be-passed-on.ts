/**
 * S3-77: whether a line that police shared may go beyond the agency it came from. Only a line without a code, or with
 * the plain permission to share it lawfully ("P" of the 3x5x2 form), may: conditions that come with another code are
 * between two agencies, and a minute cannot keep them. The database says the same (`access.may_be_passed_on`).
 */
import { decided } from '../kernel/answer.ts'
import { facts, ifKnown, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { handlingCode, policeHandlingCodes } from '../sources/police-handling-codes.ts'

const ID = 'conferences/may-this-line-be-passed-on'

/** The forms by which police grade what they share. Only the handling code leaves the police, never the grades. */
export type HandlingScheme = '3x5x2' | '5x5x5'

/** The codes of each form with what they let the receiver do, in our words. */
export const HANDLING_CODES: Readonly<
  Record<HandlingScheme, readonly { readonly code: string; readonly words: string }[]>
> = {
  '3x5x2': [
    { code: 'P', words: 'may be passed on where the law allows' },
    { code: 'C', words: 'may be passed on only under the conditions that police name' },
  ],
  '5x5x5': [
    { code: '1', words: 'to police and other law enforcement' },
    { code: '2', words: 'to prosecuting bodies abroad' },
    { code: '3', words: 'to law enforcement abroad without protection in law' },
    { code: '4', words: 'within the agency that receives it' },
    { code: '5', words: 'no further: the receiver keeps to conditions that police name' },
  ],
}

/** "P (3x5x2)", or nothing when the form has no such code. */
export function handlingOf(scheme: string, code: string): string | undefined {
  if (scheme !== '3x5x2' && scheme !== '5x5x5') return undefined
  return HANDLING_CODES[scheme].some(one => one.code === code) ? `${code} (${scheme})` : undefined
}

const shape = facts({ handling: saying('the handling code that stands with the line, as written', ifKnown(someText)) })
type Facts = TypeOf<typeof shape>

/** Whether it may be passed on. */
export const mayThisLineBePassedOn = question<Facts, { readonly may: boolean }>({
  id: ID,
  asks: 'May this line be passed on beyond the agency it came from?',
  facts: shape,
  sources: [policeHandlingCodes],
  answer({ handling = '' }) {
    const code = handling.trim()
    const may = code === '' || /^p(?![a-z0-9])/i.test(code)
    const says =
      code === ''
        ? 'The line carries no handling code.'
        : may
          ? 'Its handling code lets it be passed on where the law allows.'
          : 'Its handling code keeps it with the agency it was given to.'
    return decided({ may }, { rule: ID, says, cite: handlingCode('handling code') })
  },
})
