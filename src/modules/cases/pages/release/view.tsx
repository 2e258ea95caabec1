/** The form that records a release, or why there is none to record. */
import { Fragment, type JSX } from 'preact'
import {
  BackLink,
  DateField,
  dayInWords,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SubmitButton,
} from '#web'
import type { WhereHeld } from '../../queries/where-held.ts'

export type ReleaseShown = {
  readonly caseId: string
  readonly name: string
  readonly held: WhereHeld
  readonly state: FormState
}

function whyNot({ place, mayRecord }: WhereHeld): string | undefined {
  if (!mayRecord) return 'Your part in this case does not include recording a release. Ask the supervising worker.'
  return place === 'community' ? 'This person is recorded as in the community already.' : undefined
}

export function ReleaseView({ caseId, name, held, state }: ReleaseShown): JSX.Element {
  const reason = whyNot(held)
  const { place, releaseOn, version } = held
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Record the release</h1>
      <InsetText>
        {reason ??
          `Now ${place === 'hospital' ? 'in hospital' : 'in custody'}${releaseOn === null ? '' : `, release planned for ${dayInWords(releaseOn)}`}. The file stays as it is: only where the person is changes.`}
      </InsetText>
      {reason !== undefined && state.wrong.length === 0 ? null : (
        <Form to={`/cases/${caseId}/release`}>
          <HiddenField name="version" value={String(version)} />
          <DateField state={state} name="releasedOn" label="Day on which the person came out" />
          <LongTextField
            state={state}
            name="detail"
            label="Anything more"
            hint="It goes into the chronology, for those who read where the person is"
            optional
            rows={3}
          />
          <SubmitButton>Record the release</SubmitButton>
        </Form>
      )}
    </Fragment>
  )
}
