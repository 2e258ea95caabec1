/** What needs me now: counted, explained, ordered by risk and lateness; each number opens exactly its rows. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import { atTime, CountTabs, EmptyState, Link, RatingsInBrief, SectionHeading, When, Why, weekdayInWords } from '#web'
import { type Changed, LISTS, type List, type NeedsMe, type Row } from '../../queries/needs-me-now.ts'

const WORDS: Readonly<Record<List, string>> = {
  late: 'Late',
  today: 'Today',
  'next-7-days': 'Next 7 days',
  later: 'Later',
  'waiting-for-others': 'Waiting for others',
  changed: 'Changed on my cases',
}

function Task({ row, today, ratings }: { row: Row; today: Day; ratings: boolean }): JSX.Element {
  const { name, caseId, says, dueOn, because, opens, harm, reconviction, owner, list } = row
  const brief = (level: Row['harm']) => (level === null ? undefined : { level })
  return (
    <li class="work">
      {ratings && caseId !== null ? (
        <span class="work-risk">
          <RatingsInBrief harm={brief(harm)} reconviction={brief(reconviction)} />
        </span>
      ) : null}
      <span class="work-who">
        {name === null || caseId === null ? '' : <Link to={`/cases/${caseId}`}>{name}</Link>}
      </span>
      <span class="work-what">
        {says}
        {list === 'waiting-for-others' ? <span class="quiet"> with {owner}</span> : null}
      </span>
      <span class="work-when">
        {dueOn === null ? (
          <span class="quiet">no day set</span>
        ) : (
          <When day={dueOn} today={today} due form="year-only-if-other" />
        )}
      </span>
      <span class="work-do">
        <Why because={because} of={says} />
        <Link to={opens} class="work-link">
          {list === 'waiting-for-others' ? 'Open' : 'Do it'}
          <span class="govuk-visually-hidden">
            : {says}
            {name === null ? '' : `, ${name}`}
          </span>
        </Link>
      </span>
    </li>
  )
}

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
  return (
    <section aria-labelledby={`list-${list}`}>
      <SectionHeading
        id={`list-${list}`}
        aside={rows.length < needs.counts[list] ? `the first ${rows.length} of ${needs.counts[list]}` : undefined}
      >
        {WORDS[list]}
      </SectionHeading>
      <ul class="works">
        {rows.map(row => (
          <Task row={row} today={today} ratings={ratings} />
        ))}
      </ul>
    </section>
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
    <section aria-labelledby="list-changed">
      <SectionHeading
        id="list-changed"
        aside={changed.length < total ? `the latest ${changed.length} of ${total}` : undefined}
      >
        {WORDS.changed}
      </SectionHeading>
      <ul class="works">
        {changed.map(({ caseId, name, headline, agency, by, writtenAt }) => (
          <li class="work">
            <span class="work-who">
              <Link to={`/cases/${caseId}`}>{name}</Link>
            </span>
            <span class="work-what">
              {headline}{' '}
              <span class="quiet">
                {by}, {agency}
              </span>
            </span>
            <span class="work-when">{atTime(writtenAt, today)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function NeedsMeNowView(props: {
  needs: NeedsMe
  only: List | undefined
  today: Day
  ratings: boolean
}): JSX.Element {
  const { needs, only, today, ratings } = props
  const counts = LISTS.map(list => ({
    label: WORDS[list],
    count: needs.counts[list],
    to: `/?show=${list}`,
    current: only === list,
    urgent: list === 'late',
  }))
  const nothing = needs.rows.length === 0 && (needs.changed.length === 0 || (only !== undefined && only !== 'changed'))
  return (
    <Fragment>
      <SectionHeading level={1} aside={weekdayInWords(today)}>
        What needs me now
      </SectionHeading>
      <CountTabs counts={counts} label="What needs me, counted" />
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
    </Fragment>
  )
}
