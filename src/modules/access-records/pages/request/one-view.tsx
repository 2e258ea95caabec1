import type { JSX } from 'preact'
import type { Day } from '#rules'
import {
  atTime,
  BackLink,
  type Column,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Link,
  LongTextField,
  SectionHeading,
  SubmitButton,
  SummaryList,
  Table,
  Tag,
  When,
} from '#web'
import { oneLine } from '../../model/words.ts'
import type { OwnerAnswer, RequestShown } from '../../queries/requests.ts'
import { ANSWER_WORDS, lastDayOf, REQUESTS } from './words.ts'

type OneProps = {
  readonly request: RequestShown
  readonly answers: readonly OwnerAnswer[]
  readonly state: FormState
  readonly today: Day
  readonly now: string
}

const columns = (today: Day): readonly Column<OwnerAnswer>[] => [
  { title: 'Owner', header: true, cell: one => one.owner },
  { title: 'Items', numeric: true, cell: one => one.items },
  {
    title: 'Says',
    cell: one => (
      <>
        {one.state === 'waiting' ? <Tag colour="yellow">{ANSWER_WORDS.waiting}</Tag> : ANSWER_WORDS[one.state]}
        {one.says === null ? null : <small class="under kept-lines">{one.says}</small>}
      </>
    ),
  },
  {
    title: 'Answered',
    cell: one => (one.answeredAt === null ? '' : `${atTime(one.answeredAt, today)}, ${oneLine(one.answeredBy ?? '')}`),
  },
]

function Close({ request, state }: { readonly request: RequestShown; readonly state: FormState }): JSX.Element {
  return (
    <Form to={`/data-protection/requests/${request.id}`}>
      <SectionHeading>Close the case again</SectionHeading>
      <LongTextField state={state} name="because" label="How it was answered" rows={3} />
      <SubmitButton kind="secondary">Close it now</SubmitButton>
    </Form>
  )
}

/** What was asked for, what each owner says, and until when the case is open. */
export function RequestView({ request, answers, state, today, now }: OneProps): JSX.Element {
  const open = request.closedAt === null && request.openUntil > now
  return (
    <>
      <BackLink to="/data-protection">Data protection</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={request.reference}>
        {REQUESTS[request.kind]}
      </SectionHeading>
      <SummaryList
        rows={[
          { name: 'Received', value: <When day={request.receivedOn} today={today} /> },
          { name: 'To be answered by', value: <When day={request.answerBy} today={today} due={open} /> },
          { name: 'Why the case was opened', value: <span class="kept-lines">{request.because}</span> },
          { name: 'Opened by', value: oneLine(request.openedBy) },
          { name: 'Open until', value: open ? lastDayOf(request.openUntil, today) : 'closed' },
          ...(request.closedBecause === null
            ? []
            : [{ name: 'Closed', value: <span class="kept-lines">{request.closedBecause}</span> }]),
        ]}
      />
      <p>
        {open && request.mine ? <Link to={`/cases/${request.caseId}`}>Read the case</Link> : null}
        {open && request.mine ? ' · ' : ''}
        <Link to={`/cases/${request.caseId}/seen`}>Who has seen it</Link>
      </p>
      <SectionHeading>What each owner says</SectionHeading>
      {answers.length === 0 ? (
        <EmptyState title="No agency owns anything there." />
      ) : (
        <Table caption="Each agency answers for its own" captionHidden rows={answers} columns={columns(today)} />
      )}
      {open && request.mine ? <Close request={request} state={state} /> : null}
    </>
  )
}
