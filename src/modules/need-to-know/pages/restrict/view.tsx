/** The form that restricts who may see a person, and the one that asks for that to end. */
import { Fragment, type JSX } from 'preact'
import type { PostHeld } from '#modules/staff'
import {
  BackLink,
  BoxesField,
  ChoiceField,
  DateField,
  dayInWords,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  LongTextField,
  SubmitButton,
  SummaryList,
  WarningText,
} from '#web'
import type { Restriction } from '../../queries/who-can-see.ts'
import { postChoices } from '../let-in/view.tsx'

export type RestrictShown = {
  readonly caseId: string
  readonly name: string
  readonly posts: readonly PostHeld[]
  readonly state: FormState
}

const KINDS = [
  { value: 'restriction', text: 'Only those named may see', hint: 'You are always among them' },
  {
    value: 'exclusion',
    text: 'Those named may not see',
    hint: 'A relative, a former colleague, somebody involved',
  },
]

const SHOWS = [
  { value: 'pointer', text: 'That there is a record, and to ask you' },
  {
    value: 'hidden',
    text: 'Nothing at all',
    hint: 'Only where knowing of the record would itself do harm. You are told when somebody searches.',
  },
]

export function RestrictView({ caseId, name, posts, state }: RestrictShown): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}/access`}>Who can see {name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Restrict who may see</h1>
      <WarningText>
        It holds at once and goes before every other right, in an emergency too: whoever is not let in sees no warning
        for their safety. Lifting it takes a second person.
      </WarningText>
      <Form to={`/cases/${caseId}/restrictions/new`}>
        <ChoiceField state={state} name="kind" legend="How it works" choices={KINDS} />
        <ChoiceField state={state} name="shows" legend="What a search tells those who are kept out" choices={SHOWS} />
        <LongTextField state={state} name="reason" label="Why" rows={3} />
        <DateField state={state} name="reviewOn" label="To be reviewed on" hint="At most half a year from today" />
        <BoxesField state={state} name="postIds" legend="Whom it names" choices={postChoices(posts)} />
        <SubmitButton>Restrict</SubmitButton>
      </Form>
    </Fragment>
  )
}

export function LiftView({
  caseId,
  name,
  restriction,
  state,
}: Omit<RestrictShown, 'posts'> & { readonly restriction: Restriction }): JSX.Element {
  const { id, kind, names, reason, reviewOn } = restriction
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}/access`}>Who can see {name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Ask to lift a restriction</h1>
      <SummaryList
        rows={[
          { name: kind === 'restriction' ? 'Lets in only' : 'Keeps out', value: names.join(', ') },
          { name: 'Because', value: reason },
          { name: 'Review', value: dayInWords(reviewOn) },
        ]}
      />
      <InsetText>A second person sees exactly this and decides within 24 hours. Until then it holds.</InsetText>
      <Form to={`/cases/${caseId}/restrictions/${id}/lift`}>
        <LongTextField state={state} name="because" label="Why it is no longer needed" rows={3} />
        <SubmitButton>Ask for it to be lifted</SubmitButton>
      </Form>
    </Fragment>
  )
}
