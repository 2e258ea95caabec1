/** What stands against a share that was stopped, and what may be done about it. */
import type { CaseTx } from '#platform/db'
import { type Because, RULES_OF_SHARING } from '#rules'
import { type DeviationShown, deviations, rulesSetAside } from './deviations.ts'
import { judgeShare, type ShareGiven } from './judge-share.ts'
import { type OverrideShown, overrideOf } from './overrides.ts'
import { seniorsFor } from './seniors.ts'
import type { ShareShown } from './shares.ts'

export type Stopped = {
  readonly because: readonly Because[]
  readonly goesNow: boolean
  readonly mayDeviate: boolean
  readonly deviations: readonly DeviationShown[]
  readonly override: OverrideShown | undefined
  /** Seniors who may be asked that confidence be outweighed; empty where confidence is not what stops it. */
  readonly seniors: readonly { readonly postId: string; readonly words: string }[]
}

/** A share as it was given to be judged. */
export const givenOf = (found: ShareShown): ShareGiven => ({
  ...found,
  to: { agencyId: found.toAgencyId, postId: found.toPostId, memberId: found.toMemberId },
})

/** What stands against a stopped share now, with what was set aside for it since. */
export async function whatStopsIt(tx: CaseTx, found: ShareShown) {
  const override = await overrideOf(tx, found.shareId)
  const aside = {
    deviations: await rulesSetAside(tx, found.caseId, found.shareId),
    overrideApproved: override?.state === 'approved',
  }
  return judgeShare(tx, givenOf(found), aside)
}

/** For the agency whose share was stopped: why, and the ways on. Undefined while nothing stopped it. */
export async function stoppedShare(tx: CaseTx, found: ShareShown): Promise<Stopped | undefined> {
  if (found.state !== 'stopped') return undefined
  const judged = await whatStopsIt(tx, found)
  if (judged === undefined) return undefined
  const { broken } = judged.value
  const seniors = broken.includes('confidentiality') ? await seniorsFor(tx, found.caseId) : []
  return {
    because: judged.answer.because,
    goesNow: judged.value.may,
    deviations: (await deviations(tx, { caseId: found.caseId, shareId: found.shareId })).filter(
      one => one.shareId === found.shareId,
    ),
    mayDeviate: broken.some(rule => RULES_OF_SHARING[rule].mayDeviate),
    override: await overrideOf(tx, found.shareId),
    seniors: seniors.map(one => ({ postId: one.postId, words: `${one.name}, ${one.title}` })),
  }
}
