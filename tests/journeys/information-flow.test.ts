import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { share } from '#modules/sharing'
import { worklistRoutes } from '#modules/worklist'
import type { Role } from '#shared'
import { buildConference } from '../../src/modules/conferences/builders.ts'
import { testArea } from '../support/area.ts'
import { testCase } from '../support/case.ts'
import { testDatabase } from '../support/database.ts'
import { PageVisitor, pageServer } from '../support/page-server.tsx'
import { mustBeDone } from '../support/what-it-did.ts'

const database = await testDatabase()
const area = await testArea(database)
const server = await pageServer(database, worklistRoutes)
const seenBy = async (role: Role) =>
  (await PageVisitor.signedIn(server, database, area.post(role))).open('/information-flow')

const counted = (text: string, label: string) => Number(new RegExp(`${label} (\\d+)`).exec(text)?.[1])

describe('the page of a liaison officer S3-17', () => {
  it('counts unread shares and conferences to which the police have given nothing, and leads to each', async () => {
    const before = (await seenBy('police-solo')).text
    assert.equal(counted(before, 'Unread shares'), 0)
    const about = await testCase(area, { name: 'Flow Testcase' })
    const { agencyId, postId } = area.post('police-solo')
    const given = {
      caseId: about.caseId,
      words: 'He moved in with his sister.',
      section: 'general',
      class: 'ordinary',
      handling: '',
      itemId: null,
      ownerAgencyId: area.post('social-work-solo').agencyId,
      to: { agencyId, postId, memberId: null },
      protects: 'child',
      why: 'children live there',
      legalBasis: 'the protocol',
      purpose: '',
      urgent: false,
    } as const
    const { shareId } = mustBeDone(await area.as('social-work-solo', tx => share(tx, given)))
    const { conferenceId } = await buildConference(area, about)
    for (const role of ['police-solo', 'social-work-solo'] as const) {
      const { text, html } = await seenBy(role)
      assert.deepEqual([counted(text, 'Unread shares'), counted(text, 'Without police')], [1, 1], role)
      assert.ok(html.includes(`/shares/${shareId}`) && html.includes(`/conferences/${conferenceId}`), role)
      assert.match(text, /Flow Testcase/)
    }
  })

  it('is for the liaison officers and the crime manager', async () => {
    assert.equal((await seenBy('crime-manager')).status, 200)
    for (const role of ['managing-officer', 'housing-solo', 'coordinator'] as const)
      assert.equal((await seenBy(role)).status, 404, role)
  })
})
