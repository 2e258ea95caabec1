/** What the rule says about moving a conference to a day; the warnings name both dates (S3-27). */
import { caseFacts } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { conferenceHead } from './conference-head.ts'
import { daysFor } from './proposed-meeting.ts'

/** Nothing for a reader who may not see the days it is measured by. */
export async function warningsAboutDay(tx: CaseTx, conferenceId: string, heldOn: Day): Promise<readonly string[]> {
  const head = await conferenceHead(tx, conferenceId)
  const facts = head === undefined ? undefined : await caseFacts(tx, head.caseId)
  if (head === undefined || facts === undefined || heldOn < tx.today) return []
  const answer = daysFor(tx, facts, head.kind, heldOn)
  return answer.kind === 'decided' ? answer.value.warnings : []
}
