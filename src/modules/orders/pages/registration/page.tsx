/** Registration: what police state, the advice the supervising worker gives with proof, and that it was done (S3-86). */
import { Fragment, type JSX } from 'preact'
import { caseFacts, caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import { type Day, whenMustTheyRegister } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  ChoiceField,
  DateField,
  dayInWords,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  SectionHeading,
  SubmitButton,
  SummaryList,
  startingWith,
  TextField,
  UNREADABLE_DAY,
  Why,
  YES_NO,
} from '#web'
import { recordAdvice, recordRegistration, stateRegistrationDuty } from '../../commands/keep-registration.ts'
import { ordersOfCase, type RegistrationShown } from '../../queries/orders-of-case.ts'

type Shown = {
  readonly caseId: string
  readonly name: string
  readonly registration: RegistrationShown | null
  readonly duty: ReturnType<typeof whenMustTheyRegister.answer>
  readonly police: boolean
  readonly supervising: boolean
}

function Stated({ registration }: { registration: RegistrationShown | null }): JSX.Element {
  if (registration === null) return <InsetText>Police have not yet said whether this person must register.</InsetText>
  const { mustRegister, confirmedBy, advisedOn, advisedBy, advisedHow, adviceEvidence, registeredOn } = registration
  return (
    <SummaryList
      rows={[
        { name: 'Duty to register', value: `${mustRegister ? 'yes' : 'no'}, confirmed by ${confirmedBy ?? 'nobody'}` },
        {
          name: 'Advised',
          value:
            advisedOn === null
              ? 'not yet'
              : `${dayInWords(advisedOn)} by ${advisedBy ?? ''}: ${advisedHow ?? ''}. Shown by: ${adviceEvidence ?? ''}`,
        },
        { name: 'Registered', value: registeredOn === null ? 'not recorded' : dayInWords(registeredOn) },
      ]}
    />
  )
}

type Part = { readonly to: string; readonly state: FormState }

function PoliceState({ to, state, version }: Part & { readonly version: number }): JSX.Element {
  return (
    <Form to={to}>
      <HiddenField name="step" value="state" />
      <HiddenField name="version" value={String(version)} />
      <ChoiceField state={state} name="mustRegister" legend="Must this person register?" inline choices={YES_NO} />
      <SubmitButton kind="secondary">Confirm as police</SubmitButton>
    </Form>
  )
}

function Advised({ to, state }: Part): JSX.Element {
  return (
    <Form to={to}>
      <HiddenField name="step" value="advise" />
      <SectionHeading>Advice given to the person</SectionHeading>
      <DateField state={state} name="advisedOn" label="Given on" />
      <TextField state={state} name="how" label="How" hint="For example: face to face in custody, with the leaflet" />
      <TextField state={state} name="evidence" label="What shows it" hint="For example: signed slip on file" />
      <SubmitButton>Record the advice</SubmitButton>
    </Form>
  )
}

function Registered({ to, state }: Part): JSX.Element {
  return (
    <Form to={to}>
      <HiddenField name="step" value="registered" />
      <DateField state={state} name="registeredOn" label="Registered on" />
      <SubmitButton>Record the registration</SubmitButton>
    </Form>
  )
}

function View({ shown, state }: { shown: Shown; state: FormState }): JSX.Element {
  const { caseId, name, registration, duty, police, supervising } = shown
  const part = { to: `/cases/${caseId}/registration`, state }
  const must = registration?.mustRegister === true
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Registration with the police</SectionHeading>
      <div class="govuk-body">
        {duty.because.map(reason => reason.says).join(' ')} <Why because={duty.because} of="registration" />
      </div>
      {duty.kind === 'needs-a-person' ? <p>Still needed: {duty.missing.join('; ')}.</p> : null}
      <Stated registration={registration} />
      {police ? <PoliceState {...part} version={registration?.version ?? 0} /> : null}
      {supervising && must && registration.advisedOn === null ? <Advised {...part} /> : null}
      {police && must && registration.registeredOn === null ? <Registered {...part} /> : null}
    </Fragment>
  )
}

async function shownFor(asked: Asked): Promise<Shown | undefined> {
  const caseId = asked.params['caseId'] ?? ''
  return asked.act(
    async tx => {
      const facts = await caseFacts(tx, caseId)
      const { registration, sentences } = await ordersOfCase(tx, caseId)
      if (facts === undefined) return undefined
      const convicted = sentences
        .filter(one => one.sexual)
        .map(one => one.imposedOn)
        .toSorted()[0]
      const { jurisdiction, releaseOn, place } = facts
      const duty = whenMustTheyRegister.answer(
        {
          jurisdiction: jurisdiction === 'England and Wales' ? jurisdiction : 'Scotland',
          ...(place === 'community' ? {} : { held: true }),
          ...(registration === null ? {} : { mustRegister: registration.mustRegister }),
          ...(releaseOn === null ? {} : { releaseOn }),
          ...(convicted === undefined ? {} : { subjectSince: convicted }),
        },
        tx.today,
      )
      const police = asked.actor.role === 'police-solo' || asked.actor.role === 'crime-manager'
      const name = (await caseName(tx, caseId)) ?? 'The case'
      return { caseId, name, registration, duty, police, supervising: facts.managingPostId === tx.actor.postId }
    },
    [caseId],
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const shown = await shownFor(asked)
  return shown === undefined
    ? notThere
    : page('Registration with the police', <View shown={shown} state={state} />, { status })
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const done = () => goTo(`/cases/${caseId}/registration`)
  const form = reading(asked)
  const day = (field: string) => form.read(field, typed => dayTyped(typed, today), UNREADABLE_DAY, 'Give the day')
  const step = form.oneOf('step', ['state', 'advise', 'registered'])
  if (step === 'advise') {
    const advisedOn = day('advisedOn')
    const how = form.line('how', 'Say how the advice was given')
    const evidence = form.line('evidence', 'Say what shows that it was given')
    if (form.wrong.length > 0 || advisedOn === undefined) return again(form.wrong, 422)
    return answerTo(
      await asked.act(tx => recordAdvice(tx, { caseId, advisedOn, how, evidence }), [caseId]),
      done,
      again,
    )
  }
  if (step === 'registered') {
    const registeredOn: Day | undefined = day('registeredOn')
    if (form.wrong.length > 0 || registeredOn === undefined) return again(form.wrong, 422)
    return answerTo(await asked.act(tx => recordRegistration(tx, { caseId, registeredOn }), [caseId]), done, again)
  }
  const must = form.oneOf('mustRegister', ['yes', 'no'], 'Say yes or no')
  if (must === undefined) return again(form.wrong, 422)
  const shown = await shownFor(asked)
  if (shown?.police !== true) return notThere
  const { duty } = shown
  const dueOn = duty.kind === 'decided' && duty.value.mustNotify ? duty.value.lastDay : null
  const version = versionIn(asked)
  const outcome = await asked.act(
    tx => stateRegistrationDuty(tx, { caseId, mustRegister: must === 'yes', dueOn, because: duty.because, version }),
    [caseId],
  )
  return answerTo(outcome, done, again)
}

const shared = {
  path: '/cases/:caseId/registration',
  door: 'signed-in',
  purpose: 'registration',
  roles: ['managing-officer', 'team-manager', 'police-solo', 'crime-manager', 'social-work-solo'],
} as const

export const registrationRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    tells: 'consultation',
    answer: asked => show(asked, startingWith({ advisedOn: 'today', registeredOn: 'today' })),
  },
  { ...shared, method: 'POST', tells: 'alteration', answer: take },
]
