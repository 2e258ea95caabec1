/** Which other record; both records beside each other; and taking them apart. */
import { Fragment, type JSX } from 'preact'
import type { Compared, JoinShown, RecordOfPerson } from '#modules/people'
import type { Because } from '#rules'
import {
  BackLink,
  ChoiceField,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  LongTextField,
  SubmitButton,
  Table,
  Tag,
  TextField,
} from '#web'

export function WhichView({ caseId, name, state }: { caseId: string; name: string; state: FormState }): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Is {name} recorded twice?</h1>
      <InsetText>
        Cairn never decides that two records are one person. The same name and day of birth prove nothing: look at both.
      </InsetText>
      <Form to={`/cases/${caseId}/same-person`}>
        <TextField
          state={state}
          name="reference"
          label="Reference of the other case"
          hint="As it stands at the head of that case"
        />
        <SubmitButton>Compare them</SubmitButton>
      </Form>
    </Fragment>
  )
}

const VERDICTS = {
  agrees: <Tag colour="green">agrees</Tag>,
  differs: <Tag colour="red">differs</Tag>,
  'one-only': <Tag colour="grey">only one</Tag>,
} as const

export type CompareShown = {
  readonly caseId: string
  readonly otherCaseId: string
  readonly one: RecordOfPerson
  readonly other: RecordOfPerson
  readonly fields: readonly Compared[]
  readonly mayNot: boolean
  readonly because: readonly Because[]
  readonly state: FormState
}

export function CompareView(shown: CompareShown): JSX.Element {
  const { caseId, otherCaseId, one, other, fields, mayNot, because, state } = shown
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{one.knownAs}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">One person or two?</h1>
      <Table
        caption="Both records, side by side"
        rows={fields}
        columns={[
          { title: 'What', header: true, cell: field => field.what },
          { title: 'This record', cell: field => field.one },
          { title: 'The other record', cell: field => field.other },
          { title: 'So', cell: field => VERDICTS[field.verdict] },
        ]}
      />
      <InsetText>{because.map(({ says }) => says).join(' ')}</InsetText>
      <Form to={`/cases/${caseId}/same-person/with/${otherCaseId}`}>
        <ChoiceField
          state={state}
          name="verdict"
          legend={`${one.knownAs} and ${other.knownAs} are`}
          choices={[
            {
              value: 'same',
              text: 'One person',
              hint: 'A second person looks at both records and decides. Nothing moves, and it can be taken apart again.',
              disabled: mayNot,
            },
            { value: 'different', text: 'Two people', hint: 'Nobody can join them then' },
          ]}
        />
        <LongTextField state={state} name="because" label="What shows it" rows={3} />
        <SubmitButton>Go on</SubmitButton>
      </Form>
    </Fragment>
  )
}

export function PartView(shown: { caseId: string; name: string; join: JoinShown; state: FormState }): JSX.Element {
  const { caseId, name, join, state } = shown
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Take two records apart</h1>
      <InsetText>
        Joined by {join.by.join(' and ')}: {join.because}. Both records are as they were, with what was written to each
        since.
      </InsetText>
      <Form to={`/cases/${caseId}/same-person/${join.joinId}/part`}>
        <LongTextField state={state} name="because" label="What shows that they are two people" rows={3} />
        <SubmitButton>Ask for them to be taken apart</SubmitButton>
      </Form>
    </Fragment>
  )
}
