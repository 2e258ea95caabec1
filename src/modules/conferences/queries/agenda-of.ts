/** The agenda of one conference, by the rule: the same order every time. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { AGENDA, type AgendaItem, whatIsOnTheAgenda } from '#rules'
import type { ConferenceHead } from '../model/meeting.ts'
import { conferenceHead } from './conference-head.ts'

/** The conference before this one that has a minute, whether or not this one names it. */
export async function lastHeld(
  tx: CaseTx,
  head: Pick<ConferenceHead, 'conferenceId' | 'caseId' | 'heldOn'>,
): Promise<{ readonly conferenceId: string; readonly heldOn: ConferenceHead['heldOn'] } | undefined> {
  const found = await sql<{ conferenceId: string; heldOn: ConferenceHead['heldOn'] }>`
    select c.id as "conferenceId", c.held_on as "heldOn" from conferences_conferences c
     where c.case_id = ${head.caseId} and c.id <> ${head.conferenceId} and c.held_on <= ${head.heldOn}
       and c.state in ('minute-draft', 'issued')
     order by c.held_on desc, c.starts_at desc limit 1`.execute(tx.sql)
  return found.rows[0]
}

/** The items of this conference in their order. */
export async function agendaOf(tx: CaseTx, head: ConferenceHead): Promise<readonly AgendaItem[]> {
  // Whoever may not read the earlier conference still follows the same agenda: the head names it.
  const hasLastMinute = head.previousId !== null || (await lastHeld(tx, head)) !== undefined
  const answer = whatIsOnTheAgenda.answer({ kind: head.kind, hasLastMinute }, tx.today)
  return answer.kind === 'decided' ? answer.value : AGENDA
}

/** The item that a conference takes after another; the last one again after the last. */
export async function itemAfter(tx: CaseTx, conferenceId: string, item: string): Promise<string> {
  const head = await conferenceHead(tx, conferenceId)
  if (head === undefined) return item
  const agenda = await agendaOf(tx, head)
  const at = agenda.findIndex(one => one.key === item)
  return agenda[at + 1]?.key ?? item
}
