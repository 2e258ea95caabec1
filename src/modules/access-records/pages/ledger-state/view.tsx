import type { JSX } from 'preact'
import type { Reconciled } from '#platform/history'
import type { LedgerState, WitnessState } from '#platform/ledger'
import type { Day } from '#rules'
import { atTime, Details, EmptyState, InsetText, SectionHeading, SummaryList, Table, Tag, WarningText } from '#web'
import { TROUBLES } from './words.ts'

type ViewProps = {
  readonly state: LedgerState
  /** The last comparison of every row with its history. */
  readonly compared?: Reconciled | undefined
  readonly enough: number
  readonly today: Day
}

const count = (number: number) => number.toLocaleString('en-GB')

function Alarms({ state }: { readonly state: LedgerState }): JSX.Element {
  if (state.alarms.length === 0)
    return <p>{state.lines === 0 ? 'No line is written yet.' : 'Nothing is wrong that Cairn can see.'}</p>
  return (
    <>
      {state.alarms.map(alarm => (
        <>
          <WarningText>{TROUBLES[alarm].says}</WarningText>
          <p>{TROUBLES[alarm].toDo}</p>
        </>
      ))}
    </>
  )
}

function howVerified({ verified }: LedgerState, today: Day): string {
  if (verified === undefined) return 'Not yet. Whoever runs Cairn does it with ./cairn ledger verify.'
  const when = atTime(verified.at, today)
  if (verified.wrong !== null) return `${when}: ${verified.wrong}`
  return verified.lines === null
    ? `${when}: sound`
    : `${when}: all ${count(verified.lines)} lines are as they were written`
}

function howCompared(compared: Reconciled | undefined, today: Day): string {
  if (compared === undefined) return 'Not yet. It is done each night.'
  const { at, rows, faultCount } = compared
  const when = atTime(at, today)
  return faultCount === 0
    ? `${when}: all ${count(rows)} rows are as they were last written`
    : `${when}: ${count(faultCount)} of ${count(rows)} rows are not as they were last written. Whoever runs Cairn has their names, or gets them with ./cairn ledger verify.`
}

function Facts({ state, compared, enough, today }: ViewProps): JSX.Element {
  const { head } = state
  return (
    <SummaryList
      rows={[
        { name: 'Lines', value: count(state.lines) },
        {
          name: 'Waiting for their place',
          value:
            state.oldestWaiting === null
              ? '0'
              : `${count(state.waiting)}, the first since ${atTime(state.oldestWaiting, today)}`,
        },
        {
          name: 'Newest signed head',
          value:
            head === undefined
              ? 'None yet'
              : `covers ${count(head.size)} lines, signed ${atTime(head.signedAt, today)}`,
        },
        { name: 'Under no head yet', value: count(state.uncovered) },
        {
          name: 'Evidence',
          value: `${count(state.evidential)} lines, countersigned by ${enough} witnesses or more: no single agency can change them unnoticed`,
        },
        { name: 'Verified', value: howVerified(state, today) },
        { name: 'Rows held against it', value: howCompared(compared, today) },
        state.signer !== undefined && {
          name: 'Signer',
          value: state.signer.wrong ?? `at work, last ${atTime(state.signer.at, today)}`,
        },
      ]}
    />
  )
}

function Witnesses({
  rows,
  enough,
  today,
}: {
  readonly rows: readonly WitnessState[]
  readonly enough: number
  readonly today: Day
}): JSX.Element {
  if (rows.length < enough)
    return (
      <>
        <EmptyState title={rows.length === 0 ? 'No witness is set.' : 'One witness is set; a second is missing.'}>
          <p>{`With ${enough} or more, kept by different agencies, nobody can rewrite the ledger unnoticed. RUNBOOK.md says how an agency runs one.`}</p>
        </EmptyState>
        {rows.length === 0 ? null : <WitnessTable rows={rows} today={today} />}
      </>
    )
  return <WitnessTable rows={rows} today={today} />
}

function WitnessTable({ rows, today }: { readonly rows: readonly WitnessState[]; readonly today: Day }): JSX.Element {
  return (
    <Table
      caption="What each countersigned last"
      captionHidden
      rows={rows}
      columns={[
        { title: 'Witness', header: true, cell: one => one.name },
        { title: 'Lines', numeric: true, cell: one => (one.size === null ? 'none' : count(one.size)) },
        { title: 'When', keep: true, cell: one => atTime(one.at, today) },
        {
          title: 'State',
          cell: one =>
            one.wrong === null ? <Tag colour="green">Countersigns</Tag> : <Tag colour="red">{one.wrong}</Tag>,
        },
      ]}
    />
  )
}

/** How the ledger fares: what is counted, who countersigned what, what is wrong and what to do. It tells of no case. */
export function LedgerStateView({ state, compared, enough, today }: ViewProps): JSX.Element {
  return (
    <>
      <SectionHeading level={1}>The ledger and its witnesses</SectionHeading>
      <InsetText>
        Each reading and each change is a line of the ledger. Lines get a place that never changes; a signed head covers
        them all; witnesses, kept by other agencies, countersign it. Whoever changed or took away a line afterwards
        would need all of them to agree.
      </InsetText>
      <Alarms state={state} />
      <Facts {...{ state, compared, enough, today }} />
      <SectionHeading>Witnesses</SectionHeading>
      <Witnesses rows={state.witnesses} enough={enough} today={today} />
      {state.head === undefined ? null : (
        <Details summary="The newest head, word for word">
          <pre class="kept-lines">{state.head.note}</pre>
        </Details>
      )}
    </>
  )
}
