/** The co-ordination board for those whose posts serve an area (S3-3, S3-28, S3-51). */
import { Fragment } from 'preact'
import { latenessPerSender } from '#modules/releases'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import { CountTabs, EmptyState, Link, RatingsInBrief, SectionHeading, Table, When } from '#web'
import { BOARDS, type Board, board } from '../../queries/board.ts'

const WORDS: Readonly<Record<Board, string>> = {
  releases: 'Releases ahead',
  'no-supervisor': 'No supervising worker',
  consider: 'Conferences to decide on',
  convened: 'Conferences convened',
  minutes: 'Minutes not issued',
  'actions-late': 'Actions late',
}

const URGENT: readonly Board[] = ['no-supervisor', 'actions-late']

async function show(asked: Asked): Promise<Answer> {
  const only = BOARDS.find(name => name === asked.query['show']) ?? 'releases'
  const { shown, lateness } = await asked.act(async tx => ({
    shown: await board(tx, only),
    lateness: await latenessPerSender(tx),
  }))
  const today = asked.database.clock.today()
  return page(
    'Co-ordination board',
    <Fragment>
      <SectionHeading level={1}>Co-ordination board</SectionHeading>
      <CountTabs
        label="The board, counted"
        counts={BOARDS.map(name => ({
          label: WORDS[name],
          count: shown.counts[name],
          to: `/board?show=${name}`,
          current: name === only,
          urgent: URGENT.includes(name),
        }))}
      />
      {shown.rows.length === 0 ? (
        <EmptyState title={`Nothing under “${WORDS[only]}”.`} />
      ) : (
        <Table
          caption={WORDS[only]}
          rows={shown.rows}
          columns={[
            { title: 'Person', header: true, cell: row => <Link to={`/cases/${row.caseId}`}>{row.name}</Link> },
            {
              title: 'Harm',
              cell: row => (
                <RatingsInBrief harm={row.harm === null ? undefined : { level: row.harm }} reconviction={undefined} />
              ),
            },
            { title: 'What', cell: row => <Link to={row.opens}>{row.what}</Link> },
            {
              title: 'When',
              cell: row =>
                row.on === null ? 'no day set' : <When day={row.on} today={today} due={URGENT.includes(only)} />,
            },
          ]}
        />
      )}
      {lateness.length === 0 ? null : (
        <Table
          caption="Release notices, by sender"
          rows={lateness}
          columns={[
            { title: 'Sender', header: true, cell: row => row.sender },
            { title: 'Notices', numeric: true, cell: row => row.notices },
            { title: 'Late', numeric: true, cell: row => row.late },
          ]}
        />
      )}
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
