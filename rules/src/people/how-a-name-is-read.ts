/** How a name is read where names are compared: what was recorded is kept as it was, and this is a key beside it. */

const SPECIAL: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
}

/** Lower case without accents, apostrophes of any kind dropped, other punctuation a space. */
export function folded(name: string): string {
  return name
    .replaceAll(/['’‘ʼʻ`´ʹ\p{Cf}]/gu, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łđøßæœþðı]/g, letter => SPECIAL[letter] ?? letter)
    .replaceAll(/['’‘ʼʻ`´ʹ]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Mac, Mc and M' are one: MacDonald, McDonald. Mack, Mackie and Machin are other names. */
export function oneMac(word: string): string {
  return /^mac[a-z]{3,}$/.test(word) && !/^mack(ie)?$|^machin/.test(word) ? `mc${word.slice(3)}` : word
}
