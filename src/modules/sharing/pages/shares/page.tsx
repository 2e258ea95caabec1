/** What was shared with me and by me, what was asked, what deviates; and in numbers whom it protected (S3-8). */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import { addDays, type Day, isSharingRule, RULES_OF_SHARING } from '#rules'
import { CASEWORK_ROLES, type Role } from '#shared'
import { atTime, EmptyState, Link, SectionHeading, Table, Tag } from '#web'
import { isProtects, PROTECTS_WORDS, SHARE_STATE_WORDS } from '../../model/words.ts'
import { type DeviationShown, deviations, stateOf } from '../../queries/deviations.ts'
import { type SharesCounted, sharesByProtection } from '../../queries/overrides.ts'
import { openRequests, type RequestShown } from '../../queries/requests.ts'
import { type ShareShown, sharesFromMe, sharesToMe } from '../../queries/shares.ts'

/** Days over which shares are counted. */
const COUNTED_DAYS = 90

const readMark = (one: ShareShown) => (one.openedAt === null ? <Tag colour="blue">not opened</Tag> : 'opened')

function Shares({ rows, mine, today }: { rows: readonly ShareShown[]; mine: boolean; today: Day }): JSX.Element {
  return (
    <Table
      empty={mine ? 'You shared nothing yet.' : 'Nothing was shared with you.'}
      caption={mine ? 'What you shared' : 'Shared with you'}
      captionHidden
      rows={rows}
      columns={[
        {
          title: 'About',
          header: true,
          cell: one => <Link to={`/shares/${one.shareId}`}>{one.about ?? 'a person'}</Link>,
        },
        {
          title: mine ? 'To' : 'From',
          cell: one =>
            mine ? [one.toMember, one.toPost, one.toAgency].filter(Boolean).join(', ') : `${one.by}, ${one.agency}`,
        },
        { title: 'Protects', cell: one => (one.protects === null ? 'not said yet' : PROTECTS_WORDS[one.protects]) },
        { title: 'When', cell: one => atTime(one.sentAt ?? one.writtenAt, today) },
        {
          title: 'State',
          cell: one =>
            one.state === 'sent' ? (
              readMark(one)
            ) : (
              <Tag colour={one.state === 'stopped' ? 'red' : 'grey'}>{SHARE_STATE_WORDS[one.state]}</Tag>
            ),
        },
      ]}
    />
  )
}

export function RequestsTable({ rows, today }: { rows: readonly RequestShown[]; today: Day }): JSX.Element {
  return (
    <Table
      caption="Requests for information"
      captionHidden
      rows={rows}
      columns={[
        {
          title: 'About',
          header: true,
          cell: one => <Link to={`/information-requests/${one.requestId}`}>{one.about ?? 'a person'}</Link>,
        },
        { title: 'Asked by', cell: one => `${one.by}, ${one.agency}` },
        { title: 'Asked of', cell: one => `${one.askedPost}, ${one.askedAgency}` },
        {
          title: 'Answer by',
          cell: one => <span class={one.isOverdue ? 'late' : undefined}>{atTime(one.answerBy, today)}</span>,
        },
      ]}
    />
  )
}

const STATE_WORDS = {
  'in-force': 'in force',
  pending: 'waits for endorsement',
  declined: 'declined',
  over: 'over',
} as const

function Deviations({ rows }: { rows: readonly DeviationShown[] }): JSX.Element | null {
  if (rows.length === 0) return null
  return (
    <Fragment>
      <SectionHeading id="deviations">Deviations from the protocol</SectionHeading>
      <Table
        caption="Deviations"
        captionHidden
        rows={rows}
        columns={[
          {
            title: 'Rule',
            header: true,
            cell: one => (
              <Link to={`/deviations/${one.deviationId}`}>
                {isSharingRule(one.rule) ? RULES_OF_SHARING[one.rule].says : one.rule}
              </Link>
            ),
          },
          { title: 'Proposed by', cell: one => `${one.proposedBy}, ${one.agency}` },
          { title: 'State', cell: one => STATE_WORDS[stateOf(one)] },
        ]}
      />
    </Fragment>
  )
}

function Counted({ rows }: { rows: readonly SharesCounted[] }): JSX.Element | null {
  if (rows.length === 0) return null
  return (
    <Fragment>
      <SectionHeading id="protected">Whom shares protected in the last {COUNTED_DAYS} days</SectionHeading>
      <Table
        caption="Shares by whom they protect"
        captionHidden
        rows={rows}
        columns={[
          {
            title: 'Protects',
            header: true,
            cell: one => (isProtects(one.protects) ? PROTECTS_WORDS[one.protects] : one.protects),
          },
          { title: 'Could not wait', cell: one => (one.urgent ? 'yes' : 'no') },
          { title: 'Shares', numeric: true, cell: one => one.shares },
        ]}
      />
    </Fragment>
  )
}

/** Roles that see how many shares protected whom and no share by that. */
const COUNTERS: readonly Role[] = ['oversight-member', 'data-protection-officer']
const isCounter = (role: string) => COUNTERS.some(one => one === role)

async function show(asked: Asked): Promise<Answer> {
  const today = asked.database.clock.today()
  const since = `${addDays(today, -COUNTED_DAYS)}T00:00:00.000Z`
  const counts = isCounter(asked.actor.role)
  const found = await asked.act(async tx => ({
    toMe: counts ? [] : await sharesToMe(tx),
    fromMe: counts ? [] : await sharesFromMe(tx),
    requests: counts ? [] : await openRequests(tx),
    deviations: counts ? [] : await deviations(tx, 'all'),
    counted: await sharesByProtection(tx, since),
  }))
  const content = counts ? null : (
    <Fragment>
      <SectionHeading id="to-me">Shared with you</SectionHeading>
      <Shares rows={found.toMe} mine={false} today={today} />
      <SectionHeading id="requests">Open requests</SectionHeading>
      {found.requests.length === 0 ? (
        <EmptyState title="No request waits." />
      ) : (
        <RequestsTable rows={found.requests} today={today} />
      )}
      <SectionHeading id="from-me">Shared by you</SectionHeading>
      <Shares rows={found.fromMe} mine today={today} />
      <Deviations rows={found.deviations} />
    </Fragment>
  )
  return page(
    'What was shared',
    <Fragment>
      <SectionHeading level={1}>What was shared</SectionHeading>
      {content}
      <Counted rows={found.counted} />
    </Fragment>,
  )
}

export const sharesRoute: Route = {
  method: 'GET',
  path: '/shares',
  door: 'signed-in',
  purpose: 'own-work',
  roles: [...CASEWORK_ROLES, ...COUNTERS],
  tells: 'consultation',
  answer: show,
}
