import type { JSX } from 'preact'
import {
  BackLink,
  ChoiceField,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  type FormState,
  InsetText,
  LongTextField,
  SectionHeading,
  SubmitButton,
  TextField,
} from '#web'
import { REQUEST_KINDS } from '../../queries/requests.ts'
import { REQUESTS } from './words.ts'

function WhichCase({ state }: { readonly state: FormState }): JSX.Element {
  return (
    <Fieldset legend="Which case?" id="which" hint="The reference, or the whole name with the day of birth.">
      <TextField state={state} name="reference" label="Reference" width={20} optional />
      <TextField state={state} name="name" label="Whole name" optional />
      <DateField state={state} name="bornOn" label="Born on" past optional />
    </Fieldset>
  )
}

/** The form that opens a case on a request. */
export function NewRequestView({ state }: { readonly state: FormState }): JSX.Element {
  return (
    <>
      <BackLink to="/data-protection">Data protection</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Open a case on a request</SectionHeading>
      <InsetText>
        You will read the whole case until it closes again, and every page you open is a line of its ledger. Each agency
        that owns anything there is asked what of its own may be given; you answer for none of it.
      </InsetText>
      <Form to="/data-protection/requests/new">
        <WhichCase state={state} />
        <ChoiceField
          state={state}
          name="kind"
          legend="What is asked for?"
          choices={REQUEST_KINDS.map(value => ({ value, text: REQUESTS[value] }))}
        />
        <DateField state={state} name="receivedOn" label="Received on" past />
        <DateField
          state={state}
          name="answerBy"
          label="To be answered by"
          hint="Usually a month after it was received; check which time limit applies. For example, 16 June 2026"
        />
        <DateField state={state} name="openUntil" label="Keep the case open to me until the end of" />
        <LongTextField
          state={state}
          name="because"
          label="Why you need to read the case"
          hint="Who asked and how you know that it is them. No more about the person than is needed."
          rows={3}
        />
        <SubmitButton>Open the case and ask its owners</SubmitButton>
      </Form>
    </>
  )
}
