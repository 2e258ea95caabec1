/** Why somebody sees nothing any more, in words that say what to do. */
import type { Lapsed } from '#modules/staff'
import { dayInWords } from '#rules'

/** One sentence for the first page and for one's own. */
export function lapseInWords({ kind, endedOn }: Lapsed): string {
  const ended = endedOn === null ? `No ${kind} is recorded for you` : `Your ${kind} ended on ${dayInWords(endedOn)}`
  return `${ended}, so no case is shown to you. Have it renewed, then ask your administrator to record it.`
}
