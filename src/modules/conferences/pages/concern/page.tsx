/** Mark a concern: what was seen, when, from whom, and whether it shows a serious risk (S3-39). One page, any agency. */
import { Fragment, type JSX } from 'preact'
import { caseInBrief } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { FIELDWORK_ROLES } from '#shared'
import {
  asTyped,
  BackLink,
  ChoiceField,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  LongTextField,
  SubmitButton,
  startingWith,
  TextField,
  YES_NO,
} from '#web'
import { markConcern } from '../../commands/mark-concern.ts'
import { mayWrite } from '../../queries/may-write.ts'
import { pastDay } from '../asked-for.ts'

function View({ caseId, name, state }: { caseId: string; name: string; state: FormState }): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Mark a concern</h1>
      <InsetText>If somebody is in danger now, ring 999 first.</InsetText>
      <Form to={`/cases/${caseId}/concern`}>
        <LongTextField state={state} name="whatWasSeen" label="What was seen or heard" rows={4} />
        <DateField state={state} name="seenOn" label="When" hint="For example, today, yesterday or 14 March" />
        <TextField state={state} name="source" label="Who says so" hint="For example, own observation, a neighbour" />
        <ChoiceField
          state={state}
          name="serious"
          legend="Does it show a serious risk of re-offending or harm?"
          hint="Yes puts it before the social work SOLO at once, to decide whether a conference is needed."
          choices={YES_NO}
          inline
        />
        <SubmitButton>Mark the concern</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function form(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const name = await asked.act(
    async tx => ((await mayWrite(tx, caseId, 'general')) ? (await caseInBrief(tx, caseId)).head?.name : undefined),
    [caseId],
  )
  return name === undefined ? notThere : page('Mark a concern', <View {...{ caseId, name, state }} />, { status })
}

async function mark(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const typed = reading(asked)
  const again = (wrong: Parameters<typeof asTyped>[1], status: number) =>
    form(asked, asTyped(asked.fields, wrong), status)
  const whatWasSeen = typed.text('whatWasSeen', 'Say what was seen or heard')
  const seenOn = typed.read(
    'seenOn',
    pastDay(asked),
    'Write the day as, for example, yesterday or 14 March',
    'Say when it was',
  )
  const source = typed.line('source', 'Say who says so')
  const serious = typed.oneOf('serious', ['yes', 'no'], 'Say whether it shows a serious risk')
  if (typed.wrong.length > 0 || seenOn === undefined) return again(typed.wrong, 422)
  const concern = { caseId, seenOn, whatWasSeen, source, serious: serious === 'yes' }
  const outcome = await asked.act(tx => markConcern(tx, concern), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}`), again)
}

const shared = {
  path: '/cases/:caseId/concern',
  door: 'signed-in',
  roles: FIELDWORK_ROLES,
  purpose: 'safeguarding',
} as const

export const concernRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => form(asked, startingWith({ seenOn: 'today' })) },
  { ...shared, method: 'POST', tells: 'collection', answer: mark },
]
