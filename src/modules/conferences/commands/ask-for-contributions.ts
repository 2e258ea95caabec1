/** When invitations went out, each agency is asked for its contribution: one task an agency, due before the meeting. */
import { caseFacts } from '#modules/cases'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx, Reaction } from '#platform/db'
import { conferenceHead } from '../queries/conference-head.ts'
import { contributionHeld } from '../queries/contribution.ts'
import { type Invitation, invitationsOf } from '../queries/invitations.ts'
import { CONTRIBUTION_TASK, dueOn } from './save-contribution.ts'

type Asked = { readonly agencyId: string; readonly memberId: string }

/** One person an agency: the supervising worker for theirs, otherwise the first asked who does not run the meeting. */
function oneOfEach(
  invitations: readonly Invitation[],
  supervisor: string | null,
  runs: readonly (string | undefined)[],
): readonly Asked[] {
  const chosen = new Map<string, { readonly memberId: string; readonly weight: number }>()
  for (const { agencyId, memberId, state, pack } of invitations) {
    if (memberId === null || agencyId === '' || state !== 'sent' || pack !== 'full') continue
    const weight = memberId === supervisor ? 2 : runs.includes(memberId) ? 0 : 1
    if ((chosen.get(agencyId)?.weight ?? -1) < weight) chosen.set(agencyId, { memberId, weight })
  }
  return [...chosen].flatMap(([agencyId, { memberId, weight }]) => (weight === 0 ? [] : [{ agencyId, memberId }]))
}

/** Asks every agency that has not handed in yet. Asking again replaces the task that is still open. */
export async function askForContributions(tx: CaseTx, conferenceId: string): Promise<number> {
  const head = await conferenceHead(tx, conferenceId)
  if (head === undefined) return 0
  const facts = await tx.byRule(rule => caseFacts(rule, head.caseId))
  const runs = [head.chair.memberId, head.recorder.memberId, head.typist?.memberId]
  const asked = oneOfEach(await invitationsOf(tx, conferenceId), facts?.managingMemberId ?? null, runs)
  let count = 0
  for (const { agencyId, memberId } of asked) {
    const held = await contributionHeld(tx, conferenceId, agencyId)
    if (held?.state === 'submitted') continue
    await endTasks(tx, { aboutId: conferenceId, kind: CONTRIBUTION_TASK, agencyId }, 'cancelled', 'asked again')
    await addTask(tx, {
      kind: CONTRIBUTION_TASK,
      says: 'Write your agency’s contribution to a conference',
      caseId: head.caseId,
      conferenceId,
      section: 'conference',
      owner: { memberId, agencyId },
      asked: true,
      dueOn: dueOn(head.heldOn) < tx.today ? tx.today : dueOn(head.heldOn),
      opens: `/conferences/${conferenceId}/contribution`,
      about: { table: 'conferences_conferences', id: conferenceId },
    })
    count += 1
  }
  return count
}

/** Asks for contributions as soon as invitations were sent. For the list of reactions in `src/app`. */
export const contributionsAfterInvitations: Reaction = async (tx, { fact, aboutId }) => {
  if (fact === 'invitations-sent' && aboutId !== undefined) await askForContributions(tx, aboutId)
}
