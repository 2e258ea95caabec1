/** The level and frequency that follow from the agreed assessment, and what the meeting sets (S3-76). */
import { Fragment, type JSX } from 'preact'
import { howMany } from '#rules'
import { Why } from '#web'
import { FIELDS } from '../../model/meeting.ts'
import { Live } from './entry.tsx'
import { Fields } from './fields.tsx'
import type { Shown } from './shown.ts'

function Follows({ shown }: { shown: Shown }): JSX.Element {
  const answer = shown.record.contactFollows
  const why = <Why because={answer.because} of="the level and the contact" />
  if (answer.kind !== 'decided') return <p class="quiet">Still needed: {answer.missing.join('; ')}.</p>
  const { managedAt, everyDays, chosen, wantsReason } = answer.value
  return (
    <Fragment>
      <div class="govuk-body">
        The assessment asks for <b>level {managedAt}</b> and contact at least every <b>{howMany(everyDays, 'day')}</b>.{' '}
        {why}
      </div>
      {wantsReason ? (
        <p class="late">Laxer than that is set: say why.</p>
      ) : chosen === 'stricter' ? (
        <p>Stricter than that is set; it holds at once.</p>
      ) : null}
    </Fragment>
  )
}

/** Offered from the rule; the conference sets stricter at once, laxer with its reason. */
export function Contact({ shown }: { shown: Shown }): JSX.Element {
  const answer = shown.record.contactFollows
  const offered = answer.kind === 'decided' ? answer.value : undefined
  const suggested = (value: number | undefined) => (value === undefined ? {} : { suggested: String(value) })
  return (
    <Fragment>
      <h3>Level and contact</h3>
      <Live name="contact">
        <Follows shown={shown} />
      </Live>
      <Fields
        shown={shown}
        name="contact"
        button="Set level and contact"
        fields={[
          { field: FIELDS.managedAt, ...suggested(offered?.managedAt) },
          { field: FIELDS.contactDays, ...suggested(offered?.everyDays) },
          { field: FIELDS.contactBecause, hint: 'Needed when it is laxer than the assessment asks', rows: 2 },
        ]}
      />
    </Fragment>
  )
}
