/** The page of addresses: each option with its state, how it was answered when checked, and what can be done with it. */
import { Fragment, type JSX } from 'preact'
import type { PostHeld } from '#modules/staff'
import type { AddressTest } from '#modules/victims'
import type { Day } from '#rules'
import {
  BackLink,
  ChoiceField,
  DateField,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  Tag,
  TextField,
  When,
} from '#web'
import type { OptionKind } from '../../commands/keep-option.ts'
import { KIND_WORDS, STATE_WORDS } from '../../panel.tsx'
import type { OptionShown } from '../../queries/options-of-case.ts'
import type { AddressesShown } from '../../queries/page-of-addresses.ts'

export const KINDS: readonly OptionKind[] = ['temporary', 'own-tenancy', 'private-rent', 'supported', 'family']
export const DECISIONS = ['approved', 'refused', 'unsuitable', 'not-available'] as const

export type Shown = AddressesShown & { readonly caseId: string; readonly today: Day }
type OneKnown = { readonly shown: Shown; readonly option: OptionShown; readonly state: FormState }

const to = ({ caseId }: Shown) => `/cases/${caseId}/addresses`

/** The hidden fields that say which step is taken with which option. */
function About({ step, option }: { readonly step: string; readonly option: OptionShown }): JSX.Element {
  return (
    <Fragment>
      <HiddenField name="step" value={step} />
      <HiddenField name="optionId" value={option.id} />
    </Fragment>
  )
}

function Decide({ shown, option, state }: OneKnown): JSX.Element {
  const choices = DECISIONS.filter(value => value !== 'approved' || shown.mayApprove).map(value => ({
    value,
    text: STATE_WORDS[value],
  }))
  return (
    <Form to={to(shown)}>
      <About step="decide" option={option} />
      <HiddenField name="version" value={String(option.version)} />
      <SelectField state={state} name="state" label={`Decide on ${option.address}`} choices={choices} none="Choose" />
      <TextField state={state} name="because" label="Because" />
      <SubmitButton kind="secondary">Decide</SubmitButton>
    </Form>
  )
}

const ANSWERS = {
  suitable: { colour: 'green', says: 'Nothing speaks against it here.' },
  unsuitable: {
    colour: 'red',
    says: 'The person must not live there. No reason is given. If there is no other address:',
  },
  ask: { colour: 'yellow', says: 'The check cannot say:' },
} as const

function WhomToAsk({ post }: { readonly post: PostHeld | undefined }): JSX.Element {
  if (post === undefined) return <Fragment>ask the police liaison officer of the area.</Fragment>
  const { name, title, phone } = post
  return <Fragment>{`ask ${name}, ${title}${phone === null ? '' : `, ${phone}`}.`}</Fragment>
}

function Answered({ shown, test }: { readonly shown: Shown; readonly test: AddressTest }): JSX.Element {
  const { colour, says } = ANSWERS[test.answer]
  const post = shown.asked.find(one => one.postId === test.askPostId)
  return (
    <p>
      <Tag colour={colour}>{test.answer}</Tag> {says} {test.answer === 'suitable' ? null : <WhomToAsk post={post} />}{' '}
      <span class="quiet">
        {test.byHand ? `Answered by ${test.agency}, ` : 'Checked '}
        <When day={test.testedOn} today={shown.today} />
      </span>
    </p>
  )
}

/** The blind test, or the point it needs first. */
function Check({ shown, option, state }: OneKnown): JSX.Element {
  const test = shown.tests.find(one => one.optionId === option.id)
  if (!option.placed) {
    return (
      <Details summary="Give its point, to check it against protected places" open={state.wrong.length > 0}>
        <Form to={to(shown)}>
          <About step="place" option={option} />
          <PointField state={state} name="itsPoint" />
          <SubmitButton kind="secondary">Keep the point</SubmitButton>
        </Form>
      </Details>
    )
  }
  return (
    <Fragment>
      {test === undefined ? null : <Answered {...{ shown, test }} />}
      {shown.writes ? (
        <Form to={to(shown)}>
          <About step="check" option={option} />
          <SubmitButton kind="secondary">
            {test === undefined ? 'Check against protected places' : 'Check against protected places again'}
          </SubmitButton>
        </Form>
      ) : null}
    </Fragment>
  )
}

function PointField({ state, name, optional }: { state: FormState; name: string; optional?: boolean }): JSX.Element {
  return (
    <TextField
      state={state}
      name={name}
      optional={optional === true}
      label="Point on the map"
      hint="A grid reference such as NT 258 732, an easting and a northing, or latitude and longitude from a telephone"
      width={20}
      spellCheck={false}
    />
  )
}

function MovedIn({ shown, option, state }: OneKnown): JSX.Element | null {
  if (option.movedInOn !== null) {
    return (
      <p>
        Moved in <When day={option.movedInOn} today={shown.today} />
      </p>
    )
  }
  if (!shown.writes || option.state === 'not-available') return null
  return (
    <Details summary="The person has moved in" open={state.wrong.some(({ field }) => field === 'movedOn')}>
      {option.state === 'approved' ? null : (
        <p>
          Nobody has approved this address. Recording the move tells the supervising worker and the police at once: it
          may be a breach.
        </p>
      )}
      <Form to={to(shown)}>
        <About step="moved" option={option} />
        <DateField state={state} name="movedOn" label="Moved in on" past />
        <SubmitButton kind="secondary">Record the move</SubmitButton>
      </Form>
    </Details>
  )
}

function Known(props: OneKnown): JSX.Element {
  const { shown, option } = props
  const { today, mayApprove, writes } = shown
  const state = props.state.prefix === option.id ? props.state : startingWith({}, option.id)
  const open = writes && (option.state === 'option' || mayApprove || state.wrong.length > 0)
  return (
    <section class="address">
      <SectionHeading level={3}>{option.address}</SectionHeading>
      <p>
        {KIND_WORDS[option.kind]} · {STATE_WORDS[option.state]}
        {option.because === '' ? '' : `, because: ${option.because}`}
        {option.availableOn === null ? '' : ' · available '}
        {option.availableOn === null ? null : <When day={option.availableOn} today={today} />}
      </p>
      {option.constraints === '' ? null : <p>{option.constraints}</p>}
      {option.placed || writes ? <Check {...{ shown, option, state }} /> : null}
      {open ? <Decide {...{ shown, option, state }} /> : null}
      <MovedIn {...{ shown, option, state }} />
    </section>
  )
}

function Add({ shown, state }: { readonly shown: Shown; readonly state: FormState }): JSX.Element {
  const kinds = KINDS.map(value => ({ value, text: KIND_WORDS[value] }))
  const because = <TextField state={state} name="closedBecause" label="Because" />
  return (
    <Form to={to(shown)}>
      <HiddenField name="step" value="add" />
      <TextField state={state} name="address" label="Address" />
      <SelectField state={state} name="kind" label="Kind" choices={kinds} none="Choose a kind" />
      <PointField state={state} name="point" optional />
      <DateField state={state} name="availableOn" label="Available from (if known)" />
      <LongTextField state={state} name="constraints" label="What to know about it" optional rows={2} />
      <ChoiceField
        state={state}
        name="closed"
        legend="Can the person go there?"
        choices={[
          { value: 'no', text: 'It is an option' },
          { value: 'yes', text: 'It is closed to the person', follows: because },
        ]}
      />
      <SubmitButton>Add the address</SubmitButton>
    </Form>
  )
}

export const START = startingWith({ closed: 'no' })

function Guidance(): JSX.Element {
  return (
    <InsetText>
      <p>
        <b>Check against protected places</b> says “suitable”, “unsuitable” or “ask”, and never why. It needs the
        address’s point on the map. Each check is recorded and seen by those who are responsible; only a few new
        addresses of a case can be checked in a month.
      </p>
      <p>“Suitable” is no approval: only the supervising worker approves an address.</p>
    </InsetText>
  )
}

export function AddressesView({ shown, state }: { readonly shown: Shown; readonly state: FormState }): JSX.Element {
  const { caseId, name, options, writes } = shown
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name ?? 'The case'}</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Addresses</SectionHeading>
      {writes ? <Guidance /> : null}
      {options.map(option => (
        <Known {...{ shown, option, state }} />
      ))}
      {writes ? (
        <Fragment>
          <SectionHeading>Add an address</SectionHeading>
          <Add shown={shown} state={state.prefix === undefined ? state : START} />
        </Fragment>
      ) : null}
    </Fragment>
  )
}
