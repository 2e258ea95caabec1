/** Examples of Cairn's own parts. */
import { day } from '#rules'
import { recordedLater } from '../days/words.ts'
import { Diff } from '../own/diff.tsx'
import { Level, Ratings, RatingsInBrief } from '../own/ratings.tsx'
import { CountTabs, WarningLine, Withheld } from '../own/small-parts.tsx'
import { Timeline } from '../own/timeline.tsx'
import { When } from '../own/when.tsx'
import { Why } from '../own/why.tsx'
import { ButtonLink } from '../plain/button.tsx'
import { EmptyState } from '../plain/empty-state.tsx'
import { Link } from '../plain/link.tsx'
import { type Example, TODAY } from './example.ts'
import { FIRST_VISIT, REGISTER } from './reasons.ts'

export const OWN: readonly Example[] = [
  {
    of: 'When',
    shows: 'days near and far, with an hour, due and late',
    draw: () => (
      <ul>
        <li>
          <When day={day('2026-06-12')} today={TODAY} />
        </li>
        <li>
          <When day={day('2026-06-16')} today={TODAY} time="10:00:00" form="year-only-if-other" />
        </li>
        <li>
          due <When day={day('2026-06-01')} today={TODAY} due form="year-only-if-other" />
        </li>
        <li>
          <When day={day('2025-05-04')} today={TODAY} form="short" alone /> (
          {recordedLater({ happenedOn: day('2025-05-04'), writtenOn: day('2025-05-07') })})
        </li>
      </ul>
    ),
  },
  {
    of: 'Ratings',
    shows: 'both, each with its own source; one that has run out; one that nobody has made',
    draw: () => (
      <>
        <Ratings
          today={TODAY}
          reconviction={{ level: 'medium', source: 'RM2000 2007, M. Keir', on: day('2026-05-04'), standing: 'current' }}
          harm={{ level: 'high', source: 'conference', on: day('2026-05-20'), standing: 'current' }}
        />
        <Ratings
          today={TODAY}
          reconviction={{
            level: 'very-high',
            source: 'RM2000 2007, D. Hart',
            on: day('2024-01-09'),
            standing: 'expired',
          }}
          harm={undefined}
        />
      </>
    ),
  },
  {
    of: 'RatingsInBrief',
    shows: 'both in a row of a list, and the four levels',
    draw: () => (
      <>
        <p>
          <RatingsInBrief harm={{ level: 'high' }} reconviction={{ level: 'medium' }} />
        </p>
        <p>
          <Level level="low" /> <Level level="medium" /> <Level level="high" /> <Level level="very-high" />
        </p>
      </>
    ),
  },
  { of: 'Why', shows: 'closed, as in a row', draw: () => <Why because={[REGISTER]} of="Register with the police" /> },
  {
    of: 'Why',
    shows: 'open: sentence, rule, facts, days counted, another reading',
    draw: () => <Why because={[REGISTER, FIRST_VISIT]} open />,
  },
  {
    of: 'CountTabs',
    shows: 'what needs me now',
    draw: () => (
      <CountTabs
        label="Example of counts"
        counts={[
          { label: 'Late', count: 2, to: '/gallery?late', urgent: true, current: true },
          { label: 'Today', count: 3, to: '/gallery?today' },
          { label: 'Next 7 days', count: 6, to: '/gallery?week' },
          { label: 'Waiting for others', count: 4, to: '/gallery?waiting' },
          { label: 'Changed on my cases', count: 5, to: '/gallery?changed' },
        ]}
      />
    ),
  },
  {
    of: 'WarningLine',
    shows: 'a danger, and none',
    draw: () => (
      <>
        <WarningLine>No unsupervised contact with children under 17</WarningLine>
        <WarningLine clear>Staff safety: none recorded</WarningLine>
      </>
    ),
  },
  {
    of: 'Timeline',
    shows: 'a case from sentence to registration',
    draw: () => (
      <Timeline
        title="Timeline of an example case"
        today={TODAY}
        spans={[
          { from: day('2024-06-16'), to: day('2026-06-16'), label: 'In custody' },
          { from: day('2025-02-01'), to: day('2025-09-30'), label: 'Programme' },
          { from: day('2026-06-16'), label: 'Supervised' },
        ]}
        events={[
          { day: day('2024-06-16'), label: 'Sentence', kind: 'marker' },
          { day: day('2026-03-16'), label: 'Release notice from the prison', kind: 'done' },
          { day: day('2026-05-12'), label: 'Pre-release meeting', kind: 'done' },
          { day: day('2026-05-20'), label: 'Conference', kind: 'done' },
          { day: day('2026-06-16'), label: 'Release', kind: 'marker' },
          { day: day('2026-06-18'), label: 'Registers with the police', kind: 'due' },
          { day: day('2026-12-15'), label: 'First police home visit', kind: 'due' },
        ]}
      />
    ),
  },
  {
    of: 'Withheld',
    shows: 'honest about limits',
    draw: () => (
      <p>
        <Withheld shown={38} withheld={3} /> · <Withheld shown={1} withheld={0} />
      </p>
    ),
  },
  {
    of: 'EmptyState',
    shows: 'no rows, with the next step',
    draw: () => (
      <EmptyState title="Nothing is late">
        <p>
          The next thing is due on Thu 4 June. <Link to="/gallery">See the next 7 days</Link>
        </p>
      </EmptyState>
    ),
  },
  {
    of: 'EmptyState',
    shows: 'with a button',
    draw: () => (
      <EmptyState title="No contributions yet">
        <p>
          <ButtonLink to="/gallery" kind="secondary">
            Ask again
          </ButtonLink>
        </p>
      </EmptyState>
    ),
  },
  {
    of: 'Diff',
    shows: 'two versions of a decision',
    draw: () => (
      <Diff
        before={{
          title: 'Version 1, 22 May',
          text: 'Mr Leon may visit his sister on Sundays while her children are away.',
        }}
        after={{
          title: 'Version 2, 27 May',
          text: 'Mr Leon may visit his sister on Saturdays, supervised, while her children are away.',
        }}
      />
    ),
  },
]
