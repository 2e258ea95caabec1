/** The fields of a place, for recording one and for correcting it. */
import { Fragment, type JSX } from 'preact'
import { DateField, type FormState, SelectField, TextField } from '#web'
import { PLACE_KINDS } from '../vault.ts'
import { CLOSELY, CLOSELY_WORDS, KIND_WORDS } from './place-form.ts'

type With = { readonly state: FormState }

function Where({ state }: With): JSX.Element {
  return (
    <Fragment>
      <SelectField
        state={state}
        name="kind"
        label="What is there"
        choices={PLACE_KINDS.map(value => ({ value, text: KIND_WORDS[value] }))}
        none="Choose"
      />
      <TextField
        state={state}
        name="words"
        label="Where it is"
        hint="In words, for whoever reads it after two people agreed. No name is needed."
      />
      <TextField
        state={state}
        name="point"
        label="Point on the map"
        hint="A grid reference such as NT 258 732, an easting and a northing, or latitude and longitude from a telephone"
        width={20}
        spellCheck={false}
      />
    </Fragment>
  )
}

export function PlaceFields({ state }: With): JSX.Element {
  return (
    <Fragment>
      <Where state={state} />
      <TextField
        state={state}
        name="distance"
        label="Keep at least this far away"
        after="metres"
        width={5}
        inputMode="numeric"
      />
      <SelectField
        state={state}
        name="precision"
        label="How closely the point is known"
        choices={CLOSELY.map(value => ({ value, text: CLOSELY_WORDS[value] }))}
        none="Choose"
      />
      <DateField state={state} name="asOf" label="Last known to be right on" past />
      <DateField state={state} name="reviewOn" label="Look again on" />
    </Fragment>
  )
}
