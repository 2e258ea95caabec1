/** Writes the lines of a contribution: boxes and single facts. What was handed in and then changed is kept as it was. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { BOX } from '../model/contribution-form.ts'
import type { LinesWanted } from '../model/contribution-given.ts'
import { minutePart } from '../model/minute-parts.ts'
import type { ContributionHeld, ContributionLine } from '../queries/contribution.ts'
import type { Contributor } from '../queries/contributor.ts'
import { keepEarlier } from './keep-earlier.ts'

type Wanted = {
  readonly id: string
  readonly part: string
  readonly item: string
  readonly section: string
  readonly says: string
  readonly source: string
  readonly happenedOn: Day | null
}

const same = (line: ContributionLine, { says, source, happenedOn, section }: Wanted) =>
  line.says === says && line.source === source && line.happenedOn === happenedOn && line.section === section

/** Brings the lines to what is wanted and answers how many changed. Lines that were not sent stay. */
export async function writeContributionLines(
  tx: CaseTx,
  contributor: Contributor,
  held: ContributionHeld,
  lines: readonly ContributionLine[],
  wanted: LinesWanted,
): Promise<number> {
  let changed = 0
  for (const line of [...boxesAsLines(tx, wanted, lines), ...factsAsLines(wanted)]) {
    const before = lines.find(one => one.id === line.id)
    if (before === undefined ? line.says === '' : same(before, line)) continue
    changed += 1
    if (before === undefined) await add(tx, contributor, held, line)
    else await change(tx, contributor, held, before, line)
  }
  return changed
}

function boxesAsLines(tx: CaseTx, { boxes }: LinesWanted, lines: readonly ContributionLine[]): Wanted[] {
  return boxes.flatMap(({ key, box, says }) => {
    const place = minutePart(box.place)
    if (place === undefined) return []
    const before = lines.find(line => line.part === BOX + key)
    const { item, section } = place
    return [
      {
        id: before?.id ?? tx.newId(),
        part: BOX + key,
        item,
        section,
        says,
        source: before?.source ?? '',
        happenedOn: before?.happenedOn ?? null,
      },
    ]
  })
}

const factsAsLines = ({ facts }: LinesWanted): Wanted[] =>
  facts.map(({ id, says, source, happenedOn, at }) => {
    const { item, section } = at
    return { id, part: '', item, section, says, source, happenedOn }
  })

async function add(tx: CaseTx, { at, agency }: Contributor, held: ContributionHeld, line: Wanted): Promise<void> {
  const { conferenceId, caseId } = at.head
  await sql`
    insert into conferences_lines (id, conference_id, case_id, contribution_id, item, part, section, agency_id, author_id, says,
      source, happened_on, position, written_at, written_by)
    values (${line.id}, ${conferenceId}, ${caseId}, ${held.contributionId}, ${line.item}, ${line.part}, ${line.section},
      ${agency.agencyId}, ${tx.actor.memberId}, ${line.says}, ${line.source}, ${line.happenedOn},
      coalesce((select max(position) from conferences_lines where contribution_id = ${held.contributionId}), 0) + 1,
      ${tx.now}, ${tx.actor.memberId})
    on conflict do nothing`.execute(tx.sql)
}

async function change(
  tx: CaseTx,
  { at }: Contributor,
  held: ContributionHeld,
  before: ContributionLine,
  line: Wanted,
): Promise<void> {
  await sql`
    update conferences_lines set says = case when ${line.says} = '' then says else ${line.says} end, source = ${line.source},
           happened_on = ${line.happenedOn}, item = ${line.item}, section = ${line.section},
           state = case when ${line.says} = '' then 'removed' else 'kept' end, version = version + 1,
           author_id = ${tx.actor.memberId}, written_at = ${tx.now}, written_by = ${tx.actor.memberId}
     where id = ${before.id} and contribution_id = ${held.contributionId}`.execute(tx.sql)
  if (held.state !== 'submitted') return
  await keepEarlier(tx, at.head, {
    about: `line/${before.id}`,
    section: before.section,
    says: before.says,
    version: before.version,
    saidBy: before.writtenBy,
    saidAt: before.writtenAt,
  })
}
