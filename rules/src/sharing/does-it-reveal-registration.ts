/**
 * S3-81, DL-20: whether a text says that somebody is, was or is not registered with the police. Whether a person must
 * register is police information and goes to others only with the written permission of the police, for this recipient and
 * these words. Here nothing is refused: whoever writes is told at once, and the words wait for permission, not the work.
 *
 * Runs in the browser while somebody types, and in the database when the text is kept (`access.registration_mark`).
 */
import { decided } from '../kernel/answer.ts'
import { facts, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'
import { plainWords, REGISTRATION_PATTERNS } from './registration-words.ts'

const ID = 'sharing/does-it-reveal-registration'

const PATTERNS = REGISTRATION_PATTERNS.map(pattern => new RegExp(pattern))

/** The words that tell, as plain words, each once; none when the text tells nothing. */
export function wordsThatRevealRegistration(text: string): readonly string[] {
  const words = plainWords(text)
  return [...new Set(PATTERNS.flatMap(pattern => pattern.exec(words)?.[0].trim() ?? []))]
}

/** Whether it tells at all. */
export const revealsRegistration = (text: string): boolean => wordsThatRevealRegistration(text).length > 0

const shape = facts({ text: saying('what is written', someText) })
type Facts = TypeOf<typeof shape>

/** Which words tell. */
export const doesItRevealRegistration = question<
  Facts,
  { readonly reveals: boolean; readonly words: readonly string[] }
>({
  id: ID,
  asks: 'Does this text say whether somebody is registered with the police?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  rows: ['SP-19', 'DL-20'],
  answer({ text }) {
    const words = wordsThatRevealRegistration(text)
    const reveals = words.length > 0
    const says = reveals
      ? `It names registration status (${words.map(word => `“${word}”`).join(', ')}): readers without that part see it only with the written permission of the police, for them and for these words.`
      : 'It does not name registration status.'
    return decided({ reveals, words }, { rule: ID, says, cite: edinburgh('paragraph 84') })
  },
})
