/** The items before the assessment of risk: who is here, the last minute, why this conference. */
import { Fragment, type JSX } from 'preact'
import { Link, When } from '#web'
import { FIELDS } from '../../model/meeting.ts'
import { EarlierActions } from './actions.tsx'
import { AttendanceForm, AttendanceShown, attendanceInWords, CoreGroup } from './attendance.tsx'
import { Live } from './entry.tsx'
import { Fields } from './fields.tsx'
import { ItemLines } from './lines.tsx'
import type { Shown } from './shown.ts'

/** What is recorded at one item of the agenda. */
export type Item = (props: { shown: Shown }) => JSX.Element

export const introductions: Item = ({ shown }) => {
  const alone =
    shown.check.blocks.some(one => one.code === 'one-agency') ||
    shown.check.advice.some(one => one.code === 'one-agency')
  const begun = shown.record.invited.some(one => one.attendance !== null)
  const given = shown.record.fields.some(one => one.field === FIELDS.oneAgencyBecause)
  return (
    <Fragment>
      <Live name="attendance">
        <p>{attendanceInWords(shown.record.invited)}.</p>
        <AttendanceForm shown={shown} />
      </Live>
      {(alone && begun) || given ? (
        <Fragment>
          <h3>One agency</h3>
          <Fields shown={shown} name="one-agency" fields={[{ field: FIELDS.oneAgencyBecause, rows: 2 }]} />
        </Fragment>
      ) : null}
      <Live name="core-group">
        <CoreGroup shown={shown} />
      </Live>
    </Fragment>
  )
}

export const apologies: Item = ({ shown }) => (
  <Fragment>
    <Live name="apologies">
      <AttendanceShown invited={shown.record.invited.filter(one => one.attendance !== 'present')} />
    </Live>
    <ItemLines shown={shown} item="apologies" label="Anything to note" />
  </Fragment>
)

export const lastMinute: Item = ({ shown }) => {
  const { last } = shown.record
  return (
    <Fragment>
      {last === null ? null : (
        <p>
          The last conference was on <When day={last.heldOn} today={shown.today} />.{' '}
          <Link to={`/conferences/${last.conferenceId}/minute`}>Open its minute</Link>
        </p>
      )}
      <Fields
        shown={shown}
        name="last-minute"
        fields={[
          { field: FIELDS.lastMinute, label: 'The minute is' },
          { field: FIELDS.lastMinuteAmended, rows: 2 },
        ]}
      />
      <h3>Its actions</h3>
      <Live name="earlier-actions">
        <EarlierActions shown={shown} />
      </Live>
      <ItemLines shown={shown} item="last-minute" label="Anything else of the last minute" />
    </Fragment>
  )
}

export const reasons: Item = ({ shown }) => (
  <Fields
    shown={shown}
    name="reasons"
    fields={[
      { field: FIELDS.reasons, rows: 6 },
      { field: FIELDS.purpose, rows: 4 },
    ]}
  />
)

export const victims: Item = ({ shown }) => (
  <ItemLines shown={shown} item="victims" label="What was said. No names, no addresses" />
)
