/** One action: what, why, by when; and its owner's answer: accepted, done with what shows it, or cannot, because. */
import { Fragment, type JSX } from 'preact'
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import type { Day } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  DateField,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  Link,
  LongTextField,
  SectionHeading,
  SubmitButton,
  SummaryList,
  startingWith,
  textOf,
  UNREADABLE_DAY,
  When,
} from '#web'
import { type AnswerToAction, answerAction } from '../../commands/answer-action.ts'
import { PILLAR_WORDS } from '../../commands/set-action.ts'
import { type ActionShown, actionById } from '../../queries/plan-of-case.ts'

const STATES: Readonly<Record<ActionShown['state'], string>> = {
  open: 'open, not yet accepted',
  accepted: 'accepted',
  done: 'done',
  cannot: 'cannot be done',
  cancelled: 'cancelled',
}

function Answers({ action, state }: { action: ActionShown; state: FormState }): JSX.Element {
  const to = `/actions/${action.id}`
  const version = <HiddenField name="version" value={String(action.version)} />
  return (
    <Fragment>
      {action.state === 'open' ? (
        <Form to={to}>
          {version}
          <HiddenField name="how" value="accept" />
          <SubmitButton kind="secondary">Accept this action</SubmitButton>
        </Form>
      ) : null}
      <SectionHeading>It is done</SectionHeading>
      <Form to={to}>
        {version}
        <HiddenField name="how" value="done" />
        <DateField state={state} name="on" label="Done on" />
        <LongTextField state={state} name="says" label="What shows that it was done" hint={action.shownBy} rows={3} />
        <SubmitButton>Record as done</SubmitButton>
      </Form>
      <SectionHeading>It cannot be done</SectionHeading>
      <Form to={to}>
        {version}
        <HiddenField name="how" value="cannot" />
        <LongTextField
          state={state}
          name="because"
          label="Because"
          hint="It goes back to whoever set the action, today"
          rows={3}
        />
        <SubmitButton kind="secondary">Say that it cannot be done</SubmitButton>
      </Form>
    </Fragment>
  )
}

/** What somebody typed into the form of an action that was answered meanwhile: nothing of theirs is lost. */
function NotTaken({ state }: { state: FormState }): JSX.Element | null {
  const typed = ['says', 'because'].map(name => textOf(state, name)).filter(text => text !== '')
  if (state.wrong.length === 0 || typed.length === 0) return null
  return (
    <Fragment>
      <SectionHeading>What you typed</SectionHeading>
      {typed.map(text => (
        <InsetText>
          <p class="kept-lines">{text}</p>
        </InsetText>
      ))}
    </Fragment>
  )
}

type Shown = { action: ActionShown; name: string | undefined }

function View(props: Shown & { mine: boolean; today: Day; state: FormState }): JSX.Element {
  const { action, name, mine, today, state } = props
  const ended = ['done', 'cannot', 'cancelled'].includes(action.state)
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption="Action">
        {action.task}
      </SectionHeading>
      <SummaryList
        rows={[
          { name: 'Case', value: <Link to={`/cases/${action.caseId}`}>{name ?? 'open the case'}</Link> },
          { name: 'Owner', value: `${action.owner}, ${action.agency}` },
          action.helper === '' ? undefined : { name: 'Helper', value: action.helper },
          { name: 'By', value: <When day={action.dueOn} today={today} due={!ended} /> },
          { name: 'Pillar', value: PILLAR_WORDS[action.pillar] },
          { name: 'Serves', value: action.serves },
          { name: 'Shown by', value: action.shownBy },
          { name: 'State', value: STATES[action.state] },
          action.endedSays === null
            ? undefined
            : { name: action.state === 'done' ? 'What shows it' : 'Because', value: action.endedSays },
        ]}
      />
      {mine && !ended ? <Answers action={action} state={state} /> : null}
      {ended ? <InsetText>This action has been answered. If more is needed, set a new one.</InsetText> : null}
      {ended ? <NotTaken state={state} /> : null}
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const shown = await asked.act(async (tx): Promise<Shown | undefined> => {
    const action = await actionById(tx, asked.params['actionId'] ?? '')
    return action === undefined ? undefined : { action, name: await caseName(tx, action.caseId) }
  })
  if (shown === undefined) return notThere
  const { action } = shown
  const mine = action.ownerId === asked.actor.memberId
  return page(action.task, <View {...shown} mine={mine} today={asked.database.clock.today()} state={state} />, {
    status,
  })
}

function answered(asked: Asked): { answer: AnswerToAction } | { wrong: readonly Wrong[] } {
  const today = asked.database.clock.today()
  const form = reading(asked)
  const how = form.oneOf('how', ['accept', 'done', 'cannot', 'cancel'])
  if (how === 'accept') return { answer: { how } }
  if (how === 'cannot' || how === 'cancel') {
    const because = form.text('because', 'Say why')
    return form.wrong.length > 0 ? { wrong: form.wrong } : { answer: { how, because } }
  }
  const on = form.read('on', typed => dayTyped(typed, today), UNREADABLE_DAY, 'Say on which day it was done')
  const says = form.text('says', 'Say what shows that it was done')
  return form.wrong.length > 0 || on === undefined ? { wrong: form.wrong } : { answer: { how: 'done', on, says } }
}

async function answer(asked: Asked): Promise<Answer> {
  const actionId = asked.params['actionId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const read = answered(asked)
  if ('wrong' in read) return again(read.wrong, 422)
  const version = versionIn(asked)
  const outcome = await asked.act(tx => answerAction(tx, actionId, version, read.answer))
  return answerTo(outcome, () => goTo(`/actions/${actionId}`), again)
}

const shared = { path: '/actions/:actionId', door: 'signed-in', purpose: 'own-work' } as const

export const plansRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith({ on: 'today' })) },
  { ...shared, method: 'POST', tells: 'alteration', answer },
]
