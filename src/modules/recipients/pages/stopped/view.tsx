/** Recipients that were stopped for the reader, and the form that asks a second person. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import {
  atTime,
  BackLink,
  ChoiceField,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  LongTextField,
  SubmitButton,
  Table,
} from '#web'
import type { Stopped } from '../../queries/tries.ts'

export type StoppedShown = {
  readonly caseId: string
  readonly name: string
  readonly stopped: readonly Stopped[]
  readonly today: Day
  readonly state: FormState
}

function AskForm({ caseId, stopped, today, state }: Omit<StoppedShown, 'name'>): JSX.Element {
  const choices = stopped.map(one => ({
    value: one.tryId,
    text: one.name,
    hint: `Stopped ${atTime(one.stoppedAt, today)}`,
  }))
  return (
    <Form to={`/cases/${caseId}/recipients`}>
      <ChoiceField state={state} name="tryId" legend="Which recipient" choices={choices} />
      <LongTextField
        state={state}
        name="because"
        label="Who they are, and how you know"
        hint="Whoever looks reads this, and sees the records of the case beside it"
        rows={3}
      />
      <SubmitButton>Ask a second person to look</SubmitButton>
    </Form>
  )
}

export function StoppedView({ caseId, name, stopped, today, state }: StoppedShown): JSX.Element {
  const waiting = stopped.filter(one => one.passesUntil === null)
  const passing = stopped.filter(one => one.passesUntil !== null)
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Stopped before it went</h1>
      <InsetText>
        Before anything about a case goes to somebody, Cairn looks whether they may be somebody in it. It does not say
        whom it means, or why. A second person looks, and if the recipient is nobody of this case, you send it again.
      </InsetText>
      {waiting.length === 0 ? (
        <p class="govuk-body">Nothing of yours is stopped in this case.</p>
      ) : (
        <AskForm caseId={caseId} stopped={waiting} today={today} state={state} />
      )}
      {passing.length === 0 ? null : (
        <Table
          caption="A second person looked: you may send it again"
          rows={passing}
          columns={[
            { title: 'Recipient', header: true, cell: one => one.name },
            {
              title: 'Until',
              cell: one => (one.passesUntil === null ? '' : atTime(one.passesUntil, today)),
            },
          ]}
        />
      )}
    </Fragment>
  )
}
