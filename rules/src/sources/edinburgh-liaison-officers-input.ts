import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/**
 * How one Scottish city held its conferences in the middle of the 2000s, told by the officer who chaired them. Later
 * national guidance took the place of the protocol, so it binds nobody; areas that still work so say it in their own
 * settings. Paragraphs are counted from the title, points of a list included.
 */
export const edinburghLiaisonOfficersInput: Source = {
  id: 'edinburgh-liaison-officers-input',
  title: "Edinburgh sex offender liaison officer's input on Mr Leon (IRISS throughcare)",
  jurisdiction: 'Scotland',
  force: 'superseded',
  link: 'https://content.iriss.org.uk/throughcare/',
  checkedOn: day('2026-11-22'),
}

/** The day from which the protocol told of the Act that it was brought up to date for. */
export const EDINBURGH_FROM = day('2004-05-01')

/** A place in the officer's own account. */
export function edinburgh(pinpoint: string): Cite {
  return { source: edinburghLiaisonOfficersInput, pinpoint, confidence: 'read' }
}

/** A place where the officer retells another paper (a circular, an interval) that was not itself read. */
export function edinburghRetells(pinpoint: string): Cite {
  return { source: edinburghLiaisonOfficersInput, pinpoint, confidence: 'second-hand' }
}
