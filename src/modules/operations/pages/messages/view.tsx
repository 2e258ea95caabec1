import type { JSX } from 'preact'
import type { Day } from '#rules'
import {
  atTime,
  type Column,
  Details,
  EmptyState,
  InsetText,
  Link,
  SectionHeading,
  Table,
  Tag,
  type TagColour,
} from '#web'
import type { MessageShown } from '../../queries/messages.ts'

/** What became of a message. */
const STATES: Readonly<Record<string, { readonly text: string; readonly colour?: TagColour }>> = {
  queued: { text: 'Waiting', colour: 'yellow' },
  sent: { text: 'Sent', colour: 'green' },
  kept: { text: 'Not mailed', colour: 'grey' },
  failed: { text: 'Failed', colour: 'red' },
}

/** Why it did not arrive, as whoever can mend it needs to hear it. */
const REASONS: Readonly<Record<string, string>> = {
  'no-mail-server': 'no mail server is set',
  'no-address': 'no address is known for them',
  'no-such-mailbox': 'the mail server knows no such mailbox',
  'not-delivered': 'given up after the last try',
}

function State({ state, because }: Pick<MessageShown, 'state' | 'because'>): JSX.Element {
  const { text, colour } = STATES[state] ?? { text: state }
  return (
    <>
      <Tag {...(colour === undefined ? {} : { colour })}>{text}</Tag>
      {because === null ? null : <small class="under">{REASONS[because] ?? because}</small>}
    </>
  )
}

const opened = ({ link, writtenAt }: MessageShown, today: Day) => (
  <Link to={link}>
    Open<span class="govuk-visually-hidden"> what the message of {atTime(writtenAt, today)} is about</span>
  </Link>
)

const columns = (today: Day, everybodys: boolean): readonly Column<MessageShown>[] => [
  { title: 'When', keep: true, cell: one => atTime(one.writtenAt, today) },
  ...(everybodys ? [{ title: 'For', cell: (one: MessageShown) => one.to }] : []),
  {
    title: 'What it says',
    header: true,
    cell: one => (
      <Details summary={one.subject}>
        <p class="kept-lines">{one.text}</p>
      </Details>
    ),
  },
  { title: 'What became of it', cell: one => <State state={one.state} because={one.because} /> },
  ...(everybodys ? [] : [{ title: 'Opens', titleHidden: true, cell: (one: MessageShown) => opened(one, today) }]),
]

type MessagesViewProps = {
  readonly shown: readonly MessageShown[]
  readonly mails: boolean
  readonly everybodys: boolean
  readonly today: Day
}

/** The list of mail. No message names a person or says what a task is about, so this page cannot either. */
export function MessagesView({ shown, mails, everybodys, today }: MessagesViewProps): JSX.Element {
  return (
    <>
      <SectionHeading level={1}>{everybodys ? 'Mail to everybody' : 'Mail to you'}</SectionHeading>
      {mails ? null : (
        <InsetText>No mail leaves this installation. Here is what would have been sent, word for word.</InsetText>
      )}
      <p>Mail only says that something waits, never whom or what it is about. The newest hundred are shown.</p>
      {shown.length === 0 ? (
        <EmptyState title="No mail yet" />
      ) : (
        <Table caption="Messages, the newest first" captionHidden rows={shown} columns={columns(today, everybodys)} />
      )}
    </>
  )
}
