import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { buildConference, type ToBuild } from '../builders.ts'
import type { ContributionGiven } from '../model/contribution-given.ts'
import { askForContributions } from './ask-for-contributions.ts'
import { openMeeting } from './open-meeting.ts'
import { saveContribution } from './save-contribution.ts'
import { shareIntelligence } from './share-intelligence.ts'

const EMPTY: ContributionGiven = { version: 0, known: null, managerAware: null, boxes: {}, facts: [], submit: false }

async function before(given: ToBuild = {}) {
  const area = await testArea(await testDatabase())
  const about = await testCase(area)
  const { conferenceId } = await buildConference(area, about, { heldOn: day('2026-05-20'), ...given })
  const save = (role: Role, more: Partial<ContributionGiven>) =>
    area.as(role, tx => saveContribution(tx, conferenceId, { ...EMPTY, ...more }))
  const lines = (where = 'true') =>
    pastEveryPolicy(
      `select part, section, says, state from conferences_lines where conference_id = '${conferenceId}' and ${where} order by position`,
    )
  /** The lines that a role reads, by their text. */
  const reads = (role: Role) =>
    area.as(role, async tx => {
      tx.tell({ kind: 'consultation', act: 'test' })
      const rows = await tx.sql
        .selectFrom('conferences_lines')
        .select('says')
        .where('conference_id', '=', conferenceId)
        .execute()
      return rows.map(row => row.says).toSorted()
    })
  return { area, about, conferenceId, save, lines, reads }
}

describe('an agency’s contribution before the meeting', () => {
  it('S3-58: the supervising worker answers the six parts, each in the part of the minute that decides who reads it', async () => {
    const { save, lines } = await before()
    const boxes = {
      'contact-in-prison': 'Met four times.',
      'home-circumstances': 'The family does not want him back.',
      offences: 'Sentenced in 2022.',
      motivation: 'Says that he was lonely.',
      'attitude-to-victims': 'Blames them less than a year ago.',
      'impact-on-victims': 'One still cannot sleep.',
    }
    const saved = await save('managing-officer', { known: 'relevant', boxes, submit: true })
    assert.equal(saved.kind === 'done' && saved.value.state, 'submitted')
    assert.deepEqual(
      (await lines()).map(line => [line.part, line.section]),
      [
        ['box/contact-in-prison', 'custody'],
        ['box/home-circumstances', 'general'],
        ['box/offences', 'offending'],
        ['box/motivation', 'offending'],
        ['box/attitude-to-victims', 'victim'],
        ['box/impact-on-victims', 'victim'],
      ],
    )
  })

  it('is asked of the supervising worker alone: another agency’s boxes of the same names are not kept', async () => {
    const { save, lines } = await before()
    await save('police-solo', { boxes: { motivation: 'A guess.', contact: 'None.' } })
    assert.deepEqual(
      (await lines()).map(line => line.part),
      ['box/contact'],
    )
  })

  it('S2-39: a draft is read by its own agency only; handed in, by those who run the meeting and by need', async () => {
    const { save, reads } = await before()
    const boxes = { contact: 'General police contact.', raises: 'A visitor with children.' }
    const draft = await save('police-solo', { known: 'relevant', boxes })
    assert.deepEqual(await reads('police-solo'), ['A visitor with children.', 'General police contact.'])
    for (const role of ['social-work-solo', 'support-assistant', 'managing-officer', 'health-liaison'] as const) {
      assert.deepEqual(await reads(role), [], role)
    }
    await save('police-solo', {
      known: 'relevant',
      boxes,
      submit: true,
      version: draft.kind === 'done' ? draft.value.version : 0,
    })
    assert.deepEqual(await reads('social-work-solo'), ['A visitor with children.', 'General police contact.'])
    assert.deepEqual(await reads('health-liaison'), ['A visitor with children.'])
    assert.deepEqual(await reads('housing-solo'), [])
  })

  it('S2-39 S4-48: each agency writes its own; a stranger, an agency not asked and the typist find nothing', async () => {
    const { area, conferenceId, save, lines } = await before()
    await save('police-solo', { boxes: { contact: 'Police.' } })
    await save('housing-solo', { boxes: { contact: 'Housing.' } })
    assert.deepEqual(
      (await lines()).map(line => line.says),
      ['Police.', 'Housing.'],
    )
    for (const role of ['voluntary-worker', 'support-assistant', 'auditor', 'coordinator'] as const) {
      assert.equal((await save(role, { boxes: { contact: 'x' } })).kind, 'not-found', role)
    }
    const [police] = await pastEveryPolicy(
      `select id from conferences_lines where says = 'Police.' and conference_id = '${conferenceId}'`,
    )
    const reach = area.as('housing-solo', async tx => {
      tx.tell({ kind: 'alteration', act: 'test' })
      return tx.sql
        .updateTable('conferences_lines')
        .set({ says: 'forged' })
        .where('id', '=', String(police?.['id']))
        .execute()
    })
    await reach
    assert.deepEqual(
      (await lines()).map(line => line.says),
      ['Police.', 'Housing.'],
    )
  })

  it('one tap is enough for "nothing" and "not relevant", and nothing is handed in without an answer', async () => {
    const { area, conferenceId, save } = await before()
    await area.as('social-work-solo', tx => askForContributions(tx, conferenceId))
    const tapped = await save('health-liaison', { known: 'nothing', submit: true })
    assert.equal(tapped.kind === 'done' && tapped.value.state, 'submitted')
    const tasks = await pastEveryPolicy(
      `select state, owner_agency_id from tasks_tasks where conference_id = '${conferenceId}' and kind = 'conference/contribute' and owner_agency_id = '${area.post('health-liaison').agencyId}'`,
    )
    assert.deepEqual(
      tasks.map(task => task['state']),
      ['done'],
    )
    const unanswered = await save('housing-solo', { submit: true, boxes: { contact: 'x' } })
    assert.deepEqual(unanswered.kind === 'wrong' && unanswered.wrong.map(one => one.field), ['known'])
    const empty = await save('housing-solo', { submit: true, known: 'relevant' })
    assert.equal(empty.kind, 'wrong')
  })

  it('asks each agency once, the supervising worker for theirs, and due before the meeting', async () => {
    const { area, conferenceId } = await before({
      invited: ['social-work-solo', 'managing-officer', 'police-solo', 'crime-manager'],
    })
    const ask = () => area.as('social-work-solo', tx => askForContributions(tx, conferenceId))
    assert.equal(await ask(), 2)
    await ask()
    const open = await pastEveryPolicy(
      `select owner_member_id, due_on::text, says from tasks_tasks where conference_id = '${conferenceId}' and state = 'open' and kind = 'conference/contribute'`,
    )
    const owners = open.map(task => String(task['owner_member_id']))
    assert.deepEqual(
      owners.toSorted(),
      [area.post('managing-officer').memberId, area.post('crime-manager').memberId].toSorted(),
    )
    assert.deepEqual([...new Set(open.map(task => task['due_on']))], ['2026-05-19'])
  })

  it('keeps each fact once however often it is sent, with its day and source, and takes it out when emptied', async () => {
    const { save, lines } = await before()
    const id = '01990000-0000-7000-8000-000000000001'
    const fact = {
      id,
      says: 'Visited by a woman with two children.',
      source: 'prison log',
      happenedOn: day('2026-03-01'),
      place: 'children',
    }
    const first = await save('prison-social-work', { facts: [fact] })
    const again = await save('prison-social-work', { facts: [fact] })
    assert.deepEqual(again, first)
    assert.deepEqual(await lines(), [{ part: '', section: 'children', says: fact.says, state: 'kept' }])
    await save('prison-social-work', { facts: [{ ...fact, says: '', source: '', happenedOn: null }] })
    assert.deepEqual(
      (await lines()).map(line => line.state),
      ['removed'],
    )
  })

  it('refuses a fact ahead of its day, in a part that is not this agency’s, and huge text, and keeps nothing of it', async () => {
    const { save, lines } = await before()
    const id = '01990000-0000-7000-8000-000000000002'
    const fact = { id, says: 'x', source: '', happenedOn: null, place: 'accommodation' }
    for (const wrongOne of [
      { facts: [{ ...fact, happenedOn: day('2026-03-17') }] },
      { facts: [{ ...fact, place: 'offending' }] },
      { facts: [{ ...fact, place: 'nowhere' }] },
      { facts: [{ ...fact, source: 's'.repeat(301) }] },
      { boxes: { contact: 'x'.repeat(20_001) } },
    ]) {
      assert.equal((await save('housing-solo', wrongOne)).kind, 'wrong')
    }
    assert.deepEqual(await lines(), [])
  })

  it('shows both texts when two people of one agency write at once, and loses neither', async () => {
    const { save, lines } = await before({ invited: ['police-solo', 'crime-manager'] })
    await save('police-solo', { boxes: { contact: 'Seen by both.' } })
    await save('crime-manager', { boxes: { contact: 'Theirs.' }, version: 1 })
    const answer = await save('police-solo', { boxes: { contact: 'Yours.' }, version: 1 })
    assert.equal(answer.kind, 'changed-meanwhile')
    assert.deepEqual(answer.kind === 'changed-meanwhile' && answer.conflicts[0]?.theirs, 'Theirs.')
    assert.deepEqual(
      (await lines()).map(line => line.says),
      ['Theirs.'],
    )
    const chosen = await save('police-solo', { boxes: { contact: 'Both together.' }, version: 2 })
    assert.equal(chosen.kind, 'done')
  })

  it('is closed when the meeting opens; what was changed after handing in is kept as it was', async () => {
    const { area, conferenceId, save, lines } = await before()
    const first = await save('police-solo', { known: 'relevant', boxes: { contact: 'As handed in.' }, submit: true })
    await save('police-solo', {
      known: 'relevant',
      boxes: { contact: 'Put right.' },
      version: first.kind === 'done' ? first.value.version : 0,
    })
    const kept = await pastEveryPolicy(`select says from conferences_earlier where conference_id = '${conferenceId}'`)
    assert.deepEqual(kept, [{ says: 'As handed in.' }])
    await area.as('social-work-solo', tx => openMeeting(tx, conferenceId))
    const late = await save('police-solo', { known: 'relevant', boxes: { contact: 'Too late.' }, version: 2 })
    assert.equal(late.kind === 'refused' && late.refusal.code, 'conferences/contributions-are-closed')
    assert.deepEqual(
      (await lines()).map(line => line.says),
      ['Put right.'],
    )
  })

  it('S3-77: partners read the sanitised line with its code; the original is read by police alone', async () => {
    const { area, about, conferenceId, reads, save } = await before()
    const share = (more = {}) =>
      area.as('police-solo', tx =>
        shareIntelligence(tx, {
          conferenceId,
          original: 'Source Kestrel saw him near the flats on Weir Street.',
          sanitised: 'He has been seen in the north of the town.',
          scheme: '3x5x2',
          code: 'P',
          happenedOn: day('2026-03-10'),
          ...more,
        }),
      )
    assert.equal((await share({ code: '4' })).kind, 'wrong')
    assert.equal((await share({ sanitised: 'Source Kestrel saw him near the flats on Weir Street.' })).kind, 'wrong')
    assert.equal((await share()).kind, 'done')
    await save('police-solo', { known: 'relevant', boxes: { contact: 'Seen.' }, submit: true, version: 1 })
    assert.deepEqual(await reads('managing-officer'), ['He has been seen in the north of the town.', 'Seen.'])
    const originals = (role: Role) =>
      area.as(role, async tx => {
        tx.tell({ kind: 'consultation', act: 'test' })
        const rows = await tx.sql
          .selectFrom('cases_entries')
          .select('detail')
          .where('case_id', '=', about.caseId)
          .where('section', '=', 'intelligence')
          .execute()
        return rows.length
      })
    assert.equal(await originals('police-solo'), 1)
    for (const role of ['social-work-solo', 'managing-officer', 'health-liaison', 'prison-social-work'] as const) {
      assert.equal(await originals(role), 0, role)
    }
    const notPolice = await area.as('health-liaison', tx =>
      shareIntelligence(tx, {
        conferenceId,
        original: 'a',
        sanitised: 'b',
        scheme: '3x5x2',
        code: 'P',
        happenedOn: null,
      }),
    )
    assert.equal(notPolice.kind, 'not-found')
  })
})
