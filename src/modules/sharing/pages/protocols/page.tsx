/** Every protocol, arrangement and statute on which agencies share, what falls due, and which seats stand empty (S3-5, S3-14). */
import { Fragment, type JSX } from 'preact'
import { type Agreement, agreements } from '#modules/staff'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import { type Day, inAList } from '#rules'
import { ButtonLink, EmptyState, Link, SectionHeading, Table, Tag, When } from '#web'
import { type EmptySeat, emptySeats } from '../../queries/named-posts.ts'
import { KIND_WORDS, SEAT_ORDINALS } from '../protocol/words.ts'

function List({ rows, today }: { rows: readonly Agreement[]; today: Day }): JSX.Element {
  return (
    <Table
      caption="Protocols and arrangements"
      captionHidden
      rows={rows}
      columns={[
        { title: 'Title', header: true, cell: one => <Link to={`/protocols/${one.agreementId}`}>{one.title}</Link> },
        { title: 'Kind', cell: one => `${KIND_WORDS[one.kind]}, version ${one.version}` },
        { title: 'Parties', numeric: true, cell: one => one.parties.filter(party => party.inForce).length },
        {
          title: 'Review',
          cell: one => (one.reviewOn === null ? 'no day set' : <When day={one.reviewOn} today={today} due />),
        },
        {
          title: 'State',
          cell: one =>
            one.inForce ? (
              <Tag colour="green">in force</Tag>
            ) : (
              <Tag colour="grey">{one.to !== null && one.to < today ? 'expired' : 'not yet'}</Tag>
            ),
        },
      ]}
    />
  )
}

/** The seats of one party that stand empty, as one row. */
function Empty({ rows }: { rows: readonly EmptySeat[] }): JSX.Element | null {
  if (rows.length === 0) return null
  const parties = [...Map.groupBy(rows, one => `${one.agreementId} ${one.agency}`).values()]
  const titleOf = (own: readonly EmptySeat[]) => own[0]?.agency ?? ''
  return (
    <Fragment>
      <SectionHeading id="exceptions">Exceptions: seats that nobody fills</SectionHeading>
      <p>
        For the police and each authority five named posts answer for the protocol being kept. These have stood empty
        for too long.
      </p>
      <Table
        caption="Empty seats"
        captionHidden
        rows={parties}
        columns={[
          {
            title: 'Of',
            header: true,
            cell: own => <Link to={`/protocols/${own[0]?.agreementId ?? ''}#seats`}>{titleOf(own)}</Link>,
          },
          { title: 'Seats', cell: own => inAList(own.map(one => SEAT_ORDINALS[one.seat])) },
          { title: 'Empty for', cell: own => `${Math.max(...own.map(one => one.days))} days` },
        ]}
      />
    </Fragment>
  )
}

async function show(asked: Asked): Promise<Answer> {
  const today = asked.database.clock.today()
  const isAdministrator = asked.actor.role === 'administrator'
  const { rows, empty } = await asked.act(async tx => ({ rows: await agreements(tx), empty: await emptySeats(tx) }))
  return page(
    'Protocols and arrangements',
    <Fragment>
      <SectionHeading level={1}>Protocols and arrangements</SectionHeading>
      <p>
        An agency takes part in a case only on one of these. <Link to="/posts">Find a post by any of its titles</Link>
      </p>
      {rows.length === 0 ? <EmptyState title="Nothing is entered yet." /> : <List rows={rows} today={today} />}
      {isAdministrator ? <ButtonLink to="/protocols/new">Enter a protocol or arrangement</ButtonLink> : null}
      <Empty rows={empty} />
    </Fragment>,
  )
}

export const protocolsRoute: Route = {
  method: 'GET',
  path: '/protocols',
  door: 'signed-in',
  purpose: 'administration',
  tells: 'consultation',
  answer: show,
}
