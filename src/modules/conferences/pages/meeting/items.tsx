/** The item of the agenda that is being taken, with everything that is recorded at it. */
import type { JSX } from 'preact'
import type { AgendaKey } from '#rules'
import { Information } from './information.tsx'
import { apologies, type Item, introductions, lastMinute, reasons, victims } from './items-first.tsx'
import { accommodation, actions, disclosure, employment, nextDate, plan, summingUp } from './items-last.tsx'
import { conditions, registration, risk } from './items-risk.tsx'
import type { Shown } from './shown.ts'

const ITEMS: Readonly<Record<AgendaKey, Item>> = {
  introductions,
  apologies,
  'last-minute': lastMinute,
  reasons,
  information: Information,
  victims,
  risk,
  conditions,
  registration,
  accommodation,
  employment,
  plan,
  disclosure,
  'summing-up': summingUp,
  actions,
  'next-date': nextDate,
}

/** What is recorded at an item. */
export function ItemBody({ shown }: { shown: Shown }): JSX.Element {
  const Body = ITEMS[shown.item]
  return <Body shown={shown} />
}
