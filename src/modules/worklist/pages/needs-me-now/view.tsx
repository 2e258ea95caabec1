/** What needs me now: counted, explained, ordered by risk and lateness; each number opens exactly its rows. */
import { Fragment, type JSX } from 'preact'
import { lapseInWords } from '#modules/need-to-know'
import type { Lapsed } from '#modules/staff'
import type { Day } from '#rules'
import {
  atTime,
  type Column,
  CountTabs,
  EmptyState,
  Link,
  Pagination,
  RatingsInBrief,
  SectionHeading,
  Table,
  WarningText,
  When,
  Why,
  weekdayInWords,
} from '#web'
import { type Changed, LISTS, type List, type NeedsMe, ROWS_SHOWN, type Row } from '../../queries/needs-me-now.ts'

const WORDS: Readonly<Record<List, string>> = {
  late: 'Late',
  today: 'Today',
  'next-7-days': 'Next 7 days',
  later: 'Later',
  'waiting-for-others': 'Waiting for others',
  changed: 'Changed on my cases',
}

const brief = (level: Row['harm']) => (level === null ? undefined : { level })

const riskColumn: Column<Row> = {
  title: 'Risk',
  label: '',
  class: 'risk',
  cell: ({ caseId, harm, reconviction }) =>
    caseId === null ? null : <RatingsInBrief harm={brief(harm)} reconviction={brief(reconviction)} />,
}

const personColumn: Column<Row> = {
  title: 'Person',
  label: '',
  cell: ({ caseId, name }) => (caseId === null || name === null ? null : <Link to={`/cases/${caseId}`}>{name}</Link>),
}

const whatColumn: Column<Row> = {
  title: 'What',
  label: '',
  header: true,
  cell: ({ says, list, owner }) => (
    <Fragment>
      {says}
      {list === 'waiting-for-others' ? <small class="under">with {owner}</small> : null}
    </Fragment>
  ),
}

const doColumn: Column<Row> = {
  title: 'Do',
  titleHidden: true,
  cell: ({ opens, list, says, name }) => (
    <Link to={opens} hidden={name === null ? says : `${says}, ${name}`}>
      {list === 'waiting-for-others' ? 'Open' : 'Do it'}
    </Link>
  ),
}

function Due({ dueOn, today }: { dueOn: Day | null; today: Day }): JSX.Element {
  if (dueOn === null) return <span class="quiet">no day set</span>
  return <When day={dueOn} today={today} due form="year-only-if-other" />
}

/** The columns of every list of work: who, what, when, why, and the one act. The risk stands first for those who see it. */
const columns = (today: Day, ratings: boolean): readonly Column<Row>[] => [
  ...(ratings ? [riskColumn] : []),
  personColumn,
  whatColumn,
  { title: 'Due', cell: ({ dueOn }) => <Due dueOn={dueOn} today={today} /> },
  { title: 'Why', titleHidden: true, cell: ({ because, says }) => <Why because={because} of={says} /> },
  doColumn,
]

function Tasks({
  list,
  needs,
  today,
  ratings,
}: {
  list: List
  needs: NeedsMe
  today: Day
  ratings: boolean
}): JSX.Element | null {
  const rows = needs.rows.filter(row => row.list === list)
  if (rows.length === 0) return null
  const all = needs.counts[list]
  return (
    <Fragment>
      <SectionHeading aside={rows.length < all ? `${rows.length} of ${all}` : undefined}>{WORDS[list]}</SectionHeading>
      <Table caption={WORDS[list]} captionHidden rows={rows} columns={columns(today, ratings)} class="works" />
    </Fragment>
  )
}

function News({
  changed,
  total,
  today,
}: {
  changed: readonly Changed[]
  total: number
  today: Day
}): JSX.Element | null {
  if (changed.length === 0) return null
  return (
    <Fragment>
      <SectionHeading aside={changed.length < total ? `${changed.length} of ${total}` : undefined}>
        {WORDS.changed}
      </SectionHeading>
      <Table
        caption={WORDS.changed}
        captionHidden
        rows={changed}
        class="works"
        columns={[
          {
            title: 'Person',
            label: '',
            header: true,
            cell: ({ caseId, name }) => <Link to={`/cases/${caseId}`}>{name}</Link>,
          },
          { title: 'What', label: '', cell: ({ headline }) => headline },
          { title: 'Who', label: '', cell: ({ by, agency }) => <span class="quiet">{`${by}, ${agency}`}</span> },
          { title: 'When', label: '', cell: ({ writtenAt }) => atTime(writtenAt, today) },
        ]}
      />
    </Fragment>
  )
}

function PagesOf({ list, number, total }: { list: List; number: number; total: number }): JSX.Element {
  return (
    <Pagination
      page={number}
      pages={Math.ceil(total / ROWS_SHOWN)}
      to={page => `/?show=${list}&page=${page}`}
      label={`Pages of “${WORDS[list]}”`}
    />
  )
}

function Counts({ needs, only }: { needs: NeedsMe; only: List | undefined }): JSX.Element {
  const counts = LISTS.map(list => ({
    label: WORDS[list],
    count: needs.counts[list],
    to: `/?show=${list}`,
    current: only === list,
    urgent: list === 'late',
  }))
  return <CountTabs counts={counts} label="What needs me, counted" />
}

const Lapses = ({ lapses }: { lapses: readonly Lapsed[] }) =>
  lapses.map(one => (
    <WarningText>
      {lapseInWords(one)} <Link to="/your-access">Your access</Link>
    </WarningText>
  ))

export function NeedsMeNowView(props: {
  needs: NeedsMe
  only: List | undefined
  /** Which page of the one list. */
  number: number
  today: Day
  ratings: boolean
  /** What of their own has run out, so that nothing is shown to them. */
  lapses: readonly Lapsed[]
}): JSX.Element {
  const { needs, only, number, today, ratings, lapses } = props
  const nothing = needs.rows.length === 0 && (needs.changed.length === 0 || (only !== undefined && only !== 'changed'))
  return (
    <Fragment>
      <SectionHeading level={1} aside={weekdayInWords(today)}>
        What needs me now
      </SectionHeading>
      <Lapses lapses={lapses} />
      <Counts needs={needs} only={only} />
      {only === undefined ? null : (
        <p>
          <Link to="/">Everything that is urgent</Link>
        </p>
      )}
      {nothing ? (
        <EmptyState title={only === undefined ? 'Nothing needs you today.' : `Nothing under “${WORDS[only]}”.`} />
      ) : null}
      {LISTS.filter(list => list !== 'changed').map(list => (
        <Tasks list={list} needs={needs} today={today} ratings={ratings} />
      ))}
      {only === undefined || only === 'changed' ? (
        <News changed={needs.changed} total={needs.counts.changed} today={today} />
      ) : null}
      {only === undefined ? null : <PagesOf list={only} number={number} total={needs.counts[only]} />}
    </Fragment>
  )
}
