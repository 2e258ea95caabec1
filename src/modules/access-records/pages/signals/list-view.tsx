import type { JSX } from 'preact'
import type { Day } from '#rules'
import { atTime, type Column, EmptyState, InsetText, Link, SectionHeading, Table, Tag } from '#web'
import { oneLine } from '../../model/words.ts'
import type { Signal } from '../../queries/signals.ts'
import { SIGNS, STATES } from './words.ts'

const columns = (today: Day): readonly Column<Signal>[] => [
  { title: 'Found', keep: true, cell: one => atTime(one.foundAt, today) },
  {
    title: 'What stands out',
    header: true,
    cell: one => <Link to={`/access-signals/${one.id}`}>{SIGNS[one.rule] ?? one.rule}</Link>,
  },
  { title: 'Whose', cell: one => oneLine(`${one.name}, ${one.post}`) },
  { title: 'Lines', numeric: true, cell: one => one.lines },
  {
    title: 'State',
    cell: one =>
      one.state === 'open' ? (
        <Tag colour={one.strong ? 'red' : 'yellow'}>{one.strong ? 'Look today' : 'To look at'}</Tag>
      ) : (
        <Tag colour="grey">{STATES[one.state] ?? one.state}</Tag>
      ),
  },
]

/** What stood out about those who report to the reader. */
export function SignalsView({ rows, today }: { readonly rows: readonly Signal[]; readonly today: Day }): JSX.Element {
  return (
    <>
      <SectionHeading level={1}>What stands out in the ledger</SectionHeading>
      <InsetText>
        These are questions and no findings. Cairn goes through the ledger each minute; it notes what somebody who knows
        the work should ask about. Only you and whoever answers for data protection see them: not the person they are
        about, and not their colleagues.
      </InsetText>
      {rows.length === 0 ? (
        <EmptyState title="Nothing stands out." />
      ) : (
        <Table caption="What stands out, open ones first" captionHidden rows={rows} columns={columns(today)} />
      )}
    </>
  )
}
