/** A fictional person with a case on which every casework role of a test area stands. */
import { openCase } from '#modules/cases'
import { enterPerson, identifierOf } from '#modules/people'
import { day } from '#rules'
import type { Role } from '#shared'
import type { TestArea } from './area.ts'
import { mustBeDone } from './what-it-did.ts'

/** Roles that stand on a case as members; area posts need no standing. */
export const MEMBER_ROLES: readonly Role[] = [
  'managing-officer',
  'housing-solo',
  'health-liaison',
  'prison-social-work',
  'children-and-families',
  'accommodation-provider',
  'voluntary-worker',
]

export type TestCase = { readonly caseId: string; readonly personId: string; readonly name: string }

let count = 0

const standsAs = (area: TestArea, role: Role, asRole: Role) => {
  const { postId, agencyId } = area.post(role)
  return { postId, agencyId, asRole, because: 'stands on the test case' }
}

/**
 * Enters a person and opens their case as the social work SOLO. `members` says which roles stand on it; `supervisedBy`
 * whose post stands on it as the supervising worker, where that is not what the post is.
 */
export async function testCase(
  area: TestArea,
  given: { name?: string; members?: readonly Role[]; regime?: 'adult' | 'under-18'; supervisedBy?: Role } = {},
): Promise<TestCase> {
  count += 1
  const name = given.name ?? `Person Testcase${count}`
  const managing = area.post(given.supervisedBy ?? 'managing-officer')
  return area.as('social-work-solo', async tx => {
    const personId = await enterPerson(tx, {
      name,
      bornOn: day('1971-02-12'),
      identifiers: [identifierOf('CRN', `X${100_000 + count}`)],
    })
    const opened = await openCase(tx, {
      personId,
      areaId: area.areaId,
      divisionId: area.divisionId,
      regime: given.regime ?? 'adult',
      basis: 'statutory',
      place: 'custody',
      level: 2,
      releaseOn: day('2026-06-16'),
      preReleaseMeetingOn: day('2026-05-12'),
      leadAgencyId: managing.agencyId,
      managingPostId: managing.postId,
      members: [
        ...(given.members ?? MEMBER_ROLES).map(role => standsAs(area, role, role)),
        ...(given.supervisedBy === undefined ? [] : [standsAs(area, given.supervisedBy, 'managing-officer')]),
      ],
    })
    const caseId = mustBeDone(opened)
    return { caseId, personId, name }
  })
}
