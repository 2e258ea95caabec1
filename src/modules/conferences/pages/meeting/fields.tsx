/** Answers that save themselves as they are typed; without a script they are saved by their button. */
import { createHash } from 'node:crypto'
import type { JSX } from 'preact'
import { dayInWords, isDay } from '#rules'
import type { Conflict } from '#shared'
import {
  ChoiceField,
  DateField,
  Diff,
  Form,
  type FormState,
  HiddenField,
  LongTextField,
  SubmitButton,
  TextField,
  TimeField,
  YES_NO,
} from '#web'
import { type FieldKnown, knownField } from '../../model/meeting-fields.ts'
import { Belongs } from './entry.tsx'
import { fieldOf, type Shown, sendTo } from './shown.ts'

/** A short mark of a text: tells on the way back whether the field was touched at all. */
export const markOf = (says: string): string => createHash('sha256').update(says).digest('hex').slice(0, 16)

export type FieldShown = {
  readonly field: string
  readonly label?: string
  readonly hint?: string
  readonly rows?: number
  /** Shown in the box until somebody writes something else. */
  readonly suggested?: string
}

const asShown = (known: FieldKnown, says: string): string =>
  known.kind === 'day' && isDay(says) ? dayInWords(says) : says

const LEVELS = ['1', '2', '3'].map(value => ({ value, text: value }))
const AGREED = [
  { value: 'agreed', text: 'Agreed' },
  { value: 'amended', text: 'Amended' },
]

const CHOICES: Readonly<Partial<Record<FieldKnown['kind'], typeof YES_NO>>> = {
  'yes-no': YES_NO,
  agreed: AGREED,
  level: LEVELS,
}

function Input({ known, state, one }: { known: FieldKnown; state: FormState; one: FieldShown }): JSX.Element {
  const label = one.label ?? known.label
  const name = `says:${known.field}`
  const hint = one.hint === undefined ? {} : { hint: one.hint }
  const shared = { state, name, label, ...hint }
  const choices = CHOICES[known.kind]
  if (choices !== undefined) return <ChoiceField {...{ state, name, choices, ...hint }} legend={label} inline />
  if (known.kind === 'days') return <TextField {...shared} width={3} />
  if (known.kind === 'day') return <DateField {...shared} />
  if (known.kind === 'time') return <TimeField {...shared} />
  if (known.kind === 'line') return <TextField {...shared} />
  return <LongTextField {...shared} rows={one.rows ?? 4} />
}

/** Both texts, when somebody else wrote one meanwhile. Saving again keeps what stands in the box below. */
function Meanwhile({ conflict }: { conflict: Conflict }): JSX.Element {
  const { by, theirs, yours } = conflict
  return (
    <div class="meanwhile">
      <p>
        <b>{by === '' ? 'Somebody else' : by} changed this while you were writing.</b> Nothing was overwritten. The box
        holds what you typed: change it until it says what it should, and save.
      </p>
      <Diff before={{ title: 'It says now', text: theirs }} after={{ title: 'You typed', text: yours }} />
    </div>
  )
}

function Field({ shown, state, one }: { shown: Shown; state: FormState; one: FieldShown }): JSX.Element | null {
  const known = knownField(one.field)
  if (known === undefined) return null
  const conflict = shown.conflicts[one.field]
  const { says, version } = fieldOf(shown, one.field)
  return (
    <div class="field" data-field={one.field} data-kind={known.kind} data-version={conflict?.version ?? version}>
      {conflict === undefined ? null : <Meanwhile conflict={conflict} />}
      <HiddenField name={`version:${one.field}`} value={String(conflict?.version ?? version)} />
      <HiddenField name={`was:${one.field}`} value={conflict === undefined ? markOf(says) : ''} />
      <Input known={known} state={state} one={one} />
    </div>
  )
}

export type FieldsProps = {
  readonly shown: Shown
  readonly name: string
  readonly fields: readonly FieldShown[]
  /** Words of a button that stays when fields save themselves: for lines that are proposed and not yet written. */
  readonly button?: string
}

/** Some fields of the meeting form under one button. */
export function Fields({ shown, name, fields, button }: FieldsProps): JSX.Element {
  const values = Object.fromEntries(
    fields.flatMap(one => {
      const known = knownField(one.field)
      const { says } = fieldOf(shown, one.field)
      return known === undefined
        ? []
        : [[`says:${one.field}`, says === '' ? (one.suggested ?? '') : asShown(known, says)]]
    }),
  )
  const state = shown.forms[name] ?? { values, wrong: [], prefix: name }
  return (
    <Form to={sendTo(shown, 'fields')} class="fields" id={`form-${name}`}>
      <Belongs shown={shown} name={name} />
      {fields.map(one => (
        <Field shown={shown} state={state} one={one} />
      ))}
      <SubmitButton kind="secondary" {...(button === undefined ? { class: 'save' } : {})}>
        {button ?? 'Save'}
      </SubmitButton>
    </Form>
  )
}
