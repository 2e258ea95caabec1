/** Before the meeting: the reasons first, who is expected, and the button that opens it. */
import type { JSX } from 'preact'
import { BackLink, Form, InsetText, Link, SubmitButton, Table, When } from '#web'
import { Lines } from '../lines.tsx'
import { inPerson } from './attendance.tsx'
import { contributionInWords } from './information.tsx'
import { type Shown, sendTo } from './shown.ts'

const REPLY = {
  attend: 'will come',
  deputy: 'sends a deputy',
  report: 'sends a report',
  cannot: 'cannot come',
} as const

/** The page from which a meeting is opened (S3-56: its reasons stand first). */
export function OpenView({ shown }: { shown: Shown }): JSX.Element {
  const { head, person, invited, contributions } = shown.record
  return (
    <div class="meeting-before">
      <BackLink to={`/conferences/${head.conferenceId}`}>The conference</BackLink>
      <h1 class="govuk-heading-l">{person.name === '' ? 'Conference' : person.name}</h1>
      <p>
        <When day={head.heldOn} today={shown.today} time={head.startsAt} /> ·{' '}
        {head.venue === '' ? head.link : head.venue} · <Link to={sendTo(shown, 'brief')}>the chair’s brief</Link>
      </p>
      <h2>Why this conference</h2>
      <InsetText>{head.reasons === '' ? 'No reasons are recorded yet.' : <Lines text={head.reasons} />}</InsetText>
      <Form to={sendTo(shown, 'meeting')}>
        <SubmitButton>Open the meeting</SubmitButton>
      </Form>
      <p class="quiet">Contributions are closed when the meeting opens. What is said is recorded from then on.</p>
      <Table
        caption="Who is expected"
        rows={invited.filter(one => one.state !== 'removed')}
        columns={[
          { title: 'Name', header: true, cell: inPerson },
          { title: 'Agency', cell: one => one.agency },
          { title: 'Reply', cell: one => (one.reply === null ? 'none yet' : REPLY[one.reply]) },
          {
            title: 'Contribution',
            cell: one => contributionInWords(contributions.find(given => given.agencyId === one.agencyId)),
          },
        ]}
      />
    </div>
  )
}
