/** Fields in which people choose. */
import { type ComponentChildren, Fragment, type JSX } from 'preact'
import { drawn } from '../govuk/template.tsx'
import { type FormState, idOf, textOf, textsOf, wrongWith } from './state.ts'
import { around, type FieldProps } from './text-fields.tsx'

export type Choice = {
  readonly value: string
  readonly text: string
  readonly hint?: string
  /** Asked or said only when this is chosen; without a script it is always there. */
  readonly follows?: ComponentChildren
  readonly disabled?: boolean
}

/** The two answers of a question that takes no other. */
export const YES_NO: readonly Choice[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

/** A line between choices: "or". */
export type Divider = { readonly divider: string }

export type ChoiceProps = {
  readonly state: FormState
  readonly name: string
  /** The question. */
  readonly legend: string
  readonly legendSize?: 's' | 'm' | 'l' | 'heading'
  readonly legendHidden?: boolean
  readonly hint?: string
  readonly choices: readonly (Choice | Divider)[]
  readonly optional?: boolean
}

function legendOf({ legend, legendSize = 's', legendHidden, optional }: ChoiceProps) {
  const size = `govuk-fieldset__legend--${legendSize === 'heading' ? 'l' : legendSize}`
  return {
    legend: {
      text: optional === true ? `${legend} (optional)` : legend,
      classes: legendHidden === true ? 'govuk-visually-hidden' : size,
      isPageHeading: legendSize === 'heading',
    },
  }
}

function itemsOf({ state, name, choices }: ChoiceProps) {
  const chosen = new Set(textsOf(state, name))
  return choices.map(choice => {
    if ('divider' in choice) return choice
    const { value, text, hint, follows, disabled } = choice
    return {
      value,
      text,
      hint: hint === undefined ? undefined : { text: hint },
      checked: chosen.has(value),
      disabled,
      conditional: follows === undefined ? undefined : { html: <Fragment>{follows}</Fragment> },
    }
  })
}

function aroundChoices(props: ChoiceProps) {
  const wrong = wrongWith(props.state, props.name)
  return {
    idPrefix: idOf(props.state, props.name),
    name: props.name,
    fieldset: legendOf(props),
    hint: props.hint === undefined ? undefined : { text: props.hint },
    errorMessage: wrong === undefined ? undefined : { text: wrong },
    items: itemsOf(props),
  }
}

/** One of a few. Beside each other (`inline`) only for two or three short ones, as yes and no. */
export function ChoiceField(props: ChoiceProps & { readonly inline?: boolean }): JSX.Element {
  return drawn('radios', {
    ...aroundChoices(props),
    classes: props.inline === true ? 'govuk-radios--inline govuk-radios--small' : 'govuk-radios--small',
  })
}

/** Any of a few. */
export function BoxesField(props: ChoiceProps): JSX.Element {
  return drawn('checkboxes', { ...aroundChoices(props), classes: 'govuk-checkboxes--small' })
}

export type SelectFieldProps = FieldProps & {
  readonly choices: readonly { readonly value: string; readonly text: string; readonly disabled?: boolean }[]
  /** Words of the choice that is none, sent as ''. Left out when the field has no empty answer. */
  readonly none?: string
}

/** One of many. */
export function SelectField(props: SelectFieldProps): JSX.Element {
  const { state, name, choices, none } = props
  const chosen = textOf(state, name)
  const items = choices.map(choice => ({ ...choice, selected: choice.value === chosen }))
  return drawn('select', {
    ...around(props),
    items: none === undefined ? items : [{ value: '', text: none, selected: chosen === '' }, ...items],
  })
}
