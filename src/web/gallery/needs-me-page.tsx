/** Example screen: the first page for everybody, with 25 rows. */
import type { VNode } from 'preact'
import { addDays, day } from '#rules'
import { weekdayInWords } from '../days/words.ts'
import { RatingsInBrief } from '../own/ratings.tsx'
import { CountTabs } from '../own/small-parts.tsx'
import { When } from '../own/when.tsx'
import { Why } from '../own/why.tsx'
import { Link } from '../plain/link.tsx'
import { type Column, Table } from '../plain/table.tsx'
import { SectionHeading } from '../plain/text-parts.tsx'
import { TODAY } from './example.ts'
import { FIRST_VISIT, REGISTER } from './reasons.ts'

const PEOPLE = ['Leon, Alan', 'Ross, Daniel', 'Mac a’ Ghobhainn, Seumas', 'Wiremu-Tāmihana, Rāwiri', 'Oduya, Peter']
const TASKS = [
  'Give registration advice, with proof',
  'Review the dynamic assessment',
  'Home visit',
  'Answer the housing officer',
  'Contribute to the conference',
]
const LEVELS = ['very-high', 'high', 'medium', 'low'] as const

const pick = <T,>(from: readonly T[], index: number): T => from[index % from.length] as T

const ROWS = Array.from({ length: 25 }, (_, index) => ({
  person: pick(PEOPLE, index),
  task: pick(TASKS, index * 3),
  harm: pick(LEVELS, Math.floor(index / 7)),
  reconviction: pick(LEVELS, index + 1),
  due: addDays(day('2026-05-29'), index),
  about: index % 3 === 0 ? 'from the conference of 20 May · owner you · helper PC Baird' : undefined,
  because: index % 2 === 0 ? [REGISTER] : [FIRST_VISIT],
}))

const COLUMNS: readonly Column<(typeof ROWS)[number]>[] = [
  {
    title: 'Risk',
    label: '',
    cell: row => <RatingsInBrief harm={{ level: row.harm }} reconviction={{ level: row.reconviction }} />,
    class: 'risk',
  },
  { title: 'Person', cell: row => <Link to="/gallery/screens/case">{row.person}</Link>, header: true },
  {
    title: 'What',
    label: '',
    cell: row => (
      <>
        {row.task}
        {row.about === undefined ? null : <small class="under">{row.about}</small>}
      </>
    ),
  },
  { title: 'Due', cell: row => <When day={row.due} today={TODAY} due form="year-only-if-other" /> },
  { title: 'Why', titleHidden: true, cell: row => <Why because={row.because} of={row.task} /> },
  {
    title: 'Do',
    titleHidden: true,
    cell: row => (
      <Link to="/gallery/screens/case" hidden={`${row.task}: ${row.person}`}>
        Do it
      </Link>
    ),
  },
]

/** The page as a person sees it in the morning. */
export function needsMePage(): VNode {
  return (
    <>
      <SectionHeading level={1} aside={weekdayInWords(TODAY)}>
        What needs me now
      </SectionHeading>
      <CountTabs
        counts={[
          { label: 'Late', count: 5, to: '/gallery/screens/needs-me?show=late', urgent: true, current: true },
          { label: 'Today', count: 1, to: '/gallery/screens/needs-me?show=today' },
          { label: 'Next 7 days', count: 7, to: '/gallery/screens/needs-me?show=week' },
          { label: 'Waiting for others', count: 4, to: '/gallery/screens/needs-me?show=waiting' },
          { label: 'Changed on my cases', count: 5, to: '/gallery/screens/needs-me?show=changed' },
        ]}
      />
      <Table caption="What needs me now" captionHidden rows={ROWS} columns={COLUMNS} />
    </>
  )
}
