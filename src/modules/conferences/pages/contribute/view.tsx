/** The page of a contribution: one-tap answers first, then the agency's own questions, then what only it can add. */
import { Fragment, type JSX } from 'preact'
import { newId } from '#platform/ids'
import type { Day } from '#rules'
import {
  BackLink,
  ButtonRow,
  ChoiceField,
  dayInBrief,
  ErrorSummary,
  Fieldset,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SectionHeading,
  SubmitButton,
  startingWith,
  Tag,
  When,
  YES_NO,
} from '#web'
import { BOX } from '../../model/contribution-form.ts'
import type { ContributionPage } from '../../queries/contribution-page.ts'
import { Beside } from './beside.tsx'
import { Facts, factRows } from './facts.tsx'
import { ReadOnly } from './read-only.tsx'

export type ContributionShown = {
  readonly found: ContributionPage
  readonly today: Day
  readonly forms: { readonly [name: string]: FormState }
  /** The version that a colleague made and that has been shown to whoever sent this form. */
  readonly seen: number | undefined
}

const to = ({ found }: ContributionShown, what = ''): string =>
  `/conferences/${found.contributor.at.head.conferenceId}/contribution${what}`
const versionOf = ({ found, seen }: ContributionShown): string => String(seen ?? found.held?.version ?? 0)

/** What the boxes hold: as typed, as saved, or as the file knows it. */
function stateOf(shown: ContributionShown): FormState {
  const { found, forms } = shown
  if (forms['main'] !== undefined) return forms['main']
  const boxes = found.contributor.form.boxes.map(({ key }) => {
    const saved = found.lines.find(line => line.part === BOX + key)?.says
    return [`box/${key}`, saved ?? found.known[key] ?? ''] as const
  })
  const aware = found.held?.managerAware
  return startingWith({
    ...Object.fromEntries(boxes),
    ...factRows(found.lines, newId),
    known: found.held?.known ?? '',
    managerAware: aware == null ? '' : aware ? 'yes' : 'no',
  })
}

/** "Nothing known" and "not relevant" are one tap. */
function Taps({ shown }: { shown: ContributionShown }): JSX.Element {
  return (
    <ButtonRow>
      {(['nothing', 'not-relevant'] as const).map(known => (
        <Form to={to(shown, '/known')} class="entry entry-inline">
          <HiddenField name="known" value={known} />
          <HiddenField name="version" value={versionOf(shown)} />
          <SubmitButton kind="secondary">
            {known === 'nothing' ? 'We do not know this person' : 'We know the person, and nothing relevant'}
          </SubmitButton>
        </Form>
      ))}
    </ButtonRow>
  )
}

/** The same four answers as the minute has them, said by the agency itself. */
const KNOWS = {
  relevant: 'We know something relevant',
  unclear: 'We know something; whether it is relevant is unclear, so talk to us first',
  nothing: 'We do not know this person',
  'not-relevant': 'We know the person, and nothing relevant',
} as const

function Boxes({ shown, state }: { shown: ContributionShown; state: FormState }): JSX.Element {
  const { contributor, known, held } = shown.found
  return (
    <Fragment>
      {contributor.form.boxes.map(({ key, label, hint }) => {
        const fromFile = held === undefined && (known[key] ?? '') !== ''
        const hints = [hint, fromFile ? 'Filled from the file: change what is no longer so.' : '']
          .filter(text => text !== '')
          .join('. ')
        return (
          <LongTextField
            state={state}
            name={`box/${key}`}
            label={label}
            rows={fromFile ? 5 : 2}
            {...(hints === '' ? {} : { hint: hints })}
          />
        )
      })}
    </Fragment>
  )
}

/** The last question, and the two ways to send. */
function Sending({ state, submitted }: { state: FormState; submitted: boolean }): JSX.Element {
  return (
    <Fragment>
      <ChoiceField
        state={state}
        name="managerAware"
        legend="Is your manager aware of this contribution?"
        inline
        choices={YES_NO}
      />
      <ButtonRow>
        <SubmitButton name="do" value="submit">
          {submitted ? 'Save the changes' : 'Hand in'}
        </SubmitButton>
        {submitted ? null : (
          <SubmitButton kind="secondary" name="do" value="save" unchecked>
            Save the draft
          </SubmitButton>
        )}
      </ButtonRow>
    </Fragment>
  )
}

function Main({ shown }: { shown: ContributionShown }): JSX.Element {
  const { held, contributor } = shown.found
  const state = stateOf(shown)
  const submitted = held?.state === 'submitted'
  return (
    <Form to={to(shown)} id="contribution" {...(submitted ? {} : { draftTo: to(shown, '/draft') })}>
      <HiddenField name="version" value={versionOf(shown)} />
      <ChoiceField
        state={state}
        name="known"
        legend="What do you know of this person?"
        choices={(['relevant', 'unclear', 'nothing', 'not-relevant'] as const).map(value => ({
          value,
          text: KNOWS[value],
        }))}
      />
      {contributor.supervises ? (
        <p class="quiet">The first six are asked of you as supervising worker; the rest of every agency.</p>
      ) : null}
      <Boxes shown={shown} state={state} />
      <Fieldset
        legend="Facts new since the last conference"
        hint="Each with its day, where it comes from, and the part of the minute it belongs to"
        id="facts"
      >
        <Facts state={state} places={contributor.form.places} />
      </Fieldset>
      <Sending state={state} submitted={submitted} />
    </Form>
  )
}

function Head({ shown }: { shown: ContributionShown }): JSX.Element {
  const { contributor, person, held } = shown.found
  const { head } = contributor.at
  return (
    <Fragment>
      <BackLink to={`/conferences/${head.conferenceId}`}>The conference</BackLink>
      <ErrorSummary state={Object.values(shown.forms)} />
      <SectionHeading
        level={1}
        caption={
          <Fragment>
            Contribution of {contributor.agency.name} · conference{' '}
            <When day={head.heldOn} today={shown.today} time={head.startsAt} />
          </Fragment>
        }
        aside={
          held === undefined ? null : held.state === 'submitted' ? (
            <Tag colour="green">handed in</Tag>
          ) : (
            <Tag colour="yellow">draft</Tag>
          )
        }
      >
        {person?.name ?? person?.reference ?? 'Conference'}
      </SectionHeading>
      {held === undefined ? null : (
        <p class="quiet" id="saved">
          {held.state === 'submitted' ? 'Handed in' : 'Saved'} by {held.author}
          {held.dueOn === null ? '' : `, due ${dayInBrief(held.dueOn, shown.today)}`}. Only your agency can change it
          {held.state === 'draft' ? ', and nobody else reads it before you hand it in' : ''}.
        </p>
      )}
    </Fragment>
  )
}

/** The whole page; read-only once the meeting has opened. */
export function ContributionView(shown: ContributionShown): JSX.Element {
  const { found } = shown
  if (found.contributor.at.head.state !== 'convened') {
    return (
      <Fragment>
        <Head shown={shown} />
        <InsetText>The meeting has opened, so contributions are no longer written. Say it in the meeting.</InsetText>
        <ReadOnly lines={found.lines} today={shown.today} />
      </Fragment>
    )
  }
  return (
    <div class="contribution">
      <Head shown={shown} />
      {found.held?.state === 'submitted' ? null : <Taps shown={shown} />}
      <Main shown={shown} />
      <Beside shown={shown} />
    </div>
  )
}
