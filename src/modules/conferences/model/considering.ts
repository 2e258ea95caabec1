/** What the reasons for considering a conference do to a question that is open, or was decided before. Pure. */
import type { Because } from '#rules'

const ASKED = 'asked for by an agency'
const SERIOUS = 'serious-behaviour'

/** The rule's name for the reason, without the circumstance of this case: what two reasons must share to be of one kind. */
const isAsked = (reason: Because) => reason.rule.endsWith(ASKED)

/** The name under which a request of an agency stands among the reasons. */
export const askedRule = (question: string): string => `${question}: ${ASKED}`

/** True when both are the same circumstance with the same facts: the same sentence, the same day of release. */
export function isSameReason(a: Because, b: Because): boolean {
  return a.rule === b.rule && JSON.stringify(a.facts ?? []) === JSON.stringify(b.facts ?? [])
}

/** A later fact adds its reason; the same circumstance with newer facts takes the place of the older. */
export function withReasons(open: readonly Because[], found: readonly Because[]): readonly Because[] {
  const kept = open.filter(old => isAsked(old) || !found.some(reason => reason.rule === old.rule))
  const added = found.filter(reason => !kept.some(old => isSameReason(old, reason) && old.says === reason.says))
  return [...kept, ...added]
}

/** Earlier decisions about the same case, and whether a conference is on its way already. */
export type Decided = { readonly reasons: readonly Because[]; readonly onItsWay: boolean }

/**
 * The reasons that nobody has decided about yet. While a conference is on its way it answers every circumstance but new
 * worrying behaviour, which cannot wait for it unseen.
 */
export function undecided(found: readonly Because[], decided: Decided): readonly Because[] {
  return found.filter(reason => {
    if (decided.onItsWay && !reason.rule.endsWith(SERIOUS)) return false
    return !decided.reasons.some(old => isSameReason(old, reason))
  })
}

/** True when behaviour that shows a serious risk is among the reasons: then the decision is due today. */
export const isPressing = (reasons: readonly Because[]): boolean =>
  reasons.some(reason => reason.rule.endsWith(SERIOUS))
