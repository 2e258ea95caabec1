import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The announcement of a local scheme in which agencies look after people who harmed children together. */
export const dunedinScheme2003: Source = {
  id: 'dunedin-scheme-2003',
  title: 'Announcement of the scheme for child sex offenders in Dunedin, April 2003',
  jurisdiction: 'New Zealand',
  force: 'superseded',
  checkedOn: day('2026-11-22'),
}

/** The announcement names the month. */
export const SCHEME_OF_DUNEDIN_FROM = day('2003-04-01')

export function dunedinScheme(pinpoint: string): Cite {
  return { source: dunedinScheme2003, pinpoint, confidence: 'read' }
}
