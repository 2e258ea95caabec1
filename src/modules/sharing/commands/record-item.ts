/**
 * Records an information item, the smallest thing that is protected by itself. Its owner is the agency that writes it; what
 * is wrong with it is put right by a new row that says why.
 */
import { sql } from 'kysely'
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { CLASSES } from '#rules'
import { done, notFound, type Outcome, refused, wrong } from '#shared'
import { type ItemGiven, whatIsWrong } from '../model/items.ts'
import { itemOf } from '../queries/items.ts'
import { openTo, stopForReaders } from './change-readers.ts'

/** Where it comes from; read by nobody but those of the owner who could have written it. */
export type SourceGiven = {
  readonly reference: string
  readonly sourceGrade: string | null
  readonly informationGrade: string | null
}

export type NewItem = ItemGiven & {
  readonly source?: SourceGiven
  /** The item that this one corrects, and why. */
  readonly corrects?: { readonly id: string; readonly because: string }
  /** The item of which this is a part in other words. Only the owner ever learns of the tie. */
  readonly sanitisedFrom?: string
}

/** Whether the actor records what belongs to this part of the file. */
async function mayWrite(tx: CaseTx, given: ItemGiven): Promise<boolean> {
  const { section, roles } = CLASSES[given.class]
  if (roles !== undefined && !roles.some(role => role === tx.actor.role)) return false
  const found = await sql<{ may: boolean }>`
    select ${given.caseId}::uuid = any (access.cases_i_may_write(${section})) as may`.execute(tx.sql)
  return found.rows[0]?.may === true
}

/** Keeps the item and opens it to the readers that were named. Answers its id. */
export async function recordItem(tx: CaseTx, given: NewItem): Promise<Outcome<string>> {
  const found = whatIsWrong(given, tx.today)
  if (found.length > 0) return wrong(...found)
  if (!(await mayWrite(tx, given))) {
    return refused({
      code: 'sharing/not-your-class',
      says: `Your post does not record the class “${CLASSES[given.class].words}” on this case.`,
      next: 'Choose another class, or ask a colleague whose work it is.',
      rule: 'sharing/who-may-read-an-item',
    })
  }
  const corrected = given.corrects === undefined ? undefined : await itemOf(tx, given.caseId, given.corrects.id)
  if (given.corrects !== undefined && corrected?.kept !== true) return notFound
  const stopped = await stopForReaders(tx, given.caseId, given.readers)
  if (stopped !== undefined) return stopped
  const id = tx.newId()
  await write(tx, id, given)
  if (given.source !== undefined || given.sanitisedFrom !== undefined) await writeSource(tx, id, given)
  tx.tell({ kind: 'collection', act: 'sharing/record-item', caseId: given.caseId, items: [`item:${id}`, given.class] })
  await remindOwner(tx, id, given)
  if (given.readers.length === 0) return done(id)
  const opened = await openTo(tx, { ...given, itemId: id })
  return opened.kind === 'done' ? done(id) : opened
}

async function write(tx: CaseTx, id: string, given: NewItem): Promise<void> {
  const { handling, corrects } = given
  await sql`insert into sharing_items (id, case_id, agency_id, owner_post_id, level, class, handling_scheme, handling_code,
      conditions, grounds, about_role, says, may_be_shown_to_subject, happened_on, review_on, corrects, corrected_because,
      written_at, written_by)
    values (${id}, ${given.caseId}, ${tx.actor.agencyId}, ${tx.actor.postId}, ${given.level}, ${given.class},
      ${handling?.scheme ?? null}, ${handling?.code ?? null}, ${given.conditions}, ${given.grounds}, ${given.aboutRole},
      ${given.says}, ${given.mayBeShownToSubject}, ${given.happenedOn}, ${given.reviewOn}, ${corrects?.id ?? null},
      ${corrects?.because ?? null}, ${tx.now}, ${tx.actor.memberId})`.execute(tx.sql)
}

async function writeSource(tx: CaseTx, id: string, { caseId, source, sanitisedFrom }: NewItem): Promise<void> {
  await sql`insert into sharing_item_sources (id, item_id, case_id, agency_id, reference, source_grade, information_grade,
      sanitised_from, written_at, written_by)
    values (${tx.newId()}, ${id}, ${caseId}, ${tx.actor.agencyId}, ${source?.reference ?? ''}, ${source?.sourceGrade ?? null},
      ${source?.informationGrade ?? null}, ${sanitisedFrom ?? null}, ${tx.now}, ${tx.actor.memberId})`.execute(tx.sql)
}

/** On the day of its review it stands on the list of the post that wrote it. */
async function remindOwner(tx: CaseTx, id: string, { caseId, reviewOn, class: itemClass }: NewItem): Promise<void> {
  await addTask(tx, {
    kind: 'information/review',
    says: 'Review an information item: does it still stand, and do its readers still need it?',
    caseId,
    section: CLASSES[itemClass].section,
    owner: { postId: tx.actor.postId, agencyId: tx.actor.agencyId },
    dueOn: reviewOn,
    opens: `/cases/${caseId}/information/${id}`,
    about: { table: 'sharing_items', id },
  })
}
