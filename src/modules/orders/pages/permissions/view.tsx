/** Permissions and contacts as markup. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import {
  BackLink,
  DateField,
  dayInWords,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  Table,
  Tag,
} from '#web'
import type { PermissionShown } from '../../queries/permissions.ts'

export type Shown = {
  readonly caseId: string
  readonly name: string
  readonly conditions: readonly { readonly id: string; readonly wording: string }[]
  readonly permissions: readonly PermissionShown[]
  readonly permits: boolean
  readonly records: boolean
  readonly today: Day
}

function holds({ from, to }: PermissionShown, today: Day): JSX.Element {
  if (to < today) return <Tag colour="grey">ended</Tag>
  return from > today ? <Tag colour="grey">not yet</Tag> : <Tag colour="blue">in force</Tag>
}

function Permissions({ permissions, today }: Pick<Shown, 'permissions' | 'today'>): JSX.Element {
  return (
    <Table
      empty="No permission has been given."
      caption="Permissions given"
      captionHidden
      rows={permissions}
      columns={[
        { title: 'Permitted', header: true, cell: one => one.says },
        { title: 'Under the condition', cell: one => one.wording },
        { title: 'From', cell: one => dayInWords(one.from) },
        { title: 'To', cell: one => dayInWords(one.to) },
        { title: 'State', cell: one => holds(one, today) },
        { title: 'Given by', cell: one => one.by },
      ]}
    />
  )
}

type FormPart = Pick<Shown, 'caseId' | 'conditions'> & { readonly state: FormState }

const choicesOf = ({ conditions }: FormPart) => conditions.map(({ id, wording }) => ({ value: id, text: wording }))

function Permit(part: FormPart): JSX.Element {
  const { caseId, state } = part
  return (
    <Form to={`/cases/${caseId}/permissions`}>
      <HiddenField name="step" value="permit" />
      <SectionHeading>Give a permission</SectionHeading>
      <SelectField
        state={state}
        name="conditionId"
        label="Under which condition"
        none="Choose a condition"
        choices={choicesOf(part)}
      />
      <LongTextField
        state={state}
        name="permitted"
        label="What is permitted"
        hint="Who, where, and who is there to see: “Sunday lunch at his sister’s while she is in the room”"
        rows={2}
      />
      <DateField state={state} name="from" label="From" />
      <DateField state={state} name="to" label="To, that day included" />
      <SubmitButton>Give this permission</SubmitButton>
    </Form>
  )
}

function Contact(part: FormPart): JSX.Element {
  const { caseId, state } = part
  return (
    <Form to={`/cases/${caseId}/permissions`}>
      <HiddenField name="step" value="contact" />
      <SectionHeading>Record a contact that a condition is about</SectionHeading>
      <p>Without a permission in force on that day, the chronology shows it as a possible breach.</p>
      <SelectField
        state={state}
        name="about"
        label="Which condition is it about"
        none="Choose a condition"
        choices={choicesOf(part)}
      />
      <DateField state={state} name="happenedOn" label="When did it happen?" />
      <LongTextField state={state} name="happened" label="What happened, and how it is known" rows={2} />
      <SubmitButton kind="secondary">Record the contact</SubmitButton>
    </Form>
  )
}

/** The whole page. */
export function PermissionsView({ shown, state }: { shown: Shown; state: FormState }): JSX.Element {
  const { caseId, name, conditions, permits, records } = shown
  const none = conditions.length === 0
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Permissions under a condition</h1>
      <Permissions {...shown} />
      {none ? <InsetText>No condition is in force, so there is nothing to permit.</InsetText> : null}
      {permits || none ? null : <p>Only the supervising worker gives a permission, and always beforehand.</p>}
      {permits && !none ? <Permit {...{ caseId, conditions, state }} /> : null}
      {records && !none ? <Contact {...{ caseId, conditions, state }} /> : null}
    </Fragment>
  )
}
