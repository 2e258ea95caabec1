/** What is typed about a release, or what is wrong with it. */
import { type Asked, reading, versionIn } from '#platform/http'
import type { Day } from '#rules'
import type { Wrong } from '#shared'
import { dayTyped, UNREADABLE_DAY } from '#web'
import type { Released } from '../../commands/record-release.ts'

/** The release as typed, on a case and as of today. */
export function releaseTyped(asked: Asked, caseId: string, today: Day): Released | readonly Wrong[] {
  const form = reading(asked)
  const releasedOn = form.read(
    'releasedOn',
    typed => dayTyped(typed, today),
    UNREADABLE_DAY,
    'Say on which day the person came out',
  )
  const detail = form.text('detail')
  if (form.wrong.length > 0 || releasedOn === undefined) return form.wrong
  return { caseId, releasedOn, detail, version: versionIn(asked) }
}
