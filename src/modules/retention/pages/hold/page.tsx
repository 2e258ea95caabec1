/** Put a hold on a person's records, or end it. */
import { Fragment, type JSX } from 'preact'
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { KEEPS_STATUS, type Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  ChoiceField,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SubmitButton,
  startingWith,
  Table,
} from '#web'
import { endHold, type Hold, hold, holdsOf } from '../../commands/hold.ts'

const WORDS = { 'legal-hold': 'Legal hold', indefinite: 'Kept without end' } as const

type Shown = {
  readonly caseId: string
  readonly name: string
  readonly holds: readonly Hold[]
  readonly state: FormState
}

function HoldView({ caseId, name, holds, state }: Shown): JSX.Element {
  const choices = [
    { value: 'legal-hold', text: 'Legal hold', hint: 'A court, an inquiry, a claim' },
    { value: 'indefinite', text: 'Kept without end', hint: 'By a decision that is recorded' },
    ...holds.map(one => ({ value: one.id, text: `End: ${WORDS[one.kind].toLowerCase()} by ${one.by}` })),
  ]
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Hold these records</h1>
      <InsetText>
        While a hold lasts, no record of this person is proposed to be looked at or set aside, however old.
      </InsetText>
      {holds.length === 0 ? null : (
        <Table
          caption="Holds in force"
          rows={holds}
          columns={[
            { title: 'What', header: true, cell: one => WORDS[one.kind] },
            { title: 'Because', cell: one => one.because },
            { title: 'By', cell: one => one.by },
          ]}
        />
      )}
      <Form to={`/cases/${caseId}/hold`}>
        <HiddenField name="holds" value={String(holds.length)} />
        <ChoiceField state={state} name="what" legend="What to do" choices={choices} />
        <LongTextField state={state} name="because" label="Why" rows={3} />
        <SubmitButton>Record it</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => ({ name: await caseName(tx, caseId), holds: await holdsOf(tx, caseId) }),
    [caseId],
  )
  const { name, holds } = found
  return name === undefined
    ? notThere
    : page('Hold these records', <HoldView {...{ caseId, name, holds, state }} />, { status })
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const again = (found: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, found), status)
  const form = reading(asked)
  const what = form.line('what', 'Choose what to do')
  const because = form.text('because', 'Say why')
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const back = () => goTo(`/cases/${caseId}`)
  if (what === 'legal-hold' || what === 'indefinite')
    return answerTo(await asked.act(tx => hold(tx, { caseId, kind: what, because }), [caseId]), back, again)
  if (!isId(what)) return again([{ field: 'what', says: 'Choose what to do' }], 422)
  return answerTo(await asked.act(tx => endHold(tx, { caseId, holdId: what, because }), [caseId]), back, again)
}

const shared = {
  path: '/cases/:caseId/hold',
  door: 'signed-in',
  purpose: 'administration',
  roles: KEEPS_STATUS,
} as const

export const holdRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    tells: 'consultation',
    answer: asked => show(asked, startingWith({ what: 'legal-hold' })),
  },
  { ...shared, method: 'POST', tells: 'alteration', answer: take },
]
