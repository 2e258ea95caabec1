/** Whether a contracted provider may work with the person: its bands and the current rating of harm, put to the rule. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { type Answer, type Level, mayThisProviderTakeThePerson } from '#rules'
import { type Outcome, refused } from '#shared'

type Asked = { readonly bands: readonly Level[] | null; readonly harm: Level | null }

/** The answer of the rule, asked by rule: whoever puts somebody on a case need not read the ratings. */
export async function withinBands(
  tx: CaseTx,
  caseId: string,
  agencyId: string,
): Promise<Answer<{ readonly may: boolean }>> {
  const found = await tx.byRule(rule =>
    sql<{ asked: Asked | null }>`select access.bands_and_harm(${caseId}, ${agencyId}) as asked`.execute(rule.sql),
  )
  const { bands, harm } = found.rows[0]?.asked ?? { bands: [], harm: null }
  const facts = { ...(bands === null ? {} : { bands }), ...(harm === null ? {} : { harm }) }
  return mayThisProviderTakeThePerson.answer(facts, tx.today)
}

/** The refusal with its next step, when the agency may not take the person; undefined when it may (S2-31). */
export async function beyondItsBands(
  tx: CaseTx,
  caseId: string,
  agencyId: string,
): Promise<Outcome<never> | undefined> {
  const answer = await withinBands(tx, caseId, agencyId)
  if (answer.kind === 'decided' && answer.value.may) return undefined
  const notRated = answer.kind === 'needs-a-person'
  return refused({
    code: notRated ? 'cases/provider-needs-a-rating' : 'cases/beyond-the-providers-bands',
    says: answer.because.map(({ says }) => says).join(' '),
    next: notRated
      ? 'Have the risk of serious harm rated first, then try again.'
      : 'Choose a post of the public service, or a provider whose contract covers this level.',
    rule: mayThisProviderTakeThePerson.id,
  })
}
