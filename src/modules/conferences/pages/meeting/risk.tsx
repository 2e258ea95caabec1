/** The two ratings, apart, and what stands beside them. */
import { Fragment, type JSX } from 'preact'
import type { FactorShown, RatingShown } from '#modules/risk'
import { LEVEL_WORDS, LEVELS, SCALE_WORDS, SCALES, type Scale } from '#rules'
import {
  ChoiceField,
  DateField,
  Details,
  dayInBrief,
  dayInWords,
  HiddenField,
  InsetText,
  LongTextField,
  SelectField,
  TextField,
} from '#web'
import type { MeetingRecord } from '../../model/meeting.ts'
import { Entry } from './entry.tsx'
import { type Shown, stateOf } from './shown.ts'

function RatingLine({ rating, shown }: { rating: RatingShown | undefined; shown: Pick<Shown, 'today'> }): JSX.Element {
  if (rating === undefined) return <p class="quiet">not rated</p>
  const { level, tool, assessor, agency, assessedOn, evidence } = rating
  return (
    <Fragment>
      <p>
        <b class={`level level-${level}`}>{LEVEL_WORDS[level]}</b>{' '}
        <small class="quiet">
          {tool} · signed by {assessor}, {agency} · {dayInBrief(assessedOn, shown.today)}
        </small>
      </p>
      <p class="kept-lines">{evidence}</p>
    </Fragment>
  )
}

/** Both ratings side by side, never one colour for both (S3-74). */
export function RatingsShown({ record, shown }: { record: MeetingRecord; shown: Pick<Shown, 'today'> }): JSX.Element {
  return (
    <div class="pair">
      {SCALES.map(scale => (
        <section aria-label={SCALE_WORDS[scale]}>
          <h3>{scale === 'harm' ? 'Risk of serious harm' : 'Likelihood of reconviction'}</h3>
          <RatingLine rating={record.ratings.find(one => one.scale === scale)} shown={shown} />
        </section>
      ))}
    </div>
  )
}

/** Who can sign, those asked to the conference first. */
export function people({ owners }: Pick<Shown, 'owners'>): { value: string; text: string }[] {
  return owners.map(({ memberId, name, agency }) => ({ value: memberId, text: `${name}, ${agency}` }))
}

/** What counts as serious harm, shown where harm is rated and kept with the rating by its version. */
function Definition({ definition }: { definition: Shown['definition'] }): JSX.Element | null {
  if (definition === undefined) return null
  return (
    <InsetText>
      <b>What serious harm means</b> (version {definition.version}): {definition.words}
    </InsetText>
  )
}

export function RatingForm({ shown, scale }: { shown: Shown; scale: Scale }): JSX.Element {
  const name = `rating-${scale}`
  const state = stateOf(shown, name, { assessedOn: dayInWords(shown.today) })
  const { definition } = shown
  return (
    <Details
      summary={scale === 'harm' ? 'Rate the risk of serious harm' : 'Rate the likelihood of reconviction'}
      open={shown.forms[name] !== undefined}
      class="change"
    >
      {scale === 'harm' ? <Definition definition={definition} /> : null}
      <Entry shown={shown} to="ratings" name={name} button="Sign this rating">
        <HiddenField name="scale" value={scale} />
        <HiddenField name="definition" value={scale === 'harm' ? (definition?.version ?? '') : ''} />
        <ChoiceField
          state={state}
          name="level"
          legend="Level"
          inline
          choices={LEVELS.map(level => ({ value: level, text: LEVEL_WORDS[level] }))}
        />
        <div class="row">
          <TextField
            state={state}
            name="tool"
            label="Tool"
            hint="With its version, or structured judgement"
            width={20}
          />
          <DateField state={state} name="assessedOn" label="Day" hint="" width={20} />
          <SelectField state={state} name="assessorId" label="Signed by" none="choose" choices={people(shown)} />
        </div>
        <LongTextField state={state} name="evidence" label="What it rests on" rows={3} />
      </Entry>
    </Details>
  )
}

/** Dynamic factors by direction, with what shows each (S3-75). */
export function FactorsShown({
  factors,
  conferenceId,
}: {
  factors: readonly FactorShown[]
  conferenceId: string
}): JSX.Element | null {
  if (factors.length === 0) return <p class="quiet">No dynamic factor is recorded.</p>
  return (
    <ul class="said">
      {factors.map(({ direction, says, evidence, agency, conferenceId: of }) => (
        <li>
          <b>{direction === 'raises' ? '▲ raises' : '▼ lowers'}</b> {says}{' '}
          <small class="quiet">
            {evidence} · {agency}
            {of === conferenceId ? ' · new today' : ''}
          </small>
        </li>
      ))}
    </ul>
  )
}

export function FactorForm({ shown }: { shown: Shown }): JSX.Element {
  const state = stateOf(shown, 'factor')
  return (
    <Entry shown={shown} to="factors" name="factor" button="Add the factor">
      <ChoiceField
        state={state}
        name="direction"
        legend="A dynamic factor"
        inline
        choices={[
          { value: 'raises', text: 'Raises the risk' },
          { value: 'lowers', text: 'Lowers the risk' },
        ]}
      />
      <div class="row">
        <TextField state={state} name="says" label="What it is" />
        <TextField state={state} name="evidence" label="What shows it" />
      </div>
    </Entry>
  )
}
