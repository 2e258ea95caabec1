/** Ask the owner of an item, or of what an agency says that it holds, for more or for leave to pass it on (S3-80). */
import { Fragment, type JSX } from 'preact'
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import { asTyped, BackLink, ErrorSummary, Form, type FormState, LongTextField, SubmitButton, startingWith } from '#web'
import { askOwner } from '../../commands/ask-owner.ts'
import { itemOf, itemsOfCase } from '../../queries/items.ts'

type Subject = { readonly to: string; readonly back: string; readonly name: string; readonly whom: string }

function View({ subject, state }: { subject: Subject; state: FormState }): JSX.Element {
  return (
    <Fragment>
      <BackLink to={subject.back}>{subject.name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Ask the owner</h1>
      <p>
        It goes to the {subject.whom}, who answers, releases a part, or declines and tells you so. Nobody else releases
        it: what is theirs to tell is told by them.
      </p>
      <Form to={subject.to}>
        <LongTextField
          state={state}
          name="asks"
          label="What do you need?"
          hint="For example: may I tell the landlord this much? Is there anything on visitors at weekends?"
        />
        <LongTextField state={state} name="why" label="Why do you need it?" rows={2} />
        <SubmitButton>Ask</SubmitButton>
      </Form>
    </Fragment>
  )
}

type About = { readonly itemId: string } | { readonly pointerId: string }

function aboutOf(asked: Asked): About | undefined {
  const { itemId, pointerId } = asked.params
  if (itemId !== undefined) return isId(itemId) ? { itemId } : undefined
  return pointerId !== undefined && isId(pointerId) ? { pointerId } : undefined
}

async function subjectOf(asked: Asked, about: About): Promise<Subject | undefined> {
  const caseId = asked.params['caseId'] ?? ''
  return asked.act(
    async tx => {
      const name = (await caseName(tx, caseId)) ?? 'The case'
      if ('itemId' in about) {
        const item = await itemOf(tx, caseId, about.itemId)
        const at = `/cases/${caseId}/information/${about.itemId}`
        return item && { to: `${at}/ask`, back: at, name: 'The item', whom: `${item.ownerPost}, ${item.agency}` }
      }
      const pointer = (await itemsOfCase(tx, caseId)).pointers.find(one => one.id === about.pointerId)
      const to = `/cases/${caseId}/pointers/${about.pointerId}/ask`
      return pointer && { to, back: `/cases/${caseId}#information`, name, whom: `${pointer.post}, ${pointer.agency}` }
    },
    [caseId],
  )
}

async function show(asked: Asked, state: FormState = startingWith(), status = 200): Promise<Answer> {
  const about = aboutOf(asked)
  const subject = about === undefined ? undefined : await subjectOf(asked, about)
  return subject === undefined ? notThere : page('Ask the owner', <View subject={subject} state={state} />, { status })
}

async function ask(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const about = aboutOf(asked)
  if (about === undefined) return notThere
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const asks = form.text('asks', 'Say what you need')
  const why = form.text('why', 'Say why you need it')
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const outcome = await asked.act(tx => askOwner(tx, { caseId, asks, why, ...about }), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}#information`), again)
}

const shared = { door: 'signed-in', purpose: 'supervision' } as const
const PATHS = ['/cases/:caseId/information/:itemId/ask', '/cases/:caseId/pointers/:pointerId/ask'] as const

export const askOwnerRoutes: readonly Route[] = PATHS.flatMap(path => [
  { ...shared, path, method: 'GET', tells: 'consultation', answer: asked => show(asked) },
  { ...shared, path, method: 'POST', tells: 'collection', answer: ask },
])
