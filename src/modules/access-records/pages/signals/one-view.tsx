import type { JSX } from 'preact'
import type { Day } from '#rules'
import {
  atTime,
  BackLink,
  ChoiceField,
  type Column,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  LongTextField,
  SectionHeading,
  SubmitButton,
  SummaryList,
  Table,
  Why,
} from '#web'
import { actInWords, kindInWords, oneLine, purposeInWords } from '../../model/words.ts'
import type { Signal, SignalLine } from '../../queries/signals.ts'
import { SIGNS, STATES } from './words.ts'

type OneProps = {
  readonly signal: Signal
  readonly lines: readonly SignalLine[]
  readonly state: FormState
  readonly today: Day
}

const columns = (today: Day): readonly Column<SignalLine>[] => [
  { title: 'When', keep: true, cell: line => atTime(line.at, today) },
  { title: 'Case', header: true, cell: line => line.about },
  { title: 'Kind', cell: line => kindInWords(line.kind) },
  { title: 'Did', cell: line => actInWords(line.act) },
  { title: 'For', cell: line => purposeInWords(line.purpose) },
]

function Decide({ signal, state }: { readonly signal: Signal; readonly state: FormState }): JSX.Element {
  return (
    <Form to={`/access-signals/${signal.id}`}>
      <SectionHeading>What did you find?</SectionHeading>
      <HiddenField name="version" value={String(signal.version)} />
      <ChoiceField
        state={state}
        name="outcome"
        legend="Outcome"
        choices={[
          {
            value: 'explained',
            text: 'Explained',
            hint: 'There was a reason that the records do not show. Say which.',
          },
          {
            value: 'referred',
            text: 'Referred',
            hint: 'To whoever looks into conduct in your agency. Do not ask the person first: tell those who look into it.',
          },
        ]}
      />
      <LongTextField
        state={state}
        name="says"
        label="What you found, and whom you asked or told"
        hint="No more about the people on record than is needed."
        rows={4}
      />
      <SubmitButton>Record the outcome</SubmitButton>
    </Form>
  )
}

const decided = (signal: Signal, today: Day) => [
  { name: 'Outcome', value: STATES[signal.state] ?? signal.state },
  { name: 'Found', value: <span class="kept-lines">{signal.outcomeSays}</span> },
  {
    name: 'By',
    value: `${oneLine(signal.decidedBy ?? '')}, ${signal.decidedAt === null ? '' : atTime(signal.decidedAt, today)}`,
  },
]

/** One sign, the lines it rests on, and what came of it. */
export function SignalView({ signal, lines, state, today }: OneProps): JSX.Element {
  return (
    <>
      <BackLink to="/access-signals">What stands out</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={oneLine(`${signal.name}, ${signal.post}, ${signal.agency}`)}>
        {SIGNS[signal.rule] ?? signal.rule}
      </SectionHeading>
      <SummaryList
        rows={[
          { name: 'Between', value: `${atTime(signal.fromAt, today)} and ${atTime(signal.toAt, today)}` },
          {
            name: 'Rests on',
            value: (
              <>
                {signal.because.map(one => one.says).join(' ')}{' '}
                <Why because={signal.because} of={SIGNS[signal.rule] ?? signal.rule} />
              </>
            ),
          },
          ...(signal.state === 'open' ? [] : decided(signal, today)),
        ]}
      />
      <Table caption="The lines it rests on" rows={lines} columns={columns(today)} />
      {signal.state === 'open' ? <Decide signal={signal} state={state} /> : null}
    </>
  )
}
