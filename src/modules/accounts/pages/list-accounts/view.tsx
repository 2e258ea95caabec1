import type { JSX } from 'preact'
import type { AccountState, StaffAccount } from '#platform/identity'
import type { Day } from '#rules'
import { atTime, type Column, CountTabs, EmptyState, Link, SectionHeading, Table, Tag } from '#web'
import { STATE_WORDS } from '../../state-words.ts'

export type ListAccountsViewProps = {
  readonly staff: readonly StaffAccount[]
  readonly chosen: AccountState | undefined
  readonly today: Day
}

const STATES = Object.keys(STATE_WORDS) as AccountState[]

function countsOf(staff: readonly StaffAccount[], chosen: AccountState | undefined) {
  const all = { label: 'Everybody', count: staff.length, to: '/accounts', current: chosen === undefined }
  const each = STATES.map(state => ({
    label: STATE_WORDS[state].text,
    count: staff.filter(one => one.state === state).length,
    to: `/accounts?state=${state}`,
    current: chosen === state,
  }))
  return [all, ...each.filter(({ count, current }) => count > 0 || current)]
}

export function StateTag({ state }: { readonly state: AccountState }): JSX.Element {
  const { text, colour } = STATE_WORDS[state]
  return <Tag {...(colour === undefined ? {} : { colour })}>{text}</Tag>
}

const columns = (today: Day): readonly Column<StaffAccount>[] => [
  { title: 'Who', header: true, cell: one => <Link to={`/accounts/${one.memberId}`}>{one.name}</Link> },
  { title: 'Agency', cell: one => one.agency },
  { title: 'Post', cell: one => (one.posts.length === 0 ? 'No post today' : one.posts.join(', ')) },
  { title: 'Account', cell: one => <StateTag state={one.state} /> },
  { title: 'Last sign-in', cell: one => (one.signedInAt === null ? 'Never' : atTime(one.signedInAt, today)) },
]

/** The list, or the part of it in one state; each count opens exactly its rows. */
export function ListAccountsView({ staff, chosen, today }: ListAccountsViewProps): JSX.Element {
  const shown = staff.filter(one => chosen === undefined || one.state === chosen)
  return (
    <>
      <SectionHeading level={1}>Staff accounts</SectionHeading>
      <CountTabs counts={countsOf(staff, chosen)} label="Accounts by state" />
      {shown.length === 0 ? (
        <EmptyState title="Nobody is in this state" />
      ) : (
        <Table caption="Staff and their accounts" captionHidden rows={shown} columns={columns(today)} />
      )}
    </>
  )
}
