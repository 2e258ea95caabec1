/** The chronology of all agencies: what happened, on which day, who says so, and when it was written if that differs. */
import type { JSX } from 'preact'
import type { Day } from '#rules'
import { localOf, recordedLater, SectionHeading, When, Withheld } from '#web'
import type { CasePage, EntryShown } from '../../queries/case-page.ts'

function Entry({ entry, today, corrected }: { entry: EntryShown; today: Day; corrected: boolean }): JSX.Element {
  const later = recordedLater({ happenedOn: entry.happenedOn, writtenOn: localOf(entry.writtenAt).day })
  return (
    <li id={`entry-${entry.id}`} class={corrected ? 'corrected' : undefined}>
      <When day={entry.happenedOn} today={today} form="short" alone /> <b>{entry.headline}</b>{' '}
      <span class="quiet">
        {entry.by}, {entry.agency}
        {later === undefined ? '' : ` · ${later}`}
        {corrected ? ' · corrected by a later entry' : ''}
      </span>
      {entry.correctedBecause === null ? null : <p>Corrects an earlier entry, because: {entry.correctedBecause}</p>}
      {entry.detail === '' ? null : <p class="kept-lines">{entry.detail}</p>}
    </li>
  )
}

export function Chronology({ page, today }: { readonly page: CasePage; readonly today: Day }): JSX.Element {
  const corrected = new Set(page.entries.map(entry => entry.corrects))
  return (
    <section aria-labelledby="chronology" class="chronology">
      <SectionHeading id="chronology">Chronology</SectionHeading>
      <p class="quiet">
        All agencies · <Withheld shown={page.shown} withheld={Math.max(0, page.total - page.shown)} />
        {page.entries.length < page.shown ? `, the latest ${page.entries.length} here` : ''}
      </p>
      <ol>
        {page.entries.map(entry => (
          <Entry entry={entry} today={today} corrected={corrected.has(entry.id)} />
        ))}
      </ol>
    </section>
  )
}
