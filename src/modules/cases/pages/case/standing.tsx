/** Who is on this case, and the way to who has looked at it. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import { Link, SectionHeading, Table, When } from '#web'
import type { StandingShown } from '../../queries/case-page.ts'

const MAY_SEE_WHO_LOOKED = ['managing-officer', 'team-manager', 'police-solo', 'crime-manager', 'social-work-solo']

const AskOfIt = ({ caseId }: { caseId: string }) => (
  <p>
    <Link to={`/cases/${caseId}/seen`}>Who has seen it</Link> ·{' '}
    <Link to={`/cases/${caseId}/access`}>Who can see it, and why</Link> ·{' '}
    <Link to={`/cases/${caseId}/known`}>What was known, by whom, on a day</Link> ·{' '}
    <Link to={`/cases/${caseId}/chronology-export`}>Chronology for a court or a review</Link> ·{' '}
    <Link to={`/cases/${caseId}/same-person`}>Recorded twice?</Link>
  </p>
)

export function Standing(props: {
  standing: readonly StandingShown[]
  today: Day
  caseId: string
  role: string
  /** Whether the reader says who stands on the case. */
  keeps: boolean
}): JSX.Element | null {
  const { standing, today, caseId, role, keeps } = props
  if (standing.length === 0 && !keeps) return null
  return (
    <section aria-labelledby="standing">
      <SectionHeading id="standing">Who is on this case</SectionHeading>
      <Table
        caption="Who is on this case"
        captionHidden
        rows={standing}
        columns={[
          { title: 'Name', header: true, cell: one => one.name },
          { title: 'Post', cell: one => `${one.title}, ${one.agency}` },
          { title: 'Contact', cell: one => <Fragment>{[one.phone, one.email].filter(Boolean).join(' · ')}</Fragment> },
          { title: 'Since', cell: one => <When day={one.from} today={today} form="short" alone /> },
          { title: 'Because', cell: one => one.because },
        ]}
      />
      {keeps ? (
        <p>
          <Link to={`/cases/${caseId}/standing`}>Put somebody on the case, or take them off</Link>
        </p>
      ) : null}
      {MAY_SEE_WHO_LOOKED.includes(role) ? <AskOfIt caseId={caseId} /> : null}
    </section>
  )
}
