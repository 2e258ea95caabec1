/** The co-ordination board for those whose posts serve an area (S3-3, S3-28, S3-51). */
import { Fragment, type JSX } from 'preact'
import { releasesWithoutSupervisor, type UnsupervisedRelease } from '#modules/conferences'
import { type Lateness, latenessPerSender } from '#modules/releases'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import type { Day } from '#rules'
import { CountTabs, Link, RatingsInBrief, SectionHeading, Table, When, Why } from '#web'
import { BOARDS, type Board, type BoardRow, type BoardShown, board } from '../../queries/board.ts'

/** The lists in the order of the tabs. One of them is asked by rule, in a query of its own. */
const TABS = ['releases', 'no-supervisor', ...BOARDS.filter(name => name !== 'releases')] as const
type Tab = (typeof TABS)[number]

const WORDS: Readonly<Record<Tab, string>> = {
  releases: 'Releases ahead',
  'no-supervisor': 'No supervising worker',
  consider: 'Conferences to decide on',
  convened: 'Conferences convened',
  minutes: 'Minutes not issued',
  'actions-late': 'Actions late',
}

const URGENT: readonly Board[] = ['actions-late']

function Rows({ rows, only, today }: { rows: readonly BoardRow[]; only: Board; today: Day }): JSX.Element {
  return (
    <Table
      empty={`Nothing under “${WORDS[only]}”.`}
      caption={WORDS[only]}
      rows={rows}
      columns={[
        { title: 'Person', header: true, cell: row => <Link to={`/cases/${row.caseId}`}>{row.name}</Link> },
        {
          title: 'Ratings',
          cell: ({ harm, reconviction }) => (
            <RatingsInBrief
              harm={harm === null ? undefined : { level: harm }}
              reconviction={reconviction === null ? undefined : { level: reconviction }}
            />
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

/** Releases ahead for which nobody supervises; late from the day that the rule gives (S3-28). */
function Unsupervised({ rows, today }: { rows: readonly UnsupervisedRelease[]; today: Day }): JSX.Element {
  return (
    <Table
      empty="Every release ahead has a supervising worker."
      caption={WORDS['no-supervisor']}
      rows={rows}
      columns={[
        { title: 'Person', header: true, cell: row => <Link to={`/cases/${row.caseId}`}>{row.name}</Link> },
        { title: 'Release', cell: row => <When day={row.releaseOn} today={today} /> },
        {
          title: 'Name somebody by',
          cell: row => (
            <Fragment>
              <span class={row.late ? 'late' : undefined}>
                <When day={row.by} today={today} due />
              </span>{' '}
              <Why because={row.because} of={`a supervising worker for ${row.name}`} />
            </Fragment>
          ),
        },
        {
          title: 'What to do',
          cell: row => <Link to={`/cases/${row.caseId}/supervisor`}>Name the supervising worker</Link>,
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

const counted = (tab: Tab, shown: BoardShown, unsupervised: readonly UnsupervisedRelease[]) =>
  tab === 'no-supervisor' ? unsupervised.length : shown.counts[tab]

async function show(asked: Asked): Promise<Answer> {
  const only = TABS.find(name => name === asked.query['show']) ?? 'releases'
  const today = asked.database.clock.today()
  const found = await asked.act(async tx => ({
    shown: await board(tx, only === 'no-supervisor' ? 'releases' : only),
    unsupervised: await releasesWithoutSupervisor(tx),
    lateness: await latenessPerSender(tx),
  }))
  const { shown, unsupervised, lateness } = found
  const late = unsupervised.some(one => one.late)
  const counts = TABS.map(name => ({
    label: WORDS[name],
    count: counted(name, shown, unsupervised),
    to: `/board?show=${name}`,
    current: name === only,
    urgent: name === 'no-supervisor' ? late : URGENT.includes(name),
  }))
  return page(
    'Co-ordination board',
    <Fragment>
      <SectionHeading level={1}>Co-ordination board</SectionHeading>
      <CountTabs label="The board, counted" counts={counts} />
      {only === 'no-supervisor' ? (
        <Unsupervised rows={unsupervised} today={today} />
      ) : (
        <Rows rows={shown.rows} only={only} today={today} />
      )}
      <Senders lateness={lateness} />
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
