import { Fragment, type JSX } from 'preact'
import {
  atTime,
  BackLink,
  type Column,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  Table,
  TextField,
  Why,
} from '#web'
import type { ConferencePage } from '../../queries/conference-page.ts'
import type { Invitation } from '../../queries/invitations.ts'
import type { ListKept } from '../../queries/list-kept.ts'
import { REPLY_WORDS } from '../convening-words.ts'

type States = {
  readonly add: FormState
  readonly remove: FormState
  readonly typist: FormState
  readonly send: FormState
}

/** Taking one person off: the form opens in their row, so that the reason stands beside the name. */
function Remove({ one, state }: { one: Invitation; state: FormState }): JSX.Element {
  const own = state.prefix === one.invitationId ? state : startingWith({}, one.invitationId)
  return (
    <Details summary="Take off the list" open={own.wrong.length > 0}>
      <Form to={`/conferences/${one.conferenceId}/invitations/remove`}>
        <HiddenField name="invitationId" value={one.invitationId} />
        <TextField state={own} name="because" label={`Why ${one.name} is taken off`} />
        <SubmitButton kind="secondary">Take off the list</SubmitButton>
      </Form>
    </Details>
  )
}

function replyOf(
  { state, reply, deputy, replySays, repliedAt, memberId }: Invitation,
  shown: ConferencePage,
): JSX.Element {
  if (memberId === null) return <Fragment>gets the agenda on paper</Fragment>
  if (state === 'to-send') return <Fragment>not sent yet</Fragment>
  if (reply === null) return <Fragment>no reply yet</Fragment>
  return (
    <Fragment>
      {reply === 'deputy' && deputy !== null ? `sends ${deputy}` : REPLY_WORDS[reply]}
      {replySays === '' ? '' : `: ${replySays}`}
      {repliedAt === null ? '' : ` (${atTime(repliedAt, shown.today)})`}
    </Fragment>
  )
}

type Row = Invitation & { readonly shown: ConferencePage; readonly remove: FormState }

const runs = ({ memberId, shown: { head } }: Row) =>
  memberId === head.chair.memberId || memberId === head.recorder.memberId

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Name',
    header: true,
    cell: ({ name, post, agency }) => [name, post, agency].filter(text => text !== '').join(', '),
  },
  { title: 'Why asked', cell: ({ because, name }) => <Why because={because} of={name} /> },
  { title: 'Reply', cell: row => replyOf(row, row.shown) },
  { title: 'Needs', cell: ({ accessNeeds }) => accessNeeds },
  {
    title: 'Take off',
    titleHidden: true,
    cell: row => (runs(row) || row.shown.head.state !== 'convened' ? null : <Remove one={row} state={row.remove} />),
  },
]

function List({ kept, remove }: { kept: ListKept; remove: FormState }): JSX.Element {
  const { shown } = kept
  const rows = shown.invitations.filter(one => one.state !== 'removed').map(one => ({ ...one, shown, remove }))
  return <Table caption="Who is asked" captionHidden rows={rows} columns={COLUMNS} />
}

function LeftOut({ shown }: ListKept): JSX.Element | null {
  const removed = shown.invitations.filter(one => one.state === 'removed')
  if (removed.length === 0) return null
  return (
    <Details summary={`Left out or taken off: ${removed.length}`}>
      <ul class="govuk-list">
        {removed.map(({ name, agency, removedBecause }) => (
          <li>
            {name}, {agency}: {removedBecause}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Send({ shown }: ListKept): JSX.Element | null {
  const waiting = shown.invitations.filter(one => one.state === 'to-send').length
  if (waiting === 0 || shown.head.state !== 'convened') return null
  if (!shown.sends) return <p>{shown.head.sender.name} sends the invitations and has the task.</p>
  return (
    <Form to={`/conferences/${shown.head.conferenceId}/invitations/send`}>
      <p>Each person asked gets a task, a mail that says only that, and the day in their calendar.</p>
      <SubmitButton>{waiting === 1 ? 'Send 1 invitation' : `Send ${waiting} invitations`}</SubmitButton>
    </Form>
  )
}

function Add({ kept, state }: { kept: ListKept; state: FormState }): JSX.Element {
  const choices = kept.others.map(({ memberId, name, title, agency }) => ({
    value: memberId,
    text: `${name}, ${title}, ${agency}`,
  }))
  return (
    <Details summary="Ask somebody more" open={state.wrong.length > 0}>
      <Form to={`/conferences/${kept.shown.head.conferenceId}/invitations/add`}>
        <SelectField state={state} name="memberId" label="Person" choices={choices} none="Choose a person" />
        <TextField state={state} name="because" label="Why they are asked" />
        <TextField
          state={state}
          name="outsideName"
          label="Or a body without an account"
          hint="It gets the agenda and nothing of the person"
        />
        <SubmitButton kind="secondary">Put on the list</SubmitButton>
      </Form>
    </Details>
  )
}

function Typist({ kept, state }: { kept: ListKept; state: FormState }): JSX.Element {
  const { head } = kept.shown
  const choices = kept.typists.map(({ memberId, name, title }) => ({ value: memberId, text: `${name}, ${title}` }))
  return (
    <Details summary={`Who types the minute: ${head.typist?.name ?? 'the recorder'}`} open={state.wrong.length > 0}>
      <Form to={`/conferences/${head.conferenceId}/invitations/typist`}>
        <SelectField state={state} name="typistId" label="Typist" choices={choices} none="Nobody: the recorder types" />
        <SubmitButton kind="secondary">Choose</SubmitButton>
      </Form>
    </Details>
  )
}

export function InvitationsView(props: States & { kept: ListKept }): JSX.Element {
  const { kept, add, remove, typist, send } = props
  const { head, person } = kept.shown
  const open = head.state === 'convened'
  return (
    <Fragment>
      <BackLink to={`/conferences/${head.conferenceId}`}>The conference</BackLink>
      <ErrorSummary state={[add, remove, typist, send]} />
      <SectionHeading level={1} caption={person.name ?? person.reference}>
        Invitations
      </SectionHeading>
      <Send {...kept} />
      <List kept={kept} remove={remove} />
      {open ? <Add kept={kept} state={add} /> : null}
      {open ? <Typist kept={kept} state={typist} /> : null}
      <LeftOut {...kept} />
    </Fragment>
  )
}
