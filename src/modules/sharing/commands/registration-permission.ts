/**
 * The written permission of the police to let one recipient read exactly these words, which name registration status (S3-81):
 * asked by whoever wrote or reads them, decided by the police, withdrawn by them from the recipient's next request.
 */
import { sql } from 'kysely'
import { postsOfArea } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { addDays, type Day } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, refused, wrong } from '#shared'
import { areaOfKnownCase } from '../queries/judge-share.ts'
import { textsNamingRegistration } from '../queries/registration-texts.ts'

export type Asking = {
  readonly caseId: string
  /** Which of the texts that the asker may read. */
  readonly digest: string
  readonly to: { readonly kind: 'post' | 'member' | 'agency'; readonly id: string }
  readonly because: string
}

const POLICE = ['police-solo', 'crime-manager'] as const

/** How many days the police have before it is late. */
const DAYS_TO_DECIDE = 3

/** Asks the police, and puts it on the list of the police SOLO who serves the case. */
export async function askPermission(tx: CaseTx, given: Asking): Promise<Outcome<string>> {
  const { caseId, to, because } = given
  const text = (await textsNamingRegistration(tx, caseId)).find(one => one.digest === given.digest)
  const areaId = await areaOfKnownCase(tx, caseId)
  if (text === undefined || areaId === undefined) return notFound
  const id = tx.newId()
  const column = sql.ref(`to_${to.kind}_id`)
  await sql`insert into sharing_registration_permissions (id, case_id, person_id, agency_id, words, ${column}, because, written_at, written_by)
    values (${id}, ${caseId}, access.person_of_case(${caseId}), ${tx.actor.agencyId}, ${text.words}, ${to.id}, ${because}, ${tx.now}, ${tx.actor.memberId})`.execute(
    tx.sql,
  )
  tx.tell({
    kind: 'collection',
    act: 'sharing/ask-permission',
    caseId,
    items: [`permission:${id}`],
    recipients: [`${to.kind}:${to.id}`],
  })
  const [police] = await postsOfArea(tx, areaId, ['police-solo'])
  if (police === undefined) return done(id)
  await addTask(tx, {
    kind: 'registration/permit',
    says: 'Decide whether these words may be read by this recipient',
    caseId,
    section: 'registration',
    owner: { postId: police.postId, agencyId: police.agencyId },
    asked: true,
    dueOn: addDays(tx.today, DAYS_TO_DECIDE),
    opens: '/registration-permissions',
    about: { table: 'sharing_registration_permissions', id },
  })
  return done(id)
}

export type Decision = {
  readonly id: string
  readonly version: number
  readonly as: 'granted' | 'refused' | 'withdrawn'
  readonly because: string
  readonly untilOn: Day | null
}

const notYours = refused({
  code: 'sharing/only-police-permit',
  says: 'Only the police decide this, and nobody decides what they asked for themselves.',
  next: 'A colleague of the police decides it.',
  rule: 'S3-81',
})

type Stands = { state: string; version: number; written_by: string; case_id: string; by: string | null }

/** Grants, refuses or withdraws. What was decided stays readable with its reason. */
export async function decidePermission(tx: CaseTx, given: Decision): Promise<Outcome<null>> {
  const { id, version, as, because, untilOn } = given
  const found = await sql<Stands>`
    select p.state, p.version, p.written_by, p.case_id, m.name as by from sharing_registration_permissions p
      left join staff_members m on m.id = p.decided_by where p.id = ${id}`.execute(tx.sql)
  const [stands] = found.rows
  if (stands === undefined) return notFound
  const caseId = stands.case_id
  if (!POLICE.some(role => role === tx.actor.role) || stands.written_by === tx.actor.memberId) {
    tx.tell({ kind: 'access-decision', act: 'sharing/permission-not-yours', caseId, items: [`permission:${id}`] })
    return notYours
  }
  if (as === 'granted' && (untilOn === null || untilOn < tx.today))
    return wrong({ field: 'untilOn', says: 'Say until which day they may read it' })
  const expected = as === 'withdrawn' ? 'granted' : 'asked'
  if (stands.version !== version || stands.state !== expected) {
    tx.tell({ kind: 'consultation', act: 'sharing/permission-decided-meanwhile', caseId, items: [`permission:${id}`] })
    return changedMeanwhile({
      field: '',
      theirs: stands.state,
      yours: as,
      version: stands.version,
      by: stands.by ?? '',
    })
  }
  await sql`update sharing_registration_permissions set state = ${as}, until_on = ${as === 'granted' ? untilOn : null},
      decided_by = ${tx.actor.memberId}, decided_at = ${tx.now}, decided_because = ${because}, version = version + 1
     where id = ${id} and version = ${version}`.execute(tx.sql)
  const kind = as === 'granted' ? 'disclosure' : 'access-decision'
  tx.tell({ kind, act: `sharing/permission-${as}`, caseId, items: [`permission:${id}`] })
  await endTasks(tx, { aboutId: id, kind: 'registration/permit' }, 'done')
  return done(null)
}
