/** The chair's line about every agency (S3-88): each is named, and one that brought nothing is named as such. */
import type { Attendance, ContributionHead, Invited, MeetingField, MeetingLine, SummedUp } from './meeting.ts'
import { summingUpField } from './meeting-fields.ts'

const BEST: readonly Attendance[] = ['present', 'report', 'apologies', 'absent']

/** How an agency took part: as its most present member did. */
export function attendanceOf(invited: readonly Invited[], agencyId: string): Attendance | null {
  const all = invited.filter(one => one.agencyId === agencyId && one.state !== 'removed').map(one => one.attendance)
  return BEST.find(attendance => all.includes(attendance)) ?? null
}

/** The agencies that were asked, each once, in the order of the list. */
export function agenciesAsked(invited: readonly Invited[]): readonly { agencyId: string; agency: string }[] {
  const seen = new Map<string, string>()
  for (const { agencyId, agency, state } of invited) {
    if (state !== 'removed' && agencyId !== '' && !seen.has(agencyId)) seen.set(agencyId, agency)
  }
  return [...seen].map(([agencyId, agency]) => ({ agencyId, agency }))
}

/** What was recorded of a meeting, as far as the summing up needs it. */
export type Brought = {
  readonly invited: readonly Invited[]
  readonly lines: readonly MeetingLine[]
  readonly contributions: readonly ContributionHead[]
  readonly fields: readonly MeetingField[]
}

/** One line for every agency that was asked. */
export function summedUp({ invited, lines, contributions, fields }: Brought): readonly SummedUp[] {
  return agenciesAsked(invited).map(({ agencyId, agency }) => {
    const spoke = lines.some(line => line.agencyId === agencyId)
    const wrote = contributions.some(one => one.agencyId === agencyId && one.state === 'submitted')
    const field = fields.find(one => one.field === summingUpField(agencyId))
    return {
      agencyId,
      agency,
      says: field?.says ?? '',
      broughtNothing: !spoke && !wrote,
      attendance: attendanceOf(invited, agencyId),
    }
  })
}

/** A line to start from, where the chair has written none. */
export function proposedLine(one: SummedUp, record: Pick<Brought, 'lines' | 'contributions'>): string {
  if (one.broughtNothing) return 'Brought nothing to this conference.'
  const known = record.contributions.find(
    given => given.agencyId === one.agencyId && given.state === 'submitted',
  )?.known
  if (known === 'nothing') return 'Does not know the person.'
  if (known === 'not-relevant') return 'Knows the person; nothing that matters here.'
  const count = record.lines.filter(line => line.agencyId === one.agencyId).length
  return count === 0
    ? 'Handed in a contribution in writing.'
    : `Brought ${count === 1 ? 'one line' : `${count} lines`}, recorded above.`
}
