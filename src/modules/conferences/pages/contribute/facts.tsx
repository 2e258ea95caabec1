/** Single facts: rows that are kept once each, however often the form is saved. */
import { Fragment, type JSX } from 'preact'
import type { NewId } from '#platform/ids'
import { DateField, type FormState, LongTextField, SelectField, TextField } from '#web'
import { type MinutePart, partOfLine } from '../../model/minute-parts.ts'
import type { ContributionLine } from '../../queries/contribution.ts'

const SPARE = 2

/** The values of the rows: those that stand, and some empty ones with ids of their own. */
export function factRows(lines: readonly ContributionLine[], newId: NewId): Record<string, string> {
  const values: Record<string, string> = {}
  for (const line of lines.filter(one => one.part === '' && one.handling === '')) {
    values[`fact/${line.id}/says`] = line.says
    values[`fact/${line.id}/source`] = line.source
    values[`fact/${line.id}/on`] = line.happenedOn ?? ''
    values[`fact/${line.id}/place`] = partOfLine(line)?.key ?? ''
  }
  for (let spare = 0; spare < SPARE; spare += 1) values[`fact/${newId()}/says`] = ''
  return values
}

/** The id of the row whose text this field is; undefined for every other field. */
export const factOfField = (name: string): string | undefined => /^fact\/([0-9a-f-]{36})\/says$/.exec(name)?.[1]

const idsIn = (state: FormState): readonly string[] =>
  Object.keys(state.values).flatMap(name => factOfField(name) ?? [])

function Row({ state, id, places }: { state: FormState; id: string; places: readonly MinutePart[] }): JSX.Element {
  const choices = places.map(({ key, words }) => ({ value: key, text: words }))
  return (
    <div class="fact-row">
      <LongTextField state={state} name={`fact/${id}/says`} label="Fact" rows={2} />
      <div class="row">
        <DateField state={state} name={`fact/${id}/on`} label="Day" hint="" width={10} optional />
        <TextField state={state} name={`fact/${id}/source`} label="Source" width={20} optional />
        <SelectField state={state} name={`fact/${id}/place`} label="Part of the minute" choices={choices} />
      </div>
    </div>
  )
}

export function Facts({ state, places }: { state: FormState; places: readonly MinutePart[] }): JSX.Element {
  return (
    <Fragment>
      {idsIn(state).map(id => (
        <Row state={state} id={id} places={places} />
      ))}
      <p class="quiet">Save to have more rows. An emptied row is taken out.</p>
    </Fragment>
  )
}
