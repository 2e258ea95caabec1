import type { JSX } from 'preact'
import type { Issuer, StaffAccount } from '#platform/identity'
import type { Day } from '#rules'
import {
  atTime,
  BackLink,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  SectionHeading,
  SelectField,
  SubmitButton,
  SummaryList,
  TextField,
} from '#web'
import { StateTag } from '../list-accounts/view.tsx'

export type KeepAccountViewProps = {
  readonly staff: StaffAccount
  readonly state: FormState
  readonly issuers: readonly Issuer[]
  /** True for the administrator's own account, which another administrator must change. */
  readonly own: boolean
  readonly today: Day
}

const secondFactors = ({ authenticator, passkeys }: StaffAccount) =>
  [
    authenticator ? 'authenticator app' : '',
    passkeys === 0 ? '' : passkeys === 1 ? '1 passkey' : `${passkeys} passkeys`,
  ]
    .filter(part => part !== '')
    .join(', ') || 'none yet'

function Facts({ staff, issuers, today }: Pick<KeepAccountViewProps, 'staff' | 'issuers' | 'today'>): JSX.Element {
  const named = (issuer: string) => issuers.find(one => one.issuer === issuer)?.name ?? issuer
  const account = staff.accountId !== null
  return (
    <SummaryList
      rows={[
        { name: 'Agency', value: staff.agency },
        { name: 'Post', value: staff.posts.join(', ') || 'No post today, so no way in' },
        { name: 'Account', value: <StateTag state={staff.state} /> },
        account && { name: 'Sign-in name', value: staff.signInName },
        account && { name: 'Second factor', value: secondFactors(staff) },
        staff.agencies.length > 0 && { name: "Agency's own sign-in", value: staff.agencies.map(named).join(', ') },
        account && {
          name: 'Last sign-in',
          value: staff.signedInAt === null ? 'Never' : atTime(staff.signedInAt, today),
        },
        account && { name: 'Signed in now', value: staff.sessions === 0 ? 'No' : `${staff.sessions} sessions` },
      ]}
    />
  )
}

type StepProps = {
  readonly to: string
  readonly button: string
  readonly says: string
  readonly kind?: 'secondary' | 'warning'
}

/** One thing that can be done, with what it means beside its button. */
function Step({ to, button, says, kind = 'secondary' }: StepProps): JSX.Element {
  return (
    <Form to={to} once={false}>
      <p>{says}</p>
      <SubmitButton kind={kind}>{button}</SubmitButton>
    </Form>
  )
}

function Make({ staff, state }: Pick<KeepAccountViewProps, 'staff' | 'state'>): JSX.Element {
  return (
    <section>
      <SectionHeading>Make an account</SectionHeading>
      <Form to={`/accounts/${staff.memberId}/make`} once={false}>
        <TextField
          state={state}
          name="signInName"
          label="Sign-in name"
          hint="Usually the work e-mail address. Capitals do not matter."
          spellCheck={false}
          width={30}
        />
        <SubmitButton>Make the account</SubmitButton>
      </Form>
    </section>
  )
}

function Steps({ staff }: { staff: StaffAccount }): JSX.Element {
  const here = `/accounts/${staff.memberId}`
  return (
    <section>
      <SectionHeading>What you can do</SectionHeading>
      {staff.state === 'waiting-for-setup' ? (
        <Step
          to={`${here}/new-link`}
          button="Make a new link"
          says="The link was lost or has run out. The earlier one stops working."
        />
      ) : (
        <Step
          to={`${here}/reset`}
          button="Reset how they sign in"
          kind="warning"
          says="For a lost phone or key. Takes away password, app, passkeys and recovery codes, signs them out, and gives you a new link. Be sure first that it is they who ask."
        />
      )}
      {staff.sessions > 0 ? (
        <Step
          to={`${here}/end-sessions`}
          button="Sign them out everywhere"
          says="Ends their sessions now. They can sign in again."
        />
      ) : null}
      {staff.state === 'suspended' ? (
        <Step to={`${here}/reinstate`} button="Reinstate" says="Lets them sign in again with what they had." />
      ) : (
        <Step
          to={`${here}/suspend`}
          button="Suspend"
          kind="warning"
          says="Signs them out now and keeps them out until reinstated."
        />
      )}
    </section>
  )
}

function Agencies({ staff, state, issuers }: Pick<KeepAccountViewProps, 'staff' | 'state' | 'issuers'>): JSX.Element {
  const here = `/accounts/${staff.memberId}`
  return (
    <section>
      <SectionHeading>Sign-in through their agency</SectionHeading>
      <Form to={`${here}/link`} once={false}>
        <SelectField
          state={state}
          name="agency"
          label="Whose sign-in"
          none="Choose"
          choices={issuers.map(({ key, name }) => ({ value: key, text: name }))}
        />
        <TextField
          state={state}
          name="subject"
          label="Their identifier there"
          hint="The subject that the agency's directory gives, not their name. Ask its administrator."
          spellCheck={false}
          width={30}
        />
        <SubmitButton kind="secondary">Link</SubmitButton>
      </Form>
      {staff.agencies.map(issuer => (
        <Form to={`${here}/unlink`} once={false}>
          <HiddenField name="issuer" value={issuer} />
          <SubmitButton kind="warning">
            Unlink from {issuers.find(one => one.issuer === issuer)?.name ?? issuer}
          </SubmitButton>
        </Form>
      ))}
    </section>
  )
}

/** Everything an administrator keeps of somebody's account. No case and no password can be reached from here. */
export function KeepAccountView(props: KeepAccountViewProps): JSX.Element {
  const { staff, state, issuers, own } = props
  const kept = staff.accountId !== null && staff.state !== 'demonstration'
  return (
    <>
      <ErrorSummary state={state} />
      <BackLink to="/accounts">Staff accounts</BackLink>
      <SectionHeading level={1}>{staff.name}</SectionHeading>
      <Facts {...props} />
      {staff.accountId === null ? <Make {...props} /> : null}
      {staff.state === 'demonstration' ? (
        <InsetText>This is a ready-made person of the demonstration. There is nothing to keep.</InsetText>
      ) : null}
      {kept && own ? (
        <InsetText>This is your own account. Another administrator can suspend or reset it.</InsetText>
      ) : null}
      {kept && !own ? <Steps staff={staff} /> : null}
      {kept && !own && issuers.length + staff.agencies.length > 0 ? <Agencies {...props} /> : null}
    </>
  )
}
