/** Which case and question a convening is about, and what is proposed, for whoever may convene for it. */
import { caseInBrief } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { ConferenceKind } from '../model/meeting.ts'
import { type Consideration, considerationById } from './consideration.ts'
import { mayDecide } from './deciders.ts'
import { mayWrite } from './may-write.ts'
import { type Proposal, proposalFor } from './proposal.ts'

export type ToConvene = {
  readonly caseId: string
  readonly considerationId: string | null
  readonly name: string
  readonly proposal: Proposal
  readonly today: Day
}

export type MayConvene =
  | { readonly convening: ToConvene }
  /** The SOLO decides; others may ask, or call an emergency meeting. */
  | { readonly notYours: { readonly caseId: string; readonly name: string } }
  | { readonly decided: Consideration }

/** By the question, or by the case alone; undefined when neither is there for this reader. */
export async function toConvene(
  tx: CaseTx,
  about: { readonly considerationId: string } | { readonly caseId: string },
  kind: ConferenceKind | undefined,
): Promise<MayConvene | undefined> {
  const question = 'caseId' in about ? undefined : await considerationById(tx, about.considerationId)
  const caseId = 'caseId' in about ? about.caseId : question?.caseId
  if (caseId === undefined) return undefined
  await tx.narrowTo([caseId])
  if (!(await mayWrite(tx, caseId, 'conference'))) return undefined
  if (question !== undefined && question.state !== 'open') return { decided: question }
  const proposal = await proposalFor(tx, caseId, kind, question)
  const { head } = await caseInBrief(tx, caseId)
  if (proposal === undefined || head === null) return undefined
  const { name } = head
  if (proposal.meeting.kind !== 'emergency' && !(await mayDecide(tx, proposal.facts)))
    return { notYours: { caseId, name } }
  return { convening: { caseId, considerationId: question?.considerationId ?? null, name, proposal, today: tx.today } }
}
