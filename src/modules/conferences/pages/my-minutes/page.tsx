/** The minutes somebody has received, unread first. */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, page, type Route } from '#platform/http'
import type { Day } from '#rules'
import { atTime, EmptyState, Link, SectionHeading, Table, Tag, weekdayInWords } from '#web'
import { type MinuteReceived, myMinutes } from '../../queries/my-minutes.ts'

function List({ minutes, today }: { minutes: readonly MinuteReceived[]; today: Day }): JSX.Element {
  return (
    <Table
      caption="Minutes sent to you"
      captionHidden
      rows={minutes}
      columns={[
        {
          title: 'Minute',
          header: true,
          cell: ({ copyId, person, heldOn, edition }) => (
            <Fragment>
              <Link to={`/minutes/${copyId}`}>{`${person ?? 'Conference'}, ${weekdayInWords(heldOn)}`}</Link>
              {edition > 1 ? ` (corrected, your copy ${edition})` : ''}
            </Fragment>
          ),
        },
        { title: 'Chair', cell: ({ chair }) => chair },
        { title: 'Sent', cell: ({ sentAt }) => atTime(sentAt, today) },
        {
          title: 'Opened by you',
          cell: ({ openedAt }) => (openedAt === null ? <Tag colour="yellow">Not yet</Tag> : atTime(openedAt, today)),
        },
      ]}
    />
  )
}

async function show(asked: Asked): Promise<Answer> {
  const { minutes, today } = await asked.act(async tx => ({ minutes: await myMinutes(tx), today: tx.today }))
  return page(
    'Your minutes',
    <Fragment>
      <SectionHeading level={1}>Your minutes</SectionHeading>
      {minutes.length === 0 ? (
        <EmptyState title="No minute has been sent to you in this post">
          <p>A minute comes here, and on your list, when a conference that you were asked to has one.</p>
        </EmptyState>
      ) : (
        <List minutes={minutes} today={today} />
      )}
    </Fragment>,
  )
}

export const myMinutesRoutes: readonly Route[] = [
  { method: 'GET', path: '/minutes', door: 'signed-in', purpose: 'conference', tells: 'consultation', answer: show },
]
