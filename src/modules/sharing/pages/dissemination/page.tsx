/** The social work liaison officer decides what the children-and-families team is told about a release address (S3-18). */
import { Fragment, type JSX } from 'preact'
import { authorities, type PostHeld, postsOfArea } from '#modules/staff'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import { isId } from '#platform/ids'
import { addMonths, type Day } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  atTime,
  BackLink,
  DateField,
  Details,
  dayInWords,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  Link,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  SummaryList,
  startingWith,
  TextField,
  UNREADABLE_DAY,
} from '#web'
import { confirmPassing, declinePassing } from '../../commands/pass-down.ts'
import { basisForForm } from '../../queries/basis-for-form.ts'
import { type DisseminationShown, disseminationById } from '../../queries/disseminations.ts'

/** Months for which a team is told, where nothing else is chosen. */
const USUAL_MONTHS = 6

type Shown = {
  readonly found: DisseminationShown
  readonly name: string
  readonly teams: readonly PostHeld[]
  readonly today: Day
  readonly state: FormState
}

function Decide({ found, teams, state }: Pick<Shown, 'found' | 'teams' | 'state'>): JSX.Element {
  const to = `/disseminations/${found.disseminationId}`
  const not = state.prefix === 'not' ? state : startingWith({}, 'not')
  return (
    <Fragment>
      <Form to={to}>
        <HiddenField name="step" value="confirm" />
        <HiddenField name="version" value={String(found.version)} />
        <SelectField
          state={state}
          name="teamPostId"
          label="Which team?"
          choices={teams.map(one => ({ value: one.postId, text: `${one.title}, ${one.agency} (${one.name})` }))}
          none="Choose"
        />
        <LongTextField
          state={state}
          name="words"
          label="What they are told, word for word"
          hint="They see this and the name, and nothing else of the case."
        />
        <TextField state={state} name="why" label="Why do they need it?" />
        <TextField state={state} name="legalBasis" label="On what legal basis?" />
        <DateField state={state} name="until" label="Until which day do they know of the case?" />
        <SubmitButton>Pass it on</SubmitButton>
      </Form>
      <Details summary="Nothing is passed on" open={not.wrong.length > 0}>
        <Form to={to}>
          <HiddenField name="step" value="decline" />
          <HiddenField name="version" value={String(found.version)} />
          <TextField state={not} name="because" label="Why not" />
          <SubmitButton kind="secondary">Record that nothing is passed on</SubmitButton>
        </Form>
      </Details>
    </Fragment>
  )
}

function View({ found, name, teams, today, state }: Shown): JSX.Element {
  const { address, team, area, decidedAt, decidedBy, openedAt, shareId } = found
  return (
    <Fragment>
      <BackLink to={`/cases/${found.caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Who else must know of the address?</SectionHeading>
      {address === null ? null : <InsetText>{address}</InsetText>}
      <p>
        {team ?? 'A children-and-families team'} works in {area}. You confirm what is passed to them; their opening it
        is the receipt.
      </p>
      {found.state === 'proposed' ? (
        <Decide {...{ found, teams, state }} />
      ) : (
        <SummaryList
          rows={[
            {
              name: 'Decision',
              value: found.state === 'confirmed' ? 'passed on' : `nothing passed on: ${found.because}`,
            },
            { name: 'By', value: `${decidedBy ?? ''}${decidedAt === null ? '' : `, ${atTime(decidedAt, today)}`}` },
            shareId !== null && { name: 'What', value: <Link to={`/shares/${shareId}`}>The words</Link> },
            shareId !== null && {
              name: 'Receipt',
              value: openedAt === null ? 'not opened yet' : `opened ${atTime(openedAt, today)}`,
            },
          ]}
        />
      )}
    </Fragment>
  )
}

async function show(asked: Asked, given: FormState | undefined, status = 200): Promise<Answer> {
  const disseminationId = asked.params['disseminationId'] ?? ''
  if (!isId(disseminationId)) return notThere
  const today = asked.database.clock.today()
  const seen = await asked.act(async tx => {
    const found = await disseminationById(tx, disseminationId)
    if (found === undefined) return undefined
    const areas = await authorities(tx)
    const teams = await Promise.all(areas.map(one => postsOfArea(tx, one.areaId, ['children-and-families'])))
    return { found, teams: teams.flat(), ...(await basisForForm(tx, found.caseId, found.areaId)) }
  })
  if (seen === undefined) return notThere
  const { found, legalBasis } = seen
  const until = dayInWords(addMonths(today, USUAL_MONTHS))
  const state =
    given ??
    startingWith({ teamPostId: found.teamPostId ?? '', until, legalBasis, why: 'Children may live near the address' })
  return page('Who else must know', <View {...seen} {...{ today, state }} />, { status })
}

async function confirm(asked: Asked, disseminationId: string): Promise<Answer> {
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const teamPostId = asked.field('teamPostId')
  if (!isId(teamPostId)) form.wrong.push({ field: 'teamPostId', says: 'Choose the team' })
  const words = form.text('words', 'Write what they are told')
  const [why, legalBasis] = [
    form.line('why', 'Say why they need it'),
    form.line('legalBasis', 'Say on what legal basis'),
  ]
  const until = form.read('until', typed => dayTyped(typed, today), UNREADABLE_DAY, 'Give the last day')
  if (form.wrong.length > 0 || until === undefined) return again(form.wrong, 422)
  const given = { disseminationId, version: versionIn(asked), teamPostId, words, why, legalBasis, until }
  return answerTo(
    await asked.act(tx => confirmPassing(tx, given)),
    () => goTo(`/disseminations/${disseminationId}`),
    again,
  )
}

async function take(asked: Asked): Promise<Answer> {
  const disseminationId = asked.params['disseminationId'] ?? ''
  if (!isId(disseminationId)) return notThere
  if (asked.field('step') !== 'decline') return confirm(asked, disseminationId)
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong, 'not'), status)
  const form = reading(asked)
  const because = form.line('because', 'Say why not')
  if (form.wrong.length > 0) return again(form.wrong, 422)
  const given = { disseminationId, version: versionIn(asked), because }
  return answerTo(
    await asked.act(tx => declinePassing(tx, given)),
    () => goTo(`/disseminations/${disseminationId}`),
    again,
  )
}

const shared = {
  path: '/disseminations/:disseminationId',
  door: 'signed-in',
  purpose: 'release-planning',
  roles: ['social-work-solo'],
} as const

export const disseminationRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, undefined) },
  { ...shared, method: 'POST', tells: 'disclosure', answer: take },
]
