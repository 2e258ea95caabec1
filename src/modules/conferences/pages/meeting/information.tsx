/** Information by agency: what each contributed, taken over with a tick, and what each says. */
import { Fragment, type JSX } from 'preact'
import { dayInBrief, Form, HiddenField, SubmitButton } from '#web'

import { boxLabel } from '../../model/contribution-form.ts'
import type { ContributedLine, ContributionHead, Known } from '../../model/meeting.ts'
import { partOfLine } from '../../model/minute-parts.ts'
import { agenciesAsked } from '../../model/summed-up.ts'
import { Lines } from '../lines.tsx'
import { Belongs, Live } from './entry.tsx'
import { AddLine, LineList, placesOf } from './lines.tsx'
import { type Shown, sendTo } from './shown.ts'

const KNOWN_WORDS: Readonly<Record<Known, string>> = {
  nothing: 'does not know the person',
  'not-relevant': 'knows the person; nothing relevant',
  relevant: 'knows something relevant',
  unclear: 'knows something; relevance unclear, talk first',
}

/** "handed in by Moira Keir: knows something relevant", or that there is none. */
export function contributionInWords(one: ContributionHead | undefined): string {
  if (one === undefined) return 'no contribution'
  if (one.state === 'draft') return 'a draft that was not handed in'
  return `${one.known === null ? '' : KNOWN_WORDS[one.known]} · ${one.author}`
}

function Ticked({ line, shown }: { line: ContributedLine; shown: Pick<Shown, 'today'> }): JSX.Element {
  const id = `take-${line.id}`
  const note = [
    boxLabel(line.part) ?? partOfLine(line)?.words ?? '',
    line.happenedOn === null ? '' : dayInBrief(line.happenedOn, shown.today),
    line.source,
    line.handling === '' ? '' : `handling ${line.handling}`,
  ].filter(text => text !== '')
  return (
    <li class="tick">
      <input type="checkbox" id={id} name="line" value={line.id} checked />
      <label for={id}>
        <Lines text={line.says} /> <small class="quiet">{note.join(' · ')}</small>
      </label>
    </li>
  )
}

/** Contributed lines of an agency that are not in the minute yet. */
function TakeOver({
  shown,
  lines,
  agency,
  name,
}: {
  shown: Shown
  lines: readonly ContributedLine[]
  agency: string
  name: string
}): JSX.Element | null {
  if (lines.length === 0) return null
  return (
    <Form to={sendTo(shown, 'lines/take-over')} class="entry take-over" id={`form-${name}`}>
      <Belongs shown={shown} name={name} />
      <HiddenField name="ticked" value="yes" />
      <ul>
        {lines.map(line => (
          <Ticked line={line} shown={shown} />
        ))}
      </ul>
      <SubmitButton kind="secondary">
        Take over what is ticked<span class="govuk-visually-hidden"> of {agency}</span>
      </SubmitButton>
    </Form>
  )
}

/** One agency: who contributed, what waits, what was said. */
function Agency({ shown, agencyId, agency }: { shown: Shown; agencyId: string; agency: string }): JSX.Element {
  const { contributions, contributed, lines } = shown.record
  const places = new Set<string>(placesOf('information').map(place => place.section))
  const waiting = contributed.filter(line => line.agencyId === agencyId && line.takenAs === null)
  const said = lines.filter(
    line => line.agencyId === agencyId && line.item === 'information' && places.has(line.section),
  )
  const given = contributions.find(one => one.agencyId === agencyId)
  return (
    <section class="agency" aria-label={agency}>
      <h3>
        {agency} <small class="quiet">{contributionInWords(given)}</small>
      </h3>
      <TakeOver shown={shown} lines={waiting} agency={agency} name={`take-${agencyId}`} />
      <LineList shown={shown} lines={said} />
    </section>
  )
}

/** The item: the supervising worker's agency first, then each in turn. */
export function Information({ shown }: { shown: Shown }): JSX.Element {
  const asked = agenciesAsked(shown.record.invited)
  const known = new Set(asked.map(one => one.agencyId))
  const others = shown.record.lines.filter(line => line.item === 'information' && !known.has(line.agencyId))
  const worker = shown.record.invited.find(one => one.role === 'managing-officer')?.agencyId
  const ordered = asked.toSorted((a, b) => Number(b.agencyId === worker) - Number(a.agencyId === worker))
  return (
    <Fragment>
      <AddLine shown={shown} name="add-information" item="information" label="What was said" />
      <Live name="information">
        {ordered.map(({ agencyId, agency }) => (
          <Agency shown={shown} agencyId={agencyId} agency={agency} />
        ))}
        {others.length === 0 ? null : (
          <section class="agency">
            <h3>Others</h3>
            <LineList shown={shown} lines={others} />
          </section>
        )}
      </Live>
    </Fragment>
  )
}
