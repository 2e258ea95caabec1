/**
 * Words that leave an action open, each with the question that closes it. They are questioned, never refused: whoever
 * types may know better. Every pattern is read from left to right without going back, so long text costs no more.
 */

export type VagueWord = {
  readonly code: VagueCode
  readonly pattern: RegExp
  /** A turn of phrase in which the words are harmless. */
  readonly unless?: RegExp
  /** The question, without the words that were found; those are put before it. */
  readonly asks: string
}

export type VagueCode =
  | 'ongoing'
  | 'as-appropriate'
  | 'consider'
  | 'liaise'
  | 'monitor'
  | 'regularly'
  | 'all'
  | 'as-soon-as-possible'
  | 'to-be-confirmed'

export const VAGUE_WORDS: readonly VagueWord[] = [
  {
    code: 'ongoing',
    pattern: /\b(?:on-?going|continue to|continuing|continuously|continually|indefinitely)\b/i,
    asks: 'has no end. How often is it done, and until which day?',
  },
  {
    code: 'as-appropriate',
    pattern:
      /\b(?:as and when|as (?:appropriate|necessary|needed|required|applicable)|(?:if|when|where) (?:appropriate|necessary|needed|required|possible|applicable))\b/i,
    asks: 'leaves it open. Who decides, and by which sign?',
  },
  {
    code: 'consider',
    pattern: /\b(?:consider|explore|look into|look at|think about|give thought to)\b/i,
    asks: 'ends in nothing that can be seen. What will be decided, and where is it written down?',
  },
  {
    code: 'liaise',
    pattern: /\b(?:liaise|liaising|touch base|engage with|link in with|catch up with)\b/i,
    asks: 'does not say with whom, about what, or to get what. Which?',
  },
  {
    code: 'monitor',
    pattern: /\b(?:monitor|monitoring of|keep an eye on|keep under review|keep track of|keep watch)\b/i,
    asks: 'does not say how often, or which sign is reported to whom. Which?',
  },
  {
    code: 'regularly',
    pattern: /\b(?:regularly|periodically|from time to time|frequently|occasionally)\b/i,
    asks: 'does not say how often. How many times, and in what time?',
  },
  {
    code: 'all',
    pattern: /\b(?:all|everybody|everyone)\b(?! right)/i,
    unless: /\b(?:at|after) all\b/i,
    asks: 'names nobody. Who, or which ones, exactly?',
  },
  {
    code: 'as-soon-as-possible',
    pattern:
      /\b(?:asap|as soon as (?:possible|practicable)|in due course|shortly|urgently|immediately|without delay)\b/i,
    asks: 'is no day. By which day?',
  },
  {
    code: 'to-be-confirmed',
    pattern: /\b(?:tbc|tba|tbd|to be (?:confirmed|arranged|decided))\b/i,
    asks: 'puts it off. What must be known first, and who finds it out?',
  },
]
