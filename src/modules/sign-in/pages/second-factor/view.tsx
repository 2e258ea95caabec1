import type { JSX } from 'preact'
import { Details, ErrorSummary, Form, type FormState, SectionHeading, SubmitButton, TextField } from '#web'
import { PasskeyForm } from '../../passkey-form.tsx'

export type SecondFactorViewProps = {
  readonly state: FormState
  readonly has: { readonly authenticator: boolean; readonly passkeys: boolean }
  readonly recoveryCodes: number
}

function CodeForm({ state, label, hint }: { state: FormState; label: string; hint: string }): JSX.Element {
  return (
    <Form to="/sign-in/second" once={false}>
      <TextField
        state={state}
        name="code"
        label={label}
        hint={hint}
        autocomplete="one-time-code"
        spellCheck={false}
        width={30}
      />
      <SubmitButton>Go on</SubmitButton>
    </Form>
  )
}

/** For the day on which neither is at hand. */
function Lost({ recoveryCodes }: { recoveryCodes: number }): JSX.Element {
  return (
    <Details summary="I have lost my phone or key">
      {recoveryCodes > 0 ? (
        <p>Use one of your recovery codes. Each works once; you have {recoveryCodes} left.</p>
      ) : (
        <p>You have no recovery codes left.</p>
      )}
      <p>
        Without one, ask your administrator to reset how you sign in. They will want to be sure that it is you who asks.
      </p>
    </Details>
  )
}

/** The second of two proofs. The first alone opens nothing. */
export function SecondFactorView({ state, has, recoveryCodes }: SecondFactorViewProps): JSX.Element {
  return (
    <>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Show that it is you</SectionHeading>
      <p>Your password was right. One more proof, so that a password alone never opens a file.</p>
      {has.passkeys ? (
        <PasskeyForm to="/sign-in/second" kind="show" button="Use a passkey" state={state} main={!has.authenticator} />
      ) : null}
      {has.authenticator ? (
        <CodeForm
          state={state}
          label="Code from your authenticator app"
          hint="Six digits. A recovery code works here too."
        />
      ) : (
        <Details summary="I cannot use my passkey" open={state.wrong.some(({ field }) => field === 'code')}>
          <CodeForm
            state={state}
            label="Recovery code"
            hint="One of the ten codes you kept when you set up your passkey."
          />
        </Details>
      )}
      <Lost recoveryCodes={recoveryCodes} />
      <Form to="/sign-out" once={false}>
        <button type="submit" class="plain-button">
          Start again as somebody else
        </button>
      </Form>
    </>
  )
}
