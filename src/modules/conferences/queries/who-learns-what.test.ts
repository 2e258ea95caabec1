import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Role } from '#shared'
import { convened, listFor, proposalIn, sentenced, stageFor, unchanged } from '../commands/builders.ts'
import { sendInvitations } from '../commands/send-invitations.ts'
import { conferenceHead } from './conference-head.ts'
import { invitationsOf } from './invitations.ts'

type Tried = {
  readonly role: Role
  readonly knows: boolean
  readonly why: boolean
  readonly list: 'all' | 'own' | 'none'
}

describe('what each role learns of a conference', () => {
  const tried: readonly Tried[] = [
    { role: 'managing-officer', knows: true, why: true, list: 'all' },
    { role: 'police-solo', knows: true, why: true, list: 'all' },
    { role: 'coordinator', knows: true, why: true, list: 'all' },
    { role: 'support-assistant', knows: true, why: true, list: 'all' },
    { role: 'housing-solo', knows: true, why: true, list: 'all' },
    { role: 'voluntary-worker', knows: true, why: false, list: 'own' },
    { role: 'health-liaison', knows: false, why: false, list: 'none' },
    { role: 'administrator', knows: false, why: false, list: 'none' },
    { role: 'auditor', knows: false, why: false, list: 'none' },
    { role: 'oversight-member', knows: false, why: false, list: 'none' },
    { role: 'data-protection-officer', knows: false, why: false, list: 'none' },
  ]

  it('S3-48 S3-91 each as its row says, and no more', async () => {
    const stage = await stageFor()
    const voluntary = stage.area.post('voluntary-worker').memberId
    const proposed = unchanged(await proposalIn(stage))
    const change = { invite: [...proposed.invite, voluntary], reasons: 'why' }
    const { conferenceId } = await convened(stage, change)
    await stage.as('managing-officer', tx => sendInvitations(tx, conferenceId))
    for (const { role, knows, why, list } of tried) {
      const seen = await stage.as(role, async tx => ({
        head: await conferenceHead(tx, conferenceId),
        list: await invitationsOf(tx, conferenceId),
        reasons: await sql<{ why: string | null }>`select access.reasons_of_conference(${conferenceId}) as why`.execute(
          tx.sql,
        ),
      }))
      assert.equal(seen.head !== undefined, knows, role)
      assert.equal(seen.reasons.rows[0]?.why ?? '', why ? 'why' : '', role)
      assert.equal(seen.list.length, list === 'all' ? change.invite.length : list === 'own' ? 1 : 0, role)
    }
  })

  it('S3-48 an invitee reads why they themselves are asked, and of nobody else', async () => {
    const stage = await stageFor()
    const { conferenceId } = await convened(stage)
    await stage.as('managing-officer', tx => sendInvitations(tx, conferenceId))
    const list = await listFor(stage, conferenceId, 'housing-solo')
    const explained = list.filter(one => one.because.length > 0).map(one => one.memberId)
    assert.deepEqual(explained, [stage.area.post('housing-solo').memberId])
  })

  it('S3-48 nobody asked knows of the conference before the invitations are sent, nor after being taken off', async () => {
    const stage = await stageFor()
    const { conferenceId } = await convened(stage)
    assert.equal(await stage.as('housing-solo', tx => conferenceHead(tx, conferenceId)), undefined)
  })

  it('a neighbouring area’s SOLO and another division’s police learn nothing', async () => {
    const stage = await stageFor()
    const other = await stageFor()
    const { conferenceId } = await convened(stage)
    for (const role of ['social-work-solo', 'police-solo', 'crime-manager', 'coordinator'] as const) {
      const head = await other.area.as(role, tx => conferenceHead(tx, conferenceId))
      assert.equal(head, undefined, role)
    }
  })

  it('S3-40 a task about considering or inviting is on the case for readers of its conferences alone', async () => {
    const stage = await stageFor()
    await sentenced(stage)
    const kinds = (role: Role) =>
      stage.as(role, async tx => {
        tx.tell({ kind: 'consultation', act: 'test' })
        const rows = await tx.sql
          .selectFrom('tasks_tasks')
          .select('kind')
          .where('case_id', '=', stage.about.caseId)
          .execute()
        return rows.map(row => row.kind)
      })
    for (const role of ['managing-officer', 'police-solo', 'coordinator'] as const) {
      assert.ok((await kinds(role)).includes('conference/decide'), role)
    }
    for (const role of ['prison-social-work', 'housing-solo', 'voluntary-worker', 'health-liaison'] as const) {
      assert.deepEqual(await kinds(role), [], role)
    }
  })
})
