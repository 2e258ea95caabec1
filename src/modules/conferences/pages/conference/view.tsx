import { Fragment, type JSX } from 'preact'
import { howMany } from '#rules'
import {
  BackLink,
  ButtonLink,
  ButtonRow,
  type Column,
  dayInWords,
  InsetText,
  Link,
  SectionHeading,
  SummaryList,
  type SummaryRow,
  Table,
  Tag,
  WarningText,
  When,
  Why,
} from '#web'
import type { ConferencePage } from '../../queries/conference-page.ts'
import type { Invitation } from '../../queries/invitations.ts'
import { Beside } from '../beside.tsx'
import { KIND_WORDS, placeOf, REPLY_WORDS, STATE_WORDS } from '../convening-words.ts'
import { Lines } from '../lines.tsx'

function headRows({ head, person, today }: ConferencePage): readonly (SummaryRow | undefined)[] {
  const { chair, recorder, typist, sender, authority, authorityVersion, reasons, devolvedBecause } = head
  const born = person.bornOn === null ? '' : `, born ${dayInWords(person.bornOn)}`
  return [
    { name: 'About', value: person.name === null ? person.reference : `${person.name}${born} · ${person.reference}` },
    {
      name: 'When',
      value: (
        <Fragment>
          <When day={head.heldOn} today={today} time={head.startsAt} />, {head.minutesPlanned} minutes
        </Fragment>
      ),
    },
    { name: 'Where', value: placeOf(head) },
    reasons === '' ? undefined : { name: 'Why', value: <Lines text={reasons} /> },
    { name: 'Chair', value: `${chair.name}, ${chair.agency}` },
    {
      name: 'Recorder',
      value: recorder.memberId === chair.memberId ? 'the chair' : `${recorder.name}, ${recorder.agency}`,
    },
    devolvedBecause === null ? undefined : { name: 'Handed on', value: <Lines text={devolvedBecause} /> },
    typist === null ? undefined : { name: 'Typist', value: typist.name },
    { name: 'Invitations sent by', value: `${sender.name}, ${sender.agency}` },
    authority === '' ? undefined : { name: 'Authority', value: `${authority}, version ${authorityVersion}` },
  ]
}

function replyWords({ state, reply, deputy, replySays, memberId }: Invitation): string {
  if (state === 'to-send') return 'not sent yet'
  if (memberId === null) return 'agenda on paper'
  if (reply === null) return 'no reply yet'
  const who = reply === 'deputy' && deputy !== null ? `sends ${deputy}` : REPLY_WORDS[reply]
  return replySays === '' ? who : `${who}: ${replySays}`
}

/** For those who prepare the meeting; everybody else reads their own reason on their invitation. */
const WHY: Column<Invitation> = { title: 'Why asked', cell: ({ because, name }) => <Why because={because} of={name} /> }

function People({ invitations, keeps, runs, head }: ConferencePage): JSX.Element {
  const asked = invitations.filter(one => one.state !== 'removed')
  const agencies = new Set(asked.map(one => one.agencyId).filter(id => id !== ''))
  return (
    <section aria-labelledby="who">
      <SectionHeading
        id="who"
        aside={
          keeps && head.state === 'convened' ? (
            <Link to={`/conferences/${head.conferenceId}/invitations`}>Keep the list</Link>
          ) : null
        }
      >
        Who is asked
      </SectionHeading>
      {keeps && agencies.size === 1 ? (
        <WarningText>Only one agency is asked. A conference brings several together.</WarningText>
      ) : null}
      <Table
        empty="Nobody yet"
        caption="Who is asked to this conference"
        captionHidden
        rows={asked}
        columns={[
          { title: 'Name', header: true, cell: ({ name }) => name },
          { title: 'Post', cell: ({ post }) => post },
          { title: 'Agency', cell: ({ agency }) => agency },
          { title: 'Discipline', cell: ({ discipline }) => discipline ?? '' },
          { title: 'Reply', cell: replyWords },
          ...(keeps || runs ? [WHY] : []),
        ]}
      />
    </section>
  )
}

/** What the reader does before the meeting opens, as somebody who was asked. */
function AsInvited({ head, mine, answersFor }: ConferencePage): JSX.Element | null {
  if (mine === undefined || head.state !== 'convened') return null
  return (
    <Fragment>
      <ButtonLink to={`/invitations/${mine.invitationId}`} kind={answersFor ? 'secondary' : 'main'}>
        Your invitation
      </ButtonLink>
      {mine.pack === 'full' ? (
        <ButtonLink to={`/conferences/${head.conferenceId}/contribution`} kind="secondary">
          Your agency’s contribution
        </ButtonLink>
      ) : null}
    </Fragment>
  )
}

/** What those who run it do next: read the brief, open the meeting, go on with it, write the minute. */
function AsRunning({ head, runs, answersFor, today }: ConferencePage): JSX.Element | null {
  const at = `/conferences/${head.conferenceId}`
  const before = head.state === 'convened'
  // Until the day has come the brief is what the chair wants; opening the meeting by mistake would end contributions.
  const ahead = before && head.heldOn > today
  if (!runs) return null
  return (
    <Fragment>
      {answersFor && before ? (
        <ButtonLink to={`${at}/brief`} kind={ahead ? 'main' : 'secondary'}>
          The chair’s brief
        </ButtonLink>
      ) : null}
      {before || head.state === 'in-session' ? (
        <ButtonLink to={`${at}/meeting`} kind={ahead ? 'secondary' : 'main'}>
          {before ? 'Open the meeting' : 'Go to the meeting'}
        </ButtonLink>
      ) : null}
      {head.state === 'minute-draft' || head.state === 'issued' ? (
        <ButtonLink to={`${at}/minute`} kind="secondary">
          The minute
        </ButtonLink>
      ) : null}
    </Fragment>
  )
}

function Steps(found: ConferencePage): JSX.Element {
  const { head, ownCopy, answersFor, keeps, sends, invitations } = found
  const at = `/conferences/${head.conferenceId}`
  const waiting = invitations.filter(one => one.state === 'to-send').length
  const before = head.state === 'convened'
  return (
    <ButtonRow>
      {before && sends && waiting > 0 ? (
        <ButtonLink to={`${at}/invitations`}>{`Send ${howMany(waiting, 'invitation')}`}</ButtonLink>
      ) : null}
      <AsInvited {...found} />
      <AsRunning {...found} />
      {ownCopy === undefined ? null : <ButtonLink to={`/minutes/${ownCopy}`}>Your copy of the minute</ButtonLink>}
      <Link to={`${at}/agenda`}>Agenda to print</Link>
      {before && keeps ? <Link to={`${at}/change`}>Change day or place, or cancel</Link> : null}
      {before && (answersFor || keeps) ? <Link to={`${at}/hand-on`}>Hand on the chair or the record</Link> : null}
    </ButtonRow>
  )
}

export function ConferenceView({ found }: { found: ConferencePage }): JSX.Element {
  const { head, person, agenda, devolutions } = found
  const asked = devolutions.filter(one => one.state === 'asked')
  return (
    <Fragment>
      {found.opensCase ? <BackLink to={`/cases/${head.caseId}`}>{person.name ?? 'The case'}</BackLink> : null}
      <SectionHeading level={1} caption={person.name ?? person.reference} aside={<Tag>{STATE_WORDS[head.state]}</Tag>}>
        {KIND_WORDS[head.kind]}
      </SectionHeading>
      {asked.map(({ seat, from, to, askedBy, because }) => (
        <InsetText>
          {askedBy} asks that {to} {seat === 'chair' ? 'chairs' : 'records'} instead of {from}: {because}.{' '}
          <Link to={`/conferences/${head.conferenceId}/hand-on`}>The social work SOLO answers</Link>
        </InsetText>
      ))}
      <Steps {...found} />
      <SummaryList rows={headRows(found)} />
      <People {...found} />
      <SectionHeading>Agenda</SectionHeading>
      <ol class="govuk-list govuk-list--number">
        {agenda.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ol>
      <Beside caseId={found.opensCase ? head.caseId : undefined} />
    </Fragment>
  )
}
