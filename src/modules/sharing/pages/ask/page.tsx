/** Ask another agency for information about a person, by a day. */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { FIELDWORK_ROLES, type Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  BoxesField,
  ChoiceField,
  DateField,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  TextField,
  UNREADABLE_DAY,
} from '#web'
import { askForInformation } from '../../commands/ask-for-information.ts'
import { PROTECTS_CHOICES } from '../../model/words.ts'
import { nameOfCase } from '../../queries/basis-for-form.ts'
import { type WhomToTell, whomToTell } from '../../queries/whom-to-tell.ts'
import { protectsTyped } from '../protects-typed.ts'

type Shown = { readonly caseId: string; readonly name: string; readonly whom: WhomToTell; readonly state: FormState }

function View({ caseId, name, whom, state }: Shown): JSX.Element {
  const choices = whom.posts.map(one => ({ value: one.postId, text: `${one.name}, ${one.title} (${one.agency})` }))
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Ask for information</SectionHeading>
      <p>They answer with a share, or decline. If they decline you are told so, without what they hold or why.</p>
      <Form to={`/cases/${caseId}/information-requests/new`}>
        <SelectField state={state} name="askedPostId" label="Whom do you ask?" choices={choices} none="Choose" />
        <LongTextField state={state} name="asks" label="What do you need to know?" rows={3} />
        <TextField state={state} name="why" label="Why do you need it?" optional />
        <ChoiceField
          state={state}
          name="protects"
          legend="Whom would it protect?"
          choices={PROTECTS_CHOICES}
          optional
        />
        <DateField state={state} name="answerOn" label="Needed by (7 days when left out)" />
        <BoxesField
          state={state}
          name="urgent"
          legend="Urgency"
          legendHidden
          choices={[
            {
              value: 'yes',
              text: 'It cannot wait',
              hint: 'On a day that the post is not worked it goes to whoever stands in.',
            },
          ]}
        />
        <SubmitButton>Ask</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => {
      const whom = await whomToTell(tx, caseId)
      return whom === undefined ? undefined : { whom, name: await nameOfCase(tx, caseId) }
    },
    [caseId],
  )
  return found === undefined
    ? notThere
    : page('Ask for information', <View {...{ caseId, state }} {...found} />, { status })
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const askedPostId = asked.field('askedPostId')
  if (!isId(askedPostId)) form.wrong.push({ field: 'askedPostId', says: 'Choose whom you ask' })
  const asks = form.text('asks', 'Say what you need to know')
  const why = form.line('why')
  const protects = protectsTyped(form, asked.field('protects'))
  const answerOn = form.read('answerOn', typed => dayTyped(typed, today), UNREADABLE_DAY) ?? null
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const urgent = asked.field('urgent') === 'yes'
  const outcome = await asked.act(
    tx => askForInformation(tx, { caseId, askedPostId, asks, why, protects, urgent, answerOn }),
    [caseId],
  )
  return answerTo(outcome, id => goTo(`/information-requests/${id}`), again)
}

const shared = {
  path: '/cases/:caseId/information-requests/new',
  door: 'signed-in',
  purpose: 'safeguarding',
  roles: FIELDWORK_ROLES,
} as const

export const askRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, method: 'POST', tells: 'collection', answer: take },
]
