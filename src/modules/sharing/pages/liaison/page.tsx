/** Police liaison officer, social work liaison officer and crime manager keep in touch about one person (S3-19). */
import { Fragment, type JSX } from 'preact'
import { type PostHeld, postsOfArea } from '#modules/staff'
import { endTasks } from '#modules/tasks'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Day } from '#rules'
import { CASEWORK_ROLES, type Wrong } from '#shared'
import {
  asTyped,
  atTime,
  BackLink,
  DateField,
  Details,
  dayTyped,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  Link,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  Table,
  TextField,
  UNREADABLE_DAY,
  When,
} from '#web'
import { addFourth, endFourth, LIAISON_ROLES, READ_MESSAGE, writeMessage } from '../../commands/keep-in-touch.ts'
import { areaOfKnownCase } from '../../queries/judge-share.ts'
import { type Thread, threadOf } from '../../queries/liaison.ts'

type Shown = {
  readonly caseId: string
  readonly thread: Thread
  /** Posts that could be added; empty for a fourth, who adds nobody. */
  readonly others: readonly PostHeld[]
  readonly isOneOfThree: boolean
  readonly today: Day
  readonly state: FormState
}

function Posts({ caseId, thread, isOneOfThree, today }: Shown): JSX.Element {
  const to = `/cases/${caseId}/liaison`
  return (
    <Table
      caption="In this thread"
      captionHidden
      rows={thread.posts}
      columns={[
        { title: 'Post', header: true, cell: one => `${one.title}, ${one.agency}` },
        { title: 'Held by', cell: one => one.name ?? 'nobody today' },
        {
          title: 'Why',
          cell: one => (one.until === null ? 'by protocol' : `${one.because ?? ''}, until ${atTime(one.until, today)}`),
        },
        {
          title: 'End it',
          titleHidden: true,
          cell: one =>
            one.addedId === null || !isOneOfThree ? null : (
              <Form to={to}>
                <HiddenField name="step" value="end" />
                <HiddenField name="addedId" value={one.addedId} />
                <SubmitButton kind="secondary">End their part</SubmitButton>
              </Form>
            ),
        },
      ]}
    />
  )
}

function Messages({ thread, today }: { thread: Thread; today: Day }): JSX.Element {
  if (thread.messages.length === 0) return <EmptyState title="Nothing was written yet." />
  return (
    <Fragment>
      {thread.messages.map(one => (
        <article class="govuk-inset-text">
          {one.words.split('\n').map(line => (
            <p>{line}</p>
          ))}
          <p class="quiet">
            {one.by}, {one.agency}, {atTime(one.at, today)}
          </p>
        </article>
      ))}
    </Fragment>
  )
}

function Queue({ thread, today }: { thread: Thread; today: Day }): JSX.Element {
  return (
    <Table
      empty="Nothing waits for any of you on this case."
      caption="What waits"
      captionHidden
      rows={thread.queue}
      columns={[
        { title: 'What', header: true, cell: one => <Link to={one.opens}>{one.says}</Link> },
        { title: 'With', cell: one => one.owner },
        { title: 'Due', cell: one => (one.dueOn === null ? 'no day' : <When day={one.dueOn} today={today} due />) },
      ]}
    />
  )
}

function AddFourth({
  caseId,
  others,
  state,
}: {
  caseId: string
  others: readonly PostHeld[]
  state: FormState
}): JSX.Element {
  return (
    <Details summary="Add somebody to this thread" open={state.wrong.length > 0}>
      <Form to={`/cases/${caseId}/liaison`}>
        <HiddenField name="step" value="add" />
        <SelectField
          state={state}
          name="postId"
          label="Whom?"
          choices={others.map(one => ({ value: one.postId, text: `${one.name}, ${one.title} (${one.agency})` }))}
          none="Choose"
        />
        <TextField
          state={state}
          name="because"
          label="Why do they need to know?"
          hint="They read the whole thread, and know of the case by name."
        />
        <DateField state={state} name="until" label="Until which day?" />
        <SubmitButton kind="secondary">Add them</SubmitButton>
      </Form>
    </Details>
  )
}

function View(shown: Shown): JSX.Element {
  const { caseId, thread, others, isOneOfThree, today, state } = shown
  const own = (prefix: string) => (state.prefix === prefix ? state : startingWith({}, prefix))
  return (
    <Fragment>
      <BackLink to={isOneOfThree ? `/cases/${caseId}` : '/'}>
        {isOneOfThree ? (thread.about ?? 'The case') : 'What needs me now'}
      </BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={`About ${thread.about ?? 'a person'}`}>
        Liaison
      </SectionHeading>
      <Form to={`/cases/${caseId}/liaison`}>
        <HiddenField name="step" value="write" />
        <LongTextField state={own('write')} name="words" label="Write to the others" rows={3} />
        <SubmitButton>Send</SubmitButton>
      </Form>
      <SectionHeading>Messages</SectionHeading>
      <Messages thread={thread} today={today} />
      <SectionHeading>What waits for any of you on this case</SectionHeading>
      <Queue thread={thread} today={today} />
      <SectionHeading>Who is in this thread</SectionHeading>
      <Posts {...shown} />
      {isOneOfThree ? <AddFourth caseId={caseId} others={others} state={own('add')} /> : null}
    </Fragment>
  )
}

const isLiaison = (role: string) => LIAISON_ROLES.some(one => one === role)

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const isOneOfThree = isLiaison(asked.actor.role)
  const seen = await asked.act(
    async tx => {
      const thread = await threadOf(tx, caseId)
      if (thread === undefined) return undefined
      await endTasks(tx, { aboutId: caseId, kind: READ_MESSAGE, memberId: tx.actor.memberId }, 'done', 'read')
      const areaId = await areaOfKnownCase(tx, caseId)
      const posts = isOneOfThree && areaId !== undefined ? await postsOfArea(tx, areaId, CASEWORK_ROLES) : []
      return { thread, others: posts.filter(one => !thread.posts.some(in_ => in_.postId === one.postId)) }
    },
    [caseId],
  )
  if (seen === undefined) return notThere
  return page('Liaison', <View {...seen} {...{ caseId, isOneOfThree, state }} today={asked.database.clock.today()} />, {
    status,
  })
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const [step, today] = [asked.field('step'), asked.database.clock.today()]
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong, step), status)
  const done = () => goTo(`/cases/${caseId}/liaison`)
  const form = reading(asked)
  if (step === 'end') {
    const addedId = asked.field('addedId')
    return isId(addedId)
      ? answerTo(await asked.act(tx => endFourth(tx, { caseId, addedId }), [caseId]), done, again)
      : notThere
  }
  if (step === 'add') {
    const postId = asked.field('postId')
    if (!isId(postId)) form.wrong.push({ field: 'postId', says: 'Choose whom' })
    const because = form.line('because', 'Say why they need to know')
    const until = form.read('until', typed => dayTyped(typed, today), UNREADABLE_DAY, 'Give the last day')
    if (form.wrong.length > 0 || until === undefined) return again(form.wrong, 422)
    return answerTo(await asked.act(tx => addFourth(tx, { caseId, postId, because, until }), [caseId]), done, again)
  }
  const words = form.text('words', 'Write something')
  if (form.wrong.length > 0) return again(form.wrong, 422)
  return answerTo(await asked.act(tx => writeMessage(tx, { caseId, words }), [caseId]), done, again)
}

const shared = {
  path: '/cases/:caseId/liaison',
  door: 'signed-in',
  purpose: 'safeguarding',
  roles: CASEWORK_ROLES,
} as const

export const liaisonRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, method: 'POST', tells: 'collection', answer: take },
]
