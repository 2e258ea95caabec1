/** Gathers what the rules of sharing ask about one share, and puts the question to them. */
import { sql } from 'kysely'
import { basesIn, postsById } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import {
  type Answer,
  type ItemClass,
  type MayBeShared,
  mayThisBeShared,
  mayThisLineBePassedOn,
  type Protects,
  revealsRegistration,
} from '#rules'
import { hasPoliceAllowed } from './police-allowed.ts'

/** To whom: an agency, whoever holds a post, or one person in it. */
export type Recipient = { readonly agencyId: string; readonly postId: string | null; readonly memberId: string | null }

/** What is to be shared, with whom, and why. */
export type ShareGiven = {
  readonly caseId: string
  readonly words: string
  readonly section: string
  readonly class: ItemClass
  readonly handling: string
  readonly itemId: string | null
  readonly ownerAgencyId: string
  readonly to: Recipient
  readonly protects: Protects | null
  readonly why: string
  readonly legalBasis: string
  readonly purpose: string
  readonly urgent: boolean
}

/** What was set aside for this share: rules by deviation, confidence by an approved override. */
export type SetAside = { readonly deviations: readonly string[]; readonly overrideApproved: boolean }
export const NOTHING_SET_ASIDE: SetAside = { deviations: [], overrideApproved: false }

/** The area of a case that the actor knows of by name or was asked about; undefined for anybody else. */
export async function areaOfKnownCase(tx: CaseTx, caseId: string): Promise<string | undefined> {
  const found = await sql<{ area: string | null }>`select access.area_of_known_case(${caseId}) as area`.execute(tx.sql)
  return found.rows[0]?.area ?? undefined
}

async function isKeptFrom(tx: CaseTx, caseId: string, { postId, memberId }: Recipient): Promise<boolean> {
  const [holder] = postId === null ? [] : await postsById(tx, [postId])
  const member = memberId ?? holder?.memberId ?? null
  const found = await sql<{ kept: boolean }>`
    select access.is_kept_from(${caseId}, ${member}, ${postId}) as kept`.execute(tx.sql)
  return found.rows[0]?.kept === true
}

/** A code that came with somebody else's words binds whoever has them; one's own code binds the recipient. */
function keepsHandling(tx: CaseTx, { handling, ownerAgencyId }: ShareGiven): boolean {
  if (ownerAgencyId === tx.actor.agencyId) return false
  const answer = mayThisLineBePassedOn.answer({ handling }, tx.today)
  return answer.kind !== 'decided' || !answer.value.may
}

export type Judged = {
  readonly answer: Answer<MayBeShared>
  readonly value: MayBeShared
  /** The protocol or arrangement on which the recipient's agency takes part. */
  readonly agreementId: string | null
}

/** What the rules say of it; undefined when the case is not there for the actor, or the recipient is none. */
export async function judgeShare(tx: CaseTx, given: ShareGiven, aside: SetAside): Promise<Judged | undefined> {
  const areaId = await areaOfKnownCase(tx, given.caseId)
  if (areaId === undefined) return undefined
  const [basis] = await basesIn(tx, areaId, [given.to.agencyId])
  if (basis === undefined) return undefined
  const kind = await sql<{ kind: string }>`select kind from staff_agencies where id = ${given.to.agencyId}`.execute(
    tx.sql,
  )
  const reveals = given.section === 'registration' || revealsRegistration(given.words)
  const answer = mayThisBeShared.answer(
    {
      recipient: basis.agency,
      recipientHasBasis: basis.inForce,
      ...(basis.endedOn === null ? {} : { basisEndedOn: basis.endedOn }),
      recipientIsKeptOut: await isKeptFrom(tx, given.caseId, given.to),
      recipientIsPolice: kind.rows[0]?.kind === 'police',
      class: given.class,
      ownedBySharer: given.ownerAgencyId === tx.actor.agencyId,
      keepsHandling: keepsHandling(tx, given),
      section: given.section,
      ...(basis.categories === null ? {} : { arrangedParts: basis.categories }),
      revealsRegistration: reveals,
      policePermission: reveals && (await hasPoliceAllowed(tx, given)),
      overrideApproved: aside.overrideApproved,
      ...(given.protects === null ? {} : { protects: given.protects }),
      why: given.why,
      legalBasis: given.legalBasis,
      urgent: given.urgent,
      deviations: aside.deviations,
    },
    tx.today,
  )
  const stopped: MayBeShared = { may: false, broken: [], setAside: [], reasonsFollow: false }
  return { answer, value: answer.kind === 'decided' ? answer.value : stopped, agreementId: basis.agreementId }
}
