/**
 * Renewed contact of a visitor of concern, or of the family (S3-62): recorded in the meeting, or named in any entry of
 * the chronology. It alerts the supervising worker, the children's worker and the police liaison officer at once.
 */
import { sql } from 'kysely'
import { caseFacts, caseInBrief, recordEntry } from '#modules/cases'
import { aboutAssociate } from '#modules/people'
import { postsOfArea } from '#modules/staff'
import { addTask, type Owner } from '#modules/tasks'
import type { CaseTx, Reaction } from '#platform/db'
import type { Day } from '#rules'
import { done, kept, notFound, type Outcome, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import { peopleMet } from '../queries/people-met.ts'
import { inSessionFor } from './in-session.ts'

export const RENEWED_CONTACT_TASK = 'children/renewed-contact'

/** Whoever must hear of it at once, each once. */
async function alerted(tx: CaseTx, caseId: string): Promise<readonly Owner[]> {
  const facts = await caseFacts(tx, caseId)
  if (facts === undefined) return []
  const { standing } = await caseInBrief(tx, caseId)
  const worker =
    facts.managingPostId === null || facts.managingAgencyId === null
      ? []
      : [{ postId: facts.managingPostId, agencyId: facts.managingAgencyId }]
  const children = standing
    .filter(one => one.asRole === 'children-and-families')
    .map(({ memberId, agencyId }) => ({ memberId, agencyId }))
  const police = (await postsOfArea(tx, facts.areaId, ['police-solo'])).map(({ postId, agencyId }) => ({
    postId,
    agencyId,
  }))
  return [...worker, ...children, ...police]
}

/** Gives each of them the task, by rule: whoever recorded it need not see what they see. */
export async function alertToRenewedContact(tx: CaseTx, caseId: string, entryId: string): Promise<number> {
  return tx.byRule(async rule => {
    const owners = await alerted(rule, caseId)
    for (const owner of owners) {
      await addTask(rule, {
        kind: RENEWED_CONTACT_TASK,
        says: 'Look at once: renewed contact with somebody of concern',
        caseId,
        section: 'children',
        owner,
        dueOn: rule.today,
        opens: `/cases/${caseId}#chronology`,
        about: { table: 'cases_entries', id: entryId },
      })
    }
    return owners.length
  })
}

/** Listens to the chronology: an entry that names one of them alerts. For the list of reactions in `src/app`. */
export const renewedContactAlert: Reaction = async (tx, { fact, caseId, aboutId }) => {
  if (fact !== 'entry-recorded' || aboutId === undefined) return
  const found = await sql<{ named: readonly string[] }>`
    select access.people_of_concern_in_entry(${aboutId}) as named`.execute(tx.sql)
  if ((found.rows[0]?.named.length ?? 0) > 0) await alertToRenewedContact(tx, caseId, aboutId)
}

export type RenewedContact = {
  readonly conferenceId: string
  readonly associateId: string
  readonly happenedOn: Day | undefined
  readonly says: string
}

/** Records in the meeting that one of them was in contact again. */
export async function recordRenewedContact(tx: CaseTx, given: RenewedContact): Promise<Outcome<string>> {
  const found = await inSessionFor(tx, given.conferenceId, 'children')
  if ('trouble' in found) return found.trouble
  const { caseId } = found.at.head
  if (!(await peopleMet(tx, caseId)).some(one => one.id === given.associateId)) return notFound
  const says = kept(given.says)
  const trouble: Wrong[] = []
  if (given.happenedOn === undefined) trouble.push({ field: 'happenedOn', says: 'Say on which day it happened' })
  else if (given.happenedOn > tx.today) trouble.push({ field: 'happenedOn', says: 'Give a day that has come' })
  if (says === '') trouble.push({ field: 'says', says: 'Say what happened' })
  const long = tooLong(says)
  if (long !== undefined) trouble.push({ field: 'says', says: long })
  if (trouble.length > 0 || given.happenedOn === undefined) return wrong(...trouble)
  const entryId = await recordEntry(tx, {
    caseId,
    section: 'children',
    kind: 'renewed-contact',
    happenedOn: given.happenedOn,
    headline: 'Renewed contact with somebody of concern',
    detail: says,
    about: aboutAssociate(given.associateId),
  })
  await alertToRenewedContact(tx, caseId, entryId)
  return done(entryId)
}
