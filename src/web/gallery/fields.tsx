/** Examples of forms and their fields: empty, filled in, and wrong. */

import { BoxesField, ChoiceField, SelectField, YES_NO } from '../forms/choice-fields.tsx'
import { ErrorSummary, Fieldset, Form, HiddenField } from '../forms/form.tsx'
import { asTyped, type FormState, startingWith } from '../forms/state.ts'
import { DateField, LongTextField, PasswordField, TextField, TimeField } from '../forms/text-fields.tsx'
import { ButtonLink, ButtonRow, SubmitButton } from '../plain/button.tsx'
import type { Example } from './example.ts'

const filled = (prefix: string): FormState =>
  startingWith(
    {
      name: 'Māire Nic Dhòmhnaill-Tūhoe',
      reference: '48213',
      day: '16 June 2026',
      time: '10:00',
      said: 'Housing has offered 14 Weir Street.\n\n  Not near the school named in the condition.',
      level: 'medium',
      who: ['police', 'housing'],
      room: 'council-2',
      evidence: 'note',
    },
    prefix,
  )

const wrong = (prefix: string): FormState =>
  asTyped(
    { name: '', day: '31 June', said: 'ASAP', level: '', who: [], room: '', time: '25:00' },
    [
      { field: 'name', says: 'Write the name of the person who is coming' },
      { field: 'day', says: '31 June is not a day of the calendar. Write the day, such as 30 June 2026' },
      { field: 'time', says: 'Write a time of day, such as 10:00' },
      { field: 'said', says: '"ASAP" does not say by when. Write a day' },
      { field: 'level', says: 'Choose a level' },
      { field: 'who', says: 'Choose at least one agency' },
      { field: 'room', says: 'Choose a room' },
      { field: '', says: 'The person has since moved to another area. Look at the case before you send this' },
    ],
    prefix,
  )

const agencies = [
  { value: 'police', text: 'PC Baird, police SOLO', hint: 'post for this area' },
  { value: 'housing', text: 'J. Orr, housing SOLO', hint: 'no approved address yet' },
  { value: 'children', text: 'S. Lyle, children and families' },
  { divider: 'or' },
  { value: 'nobody', text: 'Nobody else' },
]
const rooms = [
  { value: 'council-2', text: 'Council offices, room 2' },
  { value: 'police-1', text: 'Police station, room 1' },
]

function levels(state: FormState) {
  return [
    { value: 'low', text: 'Low' },
    {
      value: 'medium',
      text: 'Medium',
      follows: <TextField state={state} name="evidence" label="What is the evidence?" width={20} />,
    },
    { value: 'high', text: 'High', hint: 'Identifiable signs of serious harm; it could happen at any time' },
  ]
}

export const FIELDS: readonly Example[] = [
  {
    of: 'TextField',
    shows: 'one line, with and without a hint, with what stands before and after',
    draw: () => {
      const state = filled('text')
      return (
        <Form to="/gallery" id="text">
          <TextField state={state} name="name" label="Name" autocomplete="off" />
          <TextField
            state={state}
            name="reference"
            label="Case number"
            hint="Five digits"
            width={5}
            inputMode="numeric"
            optional
          />
          <TextField state={state} name="minutes" label="Length" width={3} after="minutes" />
          <TextField state={state} name="hidden" label="Find" labelHidden type="search" width={20} />
        </Form>
      )
    },
  },
  {
    of: 'LongTextField',
    shows: 'several lines, kept exactly',
    draw: () => <LongTextField state={filled('long')} name="said" label="What was said" />,
  },
  {
    of: 'LongTextField',
    shows: 'with a limit that counts down',
    draw: () => (
      <LongTextField state={filled('limited')} name="said" label="Purpose in one sentence" limit={200} rows={2} />
    ),
  },
  {
    of: 'DateField',
    shows: 'one input for a day, read as people write it',
    draw: () => <DateField state={filled('date')} name="day" label="Day of the conference" />,
  },
  {
    of: 'TimeField',
    shows: 'a time of day',
    draw: () => <TimeField state={filled('time')} name="time" label="Begins at" />,
  },
  {
    of: 'PasswordField',
    shows: 'a secret that can be shown while it is typed',
    draw: () => <PasswordField state={filled('secret')} name="secret" label="Password" />,
  },
  {
    of: 'ChoiceField',
    shows: 'one of a few, with hints and a question that follows from one answer',
    draw: () => (
      <ChoiceField
        state={filled('choice')}
        name="level"
        legend="Risk of serious harm"
        choices={levels(filled('choice'))}
      />
    ),
  },
  {
    of: 'ChoiceField',
    shows: 'two short ones beside each other',
    draw: () => (
      <ChoiceField
        state={startingWith({ ask: 'yes' }, 'yesno')}
        name="ask"
        legend="Was disclosure considered?"
        inline
        choices={YES_NO}
      />
    ),
  },
  {
    of: 'BoxesField',
    shows: 'any of a few',
    draw: () => <BoxesField state={filled('boxes')} name="who" legend="Who is invited" choices={agencies} />,
  },
  {
    of: 'SelectField',
    shows: 'one of many',
    draw: () => <SelectField state={filled('select')} name="room" label="Where" none="Choose a room" choices={rooms} />,
  },
  {
    of: 'Fieldset',
    shows: 'fields under one name',
    draw: () => (
      <Fieldset legend="When" id="when-set" hint="After the pre-release meeting and before release">
        <DateField state={filled('set')} name="day" label="Day" />
        <TimeField state={filled('set')} name="time" label="Time" />
      </Fieldset>
    ),
  },
  {
    of: 'HiddenField',
    shows: 'nothing to see: a value that goes with the form',
    draw: () => <HiddenField name="case" value="48213" />,
  },
  {
    of: 'SubmitButton',
    shows: 'the main way on, others, and what is hard to take back',
    draw: () => (
      <ButtonRow>
        <SubmitButton>Convene and send 9 invitations</SubmitButton>
        <SubmitButton kind="secondary">Save and come back</SubmitButton>
        <SubmitButton kind="warning">Do not convene</SubmitButton>
        <SubmitButton disabled>Already sent</SubmitButton>
        <ButtonLink to="/gallery" kind="secondary">
          Look at the case
        </ButtonLink>
        <a href="/gallery" class="govuk-link">
          Leave it
        </a>
      </ButtonRow>
    ),
  },
]

export const WRONG_FIELDS: readonly Example[] = [
  {
    of: 'ErrorSummary',
    shows: 'a form sent with everything wrong: each line leads to its field, and what was typed is still there',
    draw: () => {
      const state = wrong('wrong')
      return (
        <>
          <ErrorSummary state={state} />
          <Form to="/gallery" id="wrong">
            <TextField state={state} name="name" label="Name" />
            <DateField state={state} name="day" label="Day" />
            <TimeField state={state} name="time" label="Time" />
            <LongTextField state={state} name="said" label="By when" limit={200} />
            <ChoiceField state={state} name="level" legend="Risk of serious harm" choices={levels(state)} />
            <BoxesField state={state} name="who" legend="Who is invited" choices={agencies} />
            <SelectField state={state} name="room" label="Where" none="Choose a room" choices={rooms} />
            <SubmitButton>Send again</SubmitButton>
          </Form>
        </>
      )
    },
  },
]
