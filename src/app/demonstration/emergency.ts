/**
 * A record that was opened in an emergency by a colleague who does not stand on it, whose review is late, and the urgent act
 * recorded with it; and a request for a second person that was declined.
 */
import { approvalById, askForApproval, decline } from '#modules/approvals'
import { caseInBrief } from '#modules/cases'
import { breakGlass, recordUrgentAction } from '#modules/need-to-know'
import { done, type World } from './world.ts'

const WHY = 'He is at the door of a family with small children; they rang the office.'
const DID = 'Rang the police and stayed on the telephone with the mother until they came, at 17.40.'
const TOLD = 'Police control room; the duty manager of children and families'

/** Enters both about one case of the main authority. */
export async function enterEmergency(world: World, caseId: string): Promise<void> {
  const { head } = await world.on('2026-03-12', 'solo', tx => caseInBrief(tx, caseId), [caseId])
  const emergency = {
    whom: head?.status?.reference ?? '',
    bornOn: undefined,
    reason: 'danger-to-child' as const,
    because: WHY,
  }
  const lead = await world.on('2026-03-12', 'officer-2', async tx => done(await breakGlass(tx, emergency)))
  const openingId = 'openingId' in lead ? lead.openingId : null
  const act = { protects: ['child' as const], done: DID, told: TOLD, referrals: ['child-protection' as const] }
  await world.on('2026-03-12', 'officer-2', async tx =>
    done(await recordUrgentAction(tx, { ...act, caseId, openingId })),
  )
  await enterRequest(world, caseId)
}

async function enterRequest(world: World, caseId: string): Promise<void> {
  const text = 'That he may not be alone with residents under 18. Nothing of why.'
  const { approvalId } = await world.on('2026-03-11', 'officer', async tx =>
    done(
      await askForApproval(tx, {
        act: 'third-party-disclosure',
        caseId,
        payload: { to: 'warden', text },
        shown: {
          says: 'Tell the warden of the hostel something about him',
          facts: [
            { name: 'To', value: 'the warden of the hostel' },
            { name: 'What', value: text },
          ],
        },
        because: 'He moves in on Friday and there are two residents of 17',
      }),
    ),
  )
  await world.on('2026-03-11', 'police', async tx => {
    const seen = (await approvalById(tx, approvalId))?.hash ?? ''
    return done(await decline(tx, { approvalId, seen }, 'Speak with his supervising officer in prison first'))
  })
}
