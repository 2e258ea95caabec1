/** The page of a liaison officer: what keeps information from flowing, and which seats of the protocol stand empty (S3-17). */
import { Fragment, type JSX } from 'preact'
import { type FlowOfConferences, flowOfConferences } from '#modules/conferences'
import { openRequests, type RequestShown, type ShareShown, sharesFromMe, sharesToMe } from '#modules/sharing'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import type { Day } from '#rules'
import { atTime, CountTabs, Link, SectionHeading, Table, When } from '#web'

type Around = { readonly today: Day }

const about = (name: string | null) => name ?? 'a person'

function Unread({ rows, today }: Around & { rows: readonly ShareShown[] }): JSX.Element {
  return (
    <Table
      empty="Every share was opened."
      caption="Unread shares"
      captionHidden
      rows={rows}
      columns={[
        { title: 'About', header: true, cell: one => <Link to={`/shares/${one.shareId}`}>{about(one.about)}</Link> },
        { title: 'From', cell: one => one.agency },
        { title: 'To', cell: one => one.toMember ?? one.toPost ?? one.toAgency },
        { title: 'Sent', cell: one => atTime(one.sentAt ?? one.writtenAt, today) },
      ]}
    />
  )
}

function Requests({ rows, today }: Around & { rows: readonly RequestShown[] }): JSX.Element {
  return (
    <Table
      empty="Every request was answered."
      caption="Unanswered requests"
      captionHidden
      rows={rows}
      columns={[
        {
          title: 'About',
          header: true,
          cell: one => <Link to={`/information-requests/${one.requestId}`}>{about(one.about)}</Link>,
        },
        { title: 'Asked by', cell: one => one.agency },
        { title: 'Asked of', cell: one => one.askedPost },
        {
          title: 'Answer by',
          cell: one => <span class={one.isOverdue ? 'late' : undefined}>{atTime(one.answerBy, today)}</span>,
        },
      ]}
    />
  )
}

function Copies({ rows, today }: Around & { rows: FlowOfConferences['copies'] }): JSX.Element {
  return (
    <Table
      empty="Every copy of a minute was opened."
      caption="Minutes not opened"
      captionHidden
      rows={rows}
      columns={[
        {
          title: 'About',
          header: true,
          cell: one => <Link to={`/conferences/${one.conferenceId}`}>{about(one.about)}</Link>,
        },
        { title: 'Copy of', cell: one => `${one.recipient}, ${one.agency}` },
        { title: 'Sent', cell: one => atTime(one.sentAt, today) },
      ]}
    />
  )
}

function Silent({ rows, today }: Around & { rows: FlowOfConferences['silent'] }): JSX.Element {
  return (
    <Table
      empty="The police have given their part to every conference."
      caption="Conferences without a police input"
      captionHidden
      rows={rows}
      columns={[
        {
          title: 'About',
          header: true,
          cell: one => <Link to={`/conferences/${one.conferenceId}`}>{about(one.about)}</Link>,
        },
        { title: 'Held', cell: one => <When day={one.heldOn} today={today} /> },
      ]}
    />
  )
}

async function show(asked: Asked): Promise<Answer> {
  const today = asked.database.clock.today()
  const found = await asked.act(async tx => ({
    toMe: await sharesToMe(tx, true),
    fromMe: (await sharesFromMe(tx)).filter(one => one.state === 'sent' && one.openedAt === null),
    requests: await openRequests(tx),
    ...(await flowOfConferences(tx)),
  }))
  const { requests, copies, silent } = found
  const unread = [...found.toMe, ...found.fromMe]
  const late = requests.some(one => one.isOverdue)
  return page(
    'Information flow',
    <Fragment>
      <SectionHeading level={1}>Information flow</SectionHeading>
      <CountTabs
        label="What waits"
        counts={[
          { label: 'Unread shares', count: unread.length, to: '#unread' },
          { label: 'Unanswered requests', count: requests.length, to: '#requests', urgent: late },
          { label: 'Minutes not opened', count: copies.length, to: '#minutes' },
          { label: 'Without police', count: silent.length, to: '#police' },
        ]}
      />
      <SectionHeading id="unread">Unread shares</SectionHeading>
      <Unread rows={unread} today={today} />
      <SectionHeading id="requests">Unanswered requests</SectionHeading>
      <Requests rows={requests} today={today} />
      <SectionHeading id="minutes">Minutes not opened</SectionHeading>
      <Copies rows={copies} today={today} />
      <SectionHeading id="police">Conferences without a police input</SectionHeading>
      <Silent rows={silent} today={today} />
      <p>
        <Link to="/protocols#exceptions">Seats of the protocol that stand empty</Link>
      </p>
    </Fragment>,
  )
}

export const informationFlowRoute: Route = {
  method: 'GET',
  path: '/information-flow',
  door: 'signed-in',
  purpose: 'own-work',
  roles: ['police-solo', 'social-work-solo', 'crime-manager'],
  tells: 'consultation',
  answer: show,
}
