import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordEntry } from '#modules/cases'
import { addOption } from '#modules/housing'
import { recordSentence } from '#modules/orders'
import { setAction } from '#modules/plans'
import type { CaseTx } from '#platform/db'
import { day } from '#rules'
import { ROLES, type Role } from '#shared'
import { pastEveryPolicy } from '../../../../../tests/support/database.ts'
import { meetingPages } from '../../../../../tests/support/meeting-pages.ts'
import { buildConference } from '../../builders.ts'
import { openMeeting } from '../../commands/open-meeting.ts'

const SOLO: Role = 'social-work-solo'
const TO = 'contribution'

const before = (given = {}) => meetingPages({ opened: false, heldOn: day('2026-05-20'), ...given })

describe('the page of a contribution', () => {
  it('S3-58: fills the six parts from the file, each piece with its day and source, so that nothing known is retyped', async () => {
    const { area, about, at, visit, record } = await before()
    await area.as('managing-officer', async tx => {
      const note = { caseId: about.caseId, kind: 'note', detail: '' }
      await recordSentence(tx, {
        caseId: about.caseId,
        imposedOn: day('2022-06-16'),
        court: 'Sheriff Court',
        offence: 'Indecent assault',
        sexual: true,
        months: 48,
      })
      await recordEntry(tx, {
        ...note,
        section: 'victim',
        happenedOn: day('2025-11-02'),
        headline: 'One victim still cannot sleep',
      })
    })
    await area.as('prison-social-work', tx =>
      recordEntry(tx, {
        caseId: about.caseId,
        kind: 'note',
        section: 'custody',
        happenedOn: day('2026-02-01'),
        headline: 'Supervising worker met him',
        detail: 'One hour',
      }),
    )
    await area.as('housing-solo', tx =>
      addOption(tx, {
        caseId: about.caseId,
        address: '3 Quay Lane',
        kind: 'family',
        availableOn: null,
        constraints: '',
        notAvailableBecause: 'the family refuses',
      }),
    )
    const worker = await visit('managing-officer')
    const shown = await worker.open(at(TO))
    for (const known of [
      '16 June 2022: Indecent assault. Sheriff Court, 48 months.',
      '2 November 2025: One victim still cannot sleep',
      '16 March 2026: 3 Quay Lane: not available, the family refuses (Housing)',
    ])
      assert.ok(shown.text.includes(known), known)
    assert.match(shown.text, /Filled from the file/)
    await worker.send(at(TO), { known: 'relevant', do: 'submit' })
    const lines = (await record()).contributed
    assert.ok(lines.find(line => line.part === 'box/offences')?.says.includes('Indecent assault'))
    assert.ok(lines.find(line => line.part === 'box/home-circumstances')?.says.includes('the family refuses'))
  })

  it('S3-58: each of the six parts comes filled from the file, every piece with its day and whose word it is', async () => {
    const { area, about, at, visit } = await before()
    const { caseId } = about
    const says = (section: string, kind: string, on: string) => (tx: CaseTx) =>
      recordEntry(tx, { caseId, section, kind, happenedOn: day(on), headline: `What is known of ${kind}` })
    const closed = { address: '3 Quay Lane', kind: 'family', availableOn: null, constraints: '' } as const
    await area.as('prison-social-work', says('custody', 'contact-in-prison', '2026-02-01'))
    await area.as('housing-solo', tx => addOption(tx, { caseId, ...closed, notAvailableBecause: 'the family refuses' }))
    await area.as('managing-officer', async tx => {
      const court = { court: 'Sheriff Court', offence: 'Indecent assault', sexual: true, months: 48 }
      await recordSentence(tx, { caseId, imposedOn: day('2022-06-16'), ...court })
      await says('offending', 'motivation', '2025-03-04')(tx)
      await says('offending', 'attitude-to-victims', '2025-05-06')(tx)
      await says('victim', 'impact-on-victims', '2025-07-08')(tx)
    })
    const worker = await visit('managing-officer')
    await worker.open(at(TO))
    const shown = worker.filled(at(TO))
    for (const [part, piece] of [
      ['contact-in-prison', /^1 February 2026: What is known .*\(.*prison-social-work, .*Prison Social Work\)$/],
      ['home-circumstances', /^16 March 2026: 3 Quay Lane: not available, the family refuses \(Housing\)$/],
      ['offences', /^16 June 2022: Indecent assault\. Sheriff Court, 48 months\.$/],
      ['motivation', /^4 March 2025: What is known of motivation \(.*Social Work\)$/],
      ['attitude-to-victims', /^6 May 2025: What is known of attitude-to-victims \(.*Social Work\)$/],
      ['impact-on-victims', /^8 July 2025: What is known of impact-on-victims \(.*Social Work\)$/],
    ] as const)
      assert.match(shown.get(`box/${part}`) ?? '', piece, part)
    const police = await visit('police-solo')
    assert.doesNotMatch((await police.open(at(TO))).html, /box\/motivation/, 'for nobody but the supervising worker')
  })

  it('S3-58: fills in what became of the agency’s own actions, and what it said the last time', async () => {
    const first = await before({ heldOn: day('2026-02-20') })
    const { area, about, conferenceId, at, visit } = first
    const worker = await visit('managing-officer')
    await worker.open(at(TO))
    await worker.send(at(TO), { 'box/motivation': 'Says that he was lonely.', known: 'relevant', do: 'submit' })
    await area.as(SOLO, tx =>
      setAction(tx, {
        caseId: about.caseId,
        conferenceId,
        pillar: 'supervision',
        task: 'Visit the prison',
        serves: '',
        owner: area.post('managing-officer'),
        helper: '',
        dueOn: day('2026-04-01'),
        shownBy: 'a note',
      }),
    )
    await pastEveryPolicy(`update conferences_conferences set state = 'issued' where id = '${conferenceId}'`)
    const next = await buildConference(area, about, { kind: 'review', heldOn: day('2026-05-20') })
    const shown = await worker.open(`/conferences/${next.conferenceId}/${TO}`)
    assert.match(shown.text, /Visit the prison: open, due 1 April 2026/)
    assert.match(shown.text, /As said for the conference of 20 February 2026: Says that he was lonely\./)
  })

  it('takes "we do not know this person" in one tap', async () => {
    const { at, visit, record } = await before()
    const health = await visit('health-liaison')
    const shown = await health.open(at(TO))
    assert.match(shown.text, /We do not know this person/)
    await health.send(at(`${TO}/known`))
    const [given] = (await record()).contributions
    assert.deepEqual([given?.known, given?.state], ['nothing', 'submitted'])
  })

  it('keeps the draft while somebody types, a half-typed day notwithstanding, and hands nothing in by it', async () => {
    const { at, visit, record } = await before()
    const police = await visit('police-solo')
    await police.open(at(TO))
    const id = '01990000-0000-7000-8000-00000000000b'
    const draft = (says: string, version: number) =>
      police.script(at(`${TO}/draft`), {
        version: String(version),
        'box/contact': says,
        [`fact/${id}/says`]: 'Seen',
        [`fact/${id}/on`]: '16 Ju',
        [`fact/${id}/place`]: 'general',
      })
    assert.deepEqual(await draft('First words', 0), { status: 200, said: { saved: '09:00:00', version: 1 } })
    assert.equal((await draft('First words and more', 1)).said['version'], 2)
    const again = await police.open(at(TO))
    assert.match(again.html, /First words and more/)
    assert.match(again.text, /nobody else reads it before you hand it in/)
    assert.deepEqual((await record()).contributed, [])
    const unreadable = await police.send(at(TO), { [`fact/${id}/on`]: '16 Ju', known: 'relevant', do: 'submit' })
    assert.equal(unreadable.status, 422)
    assert.match(unreadable.text, /Write the day as, for example/)
    assert.match(unreadable.html, /First words and more/)
  })

  it('shows a colleague’s words beside one’s own, keeps both, and saves what is chosen', async () => {
    const { at, visit, record } = await before({ invited: ['police-solo', 'crime-manager'] })
    const [one, other] = [await visit('police-solo'), await visit('crime-manager')]
    await one.open(at(TO))
    await one.send(at(TO), { 'box/contact': 'Seen by both.', do: 'save' })
    await one.open(at(TO))
    await other.open(at(TO))
    await other.send(at(TO), { 'box/contact': 'Theirs.', do: 'save' })
    const both = await one.send(at(TO), { 'box/contact': 'Yours.', do: 'save' })
    assert.equal(both.status, 409)
    assert.match(both.text, /It now says: Theirs\./)
    assert.match(both.html, />Yours\.</)
    await one.send(at(TO), { 'box/contact': 'Both.', known: 'relevant', do: 'submit' })
    assert.equal((await record()).contributed[0]?.says, 'Both.')
  })

  it('refuses a huge text and keeps hostile text as it was typed', async () => {
    const { at, visit, record } = await before()
    const police = await visit('police-solo')
    await police.open(at(TO))
    const huge = await police.send(at(TO), { 'box/contact': 'x'.repeat(20_001), known: 'relevant', do: 'submit' })
    assert.equal(huge.status, 422)
    assert.match(huge.text, /20,001 characters long/)
    const name = 'Ngāti Whātua ki Ōrākei '.repeat(13).trim()
    await police.send(at(TO), { 'box/contact': `<b>x</b> \u0000=1+1 ${name}`, known: 'relevant', do: 'submit' })
    assert.equal((await record()).contributed[0]?.says, `<b>x</b> =1+1 ${name}`)
    const shown = await police.open(at(TO))
    assert.doesNotMatch(shown.html, /<b>x<\/b>/)
  })

  it('S2-39: is there for the agencies that were asked and for nobody else', async () => {
    const { at, visit } = await before({ invited: ['police-solo', 'housing-solo'] })
    // The crime manager is of the agency that was asked.
    const asked: readonly Role[] = ['police-solo', 'crime-manager', 'housing-solo']
    for (const role of ROLES) {
      const somebody = await visit(role)
      const { status } = await somebody.open(at(TO))
      assert.equal(status, asked.includes(role) ? 200 : 404, role)
    }
  })

  it('is read-only once the meeting has opened', async () => {
    const { area, conferenceId, at, visit } = await before()
    const police = await visit('police-solo')
    await police.open(at(TO))
    const form = police.filled(at(TO), { 'box/contact': 'Too late.', known: 'relevant', do: 'submit' })
    await area.as(SOLO, tx => openMeeting(tx, conferenceId))
    const late = await police.post(at(TO), form)
    assert.equal(late.status, 409)
    assert.match(late.text, /contributions are no longer written/)
    const shown = await police.open(at(TO))
    assert.doesNotMatch(shown.html, /<form[^>]*action="[^"]*contribution"/)
  })
})
