/** What may be shown to whom beyond their own parts of a minute, as two rules answer it. */
import { day, mayTheChairReleaseIt, mayThisLineBePassedOn, type Section } from '#rules'

/** Neither answer depends on a day. */
const ANY_DAY = day('2026-01-01')

/** Whether a line may be passed on as its handling code says. */
export function mayBePassedOn(handling: string): boolean {
  const answer = mayThisLineBePassedOn.answer({ handling }, ANY_DAY)
  return answer.kind === 'decided' && answer.value.may
}

/** Whether a part is the chair's to release; what police or health keep is theirs (S3-80, S3-81). */
export function mayChairRelease(section: Section): boolean {
  const answer = mayTheChairReleaseIt.answer({ section }, ANY_DAY)
  return answer.kind === 'decided' && answer.value.may
}
