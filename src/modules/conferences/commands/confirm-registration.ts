/** Police confirm, with their contribution, whether the person must register: the block of the minute (S3-78). */
import { ordersOfCase, stateRegistrationDuty } from '#modules/orders'
import type { CaseTx } from '#platform/db'
import { notFound, type Outcome, wrong } from '#shared'
import { contributorTo } from '../queries/contributor.ts'
import { registrationDuty } from '../queries/registration-duty.ts'

/** Keeps their word, and gives the tasks that follow from it the day that the rule counts. */
export async function confirmRegistration(
  tx: CaseTx,
  given: { readonly conferenceId: string; readonly mustRegister: boolean | undefined; readonly version: number },
): Promise<Outcome<null>> {
  const contributor = await contributorTo(tx, given.conferenceId)
  if (contributor === undefined || !contributor.form.asksRegistration) return notFound
  if (given.mustRegister === undefined) return wrong({ field: 'mustRegister', says: 'Say yes or no' })
  const { caseId } = contributor.at.head
  const orders = await ordersOfCase(tx, caseId)
  const duty = await registrationDuty(tx, caseId, orders, given.mustRegister)
  if (duty === null) return notFound
  const dueOn = duty.kind === 'decided' && duty.value.mustNotify ? duty.value.lastDay : null
  const { mustRegister, version } = given
  return stateRegistrationDuty(tx, { caseId, mustRegister, dueOn, because: duty.because, version })
}
