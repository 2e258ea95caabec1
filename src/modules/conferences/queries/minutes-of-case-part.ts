/** The reader's own copies of minutes of a case, as a part of the case page's statement. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#rules'

export type MinuteOfCase = {
  readonly copyId: string
  readonly heldOn: Day
  readonly edition: number
  readonly opened: boolean
}

/** The newest copy of each conference of the case, the latest first. Copies of other readers are never among them. */
export const minutesOfCasePart = (caseId: string): RawBuilder<readonly MinuteOfCase[]> => sql`(
  select coalesce(json_agg(json_build_object('copyId', c.id, 'heldOn', (t.content->>'heldOn')::date, 'edition', c.edition, 'opened', c.opened_at is not null)
           order by t.content->>'heldOn' desc, c.id), '[]')
    from conferences_copies c join conferences_copy_contents t on t.copy_id = c.id
   where c.case_id = ${caseId} and c.member_id = access.me()
     and not exists (select 1 from conferences_copies l where l.conference_id = c.conference_id and l.member_id = c.member_id and l.edition > c.edition))`
