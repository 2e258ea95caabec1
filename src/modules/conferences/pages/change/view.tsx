import { Fragment, type JSX } from 'preact'
import {
  BackLink,
  DateField,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  LongTextField,
  SectionHeading,
  SubmitButton,
  TextField,
  TimeField,
  WarningText,
} from '#web'
import type { ConferencePage } from '../../queries/conference-page.ts'

type ViewProps = {
  readonly shown: ConferencePage
  readonly move: FormState
  readonly cancel: FormState
  readonly warnings: readonly string[]
}

function MoveForm({ at, move }: { at: string; move: FormState }): JSX.Element {
  return (
    <Form to={`${at}/change`}>
      <HiddenField name="version" state={move} />
      <HiddenField name="warnedAbout" state={move} />
      <DateField state={move} name="heldOn" label="Day" />
      <TimeField state={move} name="startsAt" label="Time" />
      <TextField state={move} name="minutesPlanned" label="Planned for" width={3} inputMode="numeric" after="minutes" />
      <TextField state={move} name="venue" label="Place" />
      <TextField state={move} name="link" label="Link to join" type="url" optional />
      <TextField state={move} name="because" label="Why it is changed" />
      <p>With another day or time everybody is asked to reply again; with another place their replies stand.</p>
      <SubmitButton>Change it and tell everybody</SubmitButton>
    </Form>
  )
}

function CancelForm({ at, cancel }: { at: string; cancel: FormState }): JSX.Element {
  return (
    <Details summary="Cancel the conference" open={cancel.wrong.length > 0}>
      <Form to={`${at}/cancel`}>
        <HiddenField name="version" state={cancel} />
        <LongTextField state={cancel} name="because" label="Why it is cancelled" rows={2} />
        <p>Whether a conference is needed is then open again, and waits for the social work SOLO.</p>
        <SubmitButton kind="warning">Cancel it and tell everybody</SubmitButton>
      </Form>
    </Details>
  )
}

export function ChangeView({ shown, move, cancel, warnings }: ViewProps): JSX.Element {
  const { head, person } = shown
  const at = `/conferences/${head.conferenceId}`
  return (
    <Fragment>
      <BackLink to={at}>The conference</BackLink>
      <ErrorSummary state={[move, cancel]} />
      <SectionHeading level={1} caption={person.name ?? person.reference}>
        Change day or place
      </SectionHeading>
      {warnings.map(warning => (
        <WarningText>{warning} Press the button again to keep this day.</WarningText>
      ))}
      <MoveForm at={at} move={move} />
      <CancelForm at={at} cancel={cancel} />
    </Fragment>
  )
}
