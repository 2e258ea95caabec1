/** The form of an act that could not wait, and what became of it. */
import { Fragment, type JSX } from 'preact'
import { type Day, inAList } from '#rules'
import {
  atTime,
  BoxesField,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  Link,
  LongTextField,
  SectionHeading,
  SubmitButton,
  SummaryList,
} from '#web'
import { PROTECTED, REFERRALS, stillAsked, type UrgentAction } from '../../model/urgent-action.ts'

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

function Fields({ state }: { readonly state: FormState }): JSX.Element {
  return (
    <Fragment>
      <BoxesField
        state={state}
        name="protects"
        legend="Whom does it protect?"
        choices={choicesOf(PROTECTED)}
        optional
      />
      <LongTextField state={state} name="done" label="What was done, where and when" rows={3} optional />
      <LongTextField state={state} name="told" label="Who was told" rows={2} optional />
      <BoxesField
        state={state}
        name="referrals"
        legend="Refer to"
        hint="The team of the area has it on its list at once. Say above who it is about and where they are"
        choices={choicesOf(REFERRALS)}
        optional
      />
    </Fragment>
  )
}

export type UrgentFormProps = {
  readonly state: FormState
  readonly name: string | undefined
  readonly caseId: string | null
  readonly openingId: string | null
}

/** The form, which may be sent empty. */
export function UrgentFormView({ state, name, caseId, openingId }: UrgentFormProps): JSX.Element {
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <SectionHeading level={1} {...(name === undefined ? {} : { caption: name })}>
        Record urgent action
      </SectionHeading>
      <p>Act first. Everything here can be left empty and completed within 24 hours.</p>
      <Form to="/urgent-actions/new">
        <HiddenField name="case" value={caseId ?? ''} />
        <HiddenField name="opening" value={openingId ?? ''} />
        <Fields state={state} />
        <SubmitButton>Record it now</SubmitButton>
      </Form>
    </Fragment>
  )
}

function Asked({ action, state, today }: UrgentActionProps): JSX.Element {
  return (
    <Fragment>
      <InsetText>
        Recorded. Still asked for, until {atTime(action.completeBy, today)}: {inAList(stillAsked(action))}.
      </InsetText>
      <Form to={`/urgent-actions/${action.id}`}>
        <Fields state={state} />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </Fragment>
  )
}

const orNot = (text: string) => (text === '' ? 'not said yet' : text)

function AsWritten({ action, today }: Pick<UrgentActionProps, 'action' | 'today'>): JSX.Element {
  const { protects, done, told, referrals, by, agency, writtenAt } = action
  return (
    <SummaryList
      rows={[
        { name: 'Recorded by', value: `${by}, ${agency}, ${atTime(writtenAt, today)}` },
        { name: 'Protects', value: orNot(protects.map(one => PROTECTED[one]).join(', ')) },
        { name: 'What was done', value: orNot(done) },
        { name: 'Who was told', value: orNot(told) },
        {
          name: 'Referred to',
          value: referrals.length === 0 ? 'nobody' : referrals.map(one => REFERRALS[one]).join(', '),
        },
      ]}
    />
  )
}

export type UrgentActionProps = { readonly action: UrgentAction; readonly state: FormState; readonly today: Day }

/** One of them: as it was written, and for whoever recorded it what is still asked for. */
export function UrgentActionView(props: UrgentActionProps): JSX.Element {
  const { action, state, today } = props
  const asksMore = action.mine && action.completedAt === null
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <SectionHeading level={1} {...(action.name === null ? {} : { caption: action.name })}>
        Urgent action
      </SectionHeading>
      {asksMore ? <Asked {...props} /> : <AsWritten action={action} today={today} />}
      {action.caseId === null || action.name === null ? null : (
        <p>
          <Link to={`/cases/${action.caseId}`}>The case</Link>
        </p>
      )}
    </Fragment>
  )
}
