/** Somebody who may not decide asks for a conference: it goes to the social work SOLO, the single point of contact (S3-41). */
import { caseFacts, recordEntry } from '#modules/cases'
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { type Because, shouldOneBeConsidered } from '#rules'
import { done, notFound, type Outcome } from '#shared'
import { askedRule } from '../model/considering.ts'
import { decidersOf } from '../queries/deciders.ts'
import { decidedBefore } from '../queries/facts-for-considering.ts'
import { mayWrite } from '../queries/may-write.ts'
import { askToDecide, inTurn, type Raised, raise } from './consider-after.ts'
import { noteForTheQuestion } from './mark-concern.ts'

export type Asking = { readonly caseId: string; readonly because: string }

/** Puts the request into the chronology and before the SOLO. The asker sees when it has been decided. */
export async function askForConference(tx: CaseTx, { caseId, because }: Asking): Promise<Outcome<null>> {
  const section = (await mayWrite(tx, caseId, 'conference')) ? 'conference' : 'general'
  if (!(await mayWrite(tx, caseId, section))) return notFound
  const entryId = await recordEntry(tx, {
    caseId,
    section,
    kind: 'conference-asked',
    happenedOn: tx.today,
    headline: 'Asked for a conference',
    detail: because,
  })
  await noteForTheQuestion(tx, { caseId, entryId, kind: 'asked', notedOn: tx.today, serious: false })
  const raised = await tx.byRule(rule => raiseFor(rule, caseId))
  if (raised === undefined) return notFound
  await askToDecide(tx, raised)
  await tx.byRule(rule => waitForAnswer(rule, raised))
  return done(null)
}

async function raiseFor(tx: CaseTx, caseId: string): Promise<Raised | undefined> {
  const about = await caseFacts(tx, caseId)
  if (about === undefined) return undefined
  await inTurn(tx, caseId)
  const before = await decidedBefore(tx, caseId)
  const agency = await tx.sql
    .selectFrom('staff_agencies')
    .select('name')
    .where('id', '=', tx.actor.agencyId)
    .executeTakeFirstOrThrow()
  const [source] = shouldOneBeConsidered.sources
  if (source === undefined) throw new Error('The question names no source')
  const reason: Because = {
    rule: askedRule(shouldOneBeConsidered.id),
    says: `${agency.name} asks for a conference.`,
    cite: { source, pinpoint: 'paragraph 18', confidence: 'read' },
    facts: [{ name: 'asked on', value: tx.today }],
  }
  return raise(tx, about, [reason], before.open)
}

async function waitForAnswer(tx: CaseTx, { considerationId, about }: Raised): Promise<void> {
  const [decider] = await decidersOf(tx, about)
  if (decider === undefined) return
  await addTask(tx, {
    kind: 'conference/answer-request',
    says: 'Answer a request for a conference',
    caseId: about.caseId,
    section: 'conference',
    owner: { postId: decider.postId, agencyId: decider.agencyId },
    asked: true,
    dueOn: tx.today,
    opens: `/conferences/consider/${considerationId}`,
    about: { table: 'conferences_considerations', id: considerationId },
  })
}
