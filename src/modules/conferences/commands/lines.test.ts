import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import type { Role } from '#shared'
import { meeting, opened, SOLO } from '../../../../tests/support/meeting.ts'
import { contributedLinesOf } from '../queries/meeting-lists.ts'
import { addLine } from './add-line.ts'
import { changeLine, removeLine } from './change-line.ts'
import { saveContribution } from './save-contribution.ts'
import { takeOverLines } from './take-over-lines.ts'

describe('lines of the minute', () => {
  it('says who said it, and places the line in the part that decides who reads it', async () => {
    const { area, conferenceId, invitation, record } = await opened()
    const add = (place: string, says: string, saidBy: string) =>
      area.as(SOLO, tx => addLine(tx, { conferenceId, place, says, saidBy }))
    await add('general', 'No contact since March.', invitation('police-solo'))
    await add('victims', 'One victim has moved.', invitation('police-solo'))
    await add('summing-up', 'All agencies spoke.', '')
    const lines = (await record())?.lines ?? []
    assert.deepEqual(
      lines.map(({ says, agencyId, item, section }) => ({ says, agencyId, item, section })),
      [
        {
          says: 'No contact since March.',
          agencyId: area.post('police-solo').agencyId,
          item: 'information',
          section: 'general',
        },
        {
          says: 'One victim has moved.',
          agencyId: area.post('police-solo').agencyId,
          item: 'victims',
          section: 'victim',
        },
        { says: 'All agencies spoke.', agencyId: area.post(SOLO).agencyId, item: 'summing-up', section: 'general' },
      ],
    )
    const read = ((await record('housing-solo'))?.lines ?? []).map(line => line.says)
    assert.deepEqual(read, [])
  })

  it('refuses a line without words, without a place, of a stranger, of a day ahead, and a huge one', async () => {
    const { area, conferenceId } = await opened()
    const add = (more: object) =>
      area.as(SOLO, tx => addLine(tx, { conferenceId, place: 'general', says: 'text', saidBy: '', ...more }))
    for (const more of [
      { says: ' \u0000 ' },
      { place: 'nowhere' },
      { saidBy: '01990000-0000-7000-8000-000000000009' },
      { saidBy: 'x' },
      { happenedOn: day('2026-03-17') },
      { says: 'x'.repeat(20_001) },
      { part: 'anything' },
    ]) {
      assert.equal((await add(more)).kind, 'wrong', JSON.stringify(more).slice(0, 60))
    }
  })

  it('changes a line only as it was seen, keeps what it said, and a removed line is not changed back by accident', async () => {
    const { area, conferenceId, record, rows } = await opened()
    const added = await area.as(SOLO, tx => addLine(tx, { conferenceId, place: 'general', says: 'First', saidBy: '' }))
    const lineId = added.kind === 'done' ? added.value.id : ''
    const change = (says: string, version: number, role: Role = SOLO) =>
      area.as(role, tx => changeLine(tx, { conferenceId, lineId, says, version }))
    assert.deepEqual(await change('Second', 1), { kind: 'done', value: { version: 2 } })
    assert.deepEqual(await change('Second', 1), { kind: 'done', value: { version: 2 } })
    const conflict = await change('Third', 1, 'support-assistant')
    assert.deepEqual(conflict.kind === 'changed-meanwhile' && conflict.conflicts[0]?.theirs, 'Second')
    const remove = () => area.as(SOLO, tx => removeLine(tx, { conferenceId, lineId, version: 2 }))
    assert.equal((await remove()).kind, 'done')
    assert.equal((await remove()).kind, 'done')
    assert.equal((await change('Fourth', 2, 'support-assistant')).kind, 'changed-meanwhile')
    assert.deepEqual((await record())?.lines, [])
    const kept = await rows(
      `select says from conferences_earlier where conference_id = $CONFERENCE and about like 'line/%' order by version`,
    )
    assert.deepEqual(kept, [{ says: 'First' }, { says: 'Second' }])
  })

  it('takes contributed lines over word for word, each once, and not those of a draft', async () => {
    const { area, conferenceId, open, record } = await meeting()
    const fact = {
      id: '01990000-0000-7000-8000-00000000000a',
      source: 'prison log',
      happenedOn: day('2026-03-01'),
      place: 'children',
    }
    const give = { version: 0, managerAware: true, boxes: {}, known: 'relevant' as const, submit: true }
    await area.as('prison-social-work', tx =>
      saveContribution(tx, conferenceId, { ...give, facts: [{ ...fact, says: 'A visitor with two children.' }] }),
    )
    await area.as('managing-officer', tx =>
      saveContribution(tx, conferenceId, { ...give, facts: [], boxes: { 'contact-in-prison': 'Met four times.' } }),
    )
    await area.as('police-solo', tx =>
      saveContribution(tx, conferenceId, { ...give, facts: [], boxes: { contact: 'A draft.' }, submit: false }),
    )
    await open()
    const contributed = (await record())?.contributed ?? []
    assert.deepEqual(contributed.map(line => line.says).toSorted(), ['A visitor with two children.', 'Met four times.'])
    const take = () =>
      area.as(SOLO, tx => takeOverLines(tx, { conferenceId, lineIds: contributed.map(line => line.id) }))
    assert.deepEqual(await take(), { kind: 'done', value: 2 })
    assert.deepEqual(await take(), { kind: 'done', value: 0 })
    const lines = (await record())?.lines ?? []
    const visitor = lines.find(line => line.section === 'children')
    assert.deepEqual(
      [visitor?.says, visitor?.source, visitor?.happenedOn, visitor?.agencyId, visitor?.fromContribution],
      ['A visitor with two children.', 'prison log', '2026-03-01', area.post('prison-social-work').agencyId, true],
    )
    assert.equal(lines.find(line => line.section === 'custody')?.part, 'contact-in-prison')
    const waiting = await area.as(SOLO, tx =>
      contributedLinesOf(tx, conferenceId).finally(() => tx.tell({ kind: 'consultation', act: 'test' })),
    )
    assert.ok(waiting.every(line => line.takenAs !== null))
  })

  it('never changes an agency’s own contribution, whoever runs the meeting', async () => {
    const { area, conferenceId, open, record } = await meeting()
    await area.as('police-solo', tx =>
      saveContribution(tx, conferenceId, {
        version: 0,
        managerAware: null,
        facts: [],
        known: 'relevant',
        boxes: { contact: 'Ours.' },
        submit: true,
      }),
    )
    await open()
    const [line] = (await record())?.contributed ?? []
    const change = await area.as(SOLO, tx =>
      changeLine(tx, { conferenceId, lineId: line?.id ?? '', says: 'Not theirs.', version: 1 }),
    )
    assert.equal(change.kind, 'not-found')
    await area.as(SOLO, async tx => {
      tx.tell({ kind: 'alteration', act: 'test' })
      await tx.sql
        .updateTable('conferences_lines')
        .set({ says: 'forged' })
        .where('id', '=', line?.id ?? '')
        .execute()
    })
    assert.equal((await record())?.contributed[0]?.says, 'Ours.')
  })
})
