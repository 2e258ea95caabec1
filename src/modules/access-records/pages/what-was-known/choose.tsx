/** The form that asks through whose eyes, at which moment, and what for. */
import { Fragment, type JSX } from 'preact'
import {
  BackLink,
  DateField,
  Details,
  dayInWords,
  ErrorSummary,
  type FormState,
  Link,
  localOf,
  SelectField,
  SubmitButton,
  TimeField,
  textOf,
} from '#web'
import type { Choosing, Moment } from '../../queries/choosing.ts'
import { REASONS } from './asked-for.ts'

const MOMENTS: Readonly<Record<Moment['says'], string>> = {
  conference: 'the beginning of the conference of',
  release: 'news of the release, recorded on',
}

/** Moments that matter in this case, each with one press; what else was chosen stays. */
function Moments({
  choice,
  caseId,
  state,
}: {
  choice: Choosing
  caseId: string
  state: FormState
}): JSX.Element | null {
  if (choice.moments.length === 0) return null
  const to = (on: string, at: string) =>
    `/cases/${caseId}/known?${new URLSearchParams({ post: textOf(state, 'post'), on, at, for: textOf(state, 'for') }).toString()}`
  return (
    <Fragment>
      <p>Moments of this case:</p>
      <ul class="govuk-list govuk-list--bullet">
        {choice.moments.map(({ at, says }) => {
          const { day, time } = localOf(at)
          return (
            <li>
              <Link to={to(day, time)}>{`${MOMENTS[says]} ${dayInWords(day)}, ${time}`}</Link>
            </li>
          )
        })}
      </ul>
    </Fragment>
  )
}

export type ChooseProps = { readonly caseId: string; readonly choice: Choosing; readonly state: FormState }

/** The fields, for the page that asks and for the one that shows. */
export function ChooseForm({ caseId, choice, state }: ChooseProps): JSX.Element {
  const posts = choice.posts.map(({ postId, agency, title }) => ({ value: postId, text: `${agency}: ${title}` }))
  const reasons = Object.entries(REASONS).map(([value, text]) => ({ value, text }))
  return (
    <form method="get" action={`/cases/${caseId}/known`}>
      <SelectField state={state} name="post" label="Through whose eyes" none="Choose a post" choices={posts} />
      <DateField state={state} name="on" label="Day" past />
      <TimeField state={state} name="at" label="Time" hint="What was recorded in that minute counts" />
      <SelectField
        state={state}
        name="for"
        label="What for"
        hint="It goes into the ledger"
        none="Choose"
        choices={reasons}
      />
      <SubmitButton>Look back</SubmitButton>
    </form>
  )
}

export function ChooseView(props: ChooseProps): JSX.Element {
  const { caseId, choice, state } = props
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{choice.name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">What was known</h1>
      <p>
        The case as somebody could see it at a moment that has passed: with what was recorded by then, and with the
        rights that their post had then.
      </p>
      <ChooseForm {...props} />
      <Moments {...{ choice, caseId, state }} />
      <Details summary="What you will and will not see">
        <p>
          What was recorded later, or corrected since, is shown as it first stood. Who had been let in by then sees what
          they saw; who had not, does not. You never see more of this case than you may read today. That you looked
          back, as whom and what for, is in the ledger.
        </p>
      </Details>
    </Fragment>
  )
}
