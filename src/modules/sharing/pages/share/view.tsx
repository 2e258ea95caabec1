/** One share: for its recipient the words; for its agency also what stands against it, the receipt, and what to do. */
import { Fragment, type JSX } from 'preact'
import { type Day, RULES_OF_SHARING } from '#rules'
import {
  atTime,
  BackLink,
  ButtonLink,
  ButtonRow,
  ChoiceField,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  Link,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  SummaryList,
  startingWith,
  TextField,
  WarningText,
} from '#web'
import { PROTECTS_CHOICES, SHARE_STATE_WORDS } from '../../model/words.ts'
import type { ShareShown } from '../../queries/shares.ts'
import type { Stopped } from '../../queries/stopped-share.ts'
import { SharedWords } from '../shared-words.tsx'

export type Shown = {
  readonly found: ShareShown
  readonly mine: boolean
  readonly stopped: Stopped | undefined
  readonly today: Day
  readonly state: FormState
}

const toWhom = ({ toMember, toPost, toAgency }: ShareShown) =>
  [toMember, toPost, toAgency].filter(one => one !== null).join(', ')

const Step = ({ step, version }: { step: string; version: number }): JSX.Element => (
  <Fragment>
    <HiddenField name="step" value={step} />
    <HiddenField name="version" value={String(version)} />
  </Fragment>
)

const own = (state: FormState, prefix: string) => (state.prefix === prefix ? state : startingWith({}, prefix))

function Override({
  found,
  stopped,
  to,
  state,
}: {
  found: ShareShown
  stopped: Stopped
  to: string
  state: FormState
}): JSX.Element | null {
  const { override, seniors } = stopped
  if (!found.broken.includes('confidentiality')) return null
  const asked =
    override === undefined ? null : (
      <p>{`${override.approver} was asked${override.state === 'asked' ? ' and has not answered.' : `: ${override.state}. ${override.decidedBecause}`}`}</p>
    )
  if (override !== undefined && override.state !== 'refused') return asked
  return (
    <Fragment>
      {asked}
      <SectionHeading>Confidence outweighed by possible serious harm</SectionHeading>
      <Form to={to}>
        <Step step="override" version={found.version} />
        <TextField state={state} name="harm" label="Which serious harm is possible?" />
        <LongTextField state={state} name="because" label="Why does it outweigh confidence?" rows={3} />
        <SelectField
          state={state}
          name="approverPostId"
          label="Who approves exactly these words?"
          choices={seniors.map(one => ({ value: one.postId, text: one.words }))}
          none="Choose"
        />
        <SubmitButton>Ask for approval</SubmitButton>
      </Form>
    </Fragment>
  )
}

function Deviations({ rows }: { rows: Stopped['deviations'] }): JSX.Element {
  return (
    <Fragment>
      {rows.map(one => (
        <p>
          <Link to={`/deviations/${one.deviationId}`}>A deviation was proposed.</Link> {one.answer.because[0]?.says}
        </p>
      ))}
    </Fragment>
  )
}

function StoppedShare({
  found,
  stopped,
  state,
}: {
  found: ShareShown
  stopped: Stopped
  state: FormState
}): JSX.Element {
  const to = `/shares/${found.shareId}`
  return (
    <Fragment>
      {stopped.goesNow ? null : <WarningText>Stopped: nobody outside your agency sees it.</WarningText>}
      <ul class="govuk-list govuk-list--bullet">
        {stopped.because.map(one => (
          <li>{one.says}</li>
        ))}
      </ul>
      <Form to={to}>
        <Step step="send" version={found.version} />
        <ButtonRow>
          <SubmitButton>{stopped.goesNow ? 'Send it now' : 'Try again to send it'}</SubmitButton>
          <ButtonLink to={`/cases/${found.caseId}/shares/new`} kind="secondary">
            Write it in other words
          </ButtonLink>
          {stopped.mayDeviate ? (
            <ButtonLink to={`/cases/${found.caseId}/deviations/new?share=${found.shareId}`} kind="secondary">
              Propose a deviation
            </ButtonLink>
          ) : null}
        </ButtonRow>
      </Form>
      <Deviations rows={stopped.deviations} />
      <Override {...{ found, stopped, to }} state={own(state, 'override')} />
    </Fragment>
  )
}

function Reasons({ found, today, state }: { found: ShareShown; today: Day; state: FormState }): JSX.Element | null {
  const { completeBy, completedAt, shareId, version } = found
  if (completeBy === null) return null
  if (completedAt !== null) return <p>Its reasons were given {atTime(completedAt, today)}.</p>
  return (
    <Fragment>
      <SectionHeading>The reasons are due by {atTime(completeBy, today)}</SectionHeading>
      <Form to={`/shares/${shareId}`}>
        <Step step="complete" version={version} />
        <ChoiceField state={state} name="protects" legend="Whom does it protect?" choices={PROTECTS_CHOICES} />
        <TextField state={state} name="why" label="Why was it needed?" />
        <TextField state={state} name="legalBasis" label="On what legal basis?" />
        <SubmitButton>Give the reasons</SubmitButton>
      </Form>
    </Fragment>
  )
}

function Withdraw({ found, state }: { found: ShareShown; state: FormState }): JSX.Element {
  return (
    <Details summary="Take it back" open={state.wrong.length > 0}>
      <Form to={`/shares/${found.shareId}`}>
        <Step step="withdraw" version={found.version} />
        <TextField
          state={state}
          name="because"
          label="Why is it taken back?"
          hint="They see it no more from their next look. That they had opened it stays on record."
        />
        <SubmitButton kind="warning">Take it back</SubmitButton>
      </Form>
    </Details>
  )
}

function OwnAgency({ found, stopped, today, state }: Shown): JSX.Element {
  const { sentAt, openedAt, openedBy, setAside, withdrawnBecause } = found
  return (
    <Fragment>
      <SummaryList
        rows={[
          {
            name: 'State',
            value:
              found.state === 'withdrawn' ? `taken back: ${withdrawnBecause ?? ''}` : SHARE_STATE_WORDS[found.state],
          },
          { name: 'To', value: toWhom(found) },
          found.handedTo !== null && { name: 'At once with', value: `${found.handedTo}, who stands in today` },
          sentAt !== null && { name: 'Sent', value: atTime(sentAt, today) },
          sentAt !== null && {
            name: 'Receipt',
            value:
              openedAt === null
                ? 'not opened yet'
                : `opened ${atTime(openedAt, today)}${openedBy === null ? '' : ` by ${openedBy}`}`,
          },
          found.agreement !== null && { name: 'Taking part on', value: found.agreement },
          setAside.length > 0 && {
            name: 'Set aside for it',
            value: setAside.map(rule => RULES_OF_SHARING[rule].says).join(' '),
          },
        ]}
      />
      {stopped === undefined ? null : <StoppedShare {...{ found, stopped, state }} />}
      {found.state === 'sent' ? <Reasons {...{ found, today }} state={own(state, 'complete')} /> : null}
      {found.state === 'withdrawn' ? null : <Withdraw found={found} state={own(state, 'withdraw')} />}
    </Fragment>
  )
}

export function ShareView(shown: Shown): JSX.Element {
  const { found, mine, state } = shown
  const about = found.about ?? 'a person'
  return (
    <Fragment>
      <BackLink to="/shares">What was shared</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>{mine ? 'What you shared' : 'Shared with you'}</SectionHeading>
      <SharedWords {...found} about={about} />
      {mine ? <OwnAgency {...shown} /> : null}
    </Fragment>
  )
}
