/**
 * The rules that every share between agencies is held to, each in one sentence with the next step. A protocol says which
 * of them it carries and where; only those marked may be set aside by a deviation that both seniors endorsed (S3-11, S3-12).
 */
import type { Cite } from '../kernel/sources.ts'
import { recommended } from '../sources/cairn-recommended-practice.ts'
import { edinburgh } from '../sources/edinburgh-liaison-officers-input.ts'
import { handlingCode } from '../sources/police-handling-codes.ts'

export const SHARING_RULES = [
  'basis',
  'barred',
  'class',
  'owner',
  'registration',
  'handling',
  'category',
  'confidentiality',
  'reasons',
] as const
export type SharingRule = (typeof SHARING_RULES)[number]

export type RuleOfSharing = {
  /** The rule as a protocol carries it. */
  readonly says: string
  /** What whoever was stopped does next. */
  readonly next: string
  /** True when a deviation endorsed by both seniors sets it aside. */
  readonly mayDeviate: boolean
  readonly cite: Cite
}

export const RULES_OF_SHARING: Readonly<Record<SharingRule, RuleOfSharing>> = {
  basis: {
    says: 'Information goes only to a body that signed the protocol, or for which a basis is recorded and in force.',
    next: 'Ask an administrator to record the basis on which this body takes part, on the page of the protocol.',
    mayDeviate: false,
    cite: edinburgh('paragraph 5'),
  },
  barred: {
    says: 'Nothing about a person goes to somebody who is kept from that person.',
    next: 'Choose another recipient, or ask whoever keeps the restriction.',
    mayDeviate: false,
    cite: recommended('deny goes before every right'),
  },
  class: {
    says: 'Where a victim is, what is covert, and who asked for a disclosure are never shared in words.',
    next: 'Take that part out. Housing can have an address checked without being told why.',
    mayDeviate: false,
    cite: recommended('classes that never leave their owner in words'),
  },
  owner: {
    says: 'Each agency decides on its own information only.',
    next: 'Ask the agency that owns it to share it.',
    mayDeviate: true,
    cite: edinburgh('paragraph 28'),
  },
  registration: {
    says: 'Whether somebody is registered with the police goes only to those for whom the police gave written permission.',
    next: 'Put it in other words, or ask the police for permission for this recipient and these words.',
    mayDeviate: false,
    cite: edinburgh('paragraph 28'),
  },
  handling: {
    says: 'What came with a handling code that keeps it where it is goes no further.',
    next: 'Ask the agency that gave the code for a part that may be passed on.',
    mayDeviate: true,
    cite: handlingCode('handling code'),
  },
  category: {
    says: 'An arrangement covers the parts of a file that it names, and no others.',
    next: 'Share only what the arrangement covers, or have it widened by those who signed it.',
    mayDeviate: true,
    cite: edinburgh('paragraph 5'),
  },
  confidentiality: {
    says: 'What was given in confidence is shared only where serious harm is possible and a senior approves.',
    next: 'Say which harm is possible and why it outweighs confidence, and ask a senior to approve exactly these words.',
    mayDeviate: false,
    cite: edinburgh('paragraph 5'),
  },
  reasons: {
    says: 'Each share says whom it protects, why it is needed and on what basis.',
    next: 'Fill these in now. If it cannot wait, mark it urgent: it goes at once and the reasons follow within 24 hours.',
    mayDeviate: false,
    cite: edinburgh('paragraph 4'),
  },
}

/** True for a word that names one of the rules. */
export const isSharingRule = (word: string): word is SharingRule => SHARING_RULES.some(rule => rule === word)
