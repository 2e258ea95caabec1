/** The duty to register with the police: stated by police, advised by the supervising worker with proof, recorded by police. */
import { sql } from 'kysely'
import { caseFacts, recordEntry } from '#modules/cases'
import { postsOfArea } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { addDays, type Because, type Day } from '#rules'
import { done, notFound, type Outcome, wrong } from '#shared'

/**
 * Police say whether the person must register, and so confirm the block that stands in the minute (S3-78). Saying so
 * gives the supervising worker the task to advise the person before release, and police the task to record it.
 */
export async function stateRegistrationDuty(
  tx: CaseTx,
  given: { caseId: string; mustRegister: boolean; dueOn: Day | null; because: readonly Because[] },
): Promise<Outcome<null>> {
  const facts = await caseFacts(tx, given.caseId)
  if (facts === undefined) return notFound
  const id = tx.newId()
  const kept = await sql<{ id: string }>`
    insert into orders_registrations (id, case_id, must_register, confirmed_by, confirmed_at, agency_id, written_at, written_by)
    values (${id}, ${given.caseId}, ${given.mustRegister}, ${tx.actor.memberId}, ${tx.now}, ${tx.actor.agencyId}, ${tx.now}, ${tx.actor.memberId})
    on conflict (case_id) do update set must_register = excluded.must_register, confirmed_by = excluded.confirmed_by,
      confirmed_at = excluded.confirmed_at, version = orders_registrations.version + 1
    returning id`.execute(tx.sql)
  const registrationId = kept.rows[0]?.id ?? id
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'registration',
    kind: 'registration-duty',
    happenedOn: tx.today,
    headline: given.mustRegister
      ? 'Police confirmed the duty to register'
      : 'Police confirmed that there is no duty to register',
    about: { table: 'orders_registrations', id: registrationId },
  })
  await endTasks(tx, { aboutId: registrationId }, 'cancelled', 'stated anew')
  if (given.mustRegister) await askForAdvice(tx, registrationId, given, facts)
  return done(null)
}

async function askForAdvice(
  tx: CaseTx,
  registrationId: string,
  given: { caseId: string; dueOn: Day | null; because: readonly Because[] },
  facts: NonNullable<Awaited<ReturnType<typeof caseFacts>>>,
): Promise<void> {
  const about = { table: 'orders_registrations', id: registrationId }
  if (facts.managingPostId !== null && facts.managingAgencyId !== null) {
    await addTask(tx, {
      kind: 'registration/advise',
      says: 'Advise on the duty to register, with proof',
      caseId: given.caseId,
      section: 'registration',
      owner: { postId: facts.managingPostId, agencyId: facts.managingAgencyId },
      asked: true,
      dueOn: facts.releaseOn === null ? null : addDays(facts.releaseOn, -1),
      because: given.because,
      opens: `/cases/${given.caseId}/registration`,
      about,
    })
  }
  const [police] = await postsOfArea(tx, facts.areaId, ['police-solo'])
  if (police === undefined) return
  await addTask(tx, {
    kind: 'registration/record',
    says: 'Record the registration',
    caseId: given.caseId,
    section: 'registration',
    owner: { postId: police.postId, agencyId: police.agencyId },
    dueOn: given.dueOn,
    because: given.because,
    opens: `/cases/${given.caseId}/registration`,
    about,
  })
}

/** The supervising worker records that the person was told of the duty: when, how, and what shows it (S3-86). */
export async function recordAdvice(
  tx: CaseTx,
  given: { caseId: string; advisedOn: Day; how: string; evidence: string },
): Promise<Outcome<null>> {
  if (given.advisedOn > tx.today)
    return wrong({ field: 'advisedOn', says: 'Give a day that has come: advice is recorded once given' })
  const changed = await sql<{ id: string }>`
    update orders_registrations set advised_on = ${given.advisedOn}, advised_how = ${given.how}, advice_evidence = ${given.evidence},
           advised_by = ${tx.actor.memberId}, version = version + 1
     where case_id = ${given.caseId} returning id`.execute(tx.sql)
  const [row] = changed.rows
  if (row === undefined) return notFound
  await endTasks(tx, { aboutId: row.id, kind: 'registration/advise' }, 'done', 'advice given')
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'registration',
    kind: 'registration-advice',
    happenedOn: given.advisedOn,
    headline: 'Advised on the duty to register',
    detail: `${given.how}. Shown by: ${given.evidence}`,
    about: { table: 'orders_registrations', id: row.id },
  })
  return done(null)
}

/** Police record that the person registered, which stops the clock. */
export async function recordRegistration(
  tx: CaseTx,
  given: { caseId: string; registeredOn: Day },
): Promise<Outcome<null>> {
  if (given.registeredOn > tx.today) return wrong({ field: 'registeredOn', says: 'Give a day that has come' })
  const changed = await sql<{ id: string }>`
    update orders_registrations set registered_on = ${given.registeredOn}, registered_recorded_by = ${tx.actor.memberId}, version = version + 1
     where case_id = ${given.caseId} returning id`.execute(tx.sql)
  const [row] = changed.rows
  if (row === undefined) return notFound
  await endTasks(tx, { aboutId: row.id, kind: 'registration/record' }, 'done', 'registered')
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'registration',
    kind: 'registration',
    happenedOn: given.registeredOn,
    headline: 'Registered with the police',
    about: { table: 'orders_registrations', id: row.id },
  })
  return done(null)
}
