/** When a place is recorded, addresses that stand already may lie near it. Their answers stay as they were; the owner is told. */
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { addDays } from '#rules'
import { cellOf, type Point } from '../model/point.ts'
import { placeWasRecorded } from '../model/reasons.ts'
import { placesInUse } from '../queries/sealed-places.ts'
import { testCell } from '../vault.ts'
import { ADDRESS_TESTED, aboutAddress } from './test-address.ts'

export type StandingAddress = { readonly optionId: string; readonly point: Point }

/** Tests addresses again by rule, and puts those that would no longer be called suitable on the owners' lists. */
export async function lookAgainAt(tx: CaseTx, caseId: string, addresses: readonly StandingAddress[]): Promise<void> {
  await tx.byRule(async rule => {
    const rows = await placesInUse(rule, caseId)
    for (const { optionId, point } of addresses) {
      const { because } = testCell(rows, cellOf(point), rule.today)
      const owners = new Map(
        rows.filter(({ id }) => because.includes(id)).map(row => [row.ownerPostId, row.agencyId] as const),
      )
      for (const [postId, agencyId] of owners) {
        await addTask(rule, {
          kind: ADDRESS_TESTED,
          says: 'Look at an address of this case: a protected place was recorded',
          caseId,
          section: 'victim',
          owner: { postId, agencyId },
          dueOn: addDays(rule.today, 1),
          because: placeWasRecorded,
          opens: `/cases/${caseId}/protected-places`,
          about: aboutAddress(optionId),
        })
      }
    }
  })
}
