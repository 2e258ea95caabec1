import { Fragment, type JSX } from 'preact'
import { howMany } from '#rules'
import {
  atTime,
  BackLink,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  Link,
  SectionHeading,
  SelectField,
  SubmitButton,
  Table,
  Tag,
  TextField,
  Why,
  weekdayInWords,
} from '#web'
import type { CirculationPage, Reader } from '../../queries/circulation-page.ts'

const readerAt = (found: CirculationPage, { key }: Reader) =>
  `/conferences/${found.at.head.conferenceId}/circulation/reader?who=${encodeURIComponent(key)}`

/** "12 parts, 9 withheld": how much, never what. */
export function holds({ copy, gets, recipient }: Reader, hasMinute: boolean): string {
  if (!gets) return recipient === null ? 'holds no post now, so nothing' : 'nothing: left out'
  if (!hasMinute) return 'not drawn up yet'
  if (copy === null) return 'nothing: no part is for them'
  const parts = copy.blocks.flatMap(block => block.parts).length
  return `${howMany(parts, 'part')}, ${copy.withheld} withheld`
}

function Sent({ found, reader }: { found: CirculationPage; reader: Reader }): JSX.Element {
  const last = reader.sent.at(-1)
  if (last === undefined) return <span class="quiet">not sent</span>
  const paper = `/conferences/${found.at.head.conferenceId}/circulation/paper/${last.copyId}`
  const opened =
    last.openedAt === null ? (
      <Tag colour="yellow">not opened</Tag>
    ) : (
      `${last.memberId === null ? 'handed over' : 'opened'} ${atTime(last.openedAt, found.today)}`
    )
  return (
    <Fragment>
      {atTime(last.sentAt, found.today)}, {opened}
      {last.edition > 1 ? `, copy ${last.edition}` : ''}
      {last.memberId === null ? (
        <Fragment>
          {' '}
          <Link to={paper}>Print and hand over</Link>
        </Fragment>
      ) : null}
    </Fragment>
  )
}

function List({ found }: { found: CirculationPage }): JSX.Element {
  return (
    <Table
      caption="Who gets the minute"
      captionHidden
      rows={found.readers}
      columns={[
        { title: 'Name', header: true, cell: reader => <Link to={readerAt(found, reader)}>{reader.name}</Link> },
        {
          title: 'Post and agency',
          cell: ({ recipient }) =>
            recipient === null ? '' : [recipient.post, recipient.agency].filter(text => text !== '').join(', '),
        },
        {
          title: 'Why',
          cell: ({ because, name }) => (
            <Fragment>
              {because.says} <Why because={[because]} of={name} />
            </Fragment>
          ),
        },
        { title: 'Their copy', cell: reader => holds(reader, found.minute !== undefined) },
        { title: 'Sent and opened', cell: reader => <Sent found={found} reader={reader} /> },
        { title: 'Mark', cell: ({ sent }) => sent.at(-1)?.mark ?? '' },
      ]}
    />
  )
}

function Add({ found, state }: { found: CirculationPage; state: FormState }): JSX.Element {
  const choices = found.others.map(({ memberId, words }) => ({ value: memberId, text: words }))
  return (
    <Details summary="Add somebody who was not asked" open={state.wrong.length > 0}>
      <Form to={`/conferences/${found.at.head.conferenceId}/circulation`}>
        <HiddenField name="change" value="added" />
        <SelectField state={state} name="who" label="Who" choices={choices} none="Choose a colleague" />
        <TextField state={state} name="because" label="Why they need it" />
        <SubmitButton kind="secondary">Add</SubmitButton>
      </Form>
    </Details>
  )
}

export function CirculationView({ found, state }: { found: CirculationPage; state: FormState }): JSX.Element {
  const { head } = found.at
  const wanting = found.readers.some(one => one.copy !== null && one.sent.length === 0)
  return (
    <Fragment>
      <BackLink to={`/conferences/${head.conferenceId}/minute`}>Minute</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={`Conference of ${weekdayInWords(head.heldOn)}`}>
        Who gets the minute
      </SectionHeading>
      <div class="govuk-body">
        Everybody who was asked gets a copy with what their post may read, whether or not they came.{' '}
        <Why because={found.because} of="this list" />
      </div>
      <List found={found} />
      {found.minute?.state === 'issued' && wanting ? (
        <Form to={`/conferences/${head.conferenceId}/minute/send`}>
          <SubmitButton>Send the copies that are wanting</SubmitButton>
        </Form>
      ) : null}
      {found.mayDecide ? (
        <Add found={found} state={state} />
      ) : (
        <p>{head.chair.name}, who chaired, may leave somebody out or add somebody.</p>
      )}
    </Fragment>
  )
}
