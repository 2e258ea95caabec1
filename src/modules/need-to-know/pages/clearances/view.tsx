/** Vetting and training: the list, and the two forms. */
import { Fragment, type JSX } from 'preact'
import type { Colleague, Held, Required } from '#modules/staff'
import { type Day, POST_ROLES, roleInWords } from '#rules'
import {
  BackLink,
  ButtonLink,
  ButtonRow,
  ChoiceField,
  DateField,
  dayInWords,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  Table,
  Tag,
  TextField,
  When,
} from '#web'

const role = (name: string): string => {
  const known = POST_ROLES.find(one => one === name)
  return known === undefined ? name : roleInWords(known)
}
const KINDS = [
  { value: 'vetting', text: 'Vetting' },
  { value: 'training', text: 'Training' },
]

function Until({ held, today }: { readonly held: Held; readonly today: Day }): JSX.Element {
  if (held.to === null) return <Tag colour="red">none recorded: no access</Tag>
  if (held.to < today) return <Tag colour="red">{`ended ${dayInWords(held.to)}: no access`}</Tag>
  return <When day={held.to} today={today} form="short" />
}

type Shown = { readonly required: readonly Required[]; readonly held: readonly Held[]; readonly today: Day }

function Tables({ required, held, today }: Shown): JSX.Element {
  return (
    <Fragment>
      <Table
        caption="What is required"
        rows={required}
        columns={[
          { title: 'Role', header: true, cell: one => role(one.role) },
          { title: 'Must hold', cell: one => one.kind },
          { title: 'From', cell: one => dayInWords(one.from) },
        ]}
      />
      <Table
        caption="Who holds it, those without access first"
        rows={held}
        columns={[
          { title: 'Who', header: true, cell: one => `${one.name}, ${one.post}, ${one.agency}` },
          { title: 'What', cell: one => `${one.kind}${one.level === '' ? '' : `, ${one.level}`}` },
          { title: 'Until', cell: one => <Until held={one} today={today} /> },
        ]}
      />
    </Fragment>
  )
}

export function ClearancesView(page: Shown): JSX.Element {
  return (
    <Fragment>
      <SectionHeading level={1}>Vetting and training</SectionHeading>
      <InsetText>
        Whoever must hold something and does not has no access from that day on, on their next page. They are warned 30,
        7 and 1 days before. Nothing is required until you say so here.
      </InsetText>
      <ButtonRow>
        <ButtonLink to="/clearances/record">Record vetting or training</ButtonLink>
        <ButtonLink to="/clearances/require" kind="secondary">
          Require it of a role
        </ButtonLink>
      </ButtonRow>
      {page.required.length === 0 ? (
        <EmptyState title="Nothing is required of any role.">
          <p>Everybody in a post has what that post may see.</p>
        </EmptyState>
      ) : (
        <Tables {...page} />
      )}
    </Fragment>
  )
}

export function RecordClearanceView(page: {
  readonly people: readonly Colleague[]
  readonly state: FormState
}): JSX.Element {
  const { people, state } = page
  const choices = people.map(one => ({ value: one.memberId, text: `${one.name}, ${one.agency}` }))
  return (
    <Fragment>
      <BackLink to="/clearances">Vetting and training</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Record vetting or training</h1>
      <Form to="/clearances/record">
        <SelectField state={state} name="memberId" label="Whose" choices={choices} none="Choose" />
        <ChoiceField state={state} name="kind" legend="What" choices={KINDS} inline />
        <TextField state={state} name="level" label="Level or course" optional />
        <DateField state={state} name="from" label="From" />
        <DateField state={state} name="to" label="Until and including" hint="On the day after, access ends" />
        <LongTextField
          state={state}
          name="evidence"
          label="What shows it"
          hint="A certificate, a letter, its number"
          rows={2}
        />
        <SubmitButton>Record it</SubmitButton>
      </Form>
    </Fragment>
  )
}

export function RequireClearanceView({ state }: { readonly state: FormState }): JSX.Element {
  const choices = POST_ROLES.map(one => ({ value: one, text: roleInWords(one) }))
  return (
    <Fragment>
      <BackLink to="/clearances">Vetting and training</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Require vetting or training of a role</h1>
      <InsetText>
        From that day on, whoever is in such a post and does not hold it sees nothing. Record first who holds it.
      </InsetText>
      <Form to="/clearances/require">
        <SelectField state={state} name="role" label="Role" choices={choices} none="Choose" />
        <ChoiceField state={state} name="kind" legend="Must hold" choices={KINDS} inline />
        <DateField state={state} name="from" label="From" />
        <SubmitButton>Require it</SubmitButton>
      </Form>
    </Fragment>
  )
}
