import type { JSX } from 'preact'
import {
  BackLink,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Form,
  type FormState,
  PasswordField,
  SectionHeading,
  SubmitButton,
} from '#web'

/** A step that is asked about once more before it is taken. */
export type Confirming = { readonly title: string; readonly says: string; readonly to: string; readonly button: string }

/** What will happen, and the button that makes it happen. */
export function ConfirmView({ what, state }: { readonly what: Confirming; readonly state: FormState }): JSX.Element {
  return (
    <>
      <ErrorSummary state={state} />
      <BackLink to="/your-account">Your account</BackLink>
      <SectionHeading level={1}>{what.title}</SectionHeading>
      <p>{what.says}</p>
      <Form to={what.to} once={false}>
        <ButtonRow>
          <SubmitButton kind="warning">{what.button}</SubmitButton>
          <ButtonLink to="/your-account" kind="secondary">
            Leave it as it is
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** The present password, so that a screen left open does not lose the account; then the new one. */
export function ChangePasswordView({
  state,
  shortest,
}: {
  readonly state: FormState
  readonly shortest: number
}): JSX.Element {
  return (
    <>
      <ErrorSummary state={state} />
      <BackLink to="/your-account">Your account</BackLink>
      <SectionHeading level={1}>Change your password</SectionHeading>
      <Form to="/your-account/password" once={false}>
        <PasswordField state={state} name="presentPassword" label="Present password" />
        <PasswordField
          state={state}
          name="newPassword"
          label="New password"
          hint={`At least ${shortest} characters, of any kind. Everywhere else you are signed in will be signed out.`}
          autocomplete="new-password"
        />
        <SubmitButton>Change it</SubmitButton>
      </Form>
    </>
  )
}
