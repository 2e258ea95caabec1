/** The page on which a meeting is closed. */
import { Fragment, type JSX } from 'preact'
import { AGENDA, type AgendaKey, type Day, type Finding } from '#rules'
import { BackLink, ErrorSummary, Form, type FormState, InsetText, Link, SectionHeading, SubmitButton } from '#web'
import type { MeetingScreen } from '../../queries/meeting-screen.ts'
import { ActionsTable } from '../meeting/actions.tsx'
import { WhoDoesWhat } from '../meeting/plan.tsx'

const titleOf = (item: AgendaKey): string => AGENDA.find(one => one.key === item)?.title ?? ''

function Findings({ found, conferenceId }: { found: readonly Finding[]; conferenceId: string }): JSX.Element {
  return (
    <ul class="said">
      {found.map(({ item, says }) => (
        <li>
          {says} <Link to={`/conferences/${conferenceId}/meeting?item=${item}`}>{titleOf(item)}</Link>
        </li>
      ))}
    </ul>
  )
}

/** The items that are still open, as links in one sentence. */
function OpenItems({ found, conferenceId }: { found: readonly Finding[]; conferenceId: string }): JSX.Element | null {
  if (found.length === 0) return null
  return (
    <p>
      Neither done nor marked as not applicable:{' '}
      {found.map(({ item }, index) => (
        <Fragment>
          {index === 0 ? '' : ', '}
          <Link to={`/conferences/${conferenceId}/meeting?item=${item}`}>{titleOf(item)}</Link>
        </Fragment>
      ))}
      .
    </p>
  )
}

/** What is in the way, and what would be better. */
function Check({ screen }: { screen: MeetingScreen }): JSX.Element {
  const { check, record } = screen
  const { conferenceId } = record.head
  return (
    <Fragment>
      {check.ready ? (
        <InsetText>Everything that the minute must hold is there.</InsetText>
      ) : (
        <section aria-labelledby="in-the-way">
          <SectionHeading id="in-the-way">Missing for the minute</SectionHeading>
          <Findings found={check.blocks} conferenceId={conferenceId} />
        </section>
      )}
      {check.advice.length === 0 ? null : (
        <section aria-labelledby="better">
          <SectionHeading id="better">Would make it better</SectionHeading>
          <Findings found={check.advice.filter(one => one.code !== 'item-open')} conferenceId={conferenceId} />
          <OpenItems found={check.advice.filter(one => one.code === 'item-open')} conferenceId={conferenceId} />
        </section>
      )}
    </Fragment>
  )
}

/** What the rule blocks, each with a link to where it is mended; what it advises; and closing. */
export function CloseView({
  screen,
  state,
  today,
}: {
  screen: MeetingScreen
  state: FormState
  today: Day
}): JSX.Element {
  const { record, check, part } = screen
  const { conferenceId } = record.head
  return (
    <Fragment>
      <BackLink to={`/conferences/${conferenceId}/meeting`}>The meeting</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Close the meeting</h1>
      <Check screen={screen} />
      <section aria-labelledby="read-aloud">
        <SectionHeading id="read-aloud">Read the actions aloud</SectionHeading>
        <ActionsTable actions={record.actions} shown={{ today }} caption="Actions" />
        <WhoDoesWhat duties={record.whoDoesWhat} />
      </section>
      {part === 'typist' ? (
        <p class="quiet">The chair or the recorder closes the meeting.</p>
      ) : (
        <Form to={`/conferences/${conferenceId}/close`}>
          <SubmitButton disabled={!check.ready}>Close the meeting and draw up the minute</SubmitButton>
        </Form>
      )}
    </Fragment>
  )
}
