/** What will be done, to whom and why, above the two buttons. Nothing that will be carried out is folded away. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import {
  atTime,
  BackLink,
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
} from '#web'
import type { Approval } from '../../queries/approvals.ts'
import { stateInWords } from '../words.ts'

export type DecideProps = {
  readonly approval: Approval
  readonly title: string
  readonly mine: boolean
  readonly today: Day
  readonly state: FormState
}

function WhatWillBeDone({ approval, today }: Pick<DecideProps, 'approval' | 'today'>): JSX.Element {
  const { shown, because, askedByName, askedPost, askedAt, caseId, decidedBecause } = approval
  return (
    <Fragment>
      <SectionHeading>{approval.state === 'waiting' ? 'What will be done' : 'What was asked for'}</SectionHeading>
      <p>{shown.says}</p>
      <SummaryList
        rows={[
          ...shown.facts,
          { name: 'Why', value: because },
          { name: 'Asked by', value: `${askedByName}, ${askedPost}, ${atTime(askedAt, today)}` },
          { name: 'State', value: stateInWords(approval, today) },
          (decidedBecause ?? '') !== '' && { name: 'Because', value: decidedBecause },
          caseId !== null && { name: 'Case', value: <Link to={`/cases/${caseId}`}>Open the case</Link> },
        ]}
      />
    </Fragment>
  )
}

function Decision({ approval, state }: Pick<DecideProps, 'approval' | 'state'>): JSX.Element {
  const to = `/approvals/${approval.id}`
  return (
    <Fragment>
      <InsetText>
        Approve only what you have read and would answer for. It is done the moment you approve, and both names stand in
        the ledger.
      </InsetText>
      <Form to={`${to}/approve`}>
        <HiddenField name="seen" value={approval.hash} />
        <SubmitButton>Approve and carry out</SubmitButton>
      </Form>
      <Form to={`${to}/decline`}>
        <HiddenField name="seen" value={approval.hash} />
        <LongTextField state={state} name="because" label="If not: why" hint="Whoever asked reads this" rows={3} />
        <SubmitButton kind="secondary">Decline</SubmitButton>
      </Form>
    </Fragment>
  )
}

function TakeBack({ approval }: Pick<DecideProps, 'approval'>): JSX.Element {
  return (
    <Fragment>
      <p>Somebody else decides this. You are told when they have.</p>
      <Form to={`/approvals/${approval.id}/withdraw`}>
        <SubmitButton kind="secondary">Take it back</SubmitButton>
      </Form>
    </Fragment>
  )
}

/** The whole page. */
export function DecideView(props: DecideProps): JSX.Element {
  const { approval, title, mine, state } = props
  return (
    <Fragment>
      <BackLink to="/approvals">Approvals</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>{title}</SectionHeading>
      <WhatWillBeDone {...props} />
      {approval.state !== 'waiting' ? null : mine ? (
        <TakeBack approval={approval} />
      ) : (
        <Decision approval={approval} state={state} />
      )}
    </Fragment>
  )
}
