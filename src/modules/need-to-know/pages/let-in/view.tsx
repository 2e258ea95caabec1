/** The form that lets somebody in, and the one that ends it. */
import { Fragment, type JSX } from 'preact'
import type { PostHeld } from '#modules/staff'
import {
  BackLink,
  ChoiceField,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  LongTextField,
  SelectField,
  SubmitButton,
} from '#web'

/** Posts as somebody chooses among them: by person, with what they are. */
export const postChoices = (posts: readonly PostHeld[]) =>
  posts
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(one => ({ value: one.postId, text: `${one.name}, ${one.title}, ${one.agency}` }))

export type LetInShown = {
  readonly caseId: string
  readonly name: string
  readonly posts: readonly PostHeld[]
  readonly state: FormState
}

export function LetInView({ caseId, name, posts, state }: LetInShown): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}/access`}>Who can see {name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Let somebody in</h1>
      <InsetText>
        Information is shared with those who need to know it, for as long as they do. What is written here is in the
        ledger and on the list of who can see this.
      </InsetText>
      <Form to={`/cases/${caseId}/access/let-in`}>
        <SelectField state={state} name="postId" label="Who needs to know" choices={postChoices(posts)} none="Choose" />
        <ChoiceField
          state={state}
          name="as"
          legend="What they may see"
          choices={[
            { value: 'post', text: 'What their post may see of a case', hint: 'As if they stood on the case' },
            { value: 'informed', text: 'The name, and what is released to them', hint: 'Nothing else of the file' },
          ]}
        />
        <LongTextField state={state} name="because" label="Why they need to know" rows={3} />
        <DateField
          state={state}
          name="until"
          label="Until and including"
          hint="At most half a year; then it is asked again"
        />
        <SubmitButton>Let them in</SubmitButton>
      </Form>
    </Fragment>
  )
}

export function EndGrantView({
  caseId,
  grantId,
  name,
  state,
}: Omit<LetInShown, 'posts'> & { readonly grantId: string }): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}/access`}>Who can see {name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">End their access</h1>
      <p class="govuk-body">It ends at once: the next page they open shows nothing of this case.</p>
      <Form to={`/cases/${caseId}/access/${grantId}/end`}>
        <LongTextField state={state} name="because" label="Why they need to know no longer" rows={3} />
        <SubmitButton>End their access</SubmitButton>
      </Form>
    </Fragment>
  )
}
