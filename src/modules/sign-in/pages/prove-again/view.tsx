import type { JSX } from 'preact'
import type { Issuer } from '#platform/identity'
import {
  ButtonLink,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  PasswordField,
  SectionHeading,
  SubmitButton,
  TextField,
} from '#web'
import { PasskeyForm } from '../../passkey-form.tsx'

export type ProveAgainViewProps = {
  readonly state: FormState
  readonly has: {
    readonly password: boolean
    readonly authenticator: boolean
    readonly passkeys: boolean
    readonly demonstration: boolean
  }
  readonly agencies: readonly Issuer[]
}

type WayProps = { readonly state: FormState; readonly main: boolean }

function ByCode({ state, main }: WayProps): JSX.Element {
  return (
    <Form to="/prove-again" once={false}>
      <HiddenField name="by" value="code" />
      <TextField
        state={state}
        name="code"
        label="Code from your authenticator app"
        width={10}
        inputMode="numeric"
        autocomplete="one-time-code"
        spellCheck={false}
      />
      <SubmitButton kind={main ? 'main' : 'secondary'}>Go on with the code</SubmitButton>
    </Form>
  )
}

function ByPassword({ state, main }: WayProps): JSX.Element {
  return (
    <Form to="/prove-again" once={false}>
      <HiddenField name="by" value="password" />
      <PasswordField state={state} name="password" label="Password" />
      <SubmitButton kind={main ? 'main' : 'secondary'}>Go on with the password</SubmitButton>
    </Form>
  )
}

/** Any one of these, whichever is at hand. */
export function ProveAgainView({ state, has, agencies }: ProveAgainViewProps): JSX.Element {
  const several = [has.passkeys, has.authenticator, has.password, agencies.length > 0].filter(Boolean).length > 1
  return (
    <>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Show again that it is you</SectionHeading>
      <p>
        The next step is one that nobody may take from a screen left open.{' '}
        {several ? 'One of these is enough, and' : 'It'} lasts ten minutes.
      </p>
      {has.demonstration ? (
        <Form to="/prove-again" once={false}>
          <HiddenField name="by" value="demonstration" />
          <p>This is the demonstration, so your word is enough.</p>
          <SubmitButton>It is me</SubmitButton>
        </Form>
      ) : null}
      {has.passkeys ? <PasskeyForm to="/prove-again" kind="show" button="Use a passkey" state={state} main /> : null}
      {has.authenticator ? <ByCode state={state} main={!has.passkeys} /> : null}
      {has.password ? <ByPassword state={state} main={!has.passkeys && !has.authenticator} /> : null}
      {agencies.map(({ key, name }) => (
        <p>
          <ButtonLink to={`/sign-in/with/${key}`} kind="secondary">
            {name}
          </ButtonLink>
        </p>
      ))}
    </>
  )
}
