/** The answer to "what are you here for?": kept, and back to the case. */
import { type Answer, type Asked, answerTo, goTo, page, type Route, reading } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, BackLink, ErrorSummary, Form, HiddenField, SubmitButton, TextField } from '#web'
import { sayPurpose } from '../../commands/say-purpose.ts'
import { isPurpose } from '../../model/purposes.ts'

function again(asked: Asked, wrong: readonly Wrong[], status: number): Answer {
  const caseId = asked.params['caseId'] ?? ''
  const state = asTyped(asked.fields, wrong)
  return page(
    'What are you here for?',
    <>
      <BackLink to={`/cases/${caseId}`}>The case</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">What are you here for?</h1>
      <Form to={`/cases/${caseId}/purpose`}>
        <HiddenField name="purpose" value="other" />
        <TextField state={state} name="words" label="In a few words" />
        <SubmitButton>Say it</SubmitButton>
      </Form>
    </>,
    { status },
  )
}

async function say(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const form = reading(asked)
  const [purpose, words] = [asked.field('purpose'), form.line('words')]
  if (!isPurpose(purpose)) return goTo(`/cases/${caseId}`)
  if (form.wrong.length > 0) return again(asked, form.wrong, 422)
  const outcome = await asked.act(tx => sayPurpose(tx, caseId, purpose, words), [caseId])
  return answerTo(
    outcome,
    () => goTo(`/cases/${caseId}`),
    (wrong, status) => again(asked, wrong, status),
  )
}

export const purposeRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/cases/:caseId/purpose',
    door: 'signed-in',
    purpose: 'supervision',
    tells: 'access-decision',
    answer: say,
  },
]
