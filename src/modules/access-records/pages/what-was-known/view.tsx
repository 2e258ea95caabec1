/** A page of the past, and beside each fact the agencies that could read it then. */
import { Fragment, type JSX } from 'preact'
import { isId } from '#platform/ids'
import { knownTo } from '#rules'
import {
  AsItStood,
  BackLink,
  ButtonLink,
  ButtonRow,
  dayInWords,
  localOf,
  NotificationBanner,
  recordedLater,
  SectionHeading,
  Table,
} from '#web'
import { SECTIONS_IN_WORDS } from '../../model/sections-in-words.ts'
import type { Choosing } from '../../queries/choosing.ts'
import { type AskedFor, addressOf, REASONS } from './asked-for.ts'
import type { Looked } from './look.ts'

export type ThenProps = {
  readonly caseId: string
  readonly choice: Choosing
  readonly wanted: AskedFor
  readonly looked: Looked
  /** Whether an address is that of a page which can be shown as it was. */
  readonly leadsTo: (to: string) => boolean
}

function Banner({ wanted, looked }: ThenProps): JSX.Element {
  const { holder } = looked
  const when = `${dayInWords(wanted.day)} at ${wanted.time}`
  return (
    <NotificationBanner title="The past" id="the-past">
      <p class="govuk-notification-banner__heading">
        {`As ${holder.holder ?? ''}, ${holder.title}, ${holder.agency}, could see it on ${when}`}
      </p>
      <p>
        {`You look back for: ${REASONS[wanted.reason].toLowerCase()}. Nothing can be changed here, parts that you may not read today are left out, and the ledger says that you looked.`}
      </p>
    </NotificationBanner>
  )
}

const agencies = (names: readonly string[]) => (names.length === 0 ? 'nobody' : names.join(', '))

/** Each entry with the agencies to which it was open then. */
function EntriesKnown({ looked }: ThenProps): JSX.Element | null {
  const { entries, stood } = looked
  if (entries.length === 0) return null
  return (
    <Table
      caption="Entries of the chronology"
      rows={entries}
      columns={[
        { title: 'Day', cell: one => dayInWords(one.happenedOn), class: 'narrow' },
        { title: 'What', header: true, cell: one => one.headline },
        {
          title: 'Recorded',
          cell: one => {
            const { day, time } = localOf(one.writtenAt)
            const late = recordedLater({ happenedOn: one.happenedOn, writtenOn: day })
            return `${dayInWords(day)}, ${time}${late === undefined ? '' : ` (${late})`}, ${one.by}, ${one.agency}`
          },
        },
        { title: 'Known to', cell: one => agencies(knownTo(one.section, stood, one.agencyId)) },
      ]}
    />
  )
}

/** The parts of the file that the post's agency could read, each with the others that could. */
function PartsKnown({ looked, choice }: ThenProps): JSX.Element {
  const { stood, holder } = looked
  const known = choice.reads.map(section => ({ section, to: knownTo(section, stood) }))
  const theirs = known.filter(({ to }) => to.includes(holder.agency))
  if (theirs.length === 0) return <p>{`${holder.agency} could read nothing of this case at that moment.`}</p>
  return (
    <Table
      caption="Parts of the file"
      rows={theirs}
      columns={[
        { title: 'Part', header: true, cell: ({ section }) => SECTIONS_IN_WORDS[section] },
        { title: 'Known to', cell: ({ to }) => agencies(to) },
      ]}
    />
  )
}

export function ThenView(props: ThenProps): JSX.Element {
  const { caseId, choice, wanted, looked } = props
  const inThePast = (to: string) => {
    if (to.startsWith('#')) return to
    const [address = ''] = to.split('#')
    if (props.leadsTo(address)) return addressOf(caseId, wanted, address)
    // What ends in an id is a thing, whose words are worth keeping; anything else is an act or a list.
    return isId(address.slice(address.lastIndexOf('/') + 1)) ? undefined : null
  }
  const { shown } = looked
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{`${choice.name}, today`}</BackLink>
      <Banner {...props} />
      <ButtonRow>
        <ButtonLink to={`${addressOf(caseId, wanted)}&change=yes`} kind="secondary">
          Another moment or post
        </ButtonLink>
      </ButtonRow>
      {shown === undefined ? (
        <Fragment>
          <h1 class="govuk-heading-l">Nothing to see</h1>
          <p>This page was not there for this post at that moment.</p>
        </Fragment>
      ) : (
        <AsItStood leadsTo={inThePast}>{shown.content}</AsItStood>
      )}
      <section aria-labelledby="known-to">
        <SectionHeading id="known-to">Known to</SectionHeading>
        <p>Which agencies could read each fact then, of those shown here.</p>
        <EntriesKnown {...props} />
        <PartsKnown {...props} />
      </section>
    </Fragment>
  )
}
