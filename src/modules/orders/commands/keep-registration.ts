/** The duty to register with the police: stated by police, advised by the supervising worker with proof, recorded by police. */
import { sql } from 'kysely'
import { caseFacts, recordEntry } from '#modules/cases'
import { postsOfArea } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { addDays, type Because, type Day } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, refused, wrong } from '#shared'

export type DutyStated = {
  readonly caseId: string
  readonly mustRegister: boolean
  readonly dueOn: Day | null
  readonly because: readonly Because[]
  /** The version of the statement that whoever states it anew saw; 0 when there was none. */
  readonly version: number
}

/**
 * Police say whether the person must register, and so confirm the block that stands in the minute (S3-78). Saying so
 * gives the supervising worker the task to advise the person before release, and police the task to record it.
 */
export async function stateRegistrationDuty(tx: CaseTx, given: DutyStated): Promise<Outcome<null>> {
  const facts = await caseFacts(tx, given.caseId)
  if (facts === undefined) return notFound
  const id = tx.newId()
  const kept = await sql<{ id: string }>`
    insert into orders_registrations (id, case_id, must_register, confirmed_by, confirmed_at, agency_id, written_at, written_by)
    values (${id}, ${given.caseId}, ${given.mustRegister}, ${tx.actor.memberId}, ${tx.now}, ${tx.actor.agencyId}, ${tx.now}, ${tx.actor.memberId})
    on conflict (case_id) do update set must_register = excluded.must_register, confirmed_by = excluded.confirmed_by,
      confirmed_at = excluded.confirmed_at, version = orders_registrations.version + 1
      where orders_registrations.version = ${given.version}
    returning id`.execute(tx.sql)
  const registrationId = kept.rows[0]?.id
  if (registrationId === undefined) return statedMeanwhile(tx, given)
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

/** A colleague stated it, or something was recorded about it, since the form was opened. */
async function statedMeanwhile(tx: CaseTx, { caseId, mustRegister }: DutyStated): Promise<Outcome<null>> {
  const found = await sql<{ must: boolean; version: number; by: string | null }>`
    select r.must_register as must, r.version, m.name as by from orders_registrations r
      left join staff_members m on m.id = r.confirmed_by where r.case_id = ${caseId}`.execute(tx.sql)
  const [now] = found.rows
  if (now === undefined) return notFound
  tx.tell({ kind: 'consultation', act: 'orders/registration-stated-meanwhile', caseId })
  const inWords = (must: boolean) => (must ? 'must register' : 'need not register')
  const { must, version, by } = now
  return changedMeanwhile({ field: '', theirs: inWords(must), yours: inWords(mustRegister), version, by: by ?? '' })
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

/** What is recorded once stands: it is never written over. */
async function recordedBefore(tx: CaseTx, caseId: string, what: string): Promise<Outcome<null>> {
  const found = await sql<{ id: string }>`select id from orders_registrations where case_id = ${caseId}`.execute(tx.sql)
  if (found.rows.length === 0) return notFound
  return refused({
    code: 'orders/recorded-already',
    says: `${what} has been recorded already and stands as it is.`,
    next: 'If it is wrong, record what is right in the chronology of the case.',
  })
}

const onlyTheSupervisingWorker = refused({
  code: 'orders/only-the-supervising-worker-advises',
  says: 'Only the supervising worker records the advice.',
  next: 'Ask the supervising worker, who gave it.',
  rule: 'S3-86',
})

const onlyPolice = refused({
  code: 'orders/only-police-record-the-registration',
  says: 'Only police record that somebody registered.',
  next: 'Ask the police liaison officer.',
  rule: 'S3-86',
})

/** The supervising worker records that the person was told of the duty: when, how, and what shows it (S3-86). */
export async function recordAdvice(
  tx: CaseTx,
  given: { caseId: string; advisedOn: Day; how: string; evidence: string },
): Promise<Outcome<null>> {
  const facts = await caseFacts(tx, given.caseId)
  if (facts === undefined) return notFound
  if (facts.managingPostId !== tx.actor.postId) return onlyTheSupervisingWorker
  if (given.advisedOn > tx.today)
    return wrong({ field: 'advisedOn', says: 'Give a day that has come: advice is recorded once given' })
  const changed = await sql<{ id: string }>`
    update orders_registrations set advised_on = ${given.advisedOn}, advised_how = ${given.how}, advice_evidence = ${given.evidence},
           advised_by = ${tx.actor.memberId}, version = version + 1
     where case_id = ${given.caseId} and advised_on is null returning id`.execute(tx.sql)
  const [row] = changed.rows
  if (row === undefined) return recordedBefore(tx, given.caseId, 'The advice')
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
  if (tx.actor.role !== 'police-solo' && tx.actor.role !== 'crime-manager') return onlyPolice
  if (given.registeredOn > tx.today) return wrong({ field: 'registeredOn', says: 'Give a day that has come' })
  const changed = await sql<{ id: string }>`
    update orders_registrations set registered_on = ${given.registeredOn}, registered_recorded_by = ${tx.actor.memberId}, version = version + 1
     where case_id = ${given.caseId} and registered_on is null returning id`.execute(tx.sql)
  const [row] = changed.rows
  if (row === undefined) return recordedBefore(tx, given.caseId, 'The registration')
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
