/** The form of a new share, and the look at it as its recipient will see it. */
import { Fragment, type JSX } from 'preact'
import { type Because, CLASSES, ITEM_CLASSES, RULES_OF_SHARING, type SharingRule } from '#rules'
import {
  BackLink,
  BoxesField,
  ButtonRow,
  ChoiceField,
  Details,
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
  TextField,
  WarningText,
} from '#web'
import { PART_WORDS, PROTECTS_CHOICES } from '../../model/words.ts'
import type { ItemShown } from '../../queries/items.ts'
import { recipientChoices, type WhomToTell } from '../../queries/whom-to-tell.ts'
import { SharedWords, type Words } from '../shared-words.tsx'

export type FormShown = {
  readonly caseId: string
  readonly name: string
  readonly whom: WhomToTell
  readonly own: { readonly agencyId: string; readonly agency: string }
  readonly item: ItemShown | undefined
  readonly state: FormState
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

function ByItem({ item }: { item: ItemShown }): JSX.Element {
  return (
    <InsetText>
      <p>
        <b>Goes word for word:</b> {item.says}
      </p>
      <HiddenField name="itemId" value={item.id} />
    </InsetText>
  )
}

const partChoices = Object.entries(PART_WORDS).map(([value, text]) => ({ value, text }))
const classChoices = ITEM_CLASSES.map(value => ({ value, text: capital(CLASSES[value].words) }))

function What({ own, whom, state }: Pick<FormShown, 'own' | 'whom' | 'state'>): JSX.Element {
  const owners = [own, ...whom.agencies.filter(one => one.agencyId !== own.agencyId)]
  const ownerChoices = owners.map(({ agencyId, agency }) => ({
    value: agencyId,
    text: agencyId === own.agencyId ? `${agency} (yours)` : agency,
  }))
  const exactly = 'Only what they need. They see exactly this.'
  const whose = 'Each agency decides on its own information only.'
  const code = 'For example, P (3x5x2)'
  return (
    <Fragment>
      <LongTextField state={state} name="words" label="What is shared, word for word" hint={exactly} />
      <SelectField state={state} name="section" label="Part of the file" choices={partChoices} />
      <SelectField state={state} name="class" label="Kind of information" choices={classChoices} />
      <SelectField state={state} name="owner" label="Whose information it is" hint={whose} choices={ownerChoices} />
      <TextField state={state} name="handling" label="Handling code it came with" hint={code} width={20} optional />
    </Fragment>
  )
}

const PERSONALLY = [{ value: 'yes', text: 'For this person alone, not for whoever holds the post later' }]
const CANNOT_WAIT = [
  {
    value: 'yes',
    text: 'It cannot wait',
    hint: 'It goes at once, even with empty fields; the reasons are due within 24 hours.',
  },
]

function WhyAndToWhom({ whom, state }: Pick<FormShown, 'whom' | 'state'>): JSX.Element {
  return (
    <Fragment>
      <SelectField state={state} name="recipient" label="To whom" choices={recipientChoices(whom)} none="Choose" />
      <BoxesField state={state} name="personally" legend="For this person alone" legendHidden choices={PERSONALLY} />
      <ChoiceField state={state} name="protects" legend="Whom does it protect?" choices={PROTECTS_CHOICES} />
      <TextField state={state} name="why" label="Why do they need it?" />
      <TextField state={state} name="purpose" label="What will they use it for?" optional />
      <TextField state={state} name="legalBasis" label="On what legal basis?" />
      <BoxesField state={state} name="urgent" legend="Urgency" legendHidden choices={CANNOT_WAIT} />
    </Fragment>
  )
}

/** The whole form. Whom it protects is asked of everybody; urgency lets it go before. */
export function ShareForm(shown: FormShown): JSX.Element {
  const { caseId, name, whom, item, state } = shown
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Share something about this person</SectionHeading>
      <p>
        You see it as the recipient will before it goes. A rule that stands against it is named, with what to do.{' '}
        <Link to={`/cases/${caseId}/information-requests/new`}>Ask for information instead</Link>
      </p>
      <Form to={`/cases/${caseId}/shares/new`}>
        <HiddenField name="form" value="share" />
        <HiddenField name="requestId" state={state} />
        {item === undefined ? <What {...shown} /> : <ByItem item={item} />}
        <WhyAndToWhom whom={whom} state={state} />
        <SubmitButton name="step" value="preview">
          See it as the recipient will
        </SubmitButton>
      </Form>
      <NotShared
        caseId={caseId}
        agencies={whom.agencies}
        state={state.prefix === 'not' ? state : { values: {}, wrong: [], prefix: 'not' }}
      />
    </Fragment>
  )
}

function NotShared({
  caseId,
  agencies,
  state,
}: {
  caseId: string
  agencies: WhomToTell['agencies']
  state: FormState
}): JSX.Element {
  return (
    <Details summary="Record that you decided not to share" open={state.wrong.length > 0}>
      <Form to={`/cases/${caseId}/shares/new`}>
        <HiddenField name="form" value="not-shared" />
        <SelectField
          state={state}
          name="toAgency"
          label="With whom it is not shared"
          choices={agencies.map(one => ({ value: one.agencyId, text: one.agency }))}
          none="Choose"
        />
        <LongTextField state={state} name="because" label="Why not" hint="Stays with your agency." rows={2} />
        <SelectField state={state} name="rule" label="The rule it rests on" choices={ruleChoices} none="Choose" />
        <SubmitButton kind="secondary">Record it</SubmitButton>
      </Form>
    </Details>
  )
}

/** Every rule of sharing as a choice. */
export const ruleChoices = Object.entries(RULES_OF_SHARING).map(([value, { says }]) => ({ value, text: says }))

const FIELDS = [
  'requestId',
  'itemId',
  'words',
  'section',
  'class',
  'owner',
  'handling',
  'recipient',
  'personally',
  'protects',
  'why',
  'purpose',
  'legalBasis',
  'urgent',
]

export type PreviewShown = {
  readonly caseId: string
  readonly name: string
  readonly recipient: string
  readonly words: Words
  readonly because: readonly Because[]
  readonly broken: readonly SharingRule[]
  readonly state: FormState
}

/** The look before it goes: exactly what they will see, and what stands against it. */
export function SharePreview({ caseId, name, recipient, words, because, broken, state }: PreviewShown): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <SectionHeading level={1}>As {recipient} will see it</SectionHeading>
      <SharedWords {...words} />
      {broken.length === 0 ? null : (
        <WarningText>
          It will be stopped and kept: {broken.length === 1 ? 'a rule stands' : 'rules stand'} against it.
        </WarningText>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {because.map(one => (
          <li>{one.says}</li>
        ))}
      </ul>
      <Form to={`/cases/${caseId}/shares/new`}>
        {FIELDS.map(field => (
          <HiddenField name={field} state={state} />
        ))}
        <ButtonRow>
          <SubmitButton name="step" value="send">
            {broken.length === 0 ? 'Share it' : 'Keep it, stopped'}
          </SubmitButton>
          <SubmitButton kind="secondary" name="step" value="change">
            Change it
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Fragment>
  )
}
