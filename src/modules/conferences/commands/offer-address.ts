/** Housing adds an address option, or one that is closed to the person, with its contribution (S3-64). */
import { addOption, type OptionKind } from '#modules/housing'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, keptLine, LINE_LIMIT, notFound, type Outcome, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import { contributorTo } from '../queries/contributor.ts'

export type AddressOffered = {
  readonly conferenceId: string
  readonly address: string
  readonly kind: OptionKind | undefined
  readonly availableOn: Day | null
  readonly constraints: string
  /** Why the person cannot go there; '' for an address that is offered. */
  readonly closedBecause: string
}

/** Adds the option. Only the supervising worker approves one; this does not. */
export async function offerAddress(tx: CaseTx, typed: AddressOffered): Promise<Outcome<string>> {
  const contributor = await contributorTo(tx, typed.conferenceId)
  if (contributor === undefined || !contributor.form.asksHousing) return notFound
  const [address, constraints, closed] = [
    keptLine(typed.address),
    keptLine(typed.constraints),
    keptLine(typed.closedBecause),
  ]
  const trouble: Wrong[] = []
  if (address === '') trouble.push({ field: 'address', says: 'Write the address' })
  if (typed.kind === undefined) trouble.push({ field: 'kind', says: 'Choose what kind of address it is' })
  for (const [field, text] of [
    ['address', address],
    ['constraints', constraints],
    ['closedBecause', closed],
  ] as const) {
    const long = tooLong(text, LINE_LIMIT)
    if (long !== undefined) trouble.push({ field, says: long })
  }
  if (trouble.length > 0 || typed.kind === undefined) return wrong(...trouble)
  const { caseId } = contributor.at.head
  const { kind, availableOn } = typed
  const notAvailable = closed === '' ? {} : { notAvailableBecause: closed }
  return done(await addOption(tx, { caseId, address, kind, availableOn, constraints, ...notAvailable }))
}
