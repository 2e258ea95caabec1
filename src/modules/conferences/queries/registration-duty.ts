/** By when the person of a case must notify the police, by the rule, from what the file knows. */
import { caseFacts } from '#modules/cases'
import type { OrdersOfCase } from '#modules/orders'
import type { CaseTx } from '#platform/db'
import { type Answer, type RegistrationDuty, whenMustTheyRegister } from '#rules'
import { mayRead } from './may-write.ts'

/**
 * The rule's answer; null for whoever may not read about registration, and where another law holds. `must` is what police
 * are about to say, before they have said it.
 */
export async function registrationDuty(
  tx: CaseTx,
  caseId: string,
  { sentences, registration }: Pick<OrdersOfCase, 'sentences' | 'registration'>,
  must: boolean | undefined = registration?.mustRegister,
): Promise<Answer<RegistrationDuty> | null> {
  const facts = await caseFacts(tx, caseId)
  if (facts === undefined || facts.jurisdiction === 'New Zealand') return null
  if (!(await mayRead(tx, caseId, 'registration'))) return null
  const convicted = sentences
    .filter(one => one.sexual)
    .map(one => one.imposedOn)
    .toSorted()[0]
  return whenMustTheyRegister.answer(
    {
      jurisdiction: facts.jurisdiction,
      mustRegister: must,
      subjectSince: convicted,
      held: facts.place !== 'community' || facts.releaseOn !== null,
      releaseOn: facts.releaseOn ?? undefined,
    },
    tx.today,
  )
}
