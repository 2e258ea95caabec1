import type { JSX } from 'preact'
import { type Day, inOneParagraph, mustTheRegulatorBeTold } from '#rules'
import {
  atTime,
  BackLink,
  ChoiceField,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  Link,
  LongTextField,
  SectionHeading,
  SubmitButton,
  SummaryList,
  Table,
  WarningText,
  Why,
} from '#web'
import { oneLine } from '../../model/words.ts'
import { type MisSend, STEPS, type Step, type StepTaken } from '../../queries/mis-sends.ts'
import { STEP_WORDS } from './words.ts'

type OneProps = {
  readonly misSend: MisSend
  readonly steps: readonly StepTaken[]
  readonly keeps: boolean
  readonly state: FormState
  readonly today: Day
  readonly now: string
}

const HOUR = 3_600_000

/** What the assessment so far says about risk: telling the regulator says that there is one. */
const riskOf = (taken: readonly Step[]): boolean | undefined =>
  taken.includes('regulator-told') ? true : taken.includes('regulator-not-told') ? false : undefined

/** The clock, in the words of the rule. */
export function clockOf(misSend: Pick<MisSend, 'noticedAt' | 'taken'>, now: string, today: Day) {
  const hours = Math.max(0, Math.floor((Date.parse(now) - Date.parse(misSend.noticedAt)) / HOUR))
  const risk = riskOf(misSend.taken)
  return mustTheRegulatorBeTold.answer({ hoursSinceNoticed: hours, ...(risk === undefined ? {} : { risk }) }, today)
}

function TakeStep({ misSend, state }: { readonly misSend: MisSend; readonly state: FormState }): JSX.Element {
  const choices = STEPS.filter(step => step === 'note' || !misSend.taken.includes(step))
  return (
    <Form to={`/mis-sends/${misSend.id}`}>
      <SectionHeading>Record a step</SectionHeading>
      <HiddenField name="version" value={String(misSend.version)} />
      <ChoiceField
        state={state}
        name="step"
        legend="What was done"
        choices={choices.map(value => ({ value, text: STEP_WORDS[value] }))}
      />
      <LongTextField state={state} name="says" label="What exactly, by whom, and when" rows={4} />
      <SubmitButton>Record it</SubmitButton>
    </Form>
  )
}

function Clock({ misSend, now, today }: Pick<OneProps, 'misSend' | 'now' | 'today'>): JSX.Element | null {
  if (misSend.state === 'closed' || misSend.taken.includes('regulator-told')) return null
  const answer = clockOf(misSend, now, today)
  return (
    <p>
      <b>Telling the Information Commissioner.</b> {inOneParagraph(answer)}{' '}
      <Why because={answer.because} of="telling the Information Commissioner" />
    </p>
  )
}

function Taken({ steps, today }: Pick<OneProps, 'steps' | 'today'>): JSX.Element {
  return (
    <>
      <SectionHeading>What was done</SectionHeading>
      <Table
        empty="Nothing is recorded yet."
        caption="Steps, in their order"
        captionHidden
        rows={steps}
        columns={[
          { title: 'When', keep: true, cell: one => atTime(one.happenedAt, today) },
          { title: 'Step', header: true, cell: one => STEP_WORDS[one.step] },
          { title: 'What exactly', cell: one => <span class="kept-lines">{one.says}</span> },
          { title: 'By', cell: one => oneLine(one.by) },
        ]}
      />
    </>
  )
}

/** What went astray, the clock that runs, and what was done. */
export function MisSendView({ misSend, steps, keeps, state, today, now }: OneProps): JSX.Element {
  return (
    <>
      <BackLink to={keeps ? '/data-protection' : '/'}>{keeps ? 'Data protection' : 'What needs me now'}</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Something went to the wrong place</SectionHeading>
      {misSend.danger && misSend.state === 'open' ? (
        <WarningText>Somebody may come to harm through it.</WarningText>
      ) : null}
      <SummaryList
        rows={[
          { name: 'What', value: <span class="kept-lines">{misSend.what}</span> },
          { name: 'To whom, or where', value: misSend.toWhom },
          misSend.sentAt !== null && { name: 'Went', value: atTime(misSend.sentAt, today) },
          { name: 'Noticed', value: `${atTime(misSend.noticedAt, today)}, ${oneLine(misSend.by)}, ${misSend.agency}` },
          misSend.caseId !== null && {
            name: 'Case',
            value: (
              <Link to={`/cases/${misSend.caseId}/seen`}>{`Who saw ${misSend.reference ?? 'it'}, and since when`}</Link>
            ),
          },
          { name: 'State', value: misSend.state === 'open' ? 'Open' : 'Closed' },
        ]}
      />
      {keeps ? <Clock misSend={misSend} now={now} today={today} /> : null}
      <Taken steps={steps} today={today} />
      {keeps && misSend.state === 'open' ? <TakeStep misSend={misSend} state={state} /> : null}
    </>
  )
}
