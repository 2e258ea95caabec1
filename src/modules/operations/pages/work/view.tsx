import type { JSX } from 'preact'
import { type DeadLetter, isLeftUndone, type JobFigures } from '#platform/jobs'
import type { Day } from '#rules'
import { atTime, type Column, EmptyState, SectionHeading, Table, WarningText } from '#web'

/** The jobs that Cairn has, in words. Others are shown by their own name. */
const JOBS: Readonly<Record<string, string>> = {
  'app/nightly': 'What every night brings: what nobody did in time goes up',
  'app/each-minute': 'What each minute brings: what stands out in the ledger',
  'app/hourly': 'What each hour brings: requests for approval that lapse',
  'app/weekly': 'What each week brings: a sample of purposes in words',
  'access-records/watch': 'Going through the ledger after somebody was stopped',
  'mail/send': 'Sending mail',
}
const inWords = (job: string) => JOBS[job] ?? job

const minutes = (seconds: number) => (seconds < 60 ? 'less than a minute' : `${Math.floor(seconds / 60)} min`)

const figureColumns: readonly Column<JobFigures>[] = [
  { title: 'Work', header: true, cell: one => inWords(one.job) },
  { title: 'Ready', numeric: true, cell: one => one.ready },
  { title: 'Oldest waits', keep: true, cell: one => (one.ready === 0 ? '-' : minutes(one.oldestReady)) },
  { title: 'Later', numeric: true, cell: one => one.later },
  { title: 'At work', numeric: true, cell: one => one.working },
  { title: 'Done', numeric: true, cell: one => one.done },
  { title: 'Given up', numeric: true, cell: one => one.dead },
]

const deadColumns = (today: Day): readonly Column<DeadLetter>[] => [
  { title: 'Given up', keep: true, cell: one => atTime(one.diedAt, today) },
  { title: 'Work', header: true, cell: one => inWords(one.job) },
  { title: 'Tries', numeric: true, cell: one => one.tries },
  { title: 'Last fault', cell: one => one.fault },
  { title: 'Noted under', cell: one => one.reference ?? 'not noted' },
]

type WorkViewProps = {
  readonly figures: readonly JobFigures[]
  readonly dead: readonly DeadLetter[]
  readonly today: Day
}

/** Counts of each kind of work, and each piece that failed at every try with the reference to its fault in the log. */
export function WorkView({ figures, dead, today }: WorkViewProps): JSX.Element {
  const stuck = figures.some(isLeftUndone)
  return (
    <>
      <SectionHeading level={1}>Background work</SectionHeading>
      {stuck ? <WarningText>Work is waiting and nobody does it. See that a worker is running.</WarningText> : null}
      {figures.length === 0 ? (
        <EmptyState title="Nothing was asked for yet" />
      ) : (
        <Table caption="Each kind of work" captionHidden rows={figures} columns={figureColumns} />
      )}
      <SectionHeading level={2}>Given up after the last try</SectionHeading>
      {dead.length === 0 ? (
        <EmptyState title="Nothing was given up" />
      ) : (
        <Table caption="Work given up" captionHidden rows={dead} columns={deadColumns(today)} />
      )}
    </>
  )
}
