import type { JSX } from 'preact'
import type { NewAuthenticator } from '#platform/identity'
import {
  BackLink,
  ButtonLink,
  Columns,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  SectionHeading,
  SubmitButton,
  TextField,
} from '#web'
import { PasskeyForm } from '../../passkey-form.tsx'
import { Square } from './square.tsx'

const CHOOSE = '/sign-in/enrol'

/** Two ways; both are good, and one may have both. */
export function ChooseFactorView({ first }: { readonly first: boolean }): JSX.Element {
  return (
    <>
      {first ? null : <BackLink to="/your-account">Your account</BackLink>}
      <SectionHeading level={1}>Set up a second way to show that it is you</SectionHeading>
      <p>
        {first
          ? 'What is kept here can put people in danger, so a password alone opens nothing. This takes two minutes and is done once.'
          : 'A second device, or a second way, means that losing one does not keep you out.'}
      </p>
      <Columns>
        <section>
          <SectionHeading>Passkey</SectionHeading>
          <p>
            Your computer, phone or security key proves it by your finger, face or PIN. The quickest, and it cannot be
            tricked out of you by a false page.
          </p>
          <ButtonLink to={`${CHOOSE}/passkey`}>Set up a passkey</ButtonLink>
        </section>
        <section>
          <SectionHeading>Authenticator app</SectionHeading>
          <p>
            An app on your phone shows six digits that change every half-minute. Works with any phone and without its
            network.
          </p>
          <ButtonLink to={`${CHOOSE}/app`} kind="secondary">
            Set up an app
          </ButtonLink>
        </section>
      </Columns>
    </>
  )
}

/** The square, the same as text, and the code that confirms that the app has it. */
export function AppView({ state, app }: { readonly state: FormState; readonly app: NewAuthenticator }): JSX.Element {
  return (
    <>
      <ErrorSummary state={state} />
      <BackLink to={CHOOSE} />
      <SectionHeading level={1}>Set up an authenticator app</SectionHeading>
      <Columns>
        <section>
          <SectionHeading>1. Scan this with the app</SectionHeading>
          <Square text={app.link} label="Square for your authenticator app; the same is written below as text" />
          <Details summary="I cannot scan it">
            <p>Choose “enter a key” in the app, then type this. Spaces do not matter.</p>
            <p>
              <code>{app.key}</code>
            </p>
            <p>Kind of key: time-based, six digits, 30 seconds.</p>
          </Details>
        </section>
        <section>
          <SectionHeading>2. Type the code it shows</SectionHeading>
          <Form to={`${CHOOSE}/app`} once={false}>
            <HiddenField name="challenge" value={app.challengeId} />
            <TextField
              state={state}
              name="code"
              label="Six digits"
              width={10}
              inputMode="numeric"
              autocomplete="one-time-code"
              spellCheck={false}
            />
            <SubmitButton>Confirm</SubmitButton>
          </Form>
        </section>
      </Columns>
    </>
  )
}

/** A name by which its owner will know the device, and off to the browser. */
export function NewPasskeyView({ state }: { readonly state: FormState }): JSX.Element {
  return (
    <>
      <ErrorSummary state={state} />
      <BackLink to={CHOOSE} />
      <SectionHeading level={1}>Set up a passkey</SectionHeading>
      <p>Your browser will ask where to keep it and for your finger, face or PIN. None of these reaches Cairn.</p>
      <PasskeyForm to={`${CHOOSE}/passkey`} kind="make" button="Set it up" state={state} main>
        <TextField
          state={state}
          name="name"
          label="What is the device?"
          hint="For example, office laptop or blue security key"
          width={20}
        />
      </PasskeyForm>
      <p data-without-passkeys>
        Nothing to press here? Passkeys need scripts and a recent browser.{' '}
        <a class="govuk-link" href={`${CHOOSE}/app`}>
          Set up an app instead
        </a>
        .
      </p>
    </>
  )
}
