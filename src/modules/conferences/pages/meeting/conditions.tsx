/** Conditions in force, applied for and proposed, and the people of concern whom they are about. */
import { Fragment, type JSX } from 'preact'
import type { ConditionShown, ConditionState } from '#modules/orders'
import { type AssociateShown, PROTECTIVE_WORDS } from '#modules/people'
import {
  ChoiceField,
  DateField,
  Details,
  dayInBrief,
  HiddenField,
  LongTextField,
  SelectField,
  Table,
  TextField,
} from '#web'
import { Entry } from './entry.tsx'
import { Tap } from './lines.tsx'
import { type Shown, stateOf } from './shown.ts'

export const CONDITION_WORDS: Readonly<Record<ConditionState, string>> = {
  proposed: 'Proposed',
  'applied-for': 'Applied for',
  'in-force': 'In force',
  refused: 'Refused',
  ended: 'Ended',
}

const NEXT: Readonly<Record<ConditionState, readonly ConditionState[]>> = {
  proposed: ['applied-for', 'in-force', 'ended'],
  'applied-for': ['in-force', 'refused'],
  'in-force': ['ended'],
  refused: [],
  ended: [],
}

function MoveOn({ one, shown }: { one: ConditionShown; shown: Shown }): JSX.Element {
  const name = `condition-${one.id}`
  const state = stateOf(shown, name)
  return (
    <Fragment>
      <Tap
        shown={shown}
        to={`conditions/${one.id}/remind`}
        name={`remind-${one.id}`}
        button="Reminded today"
        about={one.wording}
      />
      <Details summary="Move on" open={shown.forms[name] !== undefined} class="more">
        <Entry shown={shown} to={`conditions/${one.id}`} name={name} button="Save" inline>
          <HiddenField name="version" value={String(one.version)} />
          <SelectField
            state={state}
            name="state"
            label="It is now"
            choices={NEXT[one.state].map(value => ({ value, text: CONDITION_WORDS[value] }))}
          />
        </Entry>
      </Details>
    </Fragment>
  )
}

/** Each with state, wording, source, day, and the risk it answers (S3-59). */
export function ConditionsTable({
  conditions,
  shown,
  forms,
}: {
  conditions: readonly ConditionShown[]
  shown: Shown
  forms: boolean
}): JSX.Element {
  if (conditions.length === 0) return <p class="quiet">No condition is in force, applied for or proposed.</p>
  const columns = [
    { title: 'Condition', header: true, cell: (one: ConditionShown) => one.wording },
    { title: 'State', cell: (one: ConditionShown) => <b>{CONDITION_WORDS[one.state]}</b> },
    {
      title: 'From',
      cell: (one: ConditionShown) => `${one.source}, ${dayInBrief(one.from ?? one.statedOn, shown.today)}`,
    },
    { title: 'Answers', cell: (one: ConditionShown) => one.because },
    ...(forms
      ? [{ title: 'Change', titleHidden: true, cell: (one: ConditionShown) => <MoveOn one={one} shown={shown} /> }]
      : []),
  ]
  return <Table caption="Conditions" captionHidden rows={conditions} columns={columns} />
}

function OtherCondition({ shown }: { shown: Shown }): JSX.Element {
  const state = stateOf(shown, 'condition')
  return (
    <Details summary="Write another condition" open={shown.forms['condition'] !== undefined} class="change">
      <Entry shown={shown} to="conditions" name="condition" button="Add the condition">
        <LongTextField state={state} name="wording" label="As it should read" rows={2} />
        <ChoiceField
          state={state}
          name="state"
          legend="It is"
          inline
          choices={(['proposed', 'applied-for', 'in-force'] as const).map(value => ({
            value,
            text: CONDITION_WORDS[value],
          }))}
        />
        <div class="row">
          <TextField state={state} name="source" label="Set by" hint="Parole Board licence, if left empty" width={20} />
          <TextField state={state} name="because" label="The risk it answers" />
        </div>
      </Entry>
    </Details>
  )
}

/** Standard conditions, one press each (S3-60), and a free one. */
export function ConditionForms({ shown }: { shown: Shown }): JSX.Element {
  const standing = new Set(shown.record.conditions.map(one => one.wording))
  const offered = shown.offered.conditions.filter(one => !standing.has(one.wording))
  return (
    <Fragment>
      {offered.length === 0 ? null : <h3>Propose with one press</h3>}
      <ul class="taps">
        {offered.map(one => (
          <li>
            <Tap
              shown={shown}
              to="conditions"
              name={`standard-${one.key}`}
              button={one.wording}
              fields={{ standard: one.key, state: 'proposed' }}
            />
          </li>
        ))}
      </ul>
      {shown.offered.notOffered.length === 0 ? null : <p class="quiet">{shown.offered.notOffered[0]?.says}</p>}
      <OtherCondition shown={shown} />
    </Fragment>
  )
}

function Person({ one, shown }: { one: AssociateShown; shown: Pick<Shown, 'today'> }): JSX.Element {
  const { name, relation, concern, assessment, disclosedBy, disclosedOn } = one
  const told =
    disclosedBy === null || disclosedOn === null
      ? ''
      : `told by ${disclosedBy} on ${dayInBrief(disclosedOn, shown.today)}`
  return (
    <li>
      <b>{name}</b>{' '}
      <small class="quiet">{[relation, concern ?? '', told].filter(text => text !== '').join(' · ')}</small>
      {assessment === null ? null : (
        <p>
          {PROTECTIVE_WORDS[assessment.result]}{' '}
          <small class="quiet">
            {assessment.by}, {dayInBrief(assessment.on, shown.today)}
          </small>
          : {assessment.says}
        </p>
      )}
    </li>
  )
}

/** Visitors and families of concern, with the children's worker's assessment (S3-61). */
export function PeopleShown({
  people,
  shown,
}: {
  people: readonly AssociateShown[]
  shown: Pick<Shown, 'today'>
}): JSX.Element {
  if (people.length === 0) return <p class="quiet">Nobody of concern is recorded.</p>
  return (
    <ul class="said">
      {people.map(one => (
        <Person one={one} shown={shown} />
      ))}
    </ul>
  )
}

/** Renewed contact: recorded once, and told to those who must act. */
function ContactAgain({ shown }: { shown: Shown }): JSX.Element | null {
  const state = stateOf(shown, 'contact', { happenedOn: 'today' })
  const people = shown.record.people.map(({ id, name }) => ({ value: id, text: name }))
  if (people.length === 0) return null
  return (
    <Details
      summary="Contact again: tell the workers at once"
      open={shown.forms['contact'] !== undefined}
      class="change"
    >
      <Entry shown={shown} to="contacts" name="contact" button="Record and tell them">
        <div class="row">
          <SelectField state={state} name="associateId" label="Who" choices={people} />
          <DateField state={state} name="happenedOn" label="Day" hint="" width={20} />
        </div>
        <LongTextField state={state} name="says" label="What happened" rows={2} />
      </Entry>
    </Details>
  )
}

export function PeopleForms({ shown }: { shown: Shown }): JSX.Element {
  const state = stateOf(shown, 'visitor')
  const hint = 'visitor, sister, former partner'
  return (
    <Fragment>
      <ContactAgain shown={shown} />
      <Details summary="Note a person of concern" open={shown.forms['visitor'] !== undefined} class="change">
        <Entry shown={shown} to="visitors" name="visitor" button="Note">
          <div class="row">
            <TextField state={state} name="name" label="Name" />
            <TextField state={state} name="relation" label="Who they are to the person" hint={hint} />
          </div>
          <LongTextField state={state} name="concern" label="The concern" rows={2} />
          <LongTextField state={state} name="children" label="Children" hint="One name a line" rows={2} />
        </Entry>
      </Details>
    </Fragment>
  )
}
