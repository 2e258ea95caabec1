/** A meeting that is held as its chair would hold it, up to whatever a test of closing wants to be missing. */
import assert from 'node:assert/strict'
import { day } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { type TestCase, testCase } from '../../../../tests/support/case.ts'
import { testDatabase } from '../../../../tests/support/database.ts'
import { buildConference, type ToBuild } from '../builders.ts'
import { closeMeeting } from '../commands/close-meeting.ts'
import { openMeeting } from '../commands/open-meeting.ts'
import { addPlanLine } from '../commands/plan-in-meeting.ts'
import { recordAttendance } from '../commands/record-attendance.ts'
import { definitionShown, rateInMeeting } from '../commands/risk-in-meeting.ts'
import { saveField } from '../commands/save-field.ts'
import { closeCheck } from '../model/close-check.ts'
import { FIELDS } from '../model/meeting.ts'
import { summingUpField } from '../model/meeting-fields.ts'
import { meetingRecord } from '../queries/meeting-record.ts'

export const SOLO = 'social-work-solo'
const THERE: readonly Role[] = [SOLO, 'managing-officer', 'police-solo']
const NOWHERE = { attendance: null, arrivedAt: null, leftAt: null, deputyId: null }

/** A meeting in session, and what its chair does in it. */
export class Held {
  readonly area: TestArea
  readonly about: TestCase
  readonly conferenceId: string
  readonly #invitations: ReadonlyMap<Role, string>
  /** The version of each field, as a page would know it. */
  readonly #versions = new Map<string, number>([[FIELDS.reasons, 1]])

  constructor(area: TestArea, about: TestCase, conferenceId: string, invitations: ReadonlyMap<Role, string>) {
    this.area = area
    this.about = about
    this.conferenceId = conferenceId
    this.#invitations = invitations
  }

  async save(field: string, says: string): Promise<void> {
    const { conferenceId } = this
    const version = this.#versions.get(field) ?? 0
    const saved = await this.area.as(SOLO, tx => saveField(tx, { conferenceId, field, says, version }))
    assert.equal(saved.kind, 'done', `${field}: ${JSON.stringify(saved)}`)
    this.#versions.set(field, saved.kind === 'done' ? saved.value.version : 0)
  }

  come(role: Role) {
    const invitationId = this.#invitations.get(role) ?? ''
    const now = { ...NOWHERE, attendance: 'present' } as const
    const { conferenceId } = this
    return this.area.as(SOLO, tx => recordAttendance(tx, { conferenceId, invitationId, seen: NOWHERE, now }))
  }

  rate(scale: 'harm' | 'reconviction') {
    const { area, conferenceId } = this
    return area.as(SOLO, async tx => {
      const definition = scale === 'harm' ? ((await definitionShown(tx, area.areaId))?.version ?? '') : ''
      return rateInMeeting(tx, {
        conferenceId,
        scale,
        level: scale === 'harm' ? 'high' : 'medium',
        tool: 'structured judgement',
        assessedOn: day('2026-03-16'),
        assessorId: area.post('managing-officer').memberId,
        evidence: 'Pattern of offending.',
        definition,
      })
    })
  }

  plan(more: object = {}) {
    const owner = this.area.post('managing-officer').memberId
    return this.area.as(SOLO, tx =>
      addPlanLine(tx, {
        conferenceId: this.conferenceId,
        pillar: 'supervision',
        measure: 'Weekly office contact',
        serves: 'Harm to a child',
        owner,
        frequency: 'weekly',
        startsOn: null,
        reviewOn: null,
        ...more,
      }),
    )
  }

  async record() {
    const found = await this.area.as(SOLO, tx => meetingRecord(tx, this.conferenceId))
    assert.ok(found)
    return found
  }

  close(role: Role = SOLO) {
    return this.area.as(role, tx => closeMeeting(tx, this.conferenceId))
  }

  /** What stands in the way of closing: each with the item at which it is mended. */
  async blocks() {
    return closeCheck(await this.record(), day('2026-03-16')).blocks.map(one => [one.code, one.item])
  }
}

let shared: Promise<TestArea> | undefined

/** Opens a meeting about a case of its own. */
export async function inSession(given: ToBuild = {}): Promise<Held> {
  shared ??= testDatabase().then(testArea)
  const area = await shared
  const about = await testCase(area)
  const { conferenceId, invitations } = await buildConference(area, about, { invited: THERE, ...given })
  await area.as(SOLO, tx => openMeeting(tx, conferenceId))
  return new Held(area, about, conferenceId, invitations)
}

/** Everything that the rule wants, without the part named. */
export async function hold(at: Held, without = ''): Promise<void> {
  if (without !== 'attendance') for (const role of THERE) await at.come(role)
  else await at.come(SOLO)
  if (without === 'reasons') await at.save(FIELDS.reasons, '')
  if (without !== 'ratings') {
    await at.rate('harm')
    await at.rate('reconviction')
  }
  if (without !== 'plan') await at.plan()
  if (without !== 'disclosure') {
    await at.save(FIELDS.disclosureConsidered, 'no')
    await at.save(FIELDS.disclosureBecause, 'Nobody is at risk whom the plan does not protect.')
  }
  for (const role of without === 'summing-up' ? ([SOLO] as const) : (['managing-officer', 'police-solo'] as const)) {
    await at.save(summingUpField(at.area.post(role).agencyId), 'Brought one line.')
  }
  if (without !== 'next') {
    await at.save(FIELDS.nextOn, '2026-06-10')
    await at.save(FIELDS.nextAt, '14:00')
    await at.save(FIELDS.nextVenue, 'Police office, Ferry Road')
  }
}
