import type { JSX, VNode } from 'preact'
import type { Day } from '#rules'
import {
  CountTabs,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  SectionHeading,
  SelectField,
  SubmitButton,
  TextField,
} from '#web'
import type { Desk } from '../../queries/desk.ts'
import { MisSends, Overrides, Requests, Shares } from './tables.tsx'

export type DeskShown = {
  readonly desk: Desk
  readonly more: readonly { readonly title: string; readonly content: VNode }[]
}

type ViewProps = { readonly shown: DeskShown; readonly state: FormState; readonly today: Day; readonly now: string }

function counts({ desk }: DeskShown, today: Day) {
  const open = desk.requests.filter(one => one.closedAt === null)
  const astray = desk.misSends.filter(one => one.state === 'open')
  return [
    { label: 'Requests open', count: open.length, to: '#requests', urgent: open.some(one => one.answerBy < today) },
    { label: 'Sent to the wrong place', count: astray.length, to: '#astray', urgent: astray.length > 0 },
    {
      label: 'Stands out in the ledger',
      count: desk.signals.filter(one => one.state === 'open').length,
      to: '/access-signals',
    },
    { label: 'Confidence set aside', count: desk.overrides.length, to: '#overrides' },
    { label: 'Shares', count: desk.shares.length, to: '#shares' },
  ]
}

function Finding({ desk, state }: { readonly desk: Desk; readonly state: FormState }): JSX.Element {
  const officers = desk.officers.map(({ memberId, name }) => ({ value: memberId, text: name }))
  return (
    <>
      <SectionHeading id="find">Who saw it, and since when?</SectionHeading>
      <Form to="/data-protection/find" once={false}>
        <TextField state={state} name="reference" label="Reference of the case" width={20} optional />
        <TextField state={state} name="name" label="Or the whole name" optional />
        <DateField state={state} name="bornOn" label="and the day of birth" past optional />
        <SelectField state={state} name="officer" label="Or an officer" none="No officer" choices={officers} optional />
        <SubmitButton kind="secondary">Show the ledger</SubmitButton>
      </Form>
    </>
  )
}

/** The desk. It shows who looked and what was asked for, and nothing of what a case says. */
export function DeskView({ shown, state, today, now }: ViewProps): JSX.Element {
  const { desk, more } = shown
  return (
    <>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Data protection</SectionHeading>
      <CountTabs label="On your desk" counts={counts(shown, today)} />
      <InsetText>
        You see who looked, what was shared and what was asked for, in the areas for which you answer. What a case says
        you read only after you opened it on a request.
      </InsetText>
      <div id="requests">
        <Requests rows={desk.requests} today={today} now={now} />
      </div>
      <div id="astray">
        <MisSends rows={desk.misSends} today={today} now={now} />
      </div>
      <Finding desk={desk} state={state} />
      <div id="overrides">
        <Overrides rows={desk.overrides} today={today} now={now} />
      </div>
      <div id="shares">
        <Shares rows={desk.shares} today={today} now={now} />
      </div>
      {more.map(({ title, content }) => (
        <section>
          <SectionHeading>{title}</SectionHeading>
          {content}
        </section>
      ))}
    </>
  )
}
