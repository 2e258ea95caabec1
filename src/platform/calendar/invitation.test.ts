import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import ical, { type VEvent } from 'node-ical'
import { newId } from '#platform/ids'
import { day } from '#rules'
import { invitationFile, type Meeting } from './index.ts'

const settings = { organiser: 'meetings@cairn.example' }
const recipient = { memberId: newId(), address: 'm.okafor@council.example' }
const link = 'https://cairn.example/conferences/0195c0de-0000-7000-8000-000000000001'
const at = '2026-03-16T09:00:00.000Z'

const meeting: Meeting = {
  meetingId: newId(),
  change: 0,
  day: day('2026-04-14'),
  time: '14:00',
  minutes: 90,
  where: 'Meeting room 3, Waverley Court, Edinburgh',
  cancelled: false,
}

const fileOf = (changed: Partial<Meeting> = {}) =>
  invitationFile({ ...meeting, ...changed }, recipient, link, at, settings)

function read(file: string): VEvent & { method?: string } {
  const events = Object.values(ical.sync.parseICS(file)).filter(part => part?.type === 'VEVENT')
  assert.equal(events.length, 1)
  return events[0] as VEvent & { method?: string }
}

const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

describe('an invitation for a calendar', () => {
  it('says that there is a meeting, when and where, and nothing of what it is about S3-46', () => {
    const event = read(fileOf())
    assert.equal(event.summary, 'Meeting')
    assert.equal(event.start.toISOString(), '2026-04-14T13:00:00.000Z')
    assert.equal(event.end?.toISOString(), '2026-04-14T14:30:00.000Z')
    assert.equal(event.location, 'Meeting room 3, Waverley Court, Edinburgh')
    assert.equal(event.method, 'REQUEST')
    assert.equal(event.status, 'CONFIRMED')
    assert.equal(event.class, 'PRIVATE')
    const said = linesOf(fileOf()).filter(
      line => !/^(UID|DTSTAMP|DTSTART|DTEND|LOCATION|URL|DESCRIPTION|ATTENDEE)[:;]/.test(line),
    )
    assert.deepEqual(said, [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'PRODID:-//Cairn//Meetings//EN',
      'METHOD:REQUEST',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'SUMMARY:Meeting',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'ORGANIZER;CN="Cairn":MAILTO:meetings@cairn.example',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
    assert.ok(fileOf().includes('mailto:m.okafor@council.example'))
  })

  it('is called what the installation calls its meetings', () => {
    const file = invitationFile(meeting, recipient, link, at, { ...settings, title: 'Appointment' })
    assert.equal(read(file).summary, 'Appointment')
  })

  it('keeps to the clock on the wall before and after the clocks change, and never floats', () => {
    const starts = [
      ['2026-03-28', '2026-03-28T14:00:00.000Z'],
      ['2026-03-29', '2026-03-29T13:00:00.000Z'],
      ['2026-10-24', '2026-10-24T13:00:00.000Z'],
      ['2026-10-25', '2026-10-25T14:00:00.000Z'],
    ] as const
    for (const [on, expected] of starts) {
      const file = fileOf({ day: day(on) })
      assert.equal(read(file).start.toISOString(), expected)
      for (const line of linesOf(file).filter(one => /^DT(START|END|STAMP)/.test(one)))
        assert.match(line, /:\d{8}T\d{6}Z$/)
    }
    const acrossTheChange = read(fileOf({ day: day('2026-03-29'), time: '00:30', minutes: 60 }))
    assert.equal(acrossTheChange.start.toISOString(), '2026-03-29T00:30:00.000Z')
    assert.equal(acrossTheChange.end?.toISOString(), '2026-03-29T01:30:00.000Z')
  })

  it('has one lasting name for each recipient, and a number that grows with each change', () => {
    const first = read(fileOf())
    const moved = read(fileOf({ change: 1, time: '10:00' }))
    const other = read(invitationFile(meeting, { ...recipient, memberId: newId() }, link, at, settings))
    assert.equal(moved.uid, first.uid)
    assert.notEqual(other.uid, first.uid)
    assert.ok(!first.uid.includes(meeting.meetingId) && !first.uid.includes(recipient.memberId))
    assert.equal(Number(first.sequence), 0)
    assert.equal(Number(moved.sequence), 1)
  })

  it('calls a meeting off', () => {
    const event = read(fileOf({ change: 2, cancelled: true }))
    assert.equal(event.method, 'CANCEL')
    assert.equal(event.status, 'CANCELLED')
    assert.equal(event.uid, read(fileOf()).uid)
  })

  it('writes the same file for the same meeting', () => {
    assert.equal(fileOf(), fileOf())
  })

  it('keeps a hostile venue inside its line, folded by octets, and reads back as typed', () => {
    const end = 'Taigh-èisteachd '.repeat(18).trim()
    const hostile = `Room 1; "A", C:\\n\\\r\nEND:VEVENT\nBEGIN:VEVENT\rSUMMARY:Mr X\u0000\u202e${end}`
    const file = fileOf({ where: hostile })
    assert.equal(read(file).summary, 'Meeting')
    const line = linesOf(file).find(one => one.startsWith('LOCATION:')) ?? ''
    // The reader that the other tests use undoes `\\\\n` in the wrong order, so this one undoes it as the standard says.
    const location = line
      .slice('LOCATION:'.length)
      .replaceAll(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))
    assert.equal(location, `Room 1; "A", C:\\n\\ END:VEVENT BEGIN:VEVENT SUMMARY:Mr X${end}`)
    for (const one of file.split('\r\n')) assert.ok(Buffer.byteLength(one) <= 75, one)
    assert.ok(!/[^\r]\n|\r[^\n]/.test(file))
  })

  it('reads back any venue that can be kept', () => {
    const venue = fc.string({ unit: 'grapheme', maxLength: 200 }).filter(text => /\S/.test(text))
    fc.assert(
      fc.property(venue, where => {
        const event = read(fileOf({ where }))
        assert.equal(event.summary, 'Meeting')
        assert.equal(event.start.toISOString(), '2026-04-14T13:00:00.000Z')
      }),
      { numRuns: 200 },
    )
  })

  it('takes no address that could end its line', () => {
    for (const address of ['a@b.example\r\nATTENDEE:x', 'a b@c.example', 'a@b', 'x', '<a@b.example>']) {
      const ask = () => invitationFile(meeting, { memberId: newId(), address }, link, at, settings)
      if (address === 'a@b') ask()
      else assert.throws(ask, /plain mail addresses/)
    }
  })
})
