/** Keeps what a field or a line said before it was changed, so that nothing typed in a meeting is lost to a later hand. */
import type { CaseTx } from '#platform/db'

export type Earlier = {
  readonly about: string
  readonly section: string
  readonly says: string
  readonly version: number
  readonly saidBy: string
  readonly saidAt: string
}

/** Writes the earlier text, with who had written it and who replaced it. */
export async function keepEarlier(
  tx: CaseTx,
  conference: { readonly conferenceId: string; readonly caseId: string },
  { about, section, says, version, saidBy, saidAt }: Earlier,
): Promise<void> {
  await tx.sql
    .insertInto('conferences_earlier')
    .values({
      id: tx.newId(),
      conference_id: conference.conferenceId,
      case_id: conference.caseId,
      about,
      section,
      version,
      says,
      said_by: saidBy,
      said_at: saidAt,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
}
