/** One part of a minute with the titles of its columns, for whoever puts it in other words. */
import type { CaseTx } from '#platform/db'
import { type Part, partOf } from '../model/minute.ts'
import { type MinuteHeld, minuteOf } from './minute.ts'

export type DraftPart = { readonly minute: MinuteHeld; readonly part: Part; readonly titles: readonly string[] }

/** The part, or undefined when there is no such part for this reader. */
export async function draftPart(tx: CaseTx, conferenceId: string, partId: string): Promise<DraftPart | undefined> {
  const minute = await minuteOf(tx, conferenceId)
  const part = minute && partOf(minute.content, partId)
  if (minute === undefined || part === undefined) return undefined
  const block = minute.content.blocks.find(one => one.parts.includes(part))
  return { minute, part, titles: block?.columns ?? [] }
}
