/**
 * Somebody whom a condition keeps apart from the person met them. With a permission in force on that day it is a contact
 * that was permitted; without one it is shown as a possible breach (S3-63). Whether it was one, people decide.
 */
import { recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, type Outcome, wrong } from '#shared'
import { conditionsInForce, permissionsOfCase } from '../queries/permissions.ts'

export type ContactSeen = {
  readonly caseId: string
  readonly conditionId: string
  readonly happenedOn: Day
  readonly says: string
}

/** Records it, and answers whether a permission covered it. */
export async function recordContact(tx: CaseTx, given: ContactSeen): Promise<Outcome<{ permitted: boolean }>> {
  const { caseId, conditionId, happenedOn, says } = given
  if (happenedOn > tx.today) return wrong({ field: 'happenedOn', says: 'Give a day that has come' })
  const condition = (await conditionsInForce(tx, caseId)).find(one => one.id === conditionId)
  if (condition === undefined) return wrong({ field: 'about', says: 'Choose a condition that is in force' })
  const permission = (await permissionsOfCase(tx, caseId)).find(
    one => one.conditionId === conditionId && one.from <= happenedOn && happenedOn <= one.to,
  )
  const permitted = permission !== undefined
  await recordEntry(tx, {
    caseId,
    section: 'conditions',
    kind: permitted ? 'permitted-contact' : 'possible-breach',
    happenedOn,
    headline: permitted
      ? 'Contact under a permission given beforehand'
      : 'Possible breach: contact without a permission in force',
    detail: `${says} (${permission?.says ?? condition.wording})`,
    about: { table: 'orders_conditions', id: conditionId },
  })
  return done({ permitted })
}
