/** How what is shared is named on pages: whom it protects, what state it is in. */
import { PROTECTS, type Protects } from '#rules'

export const PROTECTS_WORDS: Readonly<Record<Protects, string>> = {
  child: 'a child',
  'other-potential-victim': 'another potential victim',
  community: 'the community',
}

/** For a form that asks whom a share protects. */
export const PROTECTS_CHOICES = PROTECTS.map(value => ({
  value,
  text: { child: 'A child', 'other-potential-victim': 'Another potential victim', community: 'The community' }[value],
}))

/** The parts of a file as somebody chooses them who shares out of them. */
export const PART_WORDS: Readonly<Record<string, string>> = {
  general: 'Notes and contacts',
  status: 'Where the person is, release, who leads',
  safety: 'Safety of staff',
  risk: 'Risk',
  offending: 'Offending',
  children: 'Children and households',
  housing: 'Housing',
  employment: 'Work and training',
  custody: 'In custody',
  conditions: 'Conditions',
  plan: 'The plan',
  victim: 'Victims and victim safety',
  'health-released': 'What health released',
  'intelligence-shared': 'What police shared',
  registration: 'Registration',
  disclosure: 'Disclosure',
}

export type ShareState = 'stopped' | 'sent' | 'withdrawn'

export const SHARE_STATE_WORDS: Readonly<Record<ShareState, string>> = {
  stopped: 'stopped',
  sent: 'sent',
  withdrawn: 'withdrawn',
}

/** The moment so many hours after another. */
export const hoursAfter = (from: string, hours: number): string =>
  Temporal.Instant.from(from).add({ hours }).toString({ fractionalSecondDigits: 3 })

/** True for a word that says whom a share protects. */
export const isProtects = (word: string): word is Protects => PROTECTS.some(one => one === word)
