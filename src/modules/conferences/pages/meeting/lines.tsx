/** Lines of the minute, each with whose it is, and the form that adds one. */
import { Fragment, type JSX } from 'preact'
import type { AgendaKey, Day } from '#rules'
import {
  DateField,
  Details,
  dayInBrief,
  type FormState,
  HiddenField,
  LongTextField,
  SelectField,
  TextField,
} from '#web'
import { boxLabel } from '../../model/contribution-form.ts'
import type { MeetingLine } from '../../model/meeting.ts'
import { LINE_PARTS, MINUTE_PARTS, partOfLine } from '../../model/minute-parts.ts'
import { Lines } from '../lines.tsx'
import { Entry, Live } from './entry.tsx'
import { type Shown, stateOf } from './shown.ts'

const KIND: Readonly<Record<string, string>> = {
  [LINE_PARTS.scenario]: 'at risk',
  [LINE_PARTS.raises]: 'raises the risk',
  [LINE_PARTS.lowers]: 'lowers the risk',
  [LINE_PARTS.dissent]: 'disagrees',
  [LINE_PARTS.decision]: 'decided',
}

/** What stands in small letters beside a line: what it is, its place where that is not plain, its day and source. */
function noteOf(line: MeetingLine, today: Day): string {
  const { source, happenedOn, handling, part, fromContribution, item } = line
  const kind = boxLabel(part) ?? KIND[part] ?? ''
  const several = placesOf(item).length > 1
  const parts = [
    kind,
    kind === '' && several ? (partOfLine(line)?.words ?? '') : '',
    happenedOn === null ? '' : dayInBrief(happenedOn, today),
    source,
    handling === '' ? '' : `handling ${handling}`,
    fromContribution ? 'from the contribution' : '',
  ]
  return parts.filter(text => text !== '').join(' · ')
}

/** A line as it is read. */
export function LineShown({ line, shown }: { line: MeetingLine; shown: Pick<Shown, 'today'> }): JSX.Element {
  const note = noteOf(line, shown.today)
  return (
    <Fragment>
      <b class="said-by">{line.agency}</b> <Lines text={line.says} />{' '}
      {note === '' ? null : <small class="quiet">{note}</small>}
    </Fragment>
  )
}

/** Places that a line of this item can be put in. */
export const placesOf = (item: MeetingLine['item']) => MINUTE_PARTS.filter(part => part.item === item)

function SourceAndDay({ state }: { state: FormState }): JSX.Element {
  return (
    <div class="row">
      <TextField state={state} name="source" label="Source" optional width={20} />
      <DateField state={state} name="happenedOn" label="Day" optional hint="" width={10} />
    </div>
  )
}

function ChangeLine({ line, shown }: { line: MeetingLine; shown: Shown }): JSX.Element {
  const name = `line-${line.id}`
  const values = {
    says: line.says,
    source: line.source,
    happenedOn: line.happenedOn ?? '',
    version: String(line.version),
  }
  const state = stateOf(shown, name, values)
  return (
    <Details
      summary={
        <Fragment>
          Change<span class="govuk-visually-hidden"> this line by {line.agency}</span>
        </Fragment>
      }
      open={shown.forms[name] !== undefined}
      class="change"
    >
      <Entry shown={shown} to={`lines/${line.id}`} name={name} button="Save the line">
        <HiddenField name="version" value={String(line.version)} />
        <LongTextField state={state} name="says" label="The line" labelHidden rows={3} />
        <SourceAndDay state={state} />
      </Entry>
      <Entry
        shown={shown}
        to={`lines/${line.id}/remove`}
        name={`${name}-remove`}
        button="Remove the line"
        kind="warning"
      >
        <HiddenField name="version" value={String(line.version)} />
      </Entry>
    </Details>
  )
}

export type LineListProps = {
  readonly shown: Shown
  readonly lines: readonly MeetingLine[]
  readonly none?: string
}

/** Lines that can be changed, each in its place. */
export function LineList({ shown, lines, none }: LineListProps): JSX.Element | null {
  if (lines.length === 0) return none === undefined ? null : <p class="quiet">{none}</p>
  return (
    <ul class="said">
      {lines.map(line => (
        <li id={`line-${line.id}`}>
          <LineShown line={line} shown={shown} />
          <ChangeLine line={line} shown={shown} />
        </li>
      ))}
    </ul>
  )
}

/** Who can have said something: everybody on the list, by agency. */
export function sayers({ record }: Pick<Shown, 'record'>): { value: string; text: string }[] {
  return record.invited
    .filter(one => one.state !== 'removed')
    .map(one => ({
      value: one.invitationId,
      text: one.agency === '' ? one.name : `${one.agency}: ${one.deputy ?? one.name}`,
    }))
}

export type AddLineProps = {
  readonly shown: Shown
  readonly name: string
  readonly item: AgendaKey
  readonly part?: string
  readonly label: string
  readonly button?: string
  /** Nobody in particular says it. */
  readonly unsaid?: boolean
}

/** Types a line: who, what, and under "more" its day and source. */
export function AddLine({ shown, name, item, part = '', label, button = 'Add', unsaid }: AddLineProps): JSX.Element {
  const places = placesOf(item)
  const state = stateOf(shown, name, { place: places[0]?.key ?? item })
  return (
    <Entry shown={shown} to="lines" name={name} button={button}>
      <HiddenField name="part" value={part} />
      <div class="row">
        {unsaid === true ? null : (
          <SelectField state={state} name="saidBy" label="Said by" none="the meeting" choices={sayers(shown)} />
        )}
        {places.length > 1 ? (
          <SelectField
            state={state}
            name="place"
            label="Part of the minute"
            choices={places.map(({ key, words }) => ({ value: key, text: words }))}
          />
        ) : (
          <HiddenField name="place" value={places[0]?.key ?? item} />
        )}
      </div>
      <LongTextField state={state} name="says" label={label} rows={2} />
      <Details summary="Day and source" class="more">
        <SourceAndDay state={state} />
      </Details>
    </Entry>
  )
}

/** The lines of an item and the form that adds one. */
export function ItemLines({
  shown,
  item,
  label,
  part,
}: {
  shown: Shown
  item: AgendaKey
  label: string
  part?: string
}): JSX.Element {
  const lines = shown.record.lines.filter(line => line.item === item && (part === undefined || line.part === part))
  const name = part === undefined ? `add-${item}` : `add-${item}-${part}`
  return (
    <Fragment>
      <Live name={`lines-${name}`}>
        <LineList shown={shown} lines={lines} />
      </Live>
      <AddLine shown={shown} name={name} item={item} label={label} {...(part === undefined ? {} : { part })} />
    </Fragment>
  )
}

/** A button that is a form of its own: one tap. */
export function Tap({
  shown,
  to,
  name,
  button,
  about,
  fields,
}: {
  readonly shown: Shown
  readonly to: string
  readonly name: string
  readonly button: string
  readonly about?: string
  readonly fields?: Readonly<Record<string, string>>
}): JSX.Element {
  return (
    <Entry shown={shown} to={to} name={name} button={button} inline {...(about === undefined ? {} : { about })}>
      {Object.entries(fields ?? {}).map(([key, value]) => (
        <HiddenField name={key} value={value} />
      ))}
    </Entry>
  )
}
