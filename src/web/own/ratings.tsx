/**
 * How risky people with names judged somebody to be. Likelihood of reconviction and risk of serious harm are two
 * judgements with two sources: they stand beside each other and are never merged, averaged or ordered into one.
 */
import type { JSX } from 'preact'
import { type Day, LEVEL_WORDS, type Level as LevelRated, SCALE_WORDS, type Scale } from '#rules'
import { dayInBrief } from '../days/words.ts'

export type Rating = {
  readonly level: LevelRated
  /** Who judged, with what: "RM2000 2007, M. Keir", "conference". */
  readonly source: string
  readonly on: Day
  /** An assessment that has run out is never shown as current. */
  readonly standing: 'current' | 'review-due' | 'expired'
}

const STANDING_WORDS = {
  current: 'current',
  'review-due': 'review is due',
  expired: 'expired, no longer current',
} as const

/** The level in a word, with bars that repeat it for the eye. */
export function Level({ level }: { readonly level: LevelRated }): JSX.Element {
  return <b class={`level level-${level}`}>{LEVEL_WORDS[level]}</b>
}

function One({ scale, rating, today }: { scale: Scale; rating: Rating | undefined; today: Day }): JSX.Element {
  if (rating === undefined) {
    return (
      <div class="rating">
        <dt>{SCALE_WORDS[scale]}</dt>
        <dd>not assessed</dd>
      </div>
    )
  }
  const { level, source, on, standing } = rating
  return (
    <div class={standing === 'current' ? 'rating' : 'rating rating-old'}>
      <dt>{SCALE_WORDS[scale]}</dt>
      <dd>
        <Level level={level} />{' '}
        <small>
          {source}, {dayInBrief(on, today)} ({STANDING_WORDS[standing]})
        </small>
      </dd>
    </div>
  )
}

export type RatingsProps = {
  readonly reconviction: Rating | undefined
  readonly harm: Rating | undefined
  readonly today: Day
}

/** Both ratings with their sources, for the head of a case. */
export function Ratings({ reconviction, harm, today }: RatingsProps): JSX.Element {
  return (
    <dl class="ratings">
      <One scale="reconviction" rating={reconviction} today={today} />
      <One scale="harm" rating={harm} today={today} />
    </dl>
  )
}

type Brief = Pick<Rating, 'level'> & Partial<Pick<Rating, 'standing'>>

/** Both ratings in words, for a row of a list: "High harm · Medium reconviction". */
export function RatingsInBrief({
  reconviction,
  harm,
}: {
  readonly reconviction: Brief | undefined
  readonly harm: Brief | undefined
}): JSX.Element {
  const one = (rating: Brief | undefined, word: string) =>
    rating === undefined ? (
      <span class="quiet">{word} not assessed</span>
    ) : (
      <span class={`level level-${rating.level}`}>
        {LEVEL_WORDS[rating.level]} {word}
        {rating.standing === 'expired' ? ' (expired)' : ''}
      </span>
    )
  return (
    <span class="both">
      {one(harm, 'harm')} {one(reconviction, 'reconviction')}
    </span>
  )
}
