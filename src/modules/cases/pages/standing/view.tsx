/** Who stands on a case, why and since when. */
import { Fragment, type JSX } from 'preact'
import type { PostHeld } from '#modules/staff'
import type { Day } from '#rules'
import {
  BackLink,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  SectionHeading,
  SelectField,
  SubmitButton,
  Table,
  TextField,
  When,
} from '#web'
import type { StandingNow } from '../../queries/standing-now.ts'

export type Shown = {
  readonly caseId: string
  readonly name: string
  readonly standing: readonly StandingNow[]
  readonly managingPostId: string | null
  readonly posts: readonly PostHeld[]
  readonly today: Day
}

const to = ({ caseId }: Shown) => `/cases/${caseId}/standing`

function TakeOff({ shown, one }: { readonly shown: Shown; readonly one: StandingNow }): JSX.Element {
  if (one.postId === shown.managingPostId) return <span class="quiet">supervises</span>
  return (
    <Form to={to(shown)}>
      <HiddenField name="step" value="take-off" />
      <HiddenField name="about" value={one.membershipId} />
      <SubmitButton kind="secondary">
        Take off<span class="govuk-visually-hidden">{` the case: ${one.title}, ${one.agency}`}</span>
      </SubmitButton>
    </Form>
  )
}

function Standing({ shown }: { readonly shown: Shown }): JSX.Element {
  return (
    <Table
      caption="Who stands on the case"
      captionHidden
      rows={shown.standing}
      columns={[
        { title: 'Who', header: true, cell: one => `${one.holder ?? 'nobody at present'}, ${one.title}` },
        { title: 'Agency', cell: one => one.agency },
        { title: 'Because', cell: one => one.because },
        { title: 'Since', cell: one => <When day={one.since} today={shown.today} alone /> },
        { title: 'Take off', titleHidden: true, cell: one => <TakeOff {...{ shown, one }} /> },
      ]}
    />
  )
}

export function StandingView({ shown, state }: { readonly shown: Shown; readonly state: FormState }): JSX.Element {
  const choices = shown.posts.map(({ postId, name, title, agency }) => ({
    value: postId,
    text: `${name}, ${title}, ${agency}`,
  }))
  return (
    <Fragment>
      <BackLink to={`/cases/${shown.caseId}`}>{shown.name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Who stands on the case</h1>
      <InsetText>
        Whoever stands on the case sees what their role may see, from the next page they open. A contracted provider can
        be put on only within the levels of harm that its contract covers.
      </InsetText>
      {shown.standing.length === 0 ? <p class="quiet">Nobody was put on this case.</p> : <Standing shown={shown} />}
      <SectionHeading>Put somebody on the case</SectionHeading>
      <Form to={to(shown)}>
        <HiddenField name="step" value="put-on" />
        <SelectField state={state} name="postId" label="Who" choices={choices} none="Choose" />
        <TextField state={state} name="because" label="Why they stand on it" />
        <SubmitButton>Put on the case</SubmitButton>
      </Form>
    </Fragment>
  )
}
