import type { JSX } from 'preact'
import type { OwnAccount, OwnPasskey, OwnSession, SignedIn } from '#platform/identity'
import type { Day } from '#rules'
import {
  atTime,
  ButtonLink,
  type Column,
  Form,
  HiddenField,
  InsetText,
  Link,
  SectionHeading,
  SubmitButton,
  SummaryList,
  type SummaryRow,
  Table,
  Tag,
} from '#web'
import { deviceWords } from '../../model/device-words.ts'

export type YourAccountViewProps = { readonly own: OwnAccount; readonly signedIn: SignedIn; readonly today: Day }

const HERE = '/your-account'
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function rowsOf(own: OwnAccount): SummaryRow[] {
  const { hasPassword, hasAuthenticator, recoveryCodes, passkeys } = own
  const app = hasAuthenticator
    ? [
        { text: 'Replace', to: '/sign-in/enrol/app', about: 'the authenticator app' },
        { text: 'Remove', to: `${HERE}/app/remove`, about: 'the authenticator app' },
      ]
    : [{ text: 'Set up', to: '/sign-in/enrol/app', about: 'an authenticator app' }]
  return [
    { name: 'Sign-in name', value: own.signInName },
    {
      name: 'Password',
      value: hasPassword ? 'Set' : "None: you sign in with a passkey or through your agency's own sign-in",
      actions: hasPassword ? [{ text: 'Change', to: `${HERE}/password`, about: 'the password' }] : [],
    },
    { name: 'Authenticator app', value: hasAuthenticator ? 'Set up' : 'Not set up', actions: app },
    {
      name: 'Recovery codes',
      value: recoveryCodes === 0 ? 'None left' : `${recoveryCodes} left`,
      actions:
        hasAuthenticator || passkeys.length > 0
          ? [{ text: 'Make new ones', to: `${HERE}/recovery-codes`, about: 'for recovery' }]
          : [],
    },
  ]
}

const passkeyColumns = (today: Day): readonly Column<OwnPasskey>[] => [
  { title: 'Device', header: true, cell: one => one.name },
  { title: 'Set up', cell: one => atTime(one.madeAt, today) },
  { title: 'Last used', cell: one => (one.usedAt === null ? 'not yet' : atTime(one.usedAt, today)) },
  {
    title: 'Remove',
    titleHidden: true,
    cell: one => (
      <Link to={`${HERE}/passkeys/${one.id}/remove`} hidden={`the passkey ${one.name}`}>
        Remove
      </Link>
    ),
  },
]

function Passkeys({ own, today }: Pick<YourAccountViewProps, 'own' | 'today'>): JSX.Element {
  return (
    <section>
      <SectionHeading>Passkeys</SectionHeading>
      {own.passkeys.length === 0 ? (
        <p>None set up. A passkey is the quickest way in, and the hardest to steal.</p>
      ) : (
        <Table caption="Passkeys" captionHidden rows={own.passkeys} columns={passkeyColumns(today)} />
      )}
      <ButtonLink to="/sign-in/enrol/passkey" kind="secondary">
        Set up a passkey
      </ButtonLink>
    </section>
  )
}

/** Ends a session; the one in which the page is read is ended by signing out. */
function End({ session, current }: { session: OwnSession; current: string }): JSX.Element {
  if (session.id === current) return <Tag colour="green">This one</Tag>
  return (
    <Form to={`${HERE}/sessions/end`} once={false}>
      <HiddenField name="session" value={session.id} />
      <button type="submit" class="plain-button">
        End<span class="govuk-visually-hidden"> the session on {deviceWords(session.device)}</span>
      </button>
    </Form>
  )
}

const sessionColumns = (current: string, today: Day): readonly Column<OwnSession>[] => [
  { title: 'Device', header: true, cell: one => capital(deviceWords(one.device)) },
  { title: 'As', cell: one => (one.post === '' ? 'not wholly signed in' : one.post) },
  { title: 'Since', cell: one => atTime(one.startedAt, today) },
  { title: 'Last used', cell: one => atTime(one.seenAt, today) },
  { title: 'End', titleHidden: true, cell: one => <End session={one} current={current} /> },
]

function Sessions({ own, signedIn, today }: YourAccountViewProps): JSX.Element {
  const columns = sessionColumns(signedIn.sessionId, today)
  return (
    <section>
      <SectionHeading>Where you are signed in</SectionHeading>
      <Table caption="Where you are signed in" captionHidden rows={own.sessions} columns={columns} />
      {own.sessions.length > 1 ? (
        <Form to={`${HERE}/sessions/end-others`} once={false}>
          <SubmitButton kind="warning">End all others</SubmitButton>
        </Form>
      ) : null}
    </section>
  )
}

/** How one signs in, and where one is signed in now. */
export function YourAccountView({ own, signedIn, today }: YourAccountViewProps): JSX.Element {
  return (
    <>
      <SectionHeading level={1} caption={`${signedIn.post}, ${signedIn.agency}`}>
        {signedIn.name}
      </SectionHeading>
      {signedIn.demonstration ? (
        <InsetText>
          This is a ready-made person of the demonstration. They sign in by being chosen, so nothing is set up here.
        </InsetText>
      ) : (
        <>
          <section>
            <SectionHeading>How you sign in</SectionHeading>
            <SummaryList rows={rowsOf(own)} />
          </section>
          <Passkeys own={own} today={today} />
        </>
      )}
      <Sessions own={own} signedIn={signedIn} today={today} />
    </>
  )
}
