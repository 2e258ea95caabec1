import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordEntry } from '#modules/cases'
import { day } from '#rules'
import type { Role } from '#shared'
import type { TestArea } from '../../../../tests/support/area.ts'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { opened, SOLO } from '../../../../tests/support/meeting.ts'
import { assessInConference, noteVisitor } from './note-visitor.ts'
import { recordRenewedContact, renewedContactAlert } from './renewed-contact.ts'

describe('people of concern', () => {
  const visitor = {
    name: 'Elspeth Tranter',
    relation: 'visitor',
    concern: 'Visits with her children.',
    children: 'Finn Tranter\nIona Tranter',
  }

  it('S3-61: a visitor and her children are linked records with the children’s worker’s assessment, hidden from housing', async () => {
    const { area, conferenceId, record } = await opened()
    const noted = await area.as('prison-social-work', tx => noteVisitor(tx, { conferenceId, ...visitor }))
    const associateId = noted.kind === 'done' ? noted.value : ''
    const assess = (role: Role) =>
      area.as(role, tx =>
        assessInConference(tx, {
          conferenceId,
          associateId,
          assessedOn: day('2026-03-12'),
          result: 'able-with-support',
          says: 'Understands the risk.',
        }),
      )
    assert.equal((await assess('managing-officer')).kind, 'not-found')
    assert.equal((await assess('children-and-families')).kind, 'done')
    const people = (await record())?.people ?? []
    assert.deepEqual(
      people.map(one => [one.name, one.isChild]),
      [
        ['Elspeth Tranter', false],
        ['Finn Tranter', true],
        ['Iona Tranter', true],
      ],
    )
    assert.equal(new Set(people.map(one => one.household)).size, 1)
    assert.deepEqual(
      [people[0]?.assessment?.result, people[0]?.assessment?.by],
      ['able-with-support', area.post('children-and-families').name],
    )
    assert.deepEqual((await record('housing-solo'))?.people, [])
  })

  const alerts = (caseId: string) =>
    pastEveryPolicy(
      `select coalesce(owner_member_id, owner_post_id) as owner, says from tasks_tasks where case_id = '${caseId}' and kind = 'children/renewed-contact'`,
    )
  const expected = (area: TestArea) =>
    [
      area.post('managing-officer').postId,
      area.post('children-and-families').memberId,
      area.post('police-solo').postId,
    ].toSorted()

  it('S3-62: renewed contact recorded in the meeting alerts supervising worker, children’s worker and police', async () => {
    const { area, about, conferenceId } = await opened()
    const noted = await area.as(SOLO, tx => noteVisitor(tx, { conferenceId, ...visitor }))
    const associateId = noted.kind === 'done' ? noted.value : ''
    const contact = (more: object = {}) =>
      area.as(SOLO, tx =>
        recordRenewedContact(tx, {
          conferenceId,
          associateId,
          happenedOn: day('2026-03-15'),
          says: 'She rang the wing.',
          ...more,
        }),
      )
    assert.equal((await contact({ happenedOn: day('2026-03-17') })).kind, 'wrong')
    assert.equal((await contact()).kind, 'done')
    const found = await alerts(about.caseId)
    assert.deepEqual(found.map(task => String(task['owner'])).toSorted(), expected(area))
    assert.ok(found.every(task => !String(task['says']).includes('Tranter')))
  })

  it('S3-62: so does any entry of the chronology that names the family, by an agency that may not read of them', async () => {
    const { area, about, conferenceId } = await opened()
    await area.as(SOLO, tx => noteVisitor(tx, { conferenceId, ...visitor }))
    const enter = (role: Role, headline: string) =>
      area.as(role, async tx => {
        const id = await recordEntry(tx, {
          caseId: about.caseId,
          section: 'general',
          kind: 'note',
          happenedOn: day('2026-03-15'),
          headline,
        })
        await renewedContactAlert(tx, { fact: 'entry-recorded', caseId: about.caseId, aboutId: id })
      })
    await enter('housing-solo', 'Asked about the transfer of a tenancy.')
    assert.deepEqual(await alerts(about.caseId), [])
    await enter('housing-solo', 'A woman called TRANTER, with two children, asked for him at the desk.')
    assert.deepEqual((await alerts(about.caseId)).map(task => String(task['owner'])).toSorted(), expected(area))
  })
})
