/** A request for information: whoever is asked answers or declines; whoever asked sees which, and no more. */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import { isId } from '#platform/ids'
import { type Day, isSharingRule, RULES_OF_SHARING, SHARING_RULES } from '#rules'
import { CASEWORK_ROLES, type Wrong } from '#shared'
import {
  asTyped,
  atTime,
  BackLink,
  ButtonLink,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  Link,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  SummaryList,
  startingWith,
} from '#web'
import { declineRequest, noteRefusalRead, withdrawRequest } from '../../commands/ask-for-information.ts'
import { PROTECTS_WORDS } from '../../model/words.ts'
import { type RequestShown, requestById } from '../../queries/requests.ts'
import { ruleChoices } from '../share-new/view.tsx'

type Shown = { readonly found: RequestShown; readonly today: Day; readonly memberId: string; readonly state: FormState }

const Hidden = ({ step, version }: { step: string; version: number }): JSX.Element => (
  <Fragment>
    <HiddenField name="step" value={step} />
    <HiddenField name="version" value={String(version)} />
  </Fragment>
)

function Answering({ found, state }: Pick<Shown, 'found' | 'state'>): JSX.Element {
  const to = `/information-requests/${found.requestId}`
  return (
    <Fragment>
      <p>
        <ButtonLink to={`/cases/${found.caseId}/shares/new?request=${found.requestId}`}>Answer with a share</ButtonLink>
      </p>
      <SectionHeading>Or decline</SectionHeading>
      <Form to={to}>
        <Hidden step="decline" version={found.version} />
        <LongTextField
          state={state}
          name="because"
          label="Why it is not shared"
          hint="Stays with your agency. Whoever asked learns only that you declined."
          rows={2}
        />
        <SelectField state={state} name="rule" label="The rule it rests on" choices={ruleChoices} none="Choose" />
        <SubmitButton kind="secondary">Decline</SubmitButton>
      </Form>
    </Fragment>
  )
}

function Withdraw({ found }: { found: RequestShown }): JSX.Element {
  return (
    <Form to={`/information-requests/${found.requestId}`}>
      <Hidden step="withdraw" version={found.version} />
      <SubmitButton kind="secondary">I need it no more</SubmitButton>
    </Form>
  )
}

const STATE_WORDS: Readonly<Record<RequestShown['state'], string>> = {
  open: 'open',
  answered: 'answered',
  declined: 'declined to share',
  withdrawn: 'taken back',
}

const ofWhom = ({ askedPost, askedAgency, handedTo }: RequestShown) =>
  `${askedPost}, ${askedAgency}${handedTo === null ? '' : `; with ${handedTo}, who stands in`}`

function Facts({ found, today }: Pick<Shown, 'found' | 'today'>): JSX.Element {
  const { refusedRule, settledAt, state } = found
  const rule = refusedRule !== null && isSharingRule(refusedRule) ? RULES_OF_SHARING[refusedRule].says : undefined
  const due = <span class={found.isOverdue ? 'late' : undefined}>{atTime(found.answerBy, today)}</span>
  const answers = found.answers.map(id => <Link to={`/shares/${id}`}>See what was shared</Link>)
  return (
    <SummaryList
      rows={[
        { name: 'Asked', value: found.asks },
        found.why !== '' && { name: 'Needed because', value: found.why },
        found.protects !== null && { name: 'Would protect', value: PROTECTS_WORDS[found.protects] },
        { name: 'By', value: `${found.by}, ${found.agency}, ${atTime(found.writtenAt, today)}` },
        { name: 'Of', value: ofWhom(found) },
        state === 'open' && { name: 'Answer by', value: due },
        { name: 'State', value: `${STATE_WORDS[state]}${settledAt === null ? '' : ` ${atTime(settledAt, today)}`}` },
        answers.length > 0 && { name: 'Answer', value: answers },
        found.refusedBecause !== null && { name: 'Why (your agency only)', value: found.refusedBecause },
        rule !== undefined && { name: 'Rule', value: rule },
      ]}
    />
  )
}

function View({ found, today, memberId, state }: Shown): JSX.Element {
  const isOpen = found.state === 'open'
  return (
    <Fragment>
      <BackLink to="/shares">What was shared</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={`About ${found.about ?? 'a person'}`}>
        Request for information
      </SectionHeading>
      <Facts found={found} today={today} />
      {found.state === 'declined' && !found.ofMe ? (
        <p>Talk to them, ask for less, or ask the social work liaison officer to raise it.</p>
      ) : null}
      {isOpen && found.ofMe ? <Answering found={found} state={state} /> : null}
      {isOpen && found.askedById === memberId ? <Withdraw found={found} /> : null}
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const requestId = asked.params['requestId'] ?? ''
  if (!isId(requestId)) return notThere
  const found = await asked.act(async tx => {
    const one = await requestById(tx, requestId)
    if (one !== undefined) await noteRefusalRead(tx, one)
    return one
  })
  const { memberId } = asked.actor
  const today = asked.database.clock.today()
  return found === undefined
    ? notThere
    : page('Request for information', <View {...{ found, today, memberId, state }} />, { status })
}

async function take(asked: Asked): Promise<Answer> {
  const requestId = asked.params['requestId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const version = versionIn(asked)
  const done = () => goTo(`/information-requests/${requestId}`)
  if (!isId(requestId)) return notThere
  if (asked.field('step') === 'withdraw')
    return answerTo(await asked.act(tx => withdrawRequest(tx, { requestId, version })), done, again)
  const form = reading(asked)
  const because = form.text('because', 'Say why it is not shared')
  const rule = form.oneOf('rule', SHARING_RULES, 'Choose the rule it rests on')
  if (form.wrong.length > 0 || rule === undefined) return again(form.wrong, 422)
  return answerTo(await asked.act(tx => declineRequest(tx, { requestId, version, because, rule })), done, again)
}

const shared = {
  path: '/information-requests/:requestId',
  door: 'signed-in',
  purpose: 'safeguarding',
  roles: CASEWORK_ROLES,
} as const

export const requestRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith()) },
  { ...shared, method: 'POST', tells: 'alteration', answer: take },
]
