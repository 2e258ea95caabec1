import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import { AGENCIES, EXAMPLE_RECORD, exampleId } from '../example/record.ts'
import { addedFacts, rewordings } from './differences.ts'
import type { MeetingRecord } from './meeting.ts'
import {
  corrected,
  keepingTyped,
  type Minute,
  partOf,
  partsOf,
  textOfPart,
  typed,
  withPart,
  wordsOf,
} from './minute.ts'
import { minuteFrom } from './minute-from.ts'

const minute = minuteFrom(EXAMPLE_RECORD)
const text = (id: string, of: Minute = minute) => {
  const part = partOf(of, id)
  assert.ok(part, `no part ${id}`)
  return textOfPart(part)
}
const titles = (of: Minute) => of.blocks.filter(block => block.level === 1).map(block => block.title)
const withField = (field: string, says: string): MeetingRecord => ({
  ...EXAMPLE_RECORD,
  fields: [...EXAMPLE_RECORD.fields.filter(one => one.field !== field), { field, section: 'front', says, version: 1 }],
})

describe('the minute from the record', () => {
  it('S3-30 S3-49: the front names the authority with its version, chair, recorder, typist and why another than usual', () => {
    assert.match(text('front/authority'), /the corporate approach, 4 \(2024\)/)
    assert.match(text('front/chair'), /Catriona Weir, Invermouth Social Work/)
    assert.match(text('front/recorder'), /Catriona Weir/)
    assert.match(text('front/typist'), /Aileen Bruce/)
    assert.equal(partOf(minute, 'front/devolved'), undefined)
    const devolved = { ...EXAMPLE_RECORD, head: { ...EXAMPLE_RECORD.head, devolvedBecause: 'The SOLO is on leave' } }
    assert.match(text('front/devolved', minuteFrom(devolved)), /on leave/)
  })

  it('S3-29: says who came in whose place, and from when to when', () => {
    const [first, ...others] = EXAMPLE_RECORD.invited
    assert.ok(first)
    const there = { deputy: 'Innes Dow', attendance: 'present', arrivedAt: '10:00', leftAt: '11:15' } as const
    const changed = minuteFrom({ ...EXAMPLE_RECORD, invited: [{ ...first, ...there }, ...others] })
    const said = text(`attendance/${first.invitationId}`, changed)
    assert.match(said, /Catriona Weir.*Present, by deputy, Innes Dow, from 10:00, until 11:15/s)
    assert.doesNotMatch(text(`attendance/${first.invitationId}`), /deputy/)
  })

  it('S3-56: the reasons for convening come before the meeting, and S3-54 the items in the fixed order', () => {
    assert.deepEqual(titles(minute), [
      'This conference',
      'Warnings for the safety of staff',
      'Reasons for convening',
      'Attendance and apologies',
      'Core group',
      'Information from each agency',
      'Victims',
      'Assessment of risk',
      'Conditions',
      'Registration with the police',
      'Accommodation',
      'Employment and use of time',
      'Risk management plan',
      'Decisions',
      'Disagreement',
      'Summing up',
      'Actions',
      'Next conference',
    ])
  })

  it('S3-29: attendance names agency and discipline, who was there, who wrote, who did not come', () => {
    assert.match(text(`attendance/${exampleId(101)}`), /Invermouth Social Work \(Social work\) · Present/)
    assert.match(text(`attendance/${exampleId(105)}`), /Sent a report/)
    assert.match(text(`attendance/${exampleId(106)}`), /from 10:12/)
    assert.match(text(`attendance/${exampleId(108)}`), /Sent apologies/)
  })

  it('S3-57: the core group with contact details', () => {
    assert.match(text(`core/${exampleId(203)}`), /Hamish Baird · Police SOLO · Firth Police · 01632 960 203/)
  })

  it('S3-74: two ratings stand apart, each with tool, assessor, day and evidence', () => {
    assert.match(text('rating/reconviction'), /Reconviction · Medium · RM2000 \(2007\) · Moira Keir, 4 May 2026/)
    assert.match(text('rating/harm'), /Harm · High · Structured judgement · Catriona Weir, 20 May 2026/)
  })

  it('S3-32: who does what, with what changed since last time marked', () => {
    assert.equal(partOf(minute, `plan/${exampleId(401)}`)?.since, 'new')
    assert.equal(partOf(minute, `plan/${exampleId(403)}`)?.since, 'changed')
    assert.match(
      text(`plan/${exampleId(403)}`),
      /Supervision · Tenancy support · Jean Orr, Invermouth Housing · review 19 August 2026/,
    )
  })

  it('S3-78: a block says what the person must tell the police, and who of the police confirmed it', () => {
    assert.match(text('registration/duty'), /by Thu 18 June 2026\. Confirmed for the police by Hamish Baird\./)
  })

  it('S3-88: the summing up names an agency that brought nothing', () => {
    assert.match(text(`summing-up/${AGENCIES.voluntary.agencyId}`), /Second Step Employment: · brought nothing\./)
    assert.match(text(`summing-up/${AGENCIES.police.agencyId}`), /gave the registration duty/)
  })

  it('S3-90: the next date with its place, or why there is none', () => {
    assert.match(text('next'), /Next conference · Wed 19 August 2026 at 10:00, Council offices, room 2/)
    const none = minuteFrom({
      ...withField('next/none-because', 'He moves to another authority'),
      fields: [{ field: 'next/none-because', section: 'front', says: 'He moves to another authority', version: 1 }],
    })
    assert.match(text('next', none), /No further conference\. · He moves/)
  })

  it('S3-33: disclosure stands as a recorded decision with its reason', () => {
    assert.ok(partsOf(minute).some(part => part.kind === 'decision' && /nobody must be told/.test(textOfPart(part))))
    assert.ok(
      partsOf(minute).some(part => part.kind === 'dissent' && /medium after the programme/.test(textOfPart(part))),
    )
  })

  it("S3-54: an item that did not apply says why; S3-95 the last conference's actions come back with their state", () => {
    const agenda = EXAMPLE_RECORD.agenda.map(item =>
      item.key === 'employment' ? { ...item, state: 'not-applicable' as const, because: 'He is retired' } : item,
    )
    const last = {
      conferenceId: exampleId(70),
      heldOn: day('2026-02-18'),
      actions: EXAMPLE_RECORD.actions
        .slice(0, 1)
        .map(one => ({ ...one, state: 'cannot' as const, endedSays: 'No transport' })),
    }
    const key = 'last-minute' as const
    const item = {
      ...agenda[0],
      key,
      title: 'Last minute',
      section: 'plan' as const,
      state: 'done' as const,
    } as (typeof agenda)[number]
    const review = minuteFrom({ ...EXAMPLE_RECORD, agenda: [item, ...agenda], last })
    assert.match(text('item/employment', review), /Not applicable: · He is retired/)
    assert.match(text(`earlier/${exampleId(501)}`, review), /Cannot be done · No transport/)
    assert.equal(review.head.isFirst, false)
  })

  it('bears the classification that the area has arranged', () => {
    assert.equal(minuteFrom(EXAMPLE_RECORD, 'OFFICIAL-SENSITIVE').head.classification, 'OFFICIAL-SENSITIVE')
    assert.equal(minute.head.classification, 'Restricted: for the named recipient only')
  })

  it('S3-55: the same record gives the same minute, every time', () => {
    assert.equal(JSON.stringify(minuteFrom(structuredClone(EXAMPLE_RECORD))), JSON.stringify(minute))
    const ids = partsOf(minute).map(part => part.id)
    assert.equal(new Set(ids).size, ids.length)
  })

  it('a staff-safety warning that is not there is said not to be there', () => {
    const none = minuteFrom({ ...EXAMPLE_RECORD, warnings: [] })
    assert.equal(text('safety/none', none), 'None recorded.')
  })
})

describe('wording of a minute', () => {
  const id = `line/${exampleId(311)}`
  const retyped = withPart(minute, id, part =>
    typed(part, ['He cannot go home. A flat in Weir Street is free from 10 June.']),
  )

  it("S3-91: the typist's words stand, and what the meeting recorded stays beside them", () => {
    const [change] = rewordings(retyped)
    assert.equal(change?.id, id)
    assert.match(change?.before[0] ?? '', /^The family home is closed/)
    const back = withPart(retyped, id, part => typed(part, [change?.before[0] ?? '']))
    assert.deepEqual(rewordings(back), [])
  })

  it('S3-91: drawing the draft up again keeps typed words, unless the record says something else by now', () => {
    assert.match(text(id, keepingTyped(minute, retyped)), /^He cannot go home/)
    const lines = EXAMPLE_RECORD.lines.map(line =>
      `line/${line.id}` === id ? { ...line, says: 'The home is open again.' } : line,
    )
    const later = minuteFrom({ ...EXAMPLE_RECORD, lines })
    assert.equal(text(id, keepingTyped(later, retyped)), 'The home is open again.')
  })

  it('S3-91: numbers and names that the record did not have are shown to the chair', () => {
    const before = ['A flat in Weir Street is free from 10 June.']
    assert.deepEqual(addedFacts({ id, before, after: ['In Weir Street a flat is free. It is free from 10 June.'] }), [])
    assert.deepEqual(addedFacts({ id, before, after: ['A flat in Weir Street is free from 12 June, says Gordon.'] }), [
      '12',
      'Gordon',
    ])
  })

  it('S3-94: a correction marks what it changed since the version before', () => {
    const next = withPart(minute, id, part => corrected(part, ['The family home is closed to him for now.']))
    assert.deepEqual(
      partsOf(next).flatMap(part => (part.before === null ? [] : [part.id])),
      [id],
    )
    assert.match(partOf(next, id)?.before?.[0] ?? '', /closed to him\. A furnished/)
    const same = withPart(minute, id, part => corrected(part, wordsOf(part)))
    assert.equal(partOf(same, id)?.before, null)
  })
})
