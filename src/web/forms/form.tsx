/** A form, and what stands around its fields. */
import { type ComponentChildren, Fragment, type JSX } from 'preact'
import { Page } from '../document/page-context.tsx'
import { drawn } from '../govuk/template.tsx'
import { usePast } from '../plain/past.tsx'
import { safeAddress } from '../plain/safe-address.ts'
import { type FormState, idOf, textsOf } from './state.ts'

export type FormProps = {
  /** The address of this site that the form is sent to. */
  readonly to: string
  readonly children: ComponentChildren
  /**
   * Each form drawn carries a key that is spent when its work is done, so that sending it twice does the work once.
   * `false` for a form that changes nothing, as a search.
   */
  readonly once?: boolean
  /**
   * Where the client script keeps what is being typed, a few moments after each change. It posts the same fields
   * (without the key) with `X-Cairn-Script: 1` and expects `{ "saved": "10:17:32" }`.
   */
  readonly draftTo?: string
  readonly id?: string
  readonly class?: string
  /** For forms with a file. */
  readonly files?: boolean
}

/** A form that is posted. It must be drawn by `renderDocument` or `renderPart`, which know the session's token. */
export function Form({ to, children, once = true, draftTo, id, class: own, files }: FormProps): JSX.Element | null {
  if (usePast() !== undefined) return null
  return (
    <Page.Consumer>
      {page => {
        if (page === undefined) throw new Error('A form is drawn by renderDocument or renderPart: they know its token')
        return (
          <form
            method="post"
            action={safeAddress(to)}
            id={id}
            class={own}
            novalidate
            enctype={files === true ? 'multipart/form-data' : undefined}
            data-form={once ? 'once' : ''}
            data-draft-to={draftTo === undefined ? undefined : safeAddress(draftTo)}
          >
            <input type="hidden" name="_form" value={page.antiforgery} />
            {once ? <input type="hidden" name="_once" value={page.newId()} /> : null}
            {children}
          </form>
        )
      }}
    </Page.Consumer>
  )
}

/** A value that goes with the form unseen; from `value`, or from the state. */
export function HiddenField(
  props: { readonly name: string; readonly value: string } | { readonly name: string; readonly state: FormState },
): JSX.Element {
  const values = 'value' in props ? [props.value] : textsOf(props.state, props.name)
  return (
    <Fragment>
      {values.map(value => (
        <input type="hidden" name={props.name} value={value} />
      ))}
    </Fragment>
  )
}

export type FieldsetProps = {
  readonly legend: string
  /** `heading` when the legend is the heading of the page. */
  readonly size?: 's' | 'm' | 'l' | 'heading'
  readonly children: ComponentChildren
  readonly hint?: string
  readonly id?: string
}

/** Fields that belong together under one name. */
export function Fieldset({ legend, size = 'm', children, hint, id }: FieldsetProps): JSX.Element {
  const hintId = hint === undefined || id === undefined ? undefined : `${id}-hint`
  return drawn('fieldset', {
    describedBy: hintId,
    attributes: id === undefined ? undefined : { id },
    legend: {
      text: legend,
      classes: `govuk-fieldset__legend--${size === 'heading' ? 'l' : size}`,
      isPageHeading: size === 'heading',
    },
    html: (
      <Fragment>
        {hint === undefined ? null : drawn('hint', { id: hintId, text: hint })}
        {children}
      </Fragment>
    ),
  })
}

export type ErrorSummaryProps = {
  /** One state, or several when a page has several forms. */
  readonly state: FormState | readonly FormState[]
  readonly title?: string
}

/** What is wrong, at the top of the page, each with a link to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ state, title = 'Something needs mending' }: ErrorSummaryProps): JSX.Element | null {
  const states = Array.isArray(state) ? (state as readonly FormState[]) : [state as FormState]
  const errors = states.flatMap(one =>
    one.wrong.map(({ field, says }) => (field === '' ? { text: says } : { text: says, href: `#${idOf(one, field)}` })),
  )
  if (errors.length === 0) return null
  return (
    <Page.Consumer>
      {page => {
        if (page !== undefined) page.seen.wrong = true
        return drawn('error-summary', { titleText: title, errorList: errors })
      }}
    </Page.Consumer>
  )
}
