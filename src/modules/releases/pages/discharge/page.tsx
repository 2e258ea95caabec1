/** The health liaison tells that somebody is to be discharged from hospital (S3-38). */
import { Fragment, type JSX } from 'preact'
import { caseInBrief } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import type { Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  ChoiceField,
  DateField,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  LongTextField,
  SubmitButton,
  startingWith,
  UNREADABLE_DAY,
} from '#web'
import { HOSPITALS, type Hospital, tellOfDischarge } from '../../commands/tell-of-discharge.ts'

const KINDS = Object.keys(HOSPITALS) as Hospital[]

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

function View({ caseId, name, state }: { caseId: string; name: string; state: FormState }): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Tell of a discharge from hospital</h1>
      <InsetText>
        From a secure or medium secure hospital, the social work SOLO is asked at once whether a conference is needed.
      </InsetText>
      <Form to={`/cases/${caseId}/discharge`}>
        <ChoiceField
          state={state}
          name="hospital"
          legend="From which kind of hospital?"
          choices={KINDS.map(value => ({ value, text: capital(HOSPITALS[value]) }))}
        />
        <DateField
          state={state}
          name="dischargeOn"
          label="Day of discharge"
          hint="As planned now; tell it again if it moves"
        />
        <LongTextField
          state={state}
          name="matters"
          label="What the others must know because it matters to risk"
          hint="Those who read what health released will see it. No diagnosis or treatment unless it is needed."
          optional
          rows={3}
        />
        <SubmitButton>Tell them</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function form(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const name = await asked.act(async tx => (await caseInBrief(tx, caseId)).head?.name, [caseId])
  return name === undefined
    ? notThere
    : page('Tell of a discharge from hospital', <View {...{ caseId, name, state }} />, { status })
}

async function tell(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const today = asked.database.clock.today()
  const typed = reading(asked)
  const again = (wrong: readonly Wrong[], status: number) => form(asked, asTyped(asked.fields, wrong), status)
  const hospital = typed.oneOf('hospital', KINDS, 'Choose the kind of hospital')
  const dischargeOn = typed.read(
    'dischargeOn',
    text => dayTyped(text, today),
    UNREADABLE_DAY,
    'Give the day of discharge',
  )
  const matters = typed.text('matters')
  if (typed.wrong.length > 0 || hospital === undefined || dischargeOn === undefined) return again(typed.wrong, 422)
  const outcome = await asked.act(tx => tellOfDischarge(tx, { caseId, hospital, dischargeOn, matters }), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}`), again)
}

const shared = {
  path: '/cases/:caseId/discharge',
  door: 'signed-in',
  purpose: 'release-planning',
  roles: ['health-liaison'],
} as const

export const dischargeRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => form(asked, startingWith()) },
  { ...shared, method: 'POST', tells: 'collection', answer: tell },
]
