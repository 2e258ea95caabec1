/** From what was proposed and what was ticked to the list of those who are asked. Pure. */
import type { Because } from '#rules'
import type { Wrong } from '#shared'

/** Somebody proposed, as far as choosing needs to know them. */
type Proposed = {
  readonly key: string
  readonly memberId: string | null
  readonly name: string
  readonly invite: boolean
  readonly because: readonly Because[]
}

export type Ticked = {
  /** Keys of those who are to be asked. */
  readonly invite: readonly string[]
  /** Why somebody who was proposed with a tick is left out, by key. */
  readonly leftOut: Readonly<Record<string, string>>
}

export type Chosen<P> = {
  readonly asked: readonly P[]
  /** Proposed and left out, each with the reason given. */
  readonly left: readonly (P & { readonly leftOutBecause: string })[]
  readonly wrong: readonly Wrong[]
}

/** The name of the field in which the reason for leaving somebody out is given. */
export const leftOutField = (key: string): string => `leftOut-${key}`

/**
 * Whoever was proposed with a tick is left out only with a reason (S3-47); whoever was offered without one needs none.
 * The chair cannot be left out of their own meeting.
 */
export function choose<P extends Proposed>(proposed: readonly P[], ticked: Ticked, chairId: string): Chosen<P> {
  const asked = proposed.filter(one => ticked.invite.includes(one.key))
  const unticked = proposed.filter(one => one.invite && !ticked.invite.includes(one.key))
  const left = unticked.map(one => ({ ...one, leftOutBecause: ticked.leftOut[one.key] ?? '' }))
  const wrong = left.flatMap(({ key, memberId, name, leftOutBecause }): Wrong[] => {
    if (memberId === chairId) {
      return [{ field: 'invite', says: `${name} chairs the conference: hand the chair on before leaving them out` }]
    }
    return leftOutBecause === '' ? [{ field: leftOutField(key), says: `Say why ${name} is left out` }] : []
  })
  if (asked.every(one => one.memberId === null || one.memberId === chairId)) {
    wrong.push({ field: 'invite', says: 'Tick at least one person besides the chair' })
  }
  return { asked, left, wrong }
}
