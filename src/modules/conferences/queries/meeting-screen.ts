/** Everything that the meeting's pages show: the record, and what can be chosen on them. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { HarmDefinition, Section, StandardConditions } from '#rules'
import { conditionsOffered } from '../commands/conditions-in-meeting.ts'
import { definitionShown } from '../commands/risk-in-meeting.ts'
import { TOUCHED } from '../commands/touch.ts'
import { type CloseCheck, closeCheck } from '../model/close-check.ts'
import { meetingAtHand } from './meeting-at-hand.ts'
import { type RecordAtHand, recordOf } from './meeting-record.ts'
import { ownersFor, type PossibleOwner } from './owners.ts'

export type MeetingScreen = {
  readonly record: RecordAtHand
  /** The reader's own part; whoever has none has no screen. */
  readonly part: 'chair' | 'recorder' | 'typist'
  readonly owners: readonly PossibleOwner[]
  readonly definition: HarmDefinition | undefined
  readonly offered: StandardConditions
  /** The parts of the case that the reader may write beyond the meeting itself. */
  readonly writes: ReadonlySet<Section>
  readonly check: CloseCheck
  /** The count of list changes that this screen shows. */
  readonly lists: number
  readonly asOf: string
}

const ASKED_FOR: readonly Section[] = ['risk', 'conditions', 'plan', 'children']

async function writable(tx: CaseTx, caseId: string): Promise<ReadonlySet<Section>> {
  const found = await sql<{ section: Section }>`
    select s.section from unnest(${[...ASKED_FOR]}::text[]) s (section)
     where ${caseId}::uuid = any (access.cases_i_may_write(s.section))`.execute(tx.sql)
  return new Set(found.rows.map(row => row.section))
}

/** The screen, or undefined for whoever does not run the meeting. */
export async function meetingScreen(tx: CaseTx, conferenceId: string): Promise<MeetingScreen | undefined> {
  const at = await meetingAtHand(tx, conferenceId)
  if (at === undefined || at.part === null) return undefined
  // Read before the record: a change that comes between is then seen twice rather than never.
  const touched = await sql<{ version: number }>`
    select version from conferences_fields where conference_id = ${conferenceId} and field = ${TOUCHED}`.execute(tx.sql)
  const record = await recordOf(tx, at)
  return {
    record,
    part: at.part,
    owners: await ownersFor(tx, at, record.invited),
    definition: await definitionShown(tx, at.areaId),
    offered: await conditionsOffered(tx, at.areaId),
    writes: await writable(tx, record.head.caseId),
    check: closeCheck(record, tx.today),
    lists: touched.rows[0]?.version ?? 0,
    asOf: tx.now,
  }
}
