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

/**
 * The refusal when one of these posts is a provider's that has bands, for a case that is still to be opened and so not rated;
 * undefined when there is none. Ask before anything is written: what is refused takes nothing back.
 */
export async function unratedForItsBands(tx: CaseTx, postIds: readonly string[]): Promise<Outcome<never> | undefined> {
  const found = await sql<{ agency: string; bands: readonly Level[] }>`
    select distinct on (g.id) g.name as agency, b.bands
      from staff_posts p join staff_agencies g on g.id = p.agency_id join staff_provider_bands b on b.agency_id = g.id
     where p.id = any (${[...postIds]}::uuid[]) and b.from_day <= ${tx.today} and (b.to_day is null or b.to_day >= ${tx.today})
     order by g.id, b.from_day desc, b.id desc`.execute(tx.sql)
  const [limited] = found.rows
  if (limited === undefined) return undefined
  const { because } = mayThisProviderTakeThePerson.answer({ bands: [...limited.bands] }, tx.today)
  return refused({
    code: 'cases/provider-needs-a-rating',
    says: `${limited.agency} cannot stand on a case from its first day. ${because.map(({ says }) => says).join(' ')}`,
    next: 'Open the case without them, have the risk of serious harm rated, then put them on the case.',
    rule: mayThisProviderTakeThePerson.id,
  })
}
