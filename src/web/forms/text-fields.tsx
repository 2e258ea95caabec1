/** Fields into which people type. Each shows what was typed, and what is wrong with it, from the form's state. */
import type { JSX } from 'preact'
import { TEXT_LIMIT } from '#shared'
import { drawn } from '../govuk/template.tsx'
import { type FormState, idOf, textOf, wrongWith } from './state.ts'

export type FieldProps = {
  readonly state: FormState
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Label for screen readers only, where the place of the field says what it is. */
  readonly labelHidden?: boolean
  /** Says "(optional)" after the label. */
  readonly optional?: boolean
  /** The label is the heading of the page, which asks this one thing. */
  readonly heading?: boolean
}

/** The arguments that all fields with a label share. */
export function around({ state, name, label, hint, labelHidden, optional, heading }: FieldProps) {
  const wrong = wrongWith(state, name)
  return {
    id: idOf(state, name),
    name,
    label: {
      text: optional === true ? `${label} (optional)` : label,
      classes: labelHidden === true ? 'govuk-visually-hidden' : heading === true ? 'govuk-label--l' : undefined,
      isPageHeading: heading,
    },
    hint: hint === undefined || hint === '' ? undefined : { text: hint },
    errorMessage: wrong === undefined ? undefined : { text: wrong },
  }
}

export type TextFieldProps = FieldProps & {
  /** Room for about this many characters; fills the line when left out. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  readonly type?: 'text' | 'search' | 'email' | 'tel' | 'url'
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email'
  readonly autocomplete?: string
  readonly spellCheck?: boolean
  readonly before?: string
  readonly after?: string
  /** Ids of choices offered while typing: a `<datalist>` on the same page. */
  readonly offers?: string
}

/** One line of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { state, name, width, type, inputMode, autocomplete, spellCheck, before, after, offers } = props
  return drawn('input', {
    ...around(props),
    value: textOf(state, name),
    type,
    inputmode: inputMode,
    autocomplete: autocomplete ?? 'off',
    spellcheck: spellCheck,
    classes: width === undefined ? undefined : `govuk-input--width-${width}`,
    prefix: before === undefined ? undefined : { text: before },
    suffix: after === undefined ? undefined : { text: after },
    attributes: offers === undefined ? undefined : { list: offers },
  })
}

export type PasswordFieldProps = FieldProps & { readonly autocomplete?: 'current-password' | 'new-password' }

/** A secret; never shown again, whatever the state holds. */
export function PasswordField(props: PasswordFieldProps): JSX.Element {
  return drawn('password-input', { ...around(props), autocomplete: props.autocomplete ?? 'current-password' })
}

export type LongTextFieldProps = FieldProps & {
  readonly rows?: number
  /** Counts down to this many characters and says so. Longer text is kept and refused, never cut off. */
  readonly limit?: number
  readonly spellCheck?: boolean
}

/** Several lines of text. */
export function LongTextField(props: LongTextFieldProps): JSX.Element {
  const { state, name, rows = 4, limit, spellCheck = true } = props
  const shared = { ...around(props), rows: String(rows), value: textOf(state, name), spellcheck: spellCheck }
  if (limit === undefined || limit >= TEXT_LIMIT) return drawn('textarea', shared)
  return drawn('character-count', { ...shared, maxlength: String(limit), threshold: limit > 400 ? '75' : undefined })
}

export type DateFieldProps = FieldProps & {
  readonly width?: 10 | 20
  /** The day cannot be ahead, such as a birthday: read it with `dayTyped(text, today, { past: true })`. */
  readonly past?: boolean
}

/** A day, typed in any usual way: "16 June 2026", "16/6/26", "tomorrow". Read it with `dayTyped`. */
export function DateField(props: DateFieldProps): JSX.Element {
  const { state, name, width = 20, past } = props
  return drawn('input', {
    ...around({ ...props, hint: props.hint ?? 'For example, 16 June 2026 or 16/6/26' }),
    value: textOf(state, name),
    autocomplete: 'off',
    classes: `govuk-input--width-${width}`,
    attributes: { 'data-reads': past === true ? 'past-day' : 'day' },
  })
}

/** A time of day, typed in any usual way: "10:00", "10am", "half past 2" is not one. Read it with `timeTyped`. */
export function TimeField(props: FieldProps): JSX.Element {
  const { state, name } = props
  return drawn('input', {
    ...around({ ...props, hint: props.hint ?? 'For example, 10:00 or 2pm' }),
    value: textOf(state, name),
    autocomplete: 'off',
    classes: 'govuk-input--width-5',
    attributes: { 'data-reads': 'time' },
  })
}
