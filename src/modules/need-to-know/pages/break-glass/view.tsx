/** One short form. What it does, and who hears of it, stands above the button. */
import { Fragment, type JSX } from 'preact'
import { GLASS_MINUTES, GLASS_REASON_HOURS, GLASS_REASONS, GLASS_SHORTEST_REASON } from '#rules'
import {
  ChoiceField,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  LongTextField,
  SectionHeading,
  SubmitButton,
  TextField,
} from '#web'

const REASONS = Object.entries(GLASS_REASONS).map(([value, text]) => ({ value, text }))

/** The whole page. */
export function BreakGlassView({ state }: { readonly state: FormState }): JSX.Element {
  const hint = `At least ${GLASS_SHORTEST_REASON} characters, now or within ${GLASS_REASON_HOURS} hours`
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>In an emergency</SectionHeading>
      <p>
        You see what is needed to keep people safe, about one person, for {GLASS_MINUTES} minutes: the risk, warnings,
        children, forbidden contacts, and whom to call.
      </p>
      <Form to="/break-glass">
        <TextField
          state={state}
          name="whom"
          label="Who is it about?"
          hint="A case reference, a national number, or the whole name with the date of birth"
        />
        <DateField state={state} name="bornOn" label="Date of birth, with a name" optional />
        <ChoiceField state={state} name="reason" legend="What is the emergency?" choices={REASONS} />
        <LongTextField state={state} name="because" label="In a sentence" hint={hint} optional rows={2} />
        <InsetText>
          Whoever manages the person and the governance officer are told at once, and the opening is reviewed.
        </InsetText>
        <SubmitButton kind="warning">Open the record</SubmitButton>
      </Form>
    </Fragment>
  )
}
