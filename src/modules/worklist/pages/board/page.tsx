/** The co-ordination board for those whose posts serve an area (S3-3, S3-28, S3-51). */
import { Fragment, type JSX } from 'preact'
import { type Lateness, latenessPerSender } from '#modules/releases'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import type { Day } from '#rules'
import { CountTabs, EmptyState, Link, RatingsInBrief, SectionHeading, Table, When } from '#web'
import { BOARDS, type Board, type BoardRow, board } from '../../queries/board.ts'

const WORDS: Readonly<Record<Board, string>> = {
  releases: 'Releases ahead',
  'no-supervisor': 'No supervising worker',
  consider: 'Conferences to decide on',
  convened: 'Conferences convened',
  minutes: 'Minutes not issued',
  'actions-late': 'Actions late',
}

const URGENT: readonly Board[] = ['no-supervisor', 'actions-late']

function Rows({ rows, only, today }: { rows: readonly BoardRow[]; only: Board; today: Day }): JSX.Element {
  if (rows.length === 0) return <EmptyState title={`Nothing under “${WORDS[only]}”.`} />
  return (
    <Table
      caption={WORDS[only]}
      rows={rows}
      columns={[
        { title: 'Person', header: true, cell: row => <Link to={`/cases/${row.caseId}`}>{row.name}</Link> },
        {
          title: 'Harm',
          cell: ({ harm }) => (
            <RatingsInBrief harm={harm === null ? undefined : { level: harm }} reconviction={undefined} />
          ),
        },
        { title: 'What', cell: row => <Link to={row.opens}>{row.what}</Link> },
        {
          title: 'When',
          cell: ({ on }) => (on === null ? 'no day set' : <When day={on} today={today} due={URGENT.includes(only)} />),
        },
      ]}
    />
  )
}

function Senders({ lateness }: { lateness: readonly Lateness[] }): JSX.Element | null {
  if (lateness.length === 0) return null
  return (
    <Table
      caption="Release notices, by sender"
      rows={lateness}
      columns={[
        { title: 'Sender', header: true, cell: row => row.sender },
        { title: 'Notices', numeric: true, cell: row => row.notices },
        { title: 'Late', numeric: true, cell: row => row.late },
      ]}
    />
  )
}

async function show(asked: Asked): Promise<Answer> {
  const only = BOARDS.find(name => name === asked.query['show']) ?? 'releases'
  const found = await asked.act(async tx => ({ board: await board(tx, only), lateness: await latenessPerSender(tx) }))
  const counts = BOARDS.map(name => ({
    label: WORDS[name],
    count: found.board.counts[name],
    to: `/board?show=${name}`,
    current: name === only,
    urgent: URGENT.includes(name),
  }))
  return page(
    'Co-ordination board',
    <Fragment>
      <SectionHeading level={1}>Co-ordination board</SectionHeading>
      <CountTabs label="The board, counted" counts={counts} />
      <Rows rows={found.board.rows} only={only} today={asked.database.clock.today()} />
      <Senders lateness={found.lateness} />
    </Fragment>,
  )
}

export const boardRoute: Route = {
  method: 'GET',
  path: '/board',
  door: 'signed-in',
  purpose: 'own-work',
  tells: 'consultation',
  roles: ['social-work-solo', 'coordinator', 'police-solo', 'crime-manager', 'team-manager'],
  answer: show,
}
