/** One page to read before the meeting. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import {
  BackLink,
  ButtonLink,
  Columns,
  dayInBrief,
  dayInWords,
  InsetText,
  Link,
  Ratings,
  SectionHeading,
  Table,
  WarningLine,
  When,
} from '#web'
import { agenciesAsked } from '../../model/summed-up.ts'
import type { ChairsBrief } from '../../queries/chairs-brief.ts'
import { Lines } from '../lines.tsx'
import { contributionInWords } from '../meeting/information.tsx'

type Props = { readonly brief: ChairsBrief; readonly today: Day }

function Red({ brief }: Props): JSX.Element {
  if (brief.red.length === 0) return <p class="quiet">Nothing is red.</p>
  return (
    <ul class="red-list">
      {brief.red.map(({ says }) => (
        <li>{says}</li>
      ))}
    </ul>
  )
}

function BothRatings({ brief, today }: Props): JSX.Element {
  const of = (scale: 'harm' | 'reconviction') => {
    const rating = brief.record.ratings.find(one => one.scale === scale)
    return rating === undefined
      ? undefined
      : ({
          level: rating.level,
          source: `${rating.tool}, ${rating.assessor}`,
          on: rating.assessedOn,
          standing: 'current',
        } as const)
  }
  return <Ratings reconviction={of('reconviction')} harm={of('harm')} today={today} />
}

function Who({ brief, today }: Props): JSX.Element {
  const { person, status } = brief.record
  return (
    <Fragment>
      <p>
        {person.bornOn === null ? null : <Fragment>Born {dayInWords(person.bornOn)} · </Fragment>}
        {status === null
          ? ''
          : [status.reference, status.place, status.level === null ? '' : `level ${status.level}`]
              .filter(text => text !== '')
              .join(' · ')}
        {status?.releaseOn == null ? null : (
          <Fragment>
            {' '}
            · release <When day={status.releaseOn} today={today} />
          </Fragment>
        )}
      </p>
      <p class="quiet">
        Supervising worker: {status?.managing ?? 'nobody named'} · Police: {status?.police ?? 'nobody named'}
      </p>
      {brief.record.warnings.map(({ says, because }) => (
        <WarningLine>
          {says} <small>{because}</small>
        </WarningLine>
      ))}
    </Fragment>
  )
}

function Contributed({ brief }: Props): JSX.Element {
  const { invited, contributions, contributed } = brief.record
  return (
    <ul class="said">
      {agenciesAsked(invited).map(({ agencyId, agency }) => (
        <li>
          <b>{agency}</b>{' '}
          <small class="quiet">{contributionInWords(contributions.find(one => one.agencyId === agencyId))}</small>
          <ul>
            {contributed
              .filter(line => line.agencyId === agencyId)
              .map(line => (
                <li>
                  <Lines text={line.says} />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Changed({ brief, today }: Props): JSX.Element {
  if (brief.changed.length === 0)
    return <p class="quiet">Nothing was recorded since {dayInBrief(brief.since, today)}.</p>
  return (
    <Table
      caption="What changed"
      captionHidden
      rows={brief.changed}
      columns={[
        { title: 'Day', cell: one => dayInBrief(one.happenedOn, today), class: 'narrow' },
        { title: 'What', header: true, cell: one => one.headline },
        { title: 'By', cell: one => one.agency },
      ]}
    />
  )
}

/** What changed, beside what the agencies handed in. */
function Recent({ brief, today }: Props): JSX.Element {
  const { last } = brief.record
  return (
    <Columns>
      <section>
        <SectionHeading>{last === null ? 'In the last ninety days' : 'Since the last conference'}</SectionHeading>
        <Changed brief={brief} today={today} />
      </section>
      <section>
        <SectionHeading>Contributions</SectionHeading>
        <Contributed brief={brief} today={today} />
        {last === null ? null : (
          <p>
            <Link to={`/conferences/${last.conferenceId}/minute`}>The last minute</Link> · {last.actions.length} actions
          </p>
        )}
      </section>
    </Columns>
  )
}

/** The brief: red items first, then who, both ratings, what changed, who contributed. */
export function BriefView({ brief, today }: Props): JSX.Element {
  const { head, person } = brief.record
  return (
    <Fragment>
      <BackLink to={`/conferences/${head.conferenceId}`}>The conference</BackLink>
      <SectionHeading
        level={1}
        caption={
          <Fragment>
            Chair’s brief · <When day={head.heldOn} today={today} time={head.startsAt} /> · reading takes about{' '}
            {brief.readingMinutes === 1 ? 'a minute' : `${brief.readingMinutes} minutes`}
          </Fragment>
        }
        aside={<ButtonLink to={`/conferences/${head.conferenceId}/meeting`}>To the meeting</ButtonLink>}
      >
        {person.name}
      </SectionHeading>
      <Red brief={brief} today={today} />
      <Who brief={brief} today={today} />
      <BothRatings brief={brief} today={today} />
      <InsetText>
        <Lines text={head.reasons === '' ? 'No reasons are recorded yet.' : head.reasons} />
      </InsetText>
      <Recent brief={brief} today={today} />
    </Fragment>
  )
}
