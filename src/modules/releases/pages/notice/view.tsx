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

type Part = { readonly state: FormState }

function Numbers({ state }: Part): JSX.Element {
  return (
    <Fragment>
      <TextField state={state} name="CRN" label="Case reference number (CRN)" width={10} />
      <TextField state={state} name="PNC" label="Police number (PNC)" width={20} />
      <TextField state={state} name="SPIN" label="Prison number" width={10} />
    </Fragment>
  )
}

const KINDS = [
  { value: 'sexual', text: 'for a sexual offence' },
  { value: 'supervised-release', text: 'with a supervised release order' },
  { value: 'extended', text: 'an extended sentence' },
] as const

function Sentence({ state }: Part): JSX.Element {
  return (
    <Fragment>
      <SectionHeading level={3}>The sentence</SectionHeading>
      <TextField state={state} name="court" label="Court" />
      <DateField state={state} name="imposedOn" label="Imposed on" />
      <TextField state={state} name="offence" label="For what, in a line" />
      <TextField state={state} name="length" label="Length" hint="For example, 4 years or 47 months" width={20} />
      <BoxesField state={state} name="kinds" legend="It is" choices={KINDS} />
      <DateField state={state} name="supervisionEndsOn" label="Supervised in the community until" />
    </Fragment>
  )
}

export function NoticeView({ state, areas }: Part & { readonly areas: readonly AreaNamed[] }): JSX.Element {
  const authorities = areas.map(({ areaId, name }) => ({ value: areaId, text: name }))
  const to = 'Authority to which the person returns'
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Release notice</SectionHeading>
      <Form to="/notices/new">
        <SelectField state={state} name="areaId" label={to} choices={authorities} none="Choose an authority" />
        <TextField state={state} name="name" label="Name on the notice" />
        <DateField state={state} name="bornOn" label="Date of birth" />
        <DateField state={state} name="releaseOn" label="Day of release" />
        <DateField state={state} name="preReleaseMeetingOn" label="Day of the pre-release meeting (if arranged)" />
        <DateField state={state} name="receivedOn" label="Day on which the notice was sent or received" />
        <Details summary="Numbers, and the sentence (only if this person is not known in Cairn yet)">
          <Numbers state={state} />
          <Sentence state={state} />
        </Details>
        <LongTextField state={state} name="note" label="Anything else the notice says" optional rows={3} />
        <SubmitButton>Send the notice</SubmitButton>
      </Form>
    </Fragment>
  )
}

export type CandidatesProps = {
  readonly state: FormState
  readonly candidates: readonly Candidate[]
  readonly cases: readonly CaseOfPerson[]
  readonly to: string
  readonly noneWords: string
}

function choicesFor({ candidates, cases }: CandidatesProps) {
  return candidates.flatMap(({ personId, name, bornOn, why }) =>
    cases
      .filter(one => one.personId === personId && one.state !== 'closed')
      .map(({ caseId, reference, area }) => ({
        value: caseId,
        text: `${name}${bornOn === null ? '' : `, born ${dayInWords(bornOn)}`}`,
        hint: [`case ${reference ?? ''}`, area ?? '', why.join(', ')].filter(part => part.trim() !== '').join(' · '),
      })),
  )
}

/** "Is it one of these?" Shown, decided by a person, never merged by the machine. */
export function CandidatesView(props: CandidatesProps): JSX.Element {
  const { state, to, noneWords } = props
  const choices = [...choicesFor(props), { value: 'none', text: noneWords }]
  const typed = Object.keys(state.values).filter(name => name !== 'match')
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Is it one of these people?</SectionHeading>
      <p>Cairn only shows who might be the same. You decide; nothing is merged.</p>
      <Form to={to}>
        {typed.map(name => (
          <HiddenField name={name} state={state} />
        ))}
        <ChoiceField state={state} name="match" legend="The notice is about" choices={choices} />
        <SubmitButton>Continue</SubmitButton>
      </Form>
    </Fragment>
  )
}
