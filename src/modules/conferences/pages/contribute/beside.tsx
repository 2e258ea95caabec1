/** What only one agency adds: police registration and intelligence, housing addresses, visitors, protective adults. */
import { Fragment, type JSX } from 'preact'
import { HANDLING_CODES } from '#rules'
import {
  ChoiceField,
  DateField,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  TextField,
  When,
  Why,
  YES_NO,
} from '#web'
import { PeopleShown } from '../meeting/conditions.tsx'
import { OptionsShown } from '../meeting/options.tsx'
import { ReadOnly } from './read-only.tsx'
import type { ContributionShown } from './view.tsx'

type Part = (props: { shown: ContributionShown }) => JSX.Element | null

const to = ({ found }: ContributionShown, what: string): string =>
  `/conferences/${found.contributor.at.head.conferenceId}/contribution/${what}`
const stateOf = ({ forms }: ContributionShown, name: string, values: FormState['values'] = {}): FormState =>
  forms[name] ?? startingWith(values, name)

/** Filled by the rule, confirmed by police (S3-78). */
const Registration: Part = ({ shown }) => {
  const { registration } = shown.found
  if (registration === null) return null
  const { stated, duty } = registration
  return (
    <section id="registration" aria-labelledby="registration-title">
      <SectionHeading id="registration-title">Registration: the block in the minute</SectionHeading>
      <InsetText>
        {stated === null
          ? 'You have not said yet whether this person must register.'
          : stated.mustRegister
            ? 'Must register'
            : 'Need not register'}
        {stated?.confirmedBy == null ? '' : `, confirmed by ${stated.confirmedBy}`}
        {duty.kind === 'decided' && duty.value.mustNotify ? (
          <Fragment>
            : by <When day={duty.value.lastDay} today={shown.today} />
          </Fragment>
        ) : null}{' '}
        <Why because={duty.because} of="registration" />
      </InsetText>
      <Form to={to(shown, 'registration')} class="entry">
        <HiddenField name="version" value={String(stated?.version ?? 0)} />
        <ChoiceField
          state={stateOf(shown, 'registration', {
            mustRegister: stated === null ? '' : stated.mustRegister ? 'yes' : 'no',
          })}
          name="mustRegister"
          legend="Must this person register?"
          inline
          choices={YES_NO}
        />
        <SubmitButton kind="secondary">Confirm</SubmitButton>
      </Form>
    </section>
  )
}

/** The original stays with police; partners get the line and its code (S3-77). */
const Intelligence: Part = ({ shown }) => {
  if (!shown.found.contributor.form.asksIntelligence) return null
  const state = stateOf(shown, 'intelligence', { scheme: '3x5x2' })
  const shared = shown.found.lines.filter(line => line.handling !== '')
  const codes = Object.entries(HANDLING_CODES).flatMap(([scheme, all]) =>
    all.map(({ code, words }) => ({ value: code, text: `${scheme}: ${code}, ${words}` })),
  )
  return (
    <section id="intelligence" aria-labelledby="intelligence-title">
      <SectionHeading id="intelligence-title">Intelligence, sanitised</SectionHeading>
      {shared.length === 0 ? null : <ReadOnly lines={shared} today={shown.today} />}
      <Form to={to(shown, 'intelligence')} class="entry">
        <LongTextField
          state={state}
          name="original"
          label="As police hold it"
          hint="Goes to the police part of the chronology; no partner reads it"
          rows={3}
        />
        <LongTextField state={state} name="sanitised" label="The line that partners read" rows={2} />
        <div class="row">
          <SelectField
            state={state}
            name="scheme"
            label="Scheme"
            choices={Object.keys(HANDLING_CODES).map(value => ({ value, text: value }))}
          />
          <SelectField state={state} name="code" label="Handling code" none="choose" choices={codes} />
          <DateField state={state} name="happenedOn" label="Day" hint="" width={10} optional />
        </div>
        <SubmitButton kind="secondary">Add the line</SubmitButton>
      </Form>
    </section>
  )
}

const KINDS = [
  { value: 'temporary', text: 'Temporary' },
  { value: 'own-tenancy', text: 'Own tenancy' },
  { value: 'private-rent', text: 'Private rent' },
  { value: 'supported', text: 'Supported' },
  { value: 'family', text: 'Family' },
]

const Addresses: Part = ({ shown }) => {
  if (!shown.found.contributor.form.asksHousing) return null
  const state = stateOf(shown, 'address')
  return (
    <section id="address" aria-labelledby="address-title">
      <SectionHeading id="address-title">Addresses</SectionHeading>
      <OptionsShown options={shown.found.options} shown={shown} />
      <Form to={to(shown, 'address')} class="entry">
        <TextField state={state} name="address" label="Address" />
        <div class="row">
          <SelectField state={state} name="kind" label="Kind" none="choose" choices={KINDS} />
          <DateField state={state} name="availableOn" label="From" hint="" width={10} optional />
        </div>
        <TextField state={state} name="constraints" label="What limits it" optional />
        <TextField
          state={state}
          name="closedBecause"
          label="Closed to the person, because"
          hint="Leave empty for an address that you offer"
          optional
        />
        <SubmitButton kind="secondary">Add the address</SubmitButton>
      </Form>
    </section>
  )
}

const Visitors: Part = ({ shown }) => {
  if (!shown.found.contributor.form.asksVisitors) return null
  const state = stateOf(shown, 'visitor')
  return (
    <section id="visitor" aria-labelledby="visitor-title">
      <SectionHeading id="visitor-title">People of concern</SectionHeading>
      <PeopleShown people={shown.found.people} shown={shown} />
      <Form to={to(shown, 'visitor')} class="entry">
        <div class="row">
          <TextField state={state} name="name" label="Name" />
          <TextField
            state={state}
            name="relation"
            label="Who they are to the person"
            hint="visitor, sister, former partner"
          />
        </div>
        <LongTextField state={state} name="concern" label="The concern" rows={2} />
        <LongTextField state={state} name="children" label="Children" hint="One name a line" rows={2} optional />
        <SubmitButton kind="secondary">Note</SubmitButton>
      </Form>
    </section>
  )
}

/** The children's worker's own assessment of who can protect (S3-61). */
const Protection: Part = ({ shown }) => {
  const adults = shown.found.people.filter(one => !one.isChild)
  if (!shown.found.contributor.form.asksProtection || adults.length === 0) return null
  const state = stateOf(shown, 'protection', { assessedOn: 'today' })
  return (
    <section id="protection" aria-labelledby="protection-title">
      <SectionHeading id="protection-title">Who can protect</SectionHeading>
      <Form to={to(shown, 'protection')} class="entry">
        <div class="row">
          <SelectField
            state={state}
            name="associateId"
            label="The adult"
            choices={adults.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <DateField state={state} name="assessedOn" label="Assessed on" hint="" width={20} />
        </div>
        <ChoiceField
          state={state}
          name="result"
          legend="Ability to protect"
          choices={[
            { value: 'able', text: 'Able' },
            { value: 'able-with-support', text: 'Able with support' },
            { value: 'not-able', text: 'Not able' },
            { value: 'not-yet-known', text: 'Not yet known' },
          ]}
        />
        <LongTextField state={state} name="says" label="What it rests on" rows={3} />
        <SubmitButton kind="secondary">Record the assessment</SubmitButton>
      </Form>
    </section>
  )
}

const Others: Part = ({ shown }) => {
  const { others } = shown.found
  if (others.length === 0) return null
  return (
    <section aria-labelledby="others-title">
      <SectionHeading id="others-title">What other agencies handed in, as far as it is for you</SectionHeading>
      <ReadOnly lines={others} today={shown.today} />
    </section>
  )
}

export function Beside({ shown }: { shown: ContributionShown }): JSX.Element {
  return (
    <Fragment>
      <Registration shown={shown} />
      <Intelligence shown={shown} />
      <Addresses shown={shown} />
      <Visitors shown={shown} />
      <Protection shown={shown} />
      <Others shown={shown} />
    </Fragment>
  )
}
