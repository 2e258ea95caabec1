/** How the engine in process gives dates, times and large numbers: as every other part of Cairn expects them. */
import { types } from '@electric-sql/pglite'

/** An instant as the engine writes it, as UTC text with milliseconds. */
export const instant = (text: string): string =>
  new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()

const asIs = (text: string) => text

export const [DATE, TIME, TIMESTAMPTZ, INT8] = [1082, 1083, 1184, 20] as const

export const embeddedTypes = {
  [DATE]: asIs,
  [TIME]: asIs,
  [TIMESTAMPTZ]: instant,
  [INT8]: Number,
  [types.TIMESTAMP]: asIs,
}
