/** One post: its titles, who holds it, on which days it is worked, and who stands in (S3-13, S3-15, S3-16). */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { type Outcome, type Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  BoxesField,
  DateField,
  dayInWords,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  SectionHeading,
  SelectField,
  SubmitButton,
  SummaryList,
  startingWith,
  Table,
  TextField,
  UNREADABLE_DAY,
} from '#web'
import { endAbsence, recordAbsence, setWorkingDays } from '../../commands/keep-protocol.ts'
import { type Directory, directory } from '../../queries/directory.ts'
import { isKeptByMe, type PostShown, postShown } from '../../queries/posts-shown.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const dayChoices = DAYS.map((text, index) => ({ value: String(index + 1), text }))

type Shown = {
  readonly found: PostShown
  readonly keeps: boolean
  readonly known: Directory
  readonly state: FormState
}

const worked = ({ days }: PostShown) =>
  days === null || days.length === 0 ? 'full time' : days.map(number => DAYS[number - 1]).join(', ')

const otherPosts = (known: Directory, postId: string) =>
  known.posts.filter(one => one.id !== postId).map(one => ({ value: one.id, text: one.words }))

function Absences({ found, keeps }: Pick<Shown, 'found' | 'keeps'>): JSX.Element | null {
  if (found.absences.length === 0) return null
  return (
    <Table
      caption="Away"
      rows={found.absences}
      columns={[
        { title: 'From', header: true, cell: one => dayInWords(one.from) },
        { title: 'To', cell: one => dayInWords(one.to) },
        { title: 'Who stands in', cell: one => one.designate },
        {
          title: 'End it',
          titleHidden: true,
          cell: one =>
            keeps ? (
              <Form to={`/posts/${found.postId}`}>
                <HiddenField name="step" value="back" />
                <HiddenField name="absenceId" value={one.absenceId} />
                <SubmitButton kind="secondary">Back again</SubmitButton>
              </Form>
            ) : null,
        },
      ]}
    />
  )
}

type Keeping = { readonly to: string; readonly others: ReturnType<typeof otherPosts>; readonly state: FormState }

function WorkingDays({ to, others, state }: Keeping): JSX.Element {
  const full = 'None marked: full time.'
  const label = 'Who has at once what cannot wait, on the other days'
  return (
    <Form to={to}>
      <HiddenField name="step" value="days" />
      <BoxesField state={state} name="days" legend="Working days" hint={full} choices={dayChoices} optional />
      <SelectField state={state} name="deputyPostId" label={label} choices={others} none="Nobody" />
      <SubmitButton>Keep it</SubmitButton>
    </Form>
  )
}

function Absence({ to, others, state }: Keeping): JSX.Element {
  return (
    <Form to={to}>
      <HiddenField name="step" value="away" />
      <DateField state={state} name="from" label="First day away" />
      <DateField state={state} name="to" label="Last day away" />
      <SelectField state={state} name="designatePostId" label="Who stands in" choices={others} none="Choose" />
      <TextField state={state} name="because" label="Because" optional />
      <SubmitButton>Record it</SubmitButton>
    </Form>
  )
}

function Keep({ found, known, state }: Shown): JSX.Element {
  const kept = { to: `/posts/${found.postId}`, others: otherPosts(known, found.postId) }
  const now = startingWith({ days: (found.days ?? []).map(String) }, 'days')
  return (
    <Fragment>
      <SectionHeading>When the post is worked</SectionHeading>
      <WorkingDays {...kept} state={state.prefix === 'days' ? state : now} />
      <SectionHeading>Record an absence</SectionHeading>
      <p>Whoever stands in has what cannot wait, and may endorse a deviation for the post between these days.</p>
      <Absence {...kept} state={state.prefix === 'away' ? state : startingWith({}, 'away')} />
    </Fragment>
  )
}

function View(shown: Shown): JSX.Element {
  const { found, keeps, state } = shown
  return (
    <Fragment>
      <BackLink to="/posts">Posts</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>{found.title}</SectionHeading>
      <SummaryList
        rows={[
          found.otherTitles.length > 0 && { name: 'Also called', value: found.otherTitles.join(', ') },
          { name: 'Agency', value: found.agency },
          found.area !== null && { name: 'Where', value: found.area },
          {
            name: 'Held by',
            value:
              found.holders
                .map(
                  one =>
                    `${one.name}${one.kind === 'deputy' ? ' (deputy)' : ''}${one.phone === null ? '' : `, ${one.phone}`}`,
                )
                .join('; ') || 'nobody today',
          },
          { name: 'Worked', value: worked(found) },
          { name: 'On the other days', value: found.deputy ?? 'nobody is named' },
        ]}
      />
      <Absences found={found} keeps={keeps} />
      {keeps ? <Keep {...shown} /> : null}
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const postId = asked.params['postId'] ?? ''
  if (!isId(postId)) return notThere
  const seen = await asked.act(async tx => {
    const found = await postShown(tx, postId)
    return found === undefined ? undefined : { found, keeps: await isKeptByMe(tx, postId), known: await directory(tx) }
  })
  return seen === undefined ? notThere : page(seen.found.title, <View {...seen} state={state} />, { status })
}

type Step = { readonly wrong: readonly Wrong[] } | { readonly work: () => Promise<Outcome<null>> }

function awayStep(asked: Asked, postId: string): Step {
  const today = asked.database.clock.today()
  const form = reading(asked)
  const dayIn = (field: string, need: string) => form.read(field, typed => dayTyped(typed, today), UNREADABLE_DAY, need)
  const [from, to] = [dayIn('from', 'Give the first day'), dayIn('to', 'Give the last day')]
  const designatePostId = asked.field('designatePostId')
  if (!isId(designatePostId)) form.wrong.push({ field: 'designatePostId', says: 'Choose who stands in' })
  const because = form.line('because')
  if (form.wrong.length > 0 || from === undefined || to === undefined) return form
  return { work: () => asked.act(tx => recordAbsence(tx, { postId, designatePostId, from, to, because })) }
}

function stepOf(asked: Asked, postId: string): Step | undefined {
  if (asked.field('step') === 'away') return awayStep(asked, postId)
  if (asked.field('step') === 'back') {
    const absenceId = asked.field('absenceId')
    return isId(absenceId) ? { work: () => asked.act(tx => endAbsence(tx, { postId, absenceId })) } : undefined
  }
  const marked = asked.all('days')
  const deputy = asked.field('deputyPostId')
  const wrong: Wrong[] = []
  if (marked.some(one => !/^[1-7]$/.test(one))) wrong.push({ field: 'days', says: 'Mark days of the week' })
  if (deputy !== '' && !isId(deputy)) wrong.push({ field: 'deputyPostId', says: 'Choose a post' })
  if (wrong.length > 0) return { wrong }
  return {
    work: () =>
      asked.act(tx =>
        setWorkingDays(tx, {
          postId,
          days: [...new Set(marked.map(Number))],
          deputyPostId: deputy === '' ? null : deputy,
        }),
      ),
  }
}

async function take(asked: Asked): Promise<Answer> {
  const postId = asked.params['postId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, asTyped(asked.fields, wrong, asked.field('step')), status)
  if (!isId(postId)) return notThere
  const step = stepOf(asked, postId)
  if (step === undefined) return notThere
  if ('wrong' in step) return again(step.wrong, 422)
  return answerTo(await step.work(), () => goTo(`/posts/${postId}`), again)
}

const shared = { path: '/posts/:postId', door: 'signed-in', purpose: 'administration' } as const

export const postRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, method: 'POST', tells: 'administration', answer: take },
]
