import { Fragment, type JSX } from 'preact'
import {
  BackLink,
  ButtonRow,
  ChoiceField,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  TextField,
} from '#web'
import type { Devolution } from '../../queries/devolutions.ts'
import type { HandingOn } from '../../queries/handing-on.ts'

function Asked({
  one,
  decides,
  at,
  ...props
}: {
  one: Devolution
  decides: boolean
  at: string
  state: FormState
}): JSX.Element {
  const words = `${one.askedBy} asks that ${one.to} ${one.seat === 'chair' ? 'chairs' : 'records'} instead of ${one.from}: ${one.because}`
  const state = props.state.prefix === one.id ? props.state : startingWith({}, one.id)
  if (!decides) return <InsetText>{words}. The social work SOLO has been asked.</InsetText>
  return (
    <InsetText>
      <p>{words}.</p>
      <Form to={`${at}/answer`}>
        <HiddenField name="devolutionId" value={one.id} />
        <TextField state={state} name="because" label="If not, why not" />
        <ButtonRow>
          <SubmitButton name="agree" value="yes">
            Agree
          </SubmitButton>
          <SubmitButton name="agree" value="no" kind="secondary">
            Do not agree
          </SubmitButton>
        </ButtonRow>
      </Form>
    </InsetText>
  )
}

function Ask({ at, found, state }: { at: string; found: HandingOn; state: FormState }): JSX.Element {
  const { shown, decides } = found
  const choices = shown.invitations
    .filter(one => one.state !== 'removed' && one.memberId !== null && one.pack === 'full')
    .map(one => ({ value: one.memberId ?? '', text: `${one.name}, ${one.post}, ${one.agency}` }))
  return (
    <Form to={at}>
      <ChoiceField
        state={state}
        name="seat"
        legend="What"
        choices={[
          { value: 'chair', text: 'Chairing' },
          { value: 'recorder', text: 'Recording' },
        ]}
        inline
      />
      <SelectField state={state} name="to" label="To whom" choices={choices} none="Choose somebody who is asked" />
      <TextField state={state} name="because" label="Why" />
      <SubmitButton>{decides ? 'Hand it on' : 'Ask the social work SOLO'}</SubmitButton>
    </Form>
  )
}

export function HandOnView(props: { found: HandingOn; ask: FormState; answer: FormState }): JSX.Element {
  const { found, ask, answer } = props
  const { shown, decides } = found
  const { head, person, devolutions } = shown
  const at = `/conferences/${head.conferenceId}/hand-on`
  return (
    <Fragment>
      <BackLink to={`/conferences/${head.conferenceId}`}>The conference</BackLink>
      <ErrorSummary state={[ask, answer]} />
      <SectionHeading level={1} caption={person.name ?? person.reference}>
        Hand on the chair or the record
      </SectionHeading>
      <p>
        {head.chair.name} chairs, {head.recorder.name} records. Both names stand on the minute when one of them is
        handed on.
      </p>
      {devolutions
        .filter(one => one.state === 'asked')
        .map(one => (
          <Asked one={one} decides={decides} at={at} state={answer} />
        ))}
      <Ask at={at} found={found} state={ask} />
    </Fragment>
  )
}
