/** Lines of a contribution as they are read. */
import type { JSX } from 'preact'
import type { Day } from '#rules'
import { dayInBrief } from '#web'
import { boxLabel } from '../../model/contribution-form.ts'
import { partOfLine } from '../../model/minute-parts.ts'
import { Lines } from '../lines.tsx'

type Read = {
  readonly id: string
  readonly part: string
  readonly item: string
  readonly section: string
  readonly says: string
  readonly source: string
  readonly happenedOn: Day | null
  readonly handling: string
  readonly agency?: string
}

export function ReadOnly({ lines, today }: { lines: readonly Read[]; today: Day }): JSX.Element {
  if (lines.length === 0) return <p class="quiet">Nothing was written.</p>
  return (
    <ul class="said">
      {lines.map(line => {
        const note = [
          boxLabel(line.part) ?? partOfLine(line)?.words ?? '',
          line.happenedOn === null ? '' : dayInBrief(line.happenedOn, today),
          line.source,
          line.handling === '' ? '' : `handling ${line.handling}`,
        ]
        return (
          <li>
            {line.agency === undefined ? null : <b class="said-by">{line.agency} </b>}
            <Lines text={line.says} /> <small class="quiet">{note.filter(text => text !== '').join(' · ')}</small>
          </li>
        )
      })}
    </ul>
  )
}
