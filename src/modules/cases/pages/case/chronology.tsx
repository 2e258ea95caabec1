/** The chronology of all agencies: what happened, on which day, who says so, and when it was written if that differs. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import { dayInBrief, localOf, recordedLater, SectionHeading, Table, Withheld } from '#web'
import type { CasePage, EntryShown } from '../../queries/case-page.ts'

function What({ entry, corrected }: { entry: EntryShown; corrected: boolean }): JSX.Element {
  const { headline, detail, correctedBecause } = entry
  return (
    <Fragment>
      {corrected ? <s>{headline}</s> : headline}
      {corrected ? <small class="under">corrected by a later entry</small> : null}
      {correctedBecause === null ? null : (
        <small class="under">corrects an earlier entry, because: {correctedBecause}</small>
      )}
      {detail === '' ? null : <small class="under kept-lines">{detail}</small>}
    </Fragment>
  )
}

function Who({ entry }: { entry: EntryShown }): JSX.Element {
  const { by, agency, happenedOn, writtenAt } = entry
  const later = recordedLater({ happenedOn, writtenOn: localOf(writtenAt).day })
  return <span class="quiet">{`${by}, ${agency}${later === undefined ? '' : ` · ${later}`}`}</span>
}

export function Chronology({ page, today }: { readonly page: CasePage; readonly today: Day }): JSX.Element {
  const corrected = new Set(page.entries.map(entry => entry.corrects))
  const aside = (
    <Fragment>
      all agencies · <Withheld shown={page.shown} withheld={Math.max(0, page.total - page.shown)} />
      {page.entries.length < page.shown ? `, the latest ${page.entries.length} here` : ''}
    </Fragment>
  )
  const what = (entry: EntryShown) => <What entry={entry} corrected={corrected.has(entry.id)} />
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
          { title: 'What', label: '', header: true, cell: what },
          { title: 'Who', label: '', cell: entry => <Who entry={entry} /> },
        ]}
      />
    </section>
  )
}
