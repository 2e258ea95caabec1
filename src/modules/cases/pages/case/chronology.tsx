/** The chronology of all agencies: what happened, on which day, who says so, and when it was written if that differs. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import { dayInBrief, dayInWords, Link, localOf, recordedLater, SectionHeading, Table, Withheld } from '#web'
import type { CasePage, EntryShown } from '../../queries/case-page.ts'

/** Who corrected an entry, on which day, and why. */
function Corrected({ by, agency, at, because }: NonNullable<EntryShown['corrected']>): JSX.Element {
  return (
    <small class="under">
      {`corrected by ${by}, ${agency}, on ${dayInWords(localOf(at).day)}, because: ${because}`}
    </small>
  )
}

function What({ entry }: { entry: EntryShown }): JSX.Element {
  const { headline, detail, correctedBecause, corrected } = entry
  return (
    <Fragment>
      {corrected === null ? headline : <s>{headline}</s>}
      {corrected === null ? null : <Corrected {...corrected} />}
      {correctedBecause === null ? null : (
        <small class="under">corrects an earlier entry, because: {correctedBecause}</small>
      )}
      {detail === '' ? null : <small class="under kept-lines">{detail}</small>}
    </Fragment>
  )
}

function Who({ entry, caseId }: { entry: EntryShown; caseId: string }): JSX.Element {
  const { id, by, agency, happenedOn, writtenAt, headline, mayCorrect } = entry
  const later = recordedLater({ happenedOn, writtenOn: localOf(writtenAt).day })
  return (
    <Fragment>
      <span class="quiet">{`${by}, ${agency}${later === undefined ? '' : ` · ${later}`}`}</span>
      {mayCorrect ? (
        <Fragment>
          {' '}
          <Link to={`/cases/${caseId}/entries/${id}/correct`} hidden={headline}>
            Correct
          </Link>
        </Fragment>
      ) : null}
    </Fragment>
  )
}

export function Chronology(props: {
  readonly page: CasePage
  readonly today: Day
  readonly caseId: string
}): JSX.Element {
  const { page, today, caseId } = props
  const aside = (
    <Fragment>
      all agencies · <Withheld shown={page.shown} withheld={Math.max(0, page.total - page.shown)} />
      {page.entries.length < page.shown ? `, the latest ${page.entries.length} here` : ''}
    </Fragment>
  )
  return (
    <section aria-labelledby="chronology">
      <SectionHeading id="chronology" aside={aside}>
        Chronology
      </SectionHeading>
      <Table
        caption="What happened, the latest first"
        captionHidden
        class="chronology"
        rows={page.entries}
        columns={[
          { title: 'Day', label: '', cell: ({ happenedOn }) => dayInBrief(happenedOn, today), class: 'narrow' },
          { title: 'What', label: '', header: true, cell: entry => <What entry={entry} /> },
          { title: 'Who', label: '', cell: entry => <Who entry={entry} caseId={caseId} /> },
        ]}
      />
    </section>
  )
}
