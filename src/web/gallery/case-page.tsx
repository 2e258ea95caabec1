/** Example screen: a case in one read, at its usual size. Also what the speed and size of a case page are measured on. */
import type { VNode } from 'preact'
import { addDays, day } from '#rules'
import { dayInBrief } from '../days/words.ts'
import { Ratings } from '../own/ratings.tsx'
import { WarningLine, Withheld } from '../own/small-parts.tsx'
import { Timeline } from '../own/timeline.tsx'
import { When } from '../own/when.tsx'
import { Why } from '../own/why.tsx'
import { ButtonLink, ButtonRow } from '../plain/button.tsx'
import { Link } from '../plain/link.tsx'
import { Table } from '../plain/table.tsx'
import { Columns, Details, SectionHeading } from '../plain/text-parts.tsx'
import { TODAY } from './example.ts'
import { FIRST_VISIT, REGISTER } from './reasons.ts'

const AGENCIES = ['social work', 'police', 'housing', 'prison social work', 'children and families']
const HAPPENED = [
  'Conference held · 9 of 10 attended · 7 actions · minute issued 22 May',
  'Visit by Ms T. and two children recorded in custody · referral made',
  'Housing added an option: 14 Weir Street (temporary)',
  'Pre-release meeting held · conditions proposed',
  'Contribution: known to us, relevant',
]

const CHRONOLOGY = Array.from({ length: 38 }, (_, index) => ({
  day: addDays(TODAY, -2 * index),
  what: HAPPENED[index % 5] ?? '',
  agency: AGENCIES[index % 5] ?? '',
}))

const DUE = [
  { day: day('2026-06-01'), what: 'Give registration advice, with proof', because: REGISTER },
  { day: day('2026-06-16'), what: 'First meeting within 24 hours', because: REGISTER },
  { day: day('2026-06-18'), what: 'Register with the police (day 3)', because: REGISTER },
  { day: day('2026-12-16'), what: 'First police home visit', because: FIRST_VISIT },
]

const PLAN = ['Supervision', 'Monitoring and control', 'Interventions and treatment', 'Victim safety planning']

function Head(): VNode {
  return (
    <>
      <SectionHeading
        level={1}
        aside={
          <ButtonRow>
            <ButtonLink to="/gallery/screens/case" kind="secondary">
              Record
            </ButtonLink>
            <ButtonLink to="/gallery/screens/case" kind="secondary">
              Share
            </ButtonLink>
            <ButtonLink to="/gallery/screens/case" kind="secondary">
              Arrange
            </ButtonLink>
          </ButtonRow>
        }
      >
        Leon, Alan <small class="quiet">born 12 Feb 1971 (55) · CRN C48213 · PNC 91/48213X</small>
      </SectionHeading>
      <Ratings
        today={TODAY}
        reconviction={{ level: 'medium', source: 'RM2000 2007, M. Keir', on: day('2026-05-04'), standing: 'current' }}
        harm={{ level: 'high', source: 'conference', on: day('2026-05-20'), standing: 'current' }}
      />
      <p>
        Level 2 · sexual · in custody, release <When day={day('2026-06-16')} today={TODAY} /> · supervised until 15 June
        2029
        <br />
        Lead: criminal-justice social work · Managing officer: Moira Keir · Police: PC Baird · Chair: social work SOLO
      </p>
      <WarningLine>No unsupervised contact with children under 17</WarningLine>
      <WarningLine clear>Staff safety: none recorded</WarningLine>
    </>
  )
}

function Due(): VNode {
  return (
    <div>
      <SectionHeading>What is due</SectionHeading>
      <ul class="plain-rows">
        {DUE.map(({ day: on, what, because }) => (
          <li>
            <When day={on} today={TODAY} due form="year-only-if-other" /> · {what} <Why because={[because]} of={what} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Plan(): VNode {
  return (
    <div>
      <SectionHeading aside="4 pillars, 12 lines, 2 late">Plan (v3, agreed 20 May)</SectionHeading>
      {PLAN.map(pillar => (
        <Details summary={pillar}>
          <ul>
            <li>Weekly appointment at the office · Moira Keir · shown by: contact entries</li>
            <li>Curfew checked twice a week · PC Baird · shown by: visit record</li>
            <li>If a contact with a child becomes known, then tell children and families the same day</li>
          </ul>
        </Details>
      ))}
    </div>
  )
}

/** The case as its managing officer reads it. */
export function casePage(): VNode {
  return (
    <>
      <Head />
      <Columns>
        <Due />
        <Plan />
      </Columns>
      <Timeline
        title="Timeline of this case"
        today={TODAY}
        spans={[{ from: day('2024-06-16'), to: day('2026-06-16'), label: 'In custody' }]}
        events={[
          { day: day('2024-06-16'), label: 'Sentence', kind: 'marker' },
          { day: day('2026-03-16'), label: 'Release notice', kind: 'done' },
          { day: day('2026-05-20'), label: 'Conference', kind: 'done' },
          { day: day('2026-06-16'), label: 'Release', kind: 'marker' },
          { day: day('2026-06-18'), label: 'Registers with the police', kind: 'due' },
        ]}
      />
      <SectionHeading aside={<Withheld shown={CHRONOLOGY.length} withheld={3} />}>Chronology</SectionHeading>
      <Table
        caption="What happened, the latest first"
        captionHidden
        rows={CHRONOLOGY}
        columns={[
          { title: 'Day', cell: row => <time datetime={row.day}>{dayInBrief(row.day, TODAY)}</time>, class: 'narrow' },
          { title: 'What', cell: row => row.what, header: true },
          { title: 'Agency', cell: row => row.agency },
        ]}
      />
      <p>
        <Link to="/gallery/screens/case">People</Link> · <Link to="/gallery/screens/case">Orders and conditions</Link> ·{' '}
        <Link to="/gallery/screens/case">Addresses</Link> · <Link to="/gallery/screens/case">Documents</Link> ·{' '}
        <Link to="/gallery/screens/case">Who is on this case</Link> ·{' '}
        <Link to="/gallery/screens/case">Who has seen it</Link>
      </p>
    </>
  )
}
