/** For the police: requests to let somebody read words that name registration status, with the exact words and the recipient. */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import { isId } from '#platform/ids'
import { addMonths, type Day } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  ChoiceField,
  DateField,
  dayInWords,
  dayTyped,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  Link,
  LongTextField,
  localOf,
  SectionHeading,
  SubmitButton,
  startingWith,
  UNREADABLE_DAY,
} from '#web'
import { decidePermission } from '../../commands/registration-permission.ts'
import { type PermissionShown, permissionsToDecide } from '../../queries/registration-texts.ts'

const TO = '/registration-permissions'

/** How long a permission holds unless the police say otherwise. */
const MONTHS = 3

function Words({ one }: { one: PermissionShown }): JSX.Element {
  return (
    <Fragment>
      <SectionHeading level={3}>For {one.to}</SectionHeading>
      <p>
        About <Link to={`/cases/${one.caseId}/registration-texts`}>{one.person ?? 'the person'}</Link>, these exact
        words:
      </p>
      <blockquote class="item-words">{one.words}</blockquote>
      <p>
        Asked by {one.askedBy}, {one.askedAgency}, on {dayInWords(localOf(one.askedAt).day)}, because: {one.because}
      </p>
    </Fragment>
  )
}

function Decide({ one, state }: { one: PermissionShown; state: FormState }): JSX.Element {
  return (
    <Form to={TO}>
      <HiddenField name="id" value={one.id} />
      <HiddenField name="version" value={String(one.version)} />
      <ChoiceField
        state={state}
        name="as"
        legend="May they read these words?"
        choices={[
          {
            value: 'granted',
            text: 'Yes',
            follows: <DateField state={state} name="untilOn" label="Until which day" />,
          },
          { value: 'refused', text: 'No' },
        ]}
      />
      <LongTextField state={state} name="because" label="Because" hint="Whoever asked sees it" rows={2} />
      <SubmitButton>Decide</SubmitButton>
    </Form>
  )
}

function Withdraw({ one, state }: { one: PermissionShown; state: FormState }): JSX.Element {
  return (
    <Form to={TO}>
      <HiddenField name="id" value={one.id} />
      <HiddenField name="version" value={String(one.version)} />
      <HiddenField name="as" value="withdrawn" />
      <LongTextField state={state} name="because" label="Why it is withdrawn" rows={2} />
      <SubmitButton kind="secondary">Withdraw it</SubmitButton>
    </Form>
  )
}

type Shown = { readonly all: readonly PermissionShown[]; readonly state: FormState; readonly today: Day }

function View({ all, state, today }: Shown): JSX.Element {
  const waiting = all.filter(one => one.state === 'asked')
  const granted = all.filter(one => one.state === 'granted')
  const stateOf = ({ id }: PermissionShown) =>
    state.prefix === id ? state : startingWith({ untilOn: addMonths(today, MONTHS) }, id)
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Words that name registration status</h1>
      <p>
        Whether somebody is registered is yours to tell. A permission lets one recipient read exactly these words until
        a day; it opens nothing else, and what you withdraw is gone from their next request.
      </p>
      <SectionHeading>Waiting for you</SectionHeading>
      {waiting.length === 0 ? <EmptyState title="Nothing waits." /> : null}
      {waiting.map(one => (
        <article class="item">
          <Words one={one} />
          {one.own ? (
            <p>You asked for this yourself: a colleague decides it.</p>
          ) : (
            <Decide one={one} state={stateOf(one)} />
          )}
        </article>
      ))}
      <SectionHeading>Permitted now</SectionHeading>
      {granted.length === 0 ? <EmptyState title="Nothing is permitted." /> : null}
      {granted.map(one => (
        <article class="item">
          <Words one={one} />
          <p>
            Permitted by {one.decidedBy} until {one.untilOn === null ? '' : dayInWords(one.untilOn)}:{' '}
            {one.decidedBecause}
          </p>
          {one.own ? null : <Withdraw one={one} state={stateOf(one)} />}
        </article>
      ))}
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState = startingWith(), status = 200): Promise<Answer> {
  const all = await asked.act(permissionsToDecide)
  return page(
    'Words that name registration status',
    <View {...{ all, state }} today={asked.database.clock.today()} />,
    { status },
  )
}

async function decide(asked: Asked): Promise<Answer> {
  const id = asked.field('id')
  if (!isId(id)) return notThere
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong, id), status)
  const form = reading(asked)
  const as = form.oneOf('as', ['granted', 'refused', 'withdrawn'], 'Say whether they may read it')
  const typed = as === 'granted'
  const untilOn = typed
    ? (form.read('untilOn', day => dayTyped(day, today), UNREADABLE_DAY, 'Say until which day') ?? null)
    : null
  const because = form.text('because', 'Say why')
  if (form.wrong.length > 0 || as === undefined) return again(form.wrong, 422)
  const outcome = await asked.act(tx => decidePermission(tx, { id, version: versionIn(asked), as, because, untilOn }))
  return answerTo(outcome, () => goTo(TO), again)
}

const shared = {
  path: TO,
  door: 'signed-in',
  roles: ['police-solo', 'crime-manager'],
  purpose: 'registration',
} as const

export const permissionRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', tells: 'access-decision', answer: decide },
]
