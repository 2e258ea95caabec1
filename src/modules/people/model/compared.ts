/** Two records beside each other: what agrees, what differs, and what only one of them says. */
import { type Day, dayInWords } from '#rules'

/** What one record says. */
export type RecordOfPerson = {
  readonly personId: string
  readonly knownAs: string
  readonly names: readonly string[]
  readonly bornOn: Day | null
  readonly bornAbout: string | null
  readonly sex: string | null
  readonly identifiers: readonly string[]
  readonly addresses: readonly string[]
}

export type Compared = {
  readonly what: string
  readonly one: string
  readonly other: string
  readonly verdict: 'agrees' | 'differs' | 'one-only'
}

const born = (day: Day | null, about: string | null) => (day === null ? (about ?? '') : dayInWords(day))

/** What differs in a list is what the two have nothing of in common. */
function lists(what: string, one: readonly string[], other: readonly string[]): Compared {
  const shared = one.filter(text => other.includes(text))
  const verdict = one.length === 0 || other.length === 0 ? 'one-only' : shared.length > 0 ? 'agrees' : 'differs'
  return { what, one: one.join('; '), other: other.join('; '), verdict }
}

function texts(what: string, one: string, other: string): Compared {
  const verdict =
    one === '' || other === '' ? 'one-only' : one.toLowerCase() === other.toLowerCase() ? 'agrees' : 'differs'
  return { what, one, other, verdict }
}

/** Field by field, in the order in which people look. */
export function compared(one: RecordOfPerson, other: RecordOfPerson): readonly Compared[] {
  return [
    texts('name', one.knownAs, other.knownAs),
    lists('all names', one.names, other.names),
    texts('date of birth', born(one.bornOn, one.bornAbout), born(other.bornOn, other.bornAbout)),
    texts('sex', one.sex ?? '', other.sex ?? ''),
    lists('numbers', one.identifiers, other.identifiers),
    lists('addresses', one.addresses, other.addresses),
  ]
}
