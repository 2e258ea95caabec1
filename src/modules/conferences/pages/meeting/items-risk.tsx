/** The assessment and what answers it: ratings, conditions, registration. */
import { Fragment } from 'preact'
import { Link, When, Why } from '#web'
import { LINE_PARTS } from '../../model/minute-parts.ts'
import { ConditionForms, ConditionsTable, PeopleForms, PeopleShown } from './conditions.tsx'
import { Live } from './entry.tsx'
import type { Item } from './items-first.tsx'
import { AddLine, ItemLines, LineList } from './lines.tsx'
import { NotHere } from './not-here.tsx'
import { FactorForm, FactorsShown, RatingForm, RatingsShown } from './risk.tsx'

export const risk: Item = ({ shown }) => {
  const { record } = shown
  const others = record.lines.filter(
    line => line.item === 'risk' && line.part !== LINE_PARTS.scenario && line.part !== LINE_PARTS.dissent,
  )
  return (
    <Fragment>
      <Live name="ratings">
        <RatingsShown record={record} shown={shown} />
      </Live>
      {shown.writes.has('risk') ? (
        <div class="pair">
          <RatingForm shown={shown} scale="reconviction" />
          <RatingForm shown={shown} scale="harm" />
        </div>
      ) : (
        <NotHere what="ratings and factors" />
      )}
      <h3>What raises and lowers it</h3>
      <Live name="factors">
        <FactorsShown factors={record.factors} conferenceId={record.head.conferenceId} />
      </Live>
      {shown.writes.has('risk') ? <FactorForm shown={shown} /> : null}
      <h3>Who is at risk, of what, how soon</h3>
      <ItemLines shown={shown} item="risk" part={LINE_PARTS.scenario} label="One risk a line; the plan answers each" />
      <h3>What was said</h3>
      <Live name="risk-said">
        <LineList shown={shown} lines={others} />
      </Live>
      <AddLine shown={shown} name="add-risk" item="risk" label="What was said" />
      <h3>Who disagrees</h3>
      <ItemLines shown={shown} item="risk" part={LINE_PARTS.dissent} label="Who disagrees, with what, and why" />
    </Fragment>
  )
}

export const conditions: Item = ({ shown }) => {
  const mine = shown.writes.has('conditions')
  return (
    <Fragment>
      <Live name="conditions">
        <ConditionsTable conditions={shown.record.conditions} shown={shown} forms={mine} />
        {mine ? <ConditionForms shown={shown} /> : <NotHere what="conditions" />}
      </Live>
      <h3>People of concern</h3>
      <Live name="people">
        <PeopleShown people={shown.record.people} shown={shown} />
        {shown.writes.has('children') ? <PeopleForms shown={shown} /> : null}
      </Live>
      <ItemLines shown={shown} item="conditions" label="What was said" />
    </Fragment>
  )
}

/** The duty to register as the rule counts it, with who confirmed it (S3-78). */
export const RegistrationShown: Item = ({ shown }) => {
  const { registration: duty, registrationDuty: answer, head } = shown.record
  if (answer === null) return <p class="quiet">Police state the duty; it is not shown to you.</p>
  const confirmed = duty?.confirmedBy == null ? 'not yet confirmed by police' : `confirmed by ${duty.confirmedBy}`
  const stated =
    duty === null ? (
      <b>Police have not stated yet whether this person must register</b>
    ) : (
      <Fragment>
        <b>{duty.mustRegister ? 'Must register with the police' : 'Need not register'}</b>, {confirmed}
      </Fragment>
    )
  return (
    <Fragment>
      <div class="govuk-body">
        {stated}. <Link to={`/cases/${head.caseId}/registration`}>Open the page of the duty</Link>{' '}
        <Why because={answer.because} of="registration" />
      </div>
      {answer.kind === 'needs-a-person' ? <p>A person must decide: {answer.missing.join('; ')}.</p> : null}
      {answer.kind === 'decided' && answer.value.mustNotify ? (
        <p>
          By <When day={answer.value.lastDay} today={shown.today} />, counted from the {answer.value.countsFrom}.
        </p>
      ) : null}
    </Fragment>
  )
}

export const registration: Item = ({ shown }) => (
  <Fragment>
    <Live name="registration">
      <RegistrationShown shown={shown} />
    </Live>
    <ItemLines shown={shown} item="registration" label="What police said; who tells the person" />
  </Fragment>
)
