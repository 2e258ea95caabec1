/** Everything that the page of a contribution shows to its own agency. */
import { type OptionShown, optionsOfCase } from '#modules/housing'
import { ordersOfCase, type RegistrationShown } from '#modules/orders'
import type { AssociateShown } from '#modules/people'
import type { CaseTx } from '#platform/db'
import type { Answer, RegistrationDuty } from '#rules'
import type { ContributedLine } from '../model/meeting.ts'
import { type PersonOfConference, personOfConference } from './conference-head.ts'
import { type ContributionHeld, type ContributionLine, contributionHeld, linesOfContribution } from './contribution.ts'
import { type Contributor, contributorTo } from './contributor.ts'
import { type KnownAlready, knownAlready } from './known-already.ts'
import { contributedLinesOf } from './meeting-lists.ts'
import { peopleMet } from './people-met.ts'
import { registrationDuty } from './registration-duty.ts'

export type ContributionPage = {
  readonly contributor: Contributor
  readonly person: PersonOfConference | undefined
  readonly held: ContributionHeld | undefined
  readonly lines: readonly ContributionLine[]
  /** Empty once something was saved: what stands then is what the agency wrote. */
  readonly known: KnownAlready
  /** What other agencies handed in, as far as this reader may read it. */
  readonly others: readonly ContributedLine[]
  readonly registration: { readonly stated: RegistrationShown | null; readonly duty: Answer<RegistrationDuty> } | null
  readonly options: readonly OptionShown[]
  readonly people: readonly AssociateShown[]
}

async function registrationBlock(tx: CaseTx, { at, form }: Contributor): Promise<ContributionPage['registration']> {
  if (!form.asksRegistration) return null
  const orders = await ordersOfCase(tx, at.head.caseId)
  const duty = await registrationDuty(tx, at.head.caseId, orders)
  return duty === null ? null : { stated: orders.registration, duty }
}

/** The page, or undefined for whoever does not contribute. */
export async function contributionPage(tx: CaseTx, conferenceId: string): Promise<ContributionPage | undefined> {
  const contributor = await contributorTo(tx, conferenceId)
  if (contributor === undefined) return undefined
  const { agency, at, form } = contributor
  const { caseId } = at.head
  const held = await contributionHeld(tx, conferenceId, agency.agencyId)
  const others = await contributedLinesOf(tx, conferenceId)
  return {
    contributor,
    person: await personOfConference(tx, conferenceId),
    held,
    lines: held === undefined ? [] : await linesOfContribution(tx, held.contributionId),
    known: held === undefined ? await knownAlready(tx, contributor) : {},
    others: others.filter(line => line.agencyId !== agency.agencyId),
    registration: await registrationBlock(tx, contributor),
    options: form.asksHousing ? await optionsOfCase(tx, caseId) : [],
    people: form.asksVisitors || form.asksProtection ? await peopleMet(tx, caseId) : [],
  }
}
