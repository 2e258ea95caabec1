/** A form of the meeting: it knows which item it stands at, so that it comes back there. */
import { type ComponentChildren, Fragment, type JSX } from 'preact'
import { Form, HiddenField, SubmitButton } from '#web'
import { type Shown, sendTo } from './shown.ts'

export type EntryProps = {
  readonly shown: Shown
  /** The last part of the address it is sent to. */
  readonly to: string
  /** Its name, unlike that of every other form of the page. */
  readonly name: string
  readonly children?: ComponentChildren
  readonly button: string
  /** Beside each other on one line, for a short form. */
  readonly inline?: boolean
  readonly kind?: 'main' | 'secondary' | 'warning'
  /** Words of the button for screen readers, after the visible ones. */
  readonly about?: string
}

/** Where a form belongs: sent with it, so that its answer is shown in its place. */
export function Belongs({ shown, name }: { readonly shown: Shown; readonly name: string }): JSX.Element {
  return (
    <Fragment>
      <HiddenField name="item" value={shown.item} />
      <HiddenField name="at" value={shown.at} />
      <HiddenField name="form" value={name} />
    </Fragment>
  )
}

/** A small form with one button. The script sends it without leaving the page. */
export function Entry(props: EntryProps): JSX.Element {
  const { shown, to, name, children, button, inline, kind = 'secondary', about } = props
  return (
    <Form to={sendTo(shown, to)} class={inline === true ? 'entry entry-inline' : 'entry'} id={`form-${name}`}>
      <Belongs shown={shown} name={name} />
      {children}
      <SubmitButton kind={kind}>
        {button}
        {about === undefined ? null : <span class="govuk-visually-hidden"> {about}</span>}
      </SubmitButton>
    </Form>
  )
}

/** A part of the page that the script replaces when somebody else changed what it shows. */
export function Live({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div data-live={name} id={`live-${name}`}>
      {children}
    </div>
  )
}
