/** Ask for a conference: whoever may not decide puts it before the social work SOLO (S3-41). */
import { Fragment, type JSX } from 'preact'
import { caseInBrief } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import {
  asTyped,
  BackLink,
  ErrorSummary,
  Form,
  type FormState,
  LongTextField,
  Panel,
  SubmitButton,
  startingWith,
} from '#web'
import { askForConference } from '../../commands/ask-for-conference.ts'
import { mayWrite } from '../../queries/may-write.ts'

function View({ caseId, name, state }: { caseId: string; name: string; state: FormState }): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Ask for a conference</h1>
      <p>
        It goes to the social work SOLO, who decides. You will see among what you wait for when it has been decided.
      </p>
      <Form to={`/cases/${caseId}/ask-for-conference`}>
        <LongTextField state={state} name="because" label="Why a conference is needed" rows={4} />
        <SubmitButton>Ask for a conference</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function nameFor(asked: Asked, caseId: string): Promise<string | undefined> {
  return asked.act(
    async tx => {
      const may = (await mayWrite(tx, caseId, 'general')) || (await mayWrite(tx, caseId, 'conference'))
      return may ? (await caseInBrief(tx, caseId)).head?.name : undefined
    },
    [caseId],
  )
}

async function form(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const name = await nameFor(asked, caseId)
  return name === undefined ? notThere : page('Ask for a conference', <View {...{ caseId, name, state }} />, { status })
}

async function ask(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const typed = reading(asked)
  const because = typed.text('because', 'Say why a conference is needed')
  const again = (wrong: Parameters<typeof asTyped>[1], status: number) =>
    form(asked, asTyped(asked.fields, wrong), status)
  if (typed.wrong.length > 0) return again(typed.wrong, 422)
  const outcome = await asked.act(tx => askForConference(tx, { caseId, because }), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}/conference-asked`), again)
}

async function asked(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const name = await nameFor(asked, caseId)
  if (name === undefined) return notThere
  return page(
    'Asked for a conference',
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <Panel title="The social work SOLO has it">You will see among what you wait for when it has been decided.</Panel>
    </Fragment>,
  )
}

const shared = { door: 'signed-in', purpose: 'conference' } as const
const path = '/cases/:caseId/ask-for-conference'

export const askRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path, tells: 'consultation', answer: one => form(one, startingWith()) },
  { ...shared, method: 'POST', path, tells: 'collection', answer: ask },
  { ...shared, method: 'GET', path: '/cases/:caseId/conference-asked', tells: 'consultation', answer: asked },
]
