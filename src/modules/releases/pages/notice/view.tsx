/** The release notice: who, when, and what the notice says of the sentence. */
import { Fragment, type JSX } from 'preact'
import type { CaseOfPerson } from '#modules/cases'
import type { Candidate } from '#modules/people'
import type { AreaNamed } from '#modules/staff'
import {
  BoxesField,
  ChoiceField,
  DateField,
  Details,
  dayInWords,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  TextField,
} from '#web'

export function NoticeView({
  state,
  areas,
}: {
  readonly state: FormState
  readonly areas: readonly AreaNamed[]
}): JSX.Element {
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Release notice</h1>
      <Form to="/notices/new">
        <SelectField
          state={state}
          name="areaId"
          label="Authority to which the person returns"
          choices={areas.map(({ areaId, name }) => ({ value: areaId, text: name }))}
          none="Choose an authority"
        />
        <TextField state={state} name="name" label="Name on the notice" />
        <DateField state={state} name="bornOn" label="Date of birth" />
        <DateField state={state} name="releaseOn" label="Day of release" />
        <DateField state={state} name="preReleaseMeetingOn" label="Day of the pre-release meeting (if arranged)" />
        <DateField state={state} name="receivedOn" label="Day on which the notice was sent or received" />
        <Details summary="Numbers, and the sentence (only if this person is not known in Cairn yet)">
          <TextField state={state} name="CRN" label="Case reference number (CRN)" width={10} />
          <TextField state={state} name="PNC" label="Police number (PNC)" width={20} />
          <TextField state={state} name="SPIN" label="Prison number" width={10} />
          <SectionHeading level={3}>The sentence</SectionHeading>
          <TextField state={state} name="court" label="Court" />
          <DateField state={state} name="imposedOn" label="Imposed on" />
          <TextField state={state} name="offence" label="For what, in a line" />
          <TextField state={state} name="length" label="Length" hint="For example, 4 years or 47 months" width={20} />
          <BoxesField
            state={state}
            name="kinds"
            legend="It is"
            choices={[
              { value: 'sexual', text: 'for a sexual offence' },
              { value: 'supervised-release', text: 'with a supervised release order' },
              { value: 'extended', text: 'an extended sentence' },
            ]}
          />
          <DateField state={state} name="supervisionEndsOn" label="Supervised in the community until" />
        </Details>
        <LongTextField state={state} name="note" label="Anything else the notice says" optional rows={3} />
        <SubmitButton>Send the notice</SubmitButton>
      </Form>
    </Fragment>
  )
}

/** "Is it one of these?" Shown, decided by a person, never merged by the machine. */
export function CandidatesView(props: {
  readonly state: FormState
  readonly candidates: readonly Candidate[]
  readonly cases: readonly CaseOfPerson[]
  readonly to: string
  readonly noneWords: string
}): JSX.Element {
  const { state, candidates, cases, to, noneWords } = props
  const choices = candidates.flatMap(({ personId, name, bornOn, why }) =>
    cases
      .filter(one => one.personId === personId && one.state !== 'closed')
      .map(({ caseId, reference, area }) => ({
        value: caseId,
        text: `${name}${bornOn === null ? '' : `, born ${dayInWords(bornOn)}`}`,
        hint: [`case ${reference ?? ''}`, area ?? '', why.length === 0 ? 'the name agrees' : why.join(', ')]
          .filter(part => part.trim() !== '')
          .join(' · '),
      })),
  )
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Is it one of these people?</h1>
      <p>Cairn only shows who might be the same. You decide; nothing is merged.</p>
      <Form to={to}>
        {Object.keys(state.values)
          .filter(name => name !== 'match')
          .map(name => (
            <HiddenField name={name} state={state} />
          ))}
        <ChoiceField
          state={state}
          name="match"
          legend="The notice is about"
          choices={[...choices, { value: 'none', text: noneWords }]}
        />
        <SubmitButton>Continue</SubmitButton>
      </Form>
    </Fragment>
  )
}
