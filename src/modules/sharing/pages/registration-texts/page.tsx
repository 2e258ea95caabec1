/**
 * Words about a person that name registration status (S3-81): where they stand, who on the case does not see them, and the way
 * to ask the police. Nothing was blocked when they were written; here their author rewords or asks.
 */
import { Fragment, type JSX } from 'preact'
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { inAList, wordsThatRevealRegistration } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  dayInWords,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  LongTextField,
  localOf,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
} from '#web'
import { askPermission } from '../../commands/registration-permission.ts'
import { STATE_WORDS, standsInWords } from '../../model/registration-words.ts'
import { choicesFrom, type ReaderChoice, readersChosen } from '../../queries/reader-choices.ts'
import {
  type KeptFrom,
  keptFromRegistration,
  type PermissionShown,
  permissionsOfCase,
  type RevealingText,
  textsNamingRegistration,
} from '../../queries/registration-texts.ts'

type Shown = {
  readonly caseId: string
  readonly name: string
  readonly texts: readonly RevealingText[]
  readonly kept: readonly KeptFrom[]
  readonly permissions: readonly PermissionShown[]
  readonly choices: readonly ReaderChoice[]
  readonly state: FormState
}

function Ask({
  caseId,
  text,
  choices,
  state,
}: {
  caseId: string
  text: RevealingText
  choices: readonly ReaderChoice[]
  state: FormState
}): JSX.Element {
  return (
    <Form to={`/cases/${caseId}/registration-texts`}>
      <HiddenField name="digest" value={text.digest} />
      <SelectField state={state} name="to" label="Who needs to read these words?" choices={choices} none="Choose" />
      <LongTextField state={state} name="because" label="Why they need to know" rows={2} />
      <SubmitButton kind="secondary">Ask the police</SubmitButton>
    </Form>
  )
}

function Text({
  text,
  state,
  ...rest
}: {
  text: RevealingText
  caseId: string
  choices: readonly ReaderChoice[]
  state: FormState
}): JSX.Element {
  const own = state.prefix === text.digest ? state : startingWith({}, text.digest)
  return (
    <article class="item">
      <p class="item-words">{text.words}</p>
      <p class="govuk-hint">
        {standsInWords(text.standsIn)} · by {text.own ? 'you' : text.by}, {dayInWords(localOf(text.at).day)} · tells by{' '}
        {wordsThatRevealRegistration(text.words)
          .map(word => `“${word}”`)
          .join(', ')}
      </p>
      {rest.choices.length === 0 ? null : <Ask {...rest} text={text} state={own} />}
    </article>
  )
}

function Permissions({ permissions }: { permissions: readonly PermissionShown[] }): JSX.Element | null {
  if (permissions.length === 0) return null
  return (
    <section aria-labelledby="permissions">
      <SectionHeading id="permissions">Asked of the police</SectionHeading>
      {permissions.map(one => (
        <article class="item">
          <p class="item-words">{one.words}</p>
          <p>
            For {one.to}, because: {one.because}
          </p>
          <p>
            <b>{STATE_WORDS[one.state]}</b>
            {one.untilOn === null ? '' : ` until ${dayInWords(one.untilOn)}`}
            {one.decidedBecause === null ? '' : `: ${one.decidedBecause}`}
            {one.decidedBy === null ? '' : ` (${one.decidedBy})`}
          </p>
        </article>
      ))}
    </section>
  )
}

function View({ caseId, name, texts, kept, permissions, choices, state }: Shown): JSX.Element {
  const names = inAList(kept.map(one => `${one.name} (${one.title}, ${one.agency})`))
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Words that name registration status</h1>
      <p>
        Whether somebody is registered with the police is told to others only with the written permission of the police,
        for one recipient and these exact words. What names it is kept as you wrote it. It is not shown to readers
        without that part until then: reword it where it stands, or ask.
      </p>
      <p>
        {kept.length === 0
          ? 'Everybody who stands on this case may know it.'
          : `On this case, these do not see such words: ${names}.`}
      </p>
      {texts.length === 0 ? <EmptyState title="Nothing that you may read here names registration status." /> : null}
      {texts.map(text => (
        <Text {...{ text, caseId, choices, state }} />
      ))}
      <Permissions permissions={permissions} />
    </Fragment>
  )
}

/** Those who do not see such words, and their agencies: for whom the police can be asked. */
const recipients = (kept: readonly KeptFrom[]) => choicesFrom(kept).filter(one => one.kind !== 'member')

async function show(asked: Asked, state: FormState = startingWith(), status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => ({
      name: await caseName(tx, caseId),
      texts: await textsNamingRegistration(tx, caseId),
      kept: await keptFromRegistration(tx, caseId),
      permissions: await permissionsOfCase(tx, caseId),
    }),
    [caseId],
  )
  const { name, ...rest } = found
  if (name === undefined) return notThere
  const choices = recipients(rest.kept)
  return page('Words that name registration status', <View {...{ caseId, name, ...rest, choices, state }} />, {
    status,
  })
}

const DIGEST = /^[0-9a-f]{64}$/

async function ask(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const digest = asked.field('digest')
  if (!DIGEST.test(digest)) return notThere
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong, digest), status)
  const kept = await asked.act(
    tx => {
      tx.tell({ kind: 'consultation', act: 'sharing/kept-from-registration', caseId })
      return keptFromRegistration(tx, caseId)
    },
    [caseId],
  )
  const form = reading(asked)
  const [to] = readersChosen([asked.field('to')], recipients(kept)) ?? []
  if (to === undefined || (to.kind !== 'post' && to.kind !== 'agency'))
    form.wrong.push({ field: 'to', says: 'Choose who needs to read it' })
  const because = form.text('because', 'Say why they need to know')
  if (form.wrong.length > 0 || to === undefined || (to.kind !== 'post' && to.kind !== 'agency'))
    return again(form.wrong, 422)
  const recipient = { kind: to.kind, id: to.id }
  const outcome = await asked.act(tx => askPermission(tx, { caseId, digest, to: recipient, because }), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}/registration-texts#permissions`), again)
}

const shared = { path: '/cases/:caseId/registration-texts', door: 'signed-in', purpose: 'registration' } as const

export const registrationTextsRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', tells: 'collection', answer: ask },
]
