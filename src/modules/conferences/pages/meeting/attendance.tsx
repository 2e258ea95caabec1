/** Who is here: the invitation list as the attendance list, and the core group with numbers that can be put right. */
import { Fragment, type JSX } from 'preact'
import { Details, HiddenField, SelectField, Table, TextField, TimeField } from '#web'
import type { CoreMember, Invited } from '../../model/meeting.ts'
import type { Invitation } from '../../queries/invitations.ts'
import { Entry } from './entry.tsx'
import { Tap } from './lines.tsx'
import { type Shown, stateOf } from './shown.ts'

export const ATTENDANCE_WORDS: Readonly<Record<NonNullable<Invited['attendance']>, string>> = {
  present: 'Present',
  report: 'Report',
  apologies: 'Apologies',
  absent: 'Absent without word',
}

const REPLY_WORDS: Readonly<Record<NonNullable<Invited['reply']>, string>> = {
  attend: 'said they would come',
  deputy: 'said they would send a deputy',
  report: 'said they would send a report',
  cannot: 'cannot come',
}

/** What was seen of somebody's attendance, sent along so that a later hand does not overwrite an earlier one. */
export const seenOf = ({ attendance, arrivedAt, leftAt, deputyId }: Invitation): string =>
  JSON.stringify([attendance, arrivedAt, leftAt, deputyId])

/** Who comes: the person asked, or their deputy for them. */
export const inPerson = ({ name, deputy }: Pick<Invited, 'name' | 'deputy'>): string =>
  deputy === null ? name : `${deputy} for ${name}`

function Who({ one }: { one: Invited }): JSX.Element {
  const { post, agency, discipline, reply, replySays } = one
  return (
    <Fragment>
      <b>{inPerson(one)}</b>
      <small class="quiet">
        {' '}
        {[post, agency, discipline ?? ''].filter(text => text !== '').join(' · ')}
        {reply === null ? '' : ` · ${REPLY_WORDS[reply]}`}
        {replySays === '' ? '' : `: ${replySays}`}
      </small>
    </Fragment>
  )
}

function Mark({ one, shown }: { one: Invitation; shown: Shown }): JSX.Element {
  const name = `attendance-${one.invitationId}`
  const state = stateOf(shown, name, {
    attendance: one.attendance ?? '',
    arrivedAt: one.arrivedAt ?? '',
    leftAt: one.leftAt ?? '',
    deputyId: one.deputyId ?? '',
  })
  const colleagues = shown.owners.filter(owner => owner.agencyId === one.agencyId && owner.memberId !== one.memberId)
  return (
    <Entry shown={shown} to={`attendance/${one.invitationId}`} name={name} button="Save" about={one.name} inline>
      <HiddenField name="seen" value={seenOf(one)} />
      <SelectField
        state={state}
        name="attendance"
        label={`Attendance of ${one.name}`}
        labelHidden
        none="not recorded"
        choices={Object.entries(ATTENDANCE_WORDS).map(([value, text]) => ({ value, text }))}
      />
      <Details summary="Times, deputy" class="more">
        <TimeField state={state} name="arrivedAt" label="Arrived" hint="" optional />
        <TimeField state={state} name="leftAt" label="Left" hint="" optional />
        {colleagues.length === 0 ? (
          <HiddenField name="deputyId" value={one.deputyId ?? ''} />
        ) : (
          <SelectField
            state={state}
            name="deputyId"
            label="Came in their place"
            none="nobody"
            choices={colleagues.map(({ memberId, name: who }) => ({ value: memberId, text: who }))}
          />
        )}
      </Details>
    </Entry>
  )
}

/** Everybody on the list, one row each, recorded with one choice. */
export function AttendanceForm({ shown }: { shown: Shown }): JSX.Element {
  const asked = shown.record.invited.filter(one => one.state !== 'removed')
  const unmarked = asked.filter(one => one.attendance === null && one.reply !== null).length
  return (
    <Fragment>
      {unmarked === 0 ? null : (
        <Tap shown={shown} to="attendance" name="as-replied" button={`Record ${unmarked} as they replied`} />
      )}
      <ul class="people attendance">
        {asked.map(one => (
          <li class={one.attendance === null ? '' : `is-${one.attendance}`}>
            <p>
              <Who one={one} />
            </p>
            <Mark one={one} shown={shown} />
          </li>
        ))}
      </ul>
    </Fragment>
  )
}

/** "5 present, 1 report, 2 apologies", and the agencies that are here. */
export function attendanceInWords(invited: readonly Invited[]): string {
  const asked = invited.filter(one => one.state !== 'removed')
  const counts = (['present', 'report', 'apologies', 'absent'] as const).flatMap(attendance => {
    const count = asked.filter(one => one.attendance === attendance).length
    return count === 0 ? [] : [`${count} ${ATTENDANCE_WORDS[attendance].toLowerCase()}`]
  })
  const rest = asked.filter(one => one.attendance === null).length
  return [...counts, ...(rest === 0 ? [] : [`${rest} not recorded`])].join(', ')
}

/** Attendance as it is read. */
export function AttendanceShown({ invited }: { invited: readonly Invited[] }): JSX.Element {
  return (
    <Table
      caption="Attendance"
      captionHidden
      rows={invited.filter(one => one.state !== 'removed')}
      columns={[
        { title: 'Name', header: true, cell: inPerson },
        { title: 'Agency', cell: one => one.agency },
        { title: 'Discipline', cell: one => one.discipline ?? '' },
        {
          title: 'Attendance',
          cell: one => (one.attendance === null ? 'not recorded' : ATTENDANCE_WORDS[one.attendance]),
        },
        { title: 'Times', cell: one => [one.arrivedAt, one.leftAt].filter(time => time !== null).join(' to ') },
      ]}
    />
  )
}

function Number({ one, shown }: { one: CoreMember; shown: Shown }): JSX.Element {
  const name = `phone-${one.memberId}`
  const state = stateOf(shown, name, { phone: one.phone ?? '' })
  return (
    <Details
      summary={
        <Fragment>
          {one.phone ?? 'no number'}
          <span class="govuk-visually-hidden">: correct the number of {one.name}</span>
        </Fragment>
      }
      open={shown.forms[name] !== undefined}
      class="more"
    >
      <Entry shown={shown} to={`phone/${one.memberId}`} name={name} button="Correct" inline>
        <TextField state={state} name="phone" label={`Number of ${one.name}`} labelHidden type="tel" width={20} />
      </Entry>
    </Details>
  )
}

/** The core group with contact details (S3-57). */
export function CoreGroup({ shown }: { shown: Shown }): JSX.Element | null {
  const { coreGroup } = shown.record
  if (coreGroup.length === 0) return null
  return (
    <Table
      caption="Core group"
      rows={coreGroup}
      columns={[
        {
          title: 'Name and post',
          header: true,
          cell: one => (
            <Fragment>
              {one.name}
              <br />
              <small class="quiet">{one.post}</small>
            </Fragment>
          ),
        },
        { title: 'Agency', cell: one => one.agency },
        { title: 'Telephone', cell: one => <Number one={one} shown={shown} /> },
        { title: 'E-mail', cell: one => one.email ?? '' },
      ]}
    />
  )
}
