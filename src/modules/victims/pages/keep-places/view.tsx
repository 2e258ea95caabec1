/** Protected places as their owner sees them: that they are there, and nothing of what they say. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import {
  BackLink,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  Link,
  localOf,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  Table,
  Tag,
  TextField,
  When,
} from '#web'
import type { AddressNamed } from '../../queries/addresses.ts'
import type { PlaceListed } from '../../queries/sealed-places.ts'
import type { AddressTest, TestsByAgency } from '../../queries/tests-of-case.ts'
import { PlaceFields } from '../place-fields.tsx'

export type Shown = {
  readonly caseId: string
  readonly name: string
  readonly places: readonly PlaceListed[]
  readonly tests: readonly AddressTest[]
  readonly testers: readonly TestsByAgency[]
  readonly addresses: readonly AddressNamed[]
  readonly keeps: boolean
  readonly today: Day
}

type With = { readonly shown: Shown; readonly state: FormState }

const to = ({ caseId }: Shown) => `/cases/${caseId}/protected-places`
const ownState = (state: FormState, id: string) => (state.prefix === id ? state : startingWith({}, id))

export const ANSWER_WORDS = { suitable: 'suitable', unsuitable: 'unsuitable', ask: 'ask' } as const
const COLOURS = { suitable: 'green', unsuitable: 'red', ask: 'yellow' } as const

export function AnswerTag({ answer }: { readonly answer: keyof typeof ANSWER_WORDS }): JSX.Element {
  return <Tag colour={COLOURS[answer]}>{ANSWER_WORDS[answer]}</Tag>
}

function AskToRead({ shown, place, state }: With & { readonly place: PlaceListed }): JSX.Element {
  return (
    <Details summary="Ask to read it" open={state.wrong.length > 0}>
      <p>A colleague of your agency sees what you ask and approves or declines. Then you may open it for 15 minutes.</p>
      <Form to={to(shown)}>
        <HiddenField name="step" value="ask" />
        <HiddenField name="about" value={place.id} />
        <TextField state={state} name="because" label="Why you must read it" />
        <SubmitButton kind="secondary">Ask to read it</SubmitButton>
      </Form>
    </Details>
  )
}

function End({ shown, place, state }: With & { readonly place: PlaceListed }): JSX.Element {
  const choices = [
    { value: 'no-longer-there', text: 'nobody to protect is there any more' },
    { value: 'entered-wrongly', text: 'it was entered wrongly' },
  ]
  return (
    <Details summary="End it" open={state.wrong.length > 0}>
      <Form to={to(shown)}>
        <HiddenField name="step" value="end" />
        <HiddenField name="about" value={place.id} />
        <SelectField state={state} name="ended" label="Why it ends" choices={choices} none="Choose" />
        <SubmitButton kind="warning">End this place</SubmitButton>
      </Form>
    </Details>
  )
}

const ENDED_WORDS = {
  'no-longer-there': 'ended: nobody to protect is there any more',
  'entered-wrongly': 'ended: entered wrongly',
  corrected: 'corrected by a later one',
} as const

function Place({ shown, place, number, state }: With & { place: PlaceListed; number: number }): JSX.Element {
  const own = ownState(state, place.id)
  const { writtenAt, writtenBy, inUse, readableUntil, endedBecause } = place
  const written = localOf(writtenAt)
  return (
    <section class="place">
      <SectionHeading level={3}>{`Place ${number}`}</SectionHeading>
      <p>
        Recorded <When day={written.day} today={shown.today} /> by {writtenBy}
        {endedBecause === null ? '' : ` · ${ENDED_WORDS[endedBecause]}`}
      </p>
      {!inUse ? null : readableUntil === null ? (
        <AskToRead {...{ shown, place }} state={own} />
      ) : (
        <p>
          <Link to={`${to(shown)}/${place.id}`}>{`Open place ${number}`}</Link> until {localOf(readableUntil).time}
        </p>
      )}
      {inUse && shown.keeps ? <End {...{ shown, place }} state={own} /> : null}
    </section>
  )
}

function AnswerByHand({ shown, optionId, state }: With & { readonly optionId: string }): JSX.Element {
  const choices = [
    { value: 'suitable', text: 'suitable' },
    { value: 'unsuitable', text: 'unsuitable' },
  ]
  return (
    <Form to={to(shown)} class="in-a-row">
      <HiddenField name="step" value="answer" />
      <HiddenField name="about" value={optionId} />
      <SelectField state={state} name="answer" label="Your answer" choices={choices} none="Choose" />
      <SubmitButton kind="secondary">Answer by hand</SubmitButton>
    </Form>
  )
}

/** Each agency's use of the test in one line. */
function Testers({ testers, today }: Shown): JSX.Element {
  if (testers.length === 0) return <p class="quiet">Nobody has checked an address of this case.</p>
  return (
    <Fragment>
      {testers.map(({ agency, addresses, times, lastOn }) => (
        <p>
          {agency} checked {addresses === 1 ? '1 address' : `${addresses} addresses`}
          {times > addresses ? `, ${times} times in all` : ''}; last <When day={lastOn} today={today} />.
        </p>
      ))}
    </Fragment>
  )
}

function Checked({ shown, state }: With): JSX.Element {
  const { tests, addresses, today } = shown
  const nameOf = (id: string) => addresses.find(one => one.optionId === id)?.address ?? 'an address'
  return (
    <Fragment>
      <SectionHeading>Addresses that were checked</SectionHeading>
      <Testers {...shown} />
      {tests.length === 0 ? null : (
        <Table
          caption="Addresses that were checked"
          captionHidden
          rows={tests}
          columns={[
            { title: 'Address', header: true, cell: one => nameOf(one.optionId) },
            { title: 'They were told', cell: one => <AnswerTag answer={one.answer} /> },
            {
              title: 'On',
              cell: one => (
                <Fragment>
                  <When day={one.testedOn} today={today} /> {one.byHand ? `by hand, ${one.agency}` : ''}
                </Fragment>
              ),
            },
            {
              title: 'Answer it yourself',
              cell: one =>
                shown.keeps ? (
                  <AnswerByHand {...{ shown }} optionId={one.optionId} state={ownState(state, one.optionId)} />
                ) : (
                  ''
                ),
            },
          ]}
        />
      )}
    </Fragment>
  )
}

function Guidance(): JSX.Element {
  return (
    <InsetText>
      <p>
        Record each place that the person must be kept away from. It is sealed at once: nobody reads it without a second
        person of your agency, and no search, export or page of another agency shows it.
      </p>
      <p>
        Housing can check an address and hears “suitable”, “unsuitable” or “ask”, never why. So that nobody can work
        back to the place, “unsuitable” covers a wider area than your distance, about five times as far and not centred
        on the place. Where that is too much, answer by hand below.
      </p>
    </InsetText>
  )
}

export function KeepPlacesView({ shown, state }: With): JSX.Element {
  const { name, caseId, places, keeps } = shown
  const recording = state.prefix === undefined ? state : startingWith()
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Protected places</h1>
      <Guidance />
      {places.length === 0 ? <p class="quiet">Your agency has recorded no place on this case.</p> : null}
      {places.map((place, index) => (
        <Place {...{ shown, place, state }} number={index + 1} />
      ))}
      <Checked {...{ shown, state }} />
      {keeps ? (
        <Fragment>
          <SectionHeading>Record a place</SectionHeading>
          <Form to={to(shown)}>
            <HiddenField name="step" value="record" />
            <PlaceFields state={recording} />
            <SubmitButton>Seal and record the place</SubmitButton>
          </Form>
        </Fragment>
      ) : null}
    </Fragment>
  )
}
