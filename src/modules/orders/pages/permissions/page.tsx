/** Permissions that the supervising worker gave beforehand, and contacts that a condition is about (S3-63). */
import { caseFacts, caseInBrief } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, dayTyped, type FormState, startingWith, UNREADABLE_DAY } from '#web'
import { givePermission } from '../../commands/give-permission.ts'
import { recordContact } from '../../commands/record-contact.ts'
import { PERMISSION_ROLES, RECORDS_CONTACTS } from '../../model/permission-roles.ts'
import { conditionsInForce, permissionsOfCase } from '../../queries/permissions.ts'
import { PermissionsView, type Shown } from './view.tsx'

async function shownFor(asked: Asked): Promise<Shown | undefined> {
  const caseId = asked.params['caseId'] ?? ''
  return asked.act(
    async tx => {
      const { head } = await caseInBrief(tx, caseId)
      const facts = await caseFacts(tx, caseId)
      if (facts === undefined) return undefined
      return {
        caseId,
        name: head?.name ?? 'The case',
        conditions: await conditionsInForce(tx, caseId),
        permissions: await permissionsOfCase(tx, caseId),
        permits: facts.managingPostId === tx.actor.postId,
        records: RECORDS_CONTACTS.some(role => role === tx.actor.role),
        today: tx.today,
      }
    },
    [caseId],
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const shown = await shownFor(asked)
  return shown === undefined
    ? notThere
    : page('Permissions under a condition', <PermissionsView {...{ shown, state }} />, { status })
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const day = (field: string, wanted: string) =>
    form.read(field, typed => dayTyped(typed, today), UNREADABLE_DAY, wanted)
  if (form.oneOf('step', ['permit', 'contact']) === 'contact') {
    const conditionId = form.line('about', 'Choose the condition it is about')
    const happenedOn = day('happenedOn', 'Say on which day it happened')
    const says = form.text('happened', 'Say what happened')
    if (form.wrong.length > 0 || happenedOn === undefined) return again(form.wrong, 422)
    const outcome = await asked.act(tx => recordContact(tx, { caseId, conditionId, happenedOn, says }), [caseId])
    return answerTo(outcome, () => goTo(`/cases/${caseId}#chronology`), again)
  }
  const conditionId = form.line('conditionId', 'Choose the condition')
  const says = form.text('permitted', 'Say what is permitted')
  const [from, to] = [day('from', 'Give the first day'), day('to', 'Give the last day')]
  if (form.wrong.length > 0 || from === undefined || to === undefined) return again(form.wrong, 422)
  const outcome = await asked.act(tx => givePermission(tx, { caseId, conditionId, says, from, to }), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}/permissions`), again)
}

const shared = {
  path: '/cases/:caseId/permissions',
  door: 'signed-in',
  purpose: 'supervision',
  roles: PERMISSION_ROLES,
} as const

export const permissionRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    tells: 'consultation',
    answer: asked => show(asked, startingWith({ from: 'today', happenedOn: 'today' })),
  },
  { ...shared, method: 'POST', tells: 'collection', answer: take },
]
