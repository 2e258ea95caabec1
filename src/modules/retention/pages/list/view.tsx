/** The list of proposals, and one of them to decide. */
import { Fragment, type JSX } from 'preact'
import {
  BackLink,
  ChoiceField,
  DateField,
  dayInWords,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  Link,
  LongTextField,
  SectionHeading,
  SubmitButton,
  SummaryList,
  Table,
  WarningText,
} from '#web'
import type { LastRun, ProposalShown } from '../../queries/proposals.ts'

const why = (one: ProposalShown) => one.because.map(({ says }) => says).join(' ')

function Run({
  run,
  mayConfirm,
  state,
}: {
  run: LastRun | undefined
  mayConfirm: boolean
  state: FormState
}): JSX.Element | null {
  if (run === undefined) return <p class="govuk-body">Nothing has been looked at yet: it happens each week.</p>
  const said = `On ${dayInWords(run.ranOn)} ${run.base} closed records were looked at, ${run.due} were due, ${run.proposed} were proposed.`
  if (!run.stopped || run.confirmed) return <p class="govuk-body">{said}</p>
  return (
    <Fragment>
      <WarningText>{`${said} That is suddenly more than the time before, so it stopped and proposed nothing.`}</WarningText>
      {mayConfirm ? (
        <Form to={`/retention/runs/${run.id}`}>
          <LongTextField state={state} name="because" label="Why so many are due" rows={2} />
          <SubmitButton kind="secondary">It is right: go on next time</SubmitButton>
        </Form>
      ) : null}
    </Fragment>
  )
}

export type ListShown = {
  readonly waiting: readonly ProposalShown[]
  readonly aside: readonly ProposalShown[]
  readonly run: LastRun | undefined
  readonly mayConfirm: boolean
  readonly state: FormState
}

export function ListView({ waiting, aside, run, mayConfirm, state }: ListShown): JSX.Element {
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>How long records are kept</SectionHeading>
      <InsetText>
        Cairn proposes which closed records to look at again, when the area has set a period. People decide. To keep one
        is itself a decision that is recorded; to set one aside takes two people, and it can be brought back whole.
        Nothing is destroyed.
      </InsetText>
      <Run run={run} mayConfirm={mayConfirm} state={state} />
      <Table
        empty="No record is due to be looked at."
        caption="To be decided"
        rows={waiting}
        columns={[
          { title: 'Case', header: true, cell: one => <Link to={`/retention/${one.id}`}>{one.reference}</Link> },
          { title: 'Area', cell: one => one.area },
          { title: 'Closed', cell: one => (one.closedOn === null ? '' : dayInWords(one.closedOn)) },
          { title: 'Why', cell: why },
        ]}
      />
      {aside.length === 0 ? null : (
        <Table
          caption="Set aside: closed to everybody"
          rows={aside}
          columns={[
            { title: 'Case', header: true, cell: one => <Link to={`/retention/${one.id}`}>{one.reference}</Link> },
            { title: 'Because', cell: one => one.decidedBecause ?? '' },
          ]}
        />
      )}
    </Fragment>
  )
}

const choicesOf = (proposal: ProposalShown, state: FormState) =>
  proposal.state === 'set-aside'
    ? [{ value: 'bring-back', text: 'Bring it back', hint: 'It is as it was' }]
    : [
        {
          value: 'keep',
          text: 'Keep it',
          follows: <DateField state={state} name="reviewOn" label="Looked at again on" />,
        },
        {
          value: 'set-aside',
          text: 'Set it aside',
          hint: 'A second person decides; it is then closed to everybody',
        },
      ]

export function DecideView({
  proposal,
  state,
}: {
  readonly proposal: ProposalShown
  readonly state: FormState
}): JSX.Element {
  return (
    <Fragment>
      <BackLink to="/retention">How long records are kept</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">{proposal.reference}</h1>
      <SummaryList
        rows={[
          { name: 'Area', value: proposal.area },
          { name: 'Closed', value: proposal.closedOn === null ? 'not recorded' : dayInWords(proposal.closedOn) },
          { name: 'Due', value: dayInWords(proposal.dueOn) },
          { name: 'Why', value: why(proposal) },
        ]}
      />
      <Form to={`/retention/${proposal.id}`}>
        <HiddenField name="version" value={String(proposal.version)} />
        <ChoiceField state={state} name="what" legend="What to do" choices={choicesOf(proposal, state)} />
        <LongTextField state={state} name="because" label="Why" rows={3} />
        <SubmitButton>Decide</SubmitButton>
      </Form>
    </Fragment>
  )
}
