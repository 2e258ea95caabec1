/** A form that the browser's passkey fills in. It is shown once the page's script runs: without one it cannot work. */
import type { ComponentChildren, JSX } from 'preact'
import { Form, type FormState, HiddenField, SubmitButton, wrongWith } from '#web'

export type PasskeyFormProps = {
  readonly to: string
  /** Show a key, or make a new one. */
  readonly kind: 'show' | 'make'
  readonly button: string
  readonly state: FormState
  readonly main?: boolean
  readonly children?: ComponentChildren
}

/** The script of this module asks the server for a question, the browser for the answer, and sends the form. */
export function PasskeyForm({ to, kind, button, state, main, children }: PasskeyFormProps): JSX.Element {
  const wrong = wrongWith(state, 'passkey')
  return (
    <div data-passkey={kind} data-ask="/sign-in/passkey/ask" hidden>
      <Form to={to} once={false}>
        <HiddenField name="kind" value={kind} />
        <HiddenField name="by" value="passkey" />
        <HiddenField name="challenge" value="" />
        <HiddenField name="response" value="" />
        {children}
        <p class="govuk-error-message" role="alert" id="passkey" data-passkey-problem hidden={wrong === undefined}>
          {wrong}
        </p>
        <SubmitButton kind={main === true ? 'main' : 'secondary'}>{button}</SubmitButton>
      </Form>
    </div>
  )
}
