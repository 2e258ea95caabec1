import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ROLES } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { buildConference } from '../builders.ts'
import { FIELDS } from '../model/meeting.ts'
import { openMeeting } from './open-meeting.ts'
import { saveField } from './save-field.ts'

const REASONS = 'Release to the community after a sentence of four years for a sexual offence.'

async function meeting(opened = true) {
  const database = await testDatabase()
  const area = await testArea(database)
  const about = await testCase(area)
  const { conferenceId } = await buildConference(area, about)
  if (opened) await area.as('social-work-solo', tx => openMeeting(tx, conferenceId))
  const save = (
    says: string,
    version: number,
    field: string = FIELDS.purpose,
    role: 'social-work-solo' | 'support-assistant' = 'social-work-solo',
  ) => area.as(role, tx => saveField(tx, { conferenceId, field, says, version }))
  const says = async (field: string = FIELDS.purpose) =>
    pastEveryPolicy(
      `select says, version from conferences_fields where conference_id = '${conferenceId}' and field = '${field}'`,
    )
  return { area, about, conferenceId, save, says }
}

describe('saving a field of the meeting form', () => {
  it('writes what was typed, its version and the hour', async () => {
    const { save, says } = await meeting()
    const saved = await save('Agree a plan before release.', 0)
    assert.deepEqual(saved, {
      kind: 'done',
      value: {
        field: 'purpose',
        says: 'Agree a plan before release.',
        version: 1,
        savedAt: '2026-03-16T09:00:00.000Z',
      },
    })
    assert.deepEqual(await says(), [{ says: 'Agree a plan before release.', version: 1 }])
  })

  it('S3-56: the reasons for convening stand first when the meeting opens, and opening it again changes nothing', async () => {
    const { area, conferenceId, save, says } = await meeting()
    assert.deepEqual(await says(FIELDS.reasons), [{ says: REASONS, version: 1 }])
    assert.equal((await save(`${REASONS} Release is on 16 June.`, 1, FIELDS.reasons)).kind, 'done')
    assert.equal((await area.as('support-assistant', tx => openMeeting(tx, conferenceId))).kind, 'done')
    assert.deepEqual(await says(FIELDS.reasons), [{ says: `${REASONS} Release is on 16 June.`, version: 2 }])
  })

  it('answers a save sent again as it answered the first, and writes it once', async () => {
    const { save, says } = await meeting()
    const first = await save('One text', 0)
    assert.deepEqual(await save('One text', 0), first)
    await save('Another text', 1)
    assert.deepEqual(await save('Another text', 1), await save('Another text', 1))
    assert.deepEqual(await says(), [{ says: 'Another text', version: 2 }])
  })

  it('answers a late second send of a text that somebody has built on with what stands now', async () => {
    const { save, says } = await meeting()
    await save('Mine', 0)
    await save('Mine, and theirs', 1, FIELDS.purpose, 'support-assistant')
    const again = await save('Mine', 0)
    assert.equal(again.kind === 'done' && again.value.says, 'Mine, and theirs')
    assert.equal(again.kind === 'done' && again.value.version, 2)
    assert.deepEqual(await says(), [{ says: 'Mine, and theirs', version: 2 }])
  })

  it('never overwrites what somebody else wrote meanwhile: both texts are answered', async () => {
    const { area, save, says } = await meeting()
    await save('Seen by both', 0)
    await save('Theirs', 1, FIELDS.purpose, 'support-assistant')
    const answer = await save('Yours', 1)
    const by = area.post('support-assistant').name
    assert.deepEqual(answer, {
      kind: 'changed-meanwhile',
      conflicts: [{ field: 'purpose', theirs: 'Theirs', yours: 'Yours', version: 2, by }],
    })
    assert.deepEqual(await says(), [{ says: 'Theirs', version: 2 }])
  })

  it('lets exactly one of two saves of the same version through, at the same moment', async () => {
    for (const start of [0, 1]) {
      const { save, says } = await meeting()
      if (start === 1) await save('Seen by both', 0)
      const answers = await Promise.all([save('One', start), save('Two', start, FIELDS.purpose, 'support-assistant')])
      assert.deepEqual(answers.map(answer => answer.kind).toSorted(), ['changed-meanwhile', 'done'])
      const written = answers.flatMap(answer => (answer.kind === 'done' ? [answer.value.says] : []))
      assert.deepEqual(await says(), [{ says: written[0], version: start + 1 }])
    }
  })

  it('keeps what was there before, with whose it was', async () => {
    const { area, conferenceId, save } = await meeting()
    await save('First', 0)
    await save('Second', 1, FIELDS.purpose, 'support-assistant')
    await save('', 2)
    const kept = await pastEveryPolicy(
      `select says, version, said_by from conferences_earlier where conference_id = '${conferenceId}' order by version`,
    )
    assert.deepEqual(kept, [
      { says: 'First', version: 1, said_by: area.post('social-work-solo').memberId },
      { says: 'Second', version: 2, said_by: area.post('support-assistant').memberId },
    ])
  })

  it('refuses a field that there is not', async () => {
    const { save } = await meeting()
    for (const field of ['reason', 'item/coffee', 'summing-up/nobody', 'plan/before', '', 'purpose/x', '__proto__']) {
      const answer = await save('text', 0, field)
      assert.equal(answer.kind === 'refused' && answer.refusal.code, 'conferences/no-such-field', field)
    }
  })

  it('refuses an agency that was not asked', async () => {
    const { area, save } = await meeting()
    const asked = await save('Brought nothing.', 0, `summing-up/${area.post('police-solo').agencyId}`)
    assert.equal(asked.kind, 'done')
    const stranger = await save('Brought nothing.', 0, `summing-up/${area.post('auditor').agencyId}`)
    assert.equal(stranger.kind === 'refused' && stranger.refusal.code, 'conferences/no-such-field')
  })

  it('S3-54: an item is done, or not applicable with a reason and only where the rule lets it', async () => {
    const { save } = await meeting()
    assert.equal((await save('done', 0, 'item/reasons')).kind, 'done')
    assert.equal((await save('not-applicable: nobody was harmed', 0, 'item/victims')).kind, 'done')
    for (const [says, field] of [
      ['not-applicable: no time', 'item/risk'],
      ['not-applicable:', 'item/apologies'],
      ['skipped', 'item/apologies'],
      // A first conference has no last minute.
      ['done', 'item/last-minute'],
    ] as const) {
      assert.equal((await save(says, 0, field)).kind, 'wrong', `${field}: ${says}`)
    }
  })

  it('keeps hostile text exactly, without NUL and marks that turn text around, and refuses a huge one with its length', async () => {
    const { save, says } = await meeting()
    const gaelic = 'Mac Ghille Dhùghlais à Tàmhanaigh '.repeat(9).trim()
    const typed = `<script>alert(1)</script> =HYPERLINK("x") \u202Etxet\u202C a\u0000b ${gaelic}`
    const saved = await save(typed, 0)
    assert.equal(saved.kind, 'done')
    assert.deepEqual(await says(), [
      { says: `<script>alert(1)</script> =HYPERLINK("x") txet ab ${gaelic}`, version: 1 },
    ])
    const huge = await save('x'.repeat(20_001), 1)
    assert.deepEqual(huge, {
      kind: 'wrong',
      wrong: [
        { field: 'purpose', says: 'This is 20,001 characters long; 20,000 can be saved. Shorten it or split it.' },
      ],
    })
    assert.equal((await save('x'.repeat(20_000), 1)).kind, 'done')
  })

  it('writes only in an open meeting: not before, not after, and says what to do', async () => {
    const early = await meeting(false)
    const refusedEarly = await early.save('text', 0)
    assert.equal(refusedEarly.kind === 'refused' && refusedEarly.refusal.code, 'conferences/meeting-not-open')
    const late = await meeting()
    await pastEveryPolicy(`update conferences_conferences set state = 'minute-draft' where id = '${late.conferenceId}'`)
    const refusedLate = await late.save('text', 0)
    assert.equal(refusedLate.kind === 'refused' && refusedLate.refusal.code, 'conferences/meeting-is-closed')
    assert.deepEqual(await late.says(), [])
  })

  it('only chair, recorder and typist write; for everybody else it is not there', async () => {
    const { area, conferenceId, says } = await meeting()
    const writers = ['social-work-solo', 'support-assistant']
    for (const role of ROLES.filter(role => !writers.includes(role))) {
      const answer = await area.as(role, tx =>
        saveField(tx, { conferenceId, field: FIELDS.purpose, says: 'x', version: 0 }),
      )
      assert.equal(answer.kind, 'not-found', role)
    }
    assert.deepEqual(await says(), [])
    const elsewhere = await testArea(await testDatabase())
    const answer = await elsewhere.as('social-work-solo', tx =>
      saveField(tx, { conferenceId, field: FIELDS.purpose, says: 'x', version: 0 }),
    )
    assert.equal(answer.kind, 'not-found')
  })
})
