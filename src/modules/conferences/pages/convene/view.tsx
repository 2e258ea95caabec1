import { Fragment, type JSX } from 'preact'
import { weekdayInWords } from '#rules'
import {
  BackLink,
  ButtonLink,
  ButtonRow,
  Columns,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  Link,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  TextField,
  TimeField,
  textsOf,
  WarningText,
  When,
  Why,
} from '#web'
import type { ToConvene } from '../../queries/to-convene.ts'
import { Beside } from '../beside.tsx'
import { KIND_WORDS } from '../convening-words.ts'
import { Who } from './people.tsx'

type ViewProps = Pick<ToConvene, 'proposal' | 'name' | 'today'> & {
  readonly state: FormState
  readonly warnings: readonly string[]
  readonly to: string
}

/** "Release Tue 16 June 2026, in 13 days · pre-release meeting …" */
function Dates({ proposal, today }: ViewProps): JSX.Element | null {
  const { releaseOn, preReleaseMeetingOn } = proposal.facts
  if (releaseOn === null && preReleaseMeetingOn === null) return null
  return (
    <p>
      {releaseOn === null ? null : (
        <Fragment>
          Release <When day={releaseOn} today={today} />
        </Fragment>
      )}
      {preReleaseMeetingOn === null ? null : (
        <Fragment>
          {releaseOn === null ? 'Pre-release meeting ' : ' · pre-release meeting '}
          <When day={preReleaseMeetingOn} today={today} />
        </Fragment>
      )}
    </p>
  )
}

/** The days that suit, by the rule, beside the field. */
function windowWords({ proposal }: ViewProps): string | undefined {
  const { days } = proposal.meeting
  if (days.kind !== 'decided') return undefined
  const { from, to } = days.value.window ?? {}
  if (from !== undefined && to !== undefined) return `Suitable: ${weekdayInWords(from)} to ${weekdayInWords(to)}`
  if (from !== undefined) return `Suitable: from ${weekdayInWords(from)}`
  return to === undefined ? undefined : `Suitable: up to ${weekdayInWords(to)}`
}

function WhenAndWhere(props: ViewProps): JSX.Element {
  const { proposal, state } = props
  const hint = windowWords(props)
  const { venues } = proposal.meeting
  return (
    <Fragment>
      <SectionHeading aside={<Why because={proposal.meeting.days.because} of="these days" label="Why these days?" />}>
        When and where
      </SectionHeading>
      <DateField state={state} name="heldOn" label="Day" {...(hint === undefined ? {} : { hint })} />
      <TimeField state={state} name="startsAt" label="Time" />
      <TextField
        state={state}
        name="minutesPlanned"
        label="Planned for"
        width={3}
        inputMode="numeric"
        after="minutes"
      />
      <TextField state={state} name="venue" label="Place" offers="venues" />
      <datalist id="venues">
        {venues.map(venue => (
          <option value={venue}>{venue}</option>
        ))}
      </datalist>
      <TextField state={state} name="link" label="Link to join" type="url" optional />
    </Fragment>
  )
}

/** Who calls an emergency meeting, at which level, and whether they chair it until the SOLO can. */
function Caller({ proposal, state }: Pick<ViewProps, 'proposal' | 'state'>): JSX.Element {
  const { chair } = proposal.seats
  // Whoever calls it sends it, so the sender is the caller.
  const chairs = chair.memberId === proposal.sender.memberId
  return (
    <Fragment>
      <TextField
        state={state}
        name="seniority"
        label="The level at which you call it"
        hint="For example, detective inspector, service manager"
      />
      {chairs ? null : (
        <TextField state={state} name="iChairBecause" label={`I chair in place of ${chair.name}, because`} optional />
      )}
    </Fragment>
  )
}

function Roles({ proposal, state }: ViewProps): JSX.Element {
  const { seats, sender, meeting } = proposal
  const { authority, kind } = meeting
  return (
    <Fragment>
      <SectionHeading>Who does what</SectionHeading>
      <div class="govuk-body">
        Chair: {seats.chair.name} · recorder: {seats.recorder.name}{' '}
        <Why because={seats.because} of="chair and recorder" />
      </div>
      {kind === 'emergency' ? <Caller proposal={proposal} state={state} /> : null}
      <SelectField
        state={state}
        name="typistId"
        label="Who types the minute"
        choices={seats.typists.map(({ memberId, name, post }) => ({ value: memberId, text: `${name}, ${post}` }))}
        none="Nobody: the recorder types"
      />
      <div class="govuk-body">
        {sender.isMe ? 'You send the invitations.' : `${sender.name} sends the invitations and has the task.`}{' '}
        <Why because={sender.because} of="who sends" />
      </div>
      <p>
        Authority:{' '}
        {authority.title === ''
          ? 'no policy is entered for this area; ask the administrator to enter it'
          : `${authority.title}, version ${authority.version}`}
      </p>
    </Fragment>
  )
}

function buttonWords({ proposal, state }: ViewProps): string {
  const count = textsOf(state, 'invite').length
  const many = count === 1 ? '1 invitation' : `${count} invitations`
  return proposal.sender.isMe ? `Convene and send ${many}` : `Convene; ${proposal.sender.name} sends ${many}`
}

function Filled(props: ViewProps): JSX.Element {
  const { proposal, to, state } = props
  return (
    <Form to={to}>
      <HiddenField name="kind" value={proposal.meeting.kind} />
      <HiddenField name="warnedAbout" state={state} />
      <Columns>
        <div>
          <LongTextField
            state={state}
            name="reasons"
            label="Why now"
            rows={6}
            hint="The meeting opens with it and everybody asked reads it, housing too: nothing of registration, health or victims"
          />
          <WhenAndWhere {...props} />
          <Roles {...props} />
        </div>
        <div>
          <Who {...props} />
        </div>
      </Columns>
      <Beside caseId={proposal.facts.caseId} />
      <SubmitButton name="step" value="convene">
        {buttonWords(props)}
      </SubmitButton>
    </Form>
  )
}

/** The whole conference on one page, filled in. */
export function ProposedView(given: {
  convening: ToConvene
  to: string
  state: FormState
  warnings: readonly string[]
}): JSX.Element {
  const { convening, ...rest } = given
  const props = { ...convening, ...rest }
  const { proposal, name, state, warnings } = props
  const { kind } = proposal.meeting
  const caseId = proposal.facts.caseId
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={name}>
        {kind === 'emergency' ? 'Call an emergency meeting' : `Convene: ${KIND_WORDS[kind].toLowerCase()}`}
      </SectionHeading>
      <Dates {...props} />
      {kind === 'emergency' ? (
        <p>It may be today and needs no notice. The ordinary conferences of this person go on as planned.</p>
      ) : (
        <p>
          <Link to={`/cases/${caseId}/conferences/new?kind=emergency`}>It cannot wait: call an emergency meeting</Link>
        </p>
      )}
      {warnings.map(warning => (
        <WarningText>{warning} Press the button again to keep this day.</WarningText>
      ))}
      <Filled {...props} />
    </Fragment>
  )
}

/** For those who know of the case's conferences and do not decide on them: the two ways to bring one about. */
export function NotYoursView({ caseId, name }: { caseId: string; name: string }): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <SectionHeading level={1} caption={name}>
        Convene a conference
      </SectionHeading>
      <p>The social work SOLO decides whether a conference is convened.</p>
      <ButtonRow>
        <ButtonLink to={`/cases/${caseId}/ask-for-conference`}>Ask for a conference</ButtonLink>
        <ButtonLink to={`/cases/${caseId}/conferences/new?kind=emergency`} kind="secondary">
          Call an emergency meeting
        </ButtonLink>
      </ButtonRow>
    </Fragment>
  )
}
