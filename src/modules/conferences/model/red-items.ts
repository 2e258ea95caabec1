/** What the chair must know before the meeting: what is missing, late or open. One sentence each, worst first. */
import type { Day } from '#rules'
import { isOpenAction, type MeetingRecord } from './meeting.ts'
import { agenciesAsked } from './summed-up.ts'

export type RedItem = { readonly code: string; readonly says: string }

/** The agencies that were asked and have not handed in. */
export function silentAgencies({
  invited,
  contributions,
}: Pick<MeetingRecord, 'invited' | 'contributions'>): readonly string[] {
  const handedIn = new Set(contributions.filter(one => one.state === 'submitted').map(one => one.agencyId))
  return agenciesAsked(invited.filter(one => one.pack === 'full'))
    .filter(one => !handedIn.has(one.agencyId))
    .map(one => one.agency)
}

function aboutTheCase(record: MeetingRecord): RedItem[] {
  const { status, options, ratings, registration, registrationDuty } = record
  const found: RedItem[] = []
  if (status !== null && status.managing === null) {
    found.push({ code: 'no-supervising-worker', says: 'No supervising worker is named.' })
  }
  if (!options.some(one => one.state === 'approved'))
    found.push({ code: 'no-address', says: 'No address is approved.' })
  for (const scale of ['harm', 'reconviction'] as const) {
    if (!ratings.some(one => one.scale === scale)) {
      const what = scale === 'harm' ? 'risk of serious harm' : 'likelihood of reconviction'
      found.push({ code: `no-${scale}-rating`, says: `The ${what} is not rated.` })
    }
  }
  if (registrationDuty !== null && (registration === null || registration.confirmedBy === null)) {
    found.push({ code: 'registration-not-stated', says: 'Police have not stated whether this person must register.' })
  }
  return found
}

/** Everything that is red on a day. */
export function redItems(record: MeetingRecord, on: Day): readonly RedItem[] {
  const open = (record.last?.actions ?? []).filter(isOpenAction)
  const late = open.filter(one => one.dueOn < on)
  const silent = silentAgencies(record)
  const cannot = record.invited.filter(one => one.state !== 'removed' && one.reply === 'cannot').map(one => one.name)
  return [
    ...aboutTheCase(record),
    ...(silent.length === 0
      ? []
      : [{ code: 'missing-contributions', says: `No contribution yet from ${silent.join('; ')}.` }]),
    ...(late.length === 0 ? [] : [{ code: 'late-actions', says: `${late.length} of the last actions are late.` }]),
    ...(open.length > late.length
      ? [{ code: 'open-actions', says: `${open.length - late.length} of the last actions are still open.` }]
      : []),
    ...(cannot.length === 0 ? [] : [{ code: 'cannot-come', says: `${cannot.join(', ')} cannot come.` }]),
  ]
}
