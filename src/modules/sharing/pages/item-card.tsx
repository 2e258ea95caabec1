/** One information item as a reader sees it: the words first, then whose they are and what may be done with them. */
import { Fragment, type JSX } from 'preact'
import { CLASSES, type Day, type ItemClass } from '#rules'
import { When } from '#web'
import {
  GROUNDS_WORDS,
  type Grounds,
  handlingInWords,
  handlingMeans,
  LEVEL_WORDS,
  type Level,
  PLACE_KEPT_ELSEWHERE,
} from '../model/items.ts'

/** What the card says of an item; the preview of a release has no more than this either. */
export type OnCard = {
  readonly class: ItemClass
  readonly level: Level
  readonly says: string
  readonly scheme: string | null
  readonly code: string | null
  readonly conditions: string
  readonly grounds: Grounds
  readonly happenedOn: Day | null
  readonly agency: string
  readonly by: string
}

/** Conditions stand beside the words wherever the words stand. */
export function Conditions({
  scheme,
  code,
  conditions,
}: Pick<OnCard, 'scheme' | 'code' | 'conditions'>): JSX.Element | null {
  if (code === null && conditions === '') return null
  const means = handlingMeans(scheme, code)
  return (
    <p class="item-handling">
      <b>{code === null ? 'Conditions' : `Handling code ${handlingInWords(scheme, code)}`}</b>
      {means === '' ? '' : `: ${means}`}
      {conditions === '' ? '.' : `. ${code === null ? '' : 'Conditions: '}${conditions}`}
    </p>
  )
}

export function ItemCard({ item, today }: { readonly item: OnCard; readonly today: Day }): JSX.Element {
  return (
    <Fragment>
      <p class="item-words">{item.says === '' ? PLACE_KEPT_ELSEWHERE : item.says}</p>
      <Conditions scheme={item.scheme} code={item.code} conditions={item.conditions} />
      <p class="govuk-hint item-about">
        {LEVEL_WORDS[item.level]} · {CLASSES[item.class].words} · {GROUNDS_WORDS[item.grounds]} · owned by {item.agency}
        , written by {item.by}
        {item.happenedOn === null ? null : (
          <Fragment>
            {' '}
            · happened <When day={item.happenedOn} today={today} form="short" alone />
          </Fragment>
        )}
      </p>
    </Fragment>
  )
}
