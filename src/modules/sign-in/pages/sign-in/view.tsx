import type { JSX } from 'preact'
import type { DemonstrationPerson, Issuer, SignedIn } from '#platform/identity'
import {
  ButtonLink,
  ButtonRow,
  type Column,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  PasswordField,
  SectionHeading,
  SubmitButton,
  Table,
  TextField,
} from '#web'
import { WHAT_YOU_WILL_SEE } from '../../model/what-you-will-see.ts'
import { PasskeyForm } from '../../passkey-form.tsx'

export type SignInViewProps = {
  readonly state: FormState
  readonly issuers: readonly Issuer[]
  /** Ready-made people to choose from; undefined where no demonstration runs. */
  readonly people: readonly DemonstrationPerson[] | undefined
  readonly signedIn: SignedIn | undefined
}

/** Name and password, and the other ways in. */
function WaysIn({ state, issuers }: Pick<SignInViewProps, 'state' | 'issuers'>): JSX.Element {
  return (
    <>
      <Form to="/sign-in" once={false}>
        <TextField
          state={state}
          name="name"
          label="Sign-in name"
          autocomplete="username"
          spellCheck={false}
          width={30}
        />
        <PasswordField state={state} name="password" label="Password" />
        <SubmitButton>Sign in</SubmitButton>
      </Form>
      <PasskeyForm to="/sign-in/passkey" kind="show" button="Sign in with a passkey" state={state} />
      {issuers.map(({ key, name }) => (
        <p>
          <ButtonLink to={`/sign-in/with/${key}`} kind="secondary">
            {name}
          </ButtonLink>
        </p>
      ))}
    </>
  )
}

/** Who is signed in here already; signing in as somebody else ends that. */
function Already({ signedIn }: { signedIn: SignedIn }): JSX.Element {
  return (
    <Form to="/sign-out" once={false}>
      <p>
        You are signed in as <b>{signedIn.name}</b>, {signedIn.post}.
      </p>
      <ButtonRow>
        <ButtonLink to="/">Go on</ButtonLink>
        <SubmitButton kind="secondary">Sign out</SubmitButton>
      </ButtonRow>
    </Form>
  )
}

/** The button by which one becomes somebody. */
function BeSomebody({ person }: { person: DemonstrationPerson }): JSX.Element {
  return (
    <Form to="/demonstration/sign-in" once={false}>
      <HiddenField name="account" value={person.accountId} />
      <button type="submit" class="plain-button">
        <span class="govuk-visually-hidden">Be </span>
        {person.name}
        <span class="govuk-visually-hidden">, {person.post}</span>
      </button>
    </Form>
  )
}

const COLUMNS: readonly Column<DemonstrationPerson>[] = [
  { title: 'Who', header: true, cell: one => <BeSomebody person={one} /> },
  { title: 'Agency', cell: one => one.agency },
  { title: 'Post', cell: one => [one.post, one.area].filter(part => part !== '').join(', ') },
  { title: 'What you will see', cell: one => WHAT_YOU_WILL_SEE[one.role] },
]

/** Ready-made people by agency, a button each. One table, so that whoever looks for a role reads down one column. */
function People({ people }: { people: readonly DemonstrationPerson[] }): JSX.Element {
  if (people.length === 0) return <EmptyState title="There are no ready-made people here yet" />
  return <Table caption="People of the demonstration, by agency" captionHidden rows={people} columns={COLUMNS} />
}

/** The front door. In a demonstration the ready-made people stand in front of it. */
export function SignInView({ state, issuers, people, signedIn }: SignInViewProps): JSX.Element {
  return (
    <>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>{people !== undefined ? 'Choose who you are' : 'Sign in to Cairn'}</SectionHeading>
      {signedIn === undefined ? null : <Already signedIn={signedIn} />}
      {people !== undefined ? (
        <>
          <p>
            Nobody here is real. Each person sees what their post may see and nothing else; sign out and come back as
            somebody else to see the same case from their side.
          </p>
          <People people={people} />
          <Details summary="Sign in with a name and password" open={state.wrong.length > 0}>
            <WaysIn state={state} issuers={issuers} />
          </Details>
        </>
      ) : (
        <WaysIn state={state} issuers={issuers} />
      )}
    </>
  )
}
