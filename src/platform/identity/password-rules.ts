/**
 * What a password must be: long, and not made of what is tried first. No rules about kinds of characters, no expiry,
 * pasting allowed: such rules make people choose worse ones.
 */
import { KEY_WALKS, TRIED_FIRST } from './tried-first.ts'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 500

/** Characters that must be left once everything guessable is taken out. */
const LEFT_OVER = 6

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

function withoutWalks(text: string): string {
  for (const walk of KEY_WALKS) {
    for (let length = walk.length; length >= 4; length -= 1) {
      for (let from = 0; from + length <= walk.length; from += 1)
        text = text.replaceAll(walk.slice(from, from + length), ' ')
    }
  }
  return text
}

const withoutRepeats = (text: string) => text.replaceAll(/(.{1,4}?)\1{2,}/g, '$1')
const withoutDates = (text: string) =>
  text.replaceAll(/(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])[-./ ]?(?:0?[1-9]|1[0-2])[-./ ]?)?(?:19|20)\d\d(?!\d)/g, ' ')

function withoutWords(text: string, words: readonly string[]): string {
  const asTyped = words.reduce((left, word) => left.replaceAll(word, ' '), text)
  // Once more with pa55w0rd read as the word it stands for, keeping what is no part of a word as it was.
  const read = [...asTyped].map(letter => LOOKALIKES[letter] ?? letter).join('')
  let left = asTyped
  for (const word of words) {
    for (let at = read.indexOf(word); at >= 0; at = read.indexOf(word, at + word.length)) {
      left = `${left.slice(0, at)}${' '.repeat(word.length)}${left.slice(at + word.length)}`
    }
  }
  return left
}

/** What is left of a password when everything that is tried first has been taken out of it. */
function unguessable(password: string, context: readonly string[]): string {
  const own = context.flatMap(text => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(word => word.length >= 3)
  const words = [...own, ...TRIED_FIRST].toSorted((a, b) => b.length - a.length)
  const folded = password.normalize('NFKC').toLowerCase()
  return withoutWords(withoutRepeats(withoutDates(withoutWalks(folded))), words).replaceAll(/\s+/g, '')
}

/**
 * Why a password cannot be used, in words for whoever chose it, or nothing when it can. `context` is what a colleague
 * would guess: the person's name, their sign-in name, their agency, the place.
 */
export function faultOfPassword(password: string, context: readonly string[] = []): string | undefined {
  const length = [...password.toWellFormed().normalize('NFC')].length
  if (length < SHORTEST_PASSWORD) {
    return `The password has ${length} characters and needs at least ${SHORTEST_PASSWORD}. Four or five unrelated words are easy to remember.`
  }
  if (length > LONGEST_PASSWORD)
    return `The password is longer than ${LONGEST_PASSWORD} characters. Choose a shorter one.`
  if (new Set(password).size < 5) return 'The password repeats the same few characters. Choose one that varies more.'
  const left = unguessable(password, context)
  if ([...left].length < LEFT_OVER) {
    return 'The password is made of words, names, dates or keys in a row that are tried first. Add something nobody would think of.'
  }
  return undefined
}
