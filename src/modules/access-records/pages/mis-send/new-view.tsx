import type { JSX } from 'preact'
import {
  BackLink,
  ChoiceField,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SectionHeading,
  SubmitButton,
  TextField,
  TimeField,
  YES_NO,
} from '#web'

/** Whoever notices says so in a minute: only what and to whom are needed. */
export function NewMisSendView({ state, caseId }: { readonly state: FormState; readonly caseId: string }): JSX.Element {
  return (
    <>
      <BackLink to={caseId === '' ? '/' : `/cases/${caseId}`} />
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Something went to the wrong place</SectionHeading>
      <InsetText>
        Say it now, also when you are not sure and also when it was you: the time to act runs from the moment somebody
        here noticed. Is somebody in danger now? Telephone the police first, then fill this in.
      </InsetText>
      <Form to="/mis-sends/new">
        <HiddenField name="case" value={caseId} />
        <TextField
          state={state}
          name="what"
          label="What went astray"
          hint="A letter, a minute, a file: what it is, not what it says"
        />
        <TextField state={state} name="toWhom" label="To whom, or where it was lost" />
        <ChoiceField
          state={state}
          name="danger"
          legend="Could somebody come to harm through it?"
          choices={YES_NO}
          inline
          optional
        />
        <DateField state={state} name="sentOn" label="When it went" past optional />
        <TimeField state={state} name="sentAt" label="At" optional />
        <LongTextField state={state} name="more" label="Anything else" rows={3} optional />
        <SubmitButton>Tell the data protection officer</SubmitButton>
      </Form>
    </>
  )
}
