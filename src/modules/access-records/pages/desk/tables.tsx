/** The tables of the data protection desk. */
import type { JSX } from 'preact'
import type { ShareTold } from '#modules/sharing'
import type { Day } from '#rules'
import { atTime, Link, SectionHeading, Table, Tag, When } from '#web'
import { oneLine } from '../../model/words.ts'
import type { Override } from '../../queries/desk.ts'
import type { MisSend } from '../../queries/mis-sends.ts'
import type { RequestShown } from '../../queries/requests.ts'
import { clockOf } from '../mis-send/one-view.tsx'
import { lastDayOf, REQUESTS } from '../request/words.ts'

type Listed<T> = { readonly rows: readonly T[]; readonly today: Day; readonly now: string }

/** Requests, by the day on which they must be answered. */
export function Requests({ rows, today, now }: Listed<RequestShown>): JSX.Element {
  return (
    <>
      <SectionHeading aside={<Link to="/data-protection/requests/new">Open a case on a request</Link>}>
        Requests
      </SectionHeading>
      <Table
        empty="Nobody asks for anything."
        caption="Requests, open ones first"
        captionHidden
        rows={rows}
        columns={[
          {
            title: 'What',
            header: true,
            cell: one => <Link to={`/data-protection/requests/${one.id}`}>{REQUESTS[one.kind]}</Link>,
          },
          { title: 'Case', keep: true, cell: one => one.reference },
          { title: 'Answer by', cell: one => <When day={one.answerBy} today={today} due={one.closedAt === null} /> },
          { title: 'Owners answered', cell: one => `${one.answered} of ${one.owners}` },
          {
            title: 'Open to you',
            cell: one =>
              one.closedAt !== null || one.openUntil <= now ? (
                <Tag colour="grey">Closed</Tag>
              ) : (
                `until ${lastDayOf(one.openUntil, today)}`
              ),
          },
        ]}
      />
    </>
  )
}

function HoursLeft({
  one,
  today,
  now,
}: {
  readonly one: MisSend
  readonly today: Day
  readonly now: string
}): JSX.Element {
  if (one.state === 'closed') return <Tag colour="grey">Closed</Tag>
  if (one.taken.includes('regulator-told') || one.taken.includes('regulator-not-told'))
    return <Tag colour="green">Decided</Tag>
  const says = clockOf(one, now, today).because[0]?.says ?? ''
  const left = /([0-9]+ hours?) are left/.exec(says)?.[1]
  return left === undefined ? <Tag colour="red">Late</Tag> : <Tag colour="yellow">{`${left} left`}</Tag>
}

/** What went astray, the oldest first. */
export function MisSends({ rows, today, now }: Listed<MisSend>): JSX.Element {
  return (
    <>
      <SectionHeading aside={<Link to="/mis-sends/new">Record one</Link>}>Sent to the wrong place</SectionHeading>
      <Table
        empty="Nothing went astray."
        caption="What went astray, open ones first"
        captionHidden
        rows={rows}
        columns={[
          { title: 'Noticed', keep: true, cell: one => atTime(one.noticedAt, today) },
          {
            title: 'What',
            header: true,
            cell: one => <Link to={`/mis-sends/${one.id}`}>{oneLine(one.what.split('\n')[0] ?? '')}</Link>,
          },
          { title: 'To whom', cell: one => one.toWhom },
          { title: 'Case', cell: one => one.reference ?? 'none' },
          { title: 'Commissioner', cell: one => <HoursLeft one={one} today={today} now={now} /> },
        ]}
      />
    </>
  )
}

const OVERRIDE_STATES: Readonly<Record<Override['state'], string>> = {
  asked: 'Waits for approval',
  approved: 'Approved',
  refused: 'Refused',
}

/** Confidentiality set aside. */
export function Overrides({ rows, today }: Listed<Override>): JSX.Element {
  return (
    <>
      <SectionHeading>Confidence set aside, in thirty days</SectionHeading>
      <Table
        empty="Nobody set confidentiality aside."
        caption="Overrides, the latest first"
        captionHidden
        rows={rows}
        columns={[
          { title: 'When', keep: true, cell: one => atTime(one.decidedAt ?? one.askedAt, today) },
          { title: 'Asked by', header: true, cell: one => oneLine(`${one.askedBy}, ${one.agency}`) },
          { title: 'Approver', cell: one => oneLine(one.decidedBy ?? one.approver) },
          { title: 'State', cell: one => OVERRIDE_STATES[one.state] },
          { title: 'Case', cell: one => <Link to={`/cases/${one.caseId}/seen`}>Who saw it</Link> },
        ]}
      />
    </>
  )
}

/** What went from agency to agency. */
export function Shares({ rows, today }: Listed<ShareTold>): JSX.Element {
  return (
    <>
      <SectionHeading>Shared between agencies, in thirty days</SectionHeading>
      <Table
        empty="Nothing was shared."
        caption="Shares, the latest first"
        captionHidden
        rows={rows}
        columns={[
          { title: 'When', keep: true, cell: one => atTime(one.sentAt, today) },
          { title: 'From', header: true, cell: one => oneLine(`${one.sentBy}, ${one.agency}`) },
          { title: 'To', cell: one => oneLine(one.recipient) },
          { title: 'Basis', cell: one => oneLine(one.legalBasis) },
          {
            title: 'State',
            cell: one =>
              one.urgent && one.completedAt === null ? (
                <Tag colour="yellow">Reason to follow</Tag>
              ) : (
                one.state.replaceAll('-', ' ')
              ),
          },
          { title: 'Case', cell: one => <Link to={`/cases/${one.caseId}/seen`}>Who saw it</Link> },
        ]}
      />
    </>
  )
}
