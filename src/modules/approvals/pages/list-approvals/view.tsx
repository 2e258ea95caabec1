/** Three short lists: each row leads to the request. */
import { Fragment, type JSX } from 'preact'
import { APPROVERS, type Day, sentenceOf } from '#rules'
import { atTime, Link, SectionHeading, Table } from '#web'
import type { Approval } from '../../queries/approvals.ts'
import { stateInWords } from '../words.ts'

type Part = { readonly title: string; readonly rows: readonly Approval[]; readonly none: string; readonly today: Day }

function List({ title, rows, none, today }: Part): JSX.Element {
  return (
    <section>
      <SectionHeading>{title}</SectionHeading>
      <Table
        empty={none}
        caption={title}
        captionHidden
        rows={rows}
        columns={[
          {
            title: 'What',
            header: true,
            cell: one => <Link to={`/approvals/${one.id}`}>{sentenceOf(APPROVERS[one.act].inWords)}</Link>,
          },
          { title: 'Asked by', cell: one => `${one.askedByName}, ${one.askedPost}` },
          { title: 'Asked', cell: one => atTime(one.askedAt, today) },
          { title: 'State', cell: one => stateInWords(one, today) },
        ]}
      />
    </section>
  )
}

/** The whole page. */
export function ListView({
  approvals,
  me,
  today,
}: {
  readonly approvals: readonly Approval[]
  readonly me: string
  readonly today: Day
}): JSX.Element {
  const waiting = approvals.filter(({ state }) => state === 'waiting')
  return (
    <Fragment>
      <SectionHeading level={1}>Approvals</SectionHeading>
      <p>
        Some acts need two people: one asks, another sees exactly what will be done and decides. It is carried out the
        moment it is approved. After 24 hours a request is void.
      </p>
      <List
        title="Waiting for you"
        rows={waiting.filter(one => one.askedBy !== me)}
        none="Nothing waits for you."
        today={today}
      />
      <List
        title="Asked by you"
        rows={waiting.filter(one => one.askedBy === me)}
        none="You wait for nobody."
        today={today}
      />
      <List
        title="Decided"
        rows={approvals.filter(({ state }) => state !== 'waiting')}
        none="Nothing was decided yet that you asked for or answer for."
        today={today}
      />
    </Fragment>
  )
}
