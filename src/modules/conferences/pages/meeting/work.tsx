/** The work that the person has or hopes for, and the two decisions about it, each by itself (S3-71). */
import { Fragment, type JSX } from 'preact'
import { openAboutWork } from '../../model/about-work.ts'
import { FIELDS } from '../../model/meeting.ts'
import { Live } from './entry.tsx'
import { Fields } from './fields.tsx'
import { Tap } from './lines.tsx'
import type { Shown } from './shown.ts'

function StillOpen({ shown }: { shown: Shown }): JSX.Element | null {
  const open = openAboutWork(shown.record.fields)
  if (open.length === 0) return null
  return (
    <Fragment>
      <ul>
        {open.map(one => (
          <li>{one.says}</li>
        ))}
      </ul>
      {open.some(one => one.says.startsWith('The work changed')) ? (
        <Tap shown={shown} to="work/confirm" name="confirm-work" button="Both decisions hold for this work too" />
      ) : null}
    </Fragment>
  )
}

/** The work first, because the decisions are about it and no other. */
export function Work({ shown }: { shown: Shown }): JSX.Element {
  return (
    <Fragment>
      <h3>Two decisions about the work, each by itself</h3>
      <Live name="work">
        <StillOpen shown={shown} />
      </Live>
      <Fields
        shown={shown}
        name="employment"
        fields={[
          {
            field: FIELDS.work,
            hint: 'The work and the place, for example “computer repairs, Quay Lane workshop”. Other work opens both decisions again.',
          },
          {
            field: FIELDS.employmentRisk,
            label: 'Does this work, at this place, pose a significant risk to children?',
          },
          { field: FIELDS.employmentRiskBecause, label: 'Why it does or does not', rows: 2 },
          { field: FIELDS.employerTold, label: 'Must the employer be told?' },
          { field: FIELDS.employerToldBecause, label: 'Why they must or need not', rows: 2 },
        ]}
      />
    </Fragment>
  )
}
