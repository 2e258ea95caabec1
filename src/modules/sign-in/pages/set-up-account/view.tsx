import type { JSX } from 'preact'
import { ErrorSummary, Form, type FormState, PasswordField, SectionHeading, SubmitButton, SummaryList } from '#web'

export type SetUpAccountViewProps = {
  readonly state: FormState
  readonly name: string
  readonly signInName: string
  readonly shortest: number
}

/** One field: a password manager may fill it in, and "show" lets people see what they typed, so nothing is asked twice. */
export function SetUpAccountView({ state, name, signInName, shortest }: SetUpAccountViewProps): JSX.Element {
  return (
    <>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Choose your password</SectionHeading>
      <SummaryList
        rows={[
          { name: 'You are', value: name },
          { name: 'Your sign-in name', value: signInName },
        ]}
      />
      <Form to="/sign-in/set-up" once={false}>
        {/* Tells password managers to whom the password belongs. */}
        <input type="text" name="name" value={signInName} autocomplete="username" hidden readonly />
        <PasswordField
          state={state}
          name="password"
          label="Password"
          hint={`At least ${shortest} characters, of any kind. Four or five unrelated words are strong and easy to remember.`}
          autocomplete="new-password"
        />
        <SubmitButton>Set the password</SubmitButton>
      </Form>
    </>
  )
}
