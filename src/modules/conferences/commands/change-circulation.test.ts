import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#shared'
import { type TestArea } from '../../../../tests/support/area.ts'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { approved, CHAIR, held, issued, openedCopy, TYPIST } from '../example/issued.ts'
import { textOfCopy } from '../example/text-of-copy.ts'
import { partsOf } from '../model/minute.ts'
import { circulationPage } from '../queries/circulation-page.ts'
import { copiesOf } from '../queries/copies.ts'
import { minuteOf } from '../queries/minute.ts'
import { myMinutes } from '../queries/my-minutes.ts'
import { changeCirculation, withdrawChange } from './change-circulation.ts'
import { draftMinute } from './draft-minute.ts'
import { issueMinute } from './issue-minute.ts'

describe('circulation', () => {
  const change = (
    area: TestArea,
    conferenceId: string,
    given: Omit<Parameters<typeof changeCirculation>[1], 'conferenceId'>,
    role: Role = CHAIR,
  ) => area.as(role, tx => changeCirculation(tx, { conferenceId, ...given }))

  it('S3-92: only the chair leaves somebody out or adds somebody, and only with a reason', async () => {
    const { area, conferenceId } = await held()
    const who = area.post('housing-solo').memberId
    const given = { who, change: 'left-out' as const, because: 'Moved to another area' }
    const typist = await change(area, conferenceId, given, TYPIST)
    assert.equal(typist.kind === 'refused' && typist.refusal.code, 'conferences/not-the-chair')
    assert.equal((await change(area, conferenceId, { ...given, because: ' ' })).kind, 'wrong')
    assert.equal((await change(area, conferenceId, { ...given, because: 'x'.repeat(400) })).kind, 'wrong')
    assert.equal((await change(area, conferenceId, given)).kind, 'done')
    assert.equal((await change(area, conferenceId, given)).kind, 'wrong')
    const added = { who: area.post('coordinator').memberId, change: 'added' as const, because: 'Keeps the register' }
    assert.equal((await change(area, conferenceId, added)).kind, 'done')
    await approved(area, conferenceId)
    await area.as(CHAIR, tx => issueMinute(tx, conferenceId))
    const list = await area.as(CHAIR, tx => copiesOf(tx, conferenceId))
    assert.ok(!list.some(one => one.memberId === who))
    assert.ok(list.some(one => one.memberId === added.who))
  })

  it('S3-92: apologies, a report, absence and a deputy all get a copy; who was taken off the list gets none', async () => {
    const { area, conferenceId, invitations } = await held()
    const set = (role: Role, what: string) =>
      pastEveryPolicy(`update conferences_invitations set ${what} where id = '${invitations.get(role)}'`)
    await set('housing-solo', "attendance = 'apologies'")
    await set('health-liaison', "attendance = 'report'")
    await set('prison-social-work', "attendance = 'absent'")
    await set(
      'police-solo',
      `attendance = 'apologies', reply = 'deputy', deputy_id = '${area.post('crime-manager').memberId}'`,
    )
    await set('voluntary-worker', "state = 'removed', removed_because = 'Asked by mistake'")
    await approved(area, conferenceId)
    await area.as(CHAIR, tx => issueMinute(tx, conferenceId))
    const list = await area.as(CHAIR, tx => copiesOf(tx, conferenceId))
    const got = (role: Role) => list.find(one => one.memberId === area.post(role).memberId)
    assert.match(got('housing-solo')?.because.says ?? '', /sent apologies/)
    assert.match(got('health-liaison')?.because.says ?? '', /sent a report/)
    assert.match(got('prison-social-work')?.because.says ?? '', /did not come/)
    assert.match(got('police-solo')?.because.says ?? '', /sent apologies/)
    assert.match(got('crime-manager')?.because.says ?? '', /came as a deputy/)
    assert.equal(got('voluntary-worker'), undefined)
    assert.match(textOfCopy((await openedCopy(area, 'crime-manager')).content), /BOUND not beyond the police/)
  })

  it('S3-92: whoever holds no post any more gets no copy, and the list says so', async () => {
    const { area, conferenceId } = await held()
    const { memberId } = area.post('health-liaison')
    await pastEveryPolicy(`update staff_postings set to_day = '2026-03-15' where member_id = '${memberId}'`)
    await approved(area, conferenceId)
    await area.as(CHAIR, tx => issueMinute(tx, conferenceId))
    const list = await area.as(CHAIR, tx => copiesOf(tx, conferenceId))
    assert.ok(!list.some(one => one.memberId === memberId))
    const page = await area.as(CHAIR, tx => circulationPage(tx, conferenceId))
    assert.deepEqual(
      page?.readers.filter(one => !one.gets).map(one => one.key),
      [memberId],
    )
  })

  it('the database lets nobody but the chair write a change', async () => {
    const { area, about, conferenceId } = await held()
    const write = area.as(TYPIST, async tx => {
      tx.tell({ kind: 'alteration', act: 'test' })
      const row = {
        id: tx.newId(),
        conference_id: conferenceId,
        case_id: about.caseId,
        member_id: area.post('auditor').memberId,
      }
      return tx.sql
        .insertInto('conferences_circulation_changes')
        .values({ ...row, change: 'added', because: 'x', written_at: tx.now, written_by: tx.actor.memberId })
        .execute()
    })
    await assert.rejects(write, /row-level security/)
  })

  it('S3-81: the chair cannot release registration; that is for police', async () => {
    const { area, conferenceId } = await held()
    const who = area.post('housing-solo').memberId
    const outcome = await change(area, conferenceId, {
      who,
      change: 'section-widened',
      section: 'registration',
      because: 'Tenancy',
    })
    assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'conferences/not-the-chairs-to-give')
    await area.as(CHAIR, tx => draftMinute(tx, conferenceId))
    const draft = await area.as(CHAIR, tx => minuteOf(tx, conferenceId))
    const named = (text: RegExp) =>
      partsOf(draft?.content ?? { blocks: [] }).find(one => text.test(one.cells[0]?.says ?? ''))?.id ?? ''
    const release = (text: RegExp) =>
      change(area, conferenceId, { who, change: 'part-released', part: named(text), because: 'Tenancy' })
    assert.equal((await release(/REGISTRATION/)).kind, 'refused')
    const bound = await release(/BOUND/)
    assert.equal(bound.kind === 'refused' && bound.refusal.code, 'conferences/bound-by-handling-code')
    assert.equal((await release(/CHILDREN/)).kind, 'done')
  })

  it('somebody added after the issue gets a copy when it is sent again; the others get none', async () => {
    const { area, conferenceId } = await issued()
    await change(area, conferenceId, {
      who: area.post('coordinator').memberId,
      change: 'added',
      because: 'Keeps the register',
    })
    const widened = await change(area, conferenceId, {
      who: area.post('housing-solo').memberId,
      change: 'section-widened',
      section: 'risk',
      because: 'Visits alone',
    })
    const again = await area.as(CHAIR, tx => issueMinute(tx, conferenceId))
    assert.deepEqual(again, { kind: 'done', value: { version: 1, sent: 2 } })
    const housing = await openedCopy(area, 'housing-solo')
    assert.equal(housing.edition, 2)
    assert.match(textOfCopy(housing.content), /RISK static/)
    assert.ok(widened.kind === 'done')
    assert.equal((await area.as(TYPIST, tx => withdrawChange(tx, conferenceId, widened.value))).kind, 'refused')
    assert.equal((await area.as(CHAIR, tx => withdrawChange(tx, conferenceId, widened.value))).kind, 'done')
    assert.equal((await area.as(CHAIR, tx => withdrawChange(tx, conferenceId, widened.value))).kind, 'not-found')
  })

  it('S3-48: an invitee for the agenda alone gets nothing, and after a release that part alone', async () => {
    const { area, about, conferenceId, invitations } = await held()
    await pastEveryPolicy(
      `update conferences_invitations set pack = 'agenda-only' where id = '${invitations.get('voluntary-worker')}'`,
    )
    await approved(area, conferenceId)
    await area.as(CHAIR, tx => issueMinute(tx, conferenceId))
    assert.deepEqual(await area.as('voluntary-worker', myMinutes), [])
    const minute = await area.as(CHAIR, tx => minuteOf(tx, conferenceId))
    const part =
      partsOf(minute?.content ?? { blocks: [] }).find(one => /HOUSING/.test(one.cells[0]?.says ?? ''))?.id ?? ''
    await change(area, conferenceId, {
      who: area.post('voluntary-worker').memberId,
      change: 'part-released',
      part,
      because: 'For the key',
    })
    await area.as(CHAIR, tx => issueMinute(tx, conferenceId))
    const { content } = await openedCopy(area, 'voluntary-worker')
    assert.deepEqual(
      content.blocks.map(block => block.parts.map(one => one.cells)),
      [[['HOUSING a flat in Weir Street is free']]],
    )
    assert.equal(content.person, null)
    assert.doesNotMatch(JSON.stringify(content), new RegExp(about.name))
  })
})
