/** Addresses of a case: housing adds options and says what is closed; the supervising worker approves (S3-64, S3-66). */
import { Fragment, type JSX } from 'preact'
import { caseFacts, caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import { isId } from '#platform/ids'
import type { Day } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  ChoiceField,
  DateField,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  TextField,
  UNREADABLE_DAY,
  When,
} from '#web'
import { addOption, decideOption, type OptionKind } from '../../commands/keep-option.ts'
import { KIND_WORDS, STATE_WORDS } from '../../panel.tsx'
import { type OptionShown, optionsOfCase } from '../../queries/options-of-case.ts'

const KINDS: readonly OptionKind[] = ['temporary', 'own-tenancy', 'private-rent', 'supported', 'family']
const DECISIONS = ['approved', 'refused', 'unsuitable', 'not-available'] as const

type OneKnown = { readonly option: OptionShown; readonly to: string; readonly mayApprove: boolean }

function Decide({ option, to, mayApprove, state }: OneKnown & { readonly state: FormState }): JSX.Element {
  const choices = DECISIONS.filter(value => value !== 'approved' || mayApprove).map(value => ({
    value,
    text: STATE_WORDS[value],
  }))
  return (
    <Form to={to}>
      <HiddenField name="step" value="decide" />
      <HiddenField name="optionId" value={option.id} />
      <HiddenField name="version" value={String(option.version)} />
      <SelectField state={state} name="state" label={`Decide on ${option.address}`} choices={choices} none="Choose" />
      <TextField state={state} name="because" label="Because" />
      <SubmitButton kind="secondary">Decide</SubmitButton>
    </Form>
  )
}

function Known(props: OneKnown & { readonly today: Day; readonly state: FormState }): JSX.Element {
  const { option, today, to, mayApprove } = props
  const state = props.state.prefix === option.id ? props.state : startingWith({}, option.id)
  const open = option.state === 'option' || mayApprove || state.wrong.length > 0
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
      {open ? <Decide {...{ option, to, mayApprove, state }} /> : null}
    </section>
  )
}

function Add({ to, state }: { to: string; state: FormState }): JSX.Element {
  const kinds = KINDS.map(value => ({ value, text: KIND_WORDS[value] }))
  const because = <TextField state={state} name="closedBecause" label="Because" />
  return (
    <Form to={to}>
      <HiddenField name="step" value="add" />
      <TextField state={state} name="address" label="Address" />
      <SelectField state={state} name="kind" label="Kind" choices={kinds} none="Choose a kind" />
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

const START = startingWith({ closed: 'no' })

type Shown = {
  caseId: string
  name: string | undefined
  options: readonly OptionShown[]
  today: Day
  mayApprove: boolean
  state: FormState
}

function View({ caseId, name, options, today, mayApprove, state }: Shown): JSX.Element {
  const to = `/cases/${caseId}/addresses`
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name ?? 'The case'}</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Addresses</SectionHeading>
      {options.map(option => (
        <Known {...{ option, today, to, mayApprove, state }} />
      ))}
      <SectionHeading>Add an address</SectionHeading>
      <Add to={to} state={state.prefix === undefined ? state : START} />
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => ({
      facts: await caseFacts(tx, caseId),
      options: await optionsOfCase(tx, caseId),
      name: await caseName(tx, caseId),
    }),
    [caseId],
  )
  const { facts, options, name } = found
  if (facts === undefined && options.length === 0) return notThere
  const mayApprove = facts !== undefined && facts.managingPostId === asked.actor.postId
  return page(
    'Addresses',
    <View {...{ caseId, name, options, mayApprove, state }} today={asked.database.clock.today()} />,
    {
      status,
    },
  )
}

async function decide(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const optionId = asked.field('optionId')
  const form = reading(asked)
  const state = form.oneOf('state', DECISIONS, 'Choose what is decided')
  const because = form.line('because', 'Say why')
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong, optionId), status)
  if (!isId(optionId)) return notThere
  if (form.wrong.length > 0 || state === undefined) return again(form.wrong, 422)
  const given = { caseId, optionId, version: versionIn(asked), state, because }
  return answerTo(
    await asked.act(tx => decideOption(tx, given), [caseId]),
    () => goTo(`/cases/${caseId}/addresses`),
    again,
  )
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const done = () => goTo(`/cases/${caseId}/addresses`)
  if (asked.field('step') === 'decide') return decide(asked)
  const form = reading(asked)
  const address = form.line('address', 'Give the address')
  const kind = form.oneOf('kind', KINDS, 'Choose what kind of address it is')
  const availableOn = form.read('availableOn', typed => dayTyped(typed, today), UNREADABLE_DAY) ?? null
  const constraints = form.text('constraints')
  const closed = form.oneOf('closed', ['yes', 'no'], 'Say whether the person can go there')
  const because = closed === 'yes' ? form.line('closedBecause', 'Say why it is closed') : undefined
  if (form.wrong.length > 0 || kind === undefined || closed === undefined) return again(form.wrong, 422)
  await asked.act(
    tx =>
      addOption(tx, {
        caseId,
        address,
        kind,
        availableOn,
        constraints,
        ...(because === undefined ? {} : { notAvailableBecause: because }),
      }),
    [caseId],
  )
  return done()
}

const shared = {
  path: '/cases/:caseId/addresses',
  door: 'signed-in',
  purpose: 'housing',
  roles: [
    'managing-officer',
    'team-manager',
    'social-work-solo',
    'police-solo',
    'crime-manager',
    'housing-solo',
    'accommodation-provider',
  ],
} as const

export const housingRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, START) },
  { ...shared, method: 'POST', tells: 'alteration', answer: take },
]
