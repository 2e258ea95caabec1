/** Name the supervising worker (S3-28), or note that the one named was contacted about the release (S3-50). */
import { Fragment, type JSX } from 'preact'
import { type PostHeld, postsById, postsOfArea } from '#modules/staff'
import { endTasks } from '#modules/tasks'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  Link,
  LongTextField,
  SelectField,
  SubmitButton,
  SummaryList,
  startingWith,
} from '#web'
import { nameSupervisor } from '../../commands/name-supervisor.ts'
import { recordEntry } from '../../commands/record-entry.ts'
import { caseFacts } from '../../queries/case-facts.ts'
import { caseName } from '../../queries/case-name.ts'

const ROLES = ['social-work-solo', 'team-manager', 'managing-officer', 'coordinator'] as const

type NameShown = {
  readonly caseId: string
  readonly name: string
  readonly posts: readonly PostHeld[]
  readonly seen: string | null
  readonly state: FormState
}

function NameView({ caseId, name, posts, seen, state }: NameShown): JSX.Element {
  const choices = posts.map(({ postId, name: holder, title, agency }) => ({
    value: postId,
    text: `${holder}, ${title}, ${agency}`,
  }))
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Name the supervising worker</h1>
      <Form to={`/cases/${caseId}/supervisor`}>
        <HiddenField name="seen" value={seen ?? ''} />
        <SelectField state={state} name="postId" label="Supervising worker" choices={choices} none="Choose a worker" />
        <LongTextField state={state} name="because" label="Why this worker" optional rows={2} />
        <SubmitButton>Name the supervising worker</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function nameForm(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => {
      const name = await caseName(tx, caseId)
      const facts = await caseFacts(tx, caseId)
      return name === undefined || facts === undefined
        ? undefined
        : { name, seen: facts.managingPostId, posts: await postsOfArea(tx, facts.areaId, ['managing-officer']) }
    },
    [caseId],
  )
  return found === undefined
    ? notThere
    : page('Name the supervising worker', <NameView caseId={caseId} {...found} state={state} />, { status })
}

async function nameOne(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const form = reading(asked)
  const postId = form.line('postId', 'Choose a worker')
  if (postId !== '' && !isId(postId)) form.wrong.push({ field: 'postId', says: 'Choose a worker from the list' })
  const because = form.text('because')
  const again = (wrong: readonly Wrong[], status: number) => nameForm(asked, asTyped(asked.fields, wrong), status)
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const seen = isId(asked.field('seen')) ? asked.field('seen') : null
  const outcome = await asked.act(tx => nameSupervisor(tx, { caseId, postId, because, seen }), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}`), again)
}

/** Who it is and how to reach them: the notice leads to them, and nobody has to look them up (S3-50). */
function Supervisor({ caseId, post }: { caseId: string; post: PostHeld | undefined }): JSX.Element {
  if (post === undefined) {
    return (
      <InsetText>
        Nobody supervises this case yet. <Link to={`/cases/${caseId}/supervisor`}>Name the supervising worker</Link>
      </InsetText>
    )
  }
  const { name, title, agency, phone, email } = post
  return (
    <SummaryList
      rows={[
        { name: 'Supervising worker', value: `${name}, ${title}, ${agency}` },
        { name: 'Telephone', value: phone ?? 'no number' },
        { name: 'E-mail', value: email ?? 'no address' },
      ]}
    />
  )
}

type ContactShown = { readonly caseId: string; readonly name: string; readonly post: PostHeld | undefined }

function ContactView({ caseId, name, post, state }: ContactShown & { state: FormState }): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Contact with the supervising worker</h1>
      <Supervisor caseId={caseId} post={post} />
      <Form to={`/cases/${caseId}/supervisor-contacted`}>
        <LongTextField
          state={state}
          name="said"
          label="What was said about the release"
          hint="It goes into the chronology and ends the task"
        />
        <SubmitButton>Record the contact</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function contactForm(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => {
      const name = await caseName(tx, caseId)
      const facts = await caseFacts(tx, caseId)
      if (name === undefined) return undefined
      const [post] = await postsById(tx, facts?.managingPostId == null ? [] : [facts.managingPostId])
      return { caseId, name, post }
    },
    [caseId],
  )
  return found === undefined
    ? notThere
    : page('Contact with the supervising worker', <ContactView {...found} state={state} />, { status })
}

async function contacted(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const form = reading(asked)
  const detail = form.text('said', 'Say in a few words what was said')
  if (form.wrong.length > 0) return contactForm(asked, asTyped(asked.fields, form.wrong), 422)
  await asked.act(
    async tx => {
      await recordEntry(tx, {
        caseId,
        section: 'general',
        kind: 'contact',
        happenedOn: tx.today,
        headline: 'Supervising worker contacted about the release',
        detail,
      })
      await endTasks(tx, { aboutId: caseId, kind: 'release-notice/contact-supervisor' }, 'done', 'contacted')
    },
    [caseId],
  )
  return goTo(`/cases/${caseId}`)
}

const shared = { door: 'signed-in', roles: ROLES, purpose: 'release-planning' } as const

export const supervisorRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    path: '/cases/:caseId/supervisor',
    tells: 'consultation',
    answer: asked => nameForm(asked, startingWith()),
  },
  { ...shared, method: 'POST', path: '/cases/:caseId/supervisor', tells: 'alteration', answer: nameOne },
  {
    ...shared,
    method: 'GET',
    path: '/cases/:caseId/supervisor-contacted',
    tells: 'consultation',
    answer: asked => contactForm(asked, startingWith()),
  },
  { ...shared, method: 'POST', path: '/cases/:caseId/supervisor-contacted', tells: 'collection', answer: contacted },
]
