/** The plan under its four pillars, what happens if a sign shows, and who does what. */
import { Fragment, type JSX } from 'preact'
import { type LineShown, PILLAR_WORDS, PILLARS, type Pillar } from '#modules/plans'
import { DateField, Details, dayInBrief, HiddenField, SelectField, Tag, TextField } from '#web'
import type { DutyHeld, MeetingRecord } from '../../model/meeting.ts'
import { risksNamed } from '../../model/readiness.ts'
import { Entry } from './entry.tsx'
import { Tap } from './lines.tsx'
import { people } from './risk.tsx'
import { type Shown, stateOf } from './shown.ts'

const CHANGE: Readonly<Record<DutyHeld['change'], string>> = {
  new: 'new',
  changed: 'changed',
  ended: 'ended',
  same: '',
}

function changeOf(record: MeetingRecord, lineId: string): string {
  const duty = record.whoDoesWhat.find(one => one.lineId === lineId)
  return duty === undefined ? '' : CHANGE[duty.change]
}

function Line({ line, shown, forms }: { line: LineShown; shown: Shown; forms: boolean }): JSX.Element {
  const { id, measure, serves, owner, frequency, reviewOn, state, because, addedBy, version } = line
  const name = `plan-line-${id}`
  const change = changeOf(shown.record, id)
  const note = [
    owner,
    frequency,
    reviewOn === null ? '' : `review ${dayInBrief(reviewOn, shown.today)}`,
    serves,
    `added by ${addedBy}`,
  ]
  return (
    <li>
      {state === 'none-needed' ? `None needed: ${because}` : measure}{' '}
      {state === 'proposed' ? <Tag colour="yellow">proposed</Tag> : null}
      {change === '' ? null : <Tag colour="blue">{change}</Tag>}{' '}
      {state === 'none-needed' ? null : <small class="quiet">{note.filter(text => text !== '').join(' · ')}</small>}
      {!forms ? null : state === 'proposed' ? (
        <Tap
          shown={shown}
          to={`plan-lines/${id}`}
          name={name}
          button="Accept"
          about={measure}
          fields={{ version: String(version), state: 'in-force' }}
        />
      ) : (
        <Details summary="End" open={shown.forms[name] !== undefined} class="more">
          <Entry shown={shown} to={`plan-lines/${id}`} name={name} button="End it" inline>
            <HiddenField name="version" value={String(version)} />
            <HiddenField name="state" value="ended" />
            <TextField state={stateOf(shown, name)} name="because" label="Why it ends" />
          </Entry>
        </Details>
      )}
    </li>
  )
}

/** The plan as it stands, with what this meeting changed marked (S3-32, S4-48). */
export function Pillars({ shown, forms }: { shown: Shown; forms: boolean }): JSX.Element {
  const { planLines } = shown.record
  return (
    <div class="pair">
      {PILLARS.map(pillar => {
        const lines = planLines.filter(line => line.pillar === pillar)
        return (
          <section aria-label={PILLAR_WORDS[pillar]}>
            <h3>{PILLAR_WORDS[pillar]}</h3>
            {lines.length === 0 ? <p class="quiet">Nothing yet.</p> : null}
            <ul class="said">
              {lines.map(line => (
                <Line line={line} shown={shown} forms={forms} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

const pillars = PILLARS.map(value => ({ value, text: PILLAR_WORDS[value] }))

/** People first, then agencies, for whom nobody is named yet. */
function owners(shown: Shown): { value: string; text: string }[] {
  const agencies = new Map(shown.owners.map(one => [one.agencyId, one.agency]))
  return [
    ...people(shown),
    ...[...agencies].map(([id, text]) => ({ value: `agency:${id}`, text: `${text} (nobody named)` })),
  ]
}

export function PlanLineForm({ shown }: { shown: Shown }): JSX.Element {
  const state = stateOf(shown, 'plan-line')
  const risks = risksNamed(shown.record).map(({ risk }) => ({ value: risk, text: risk }))
  return (
    <Entry shown={shown} to="plan-lines" name="plan-line" button="Add to the plan">
      <div class="row">
        <SelectField state={state} name="pillar" label="Pillar" choices={pillars} />
        <SelectField state={state} name="owner" label="Who answers for it" none="choose" choices={owners(shown)} />
      </div>
      <TextField state={state} name="measure" label="What is done" />
      <div class="row">
        <SelectField
          state={state}
          name="risk"
          label="Which risk it answers"
          none="another risk or need"
          choices={risks}
        />
        <TextField state={state} name="serves" label="If another, which" />
        <TextField state={state} name="frequency" label="How often" width={10} optional />
        <DateField state={state} name="reviewOn" label="Review" hint="" width={10} optional />
      </div>
    </Entry>
  )
}

/** A pillar without a measure says why. */
export function NoneNeeded({ shown }: { shown: Shown }): JSX.Element | null {
  const empty = PILLARS.filter((pillar: Pillar) => !shown.record.planLines.some(line => line.pillar === pillar))
  const state = stateOf(shown, 'none-needed')
  if (empty.length === 0) return null
  return (
    <Details summary="A pillar needs no measure" open={shown.forms['none-needed'] !== undefined} class="change">
      <Entry shown={shown} to="plan-lines/none-needed" name="none-needed" button="Record">
        <div class="row">
          <SelectField
            state={state}
            name="pillar"
            label="Pillar"
            choices={pillars.filter(one => empty.includes(one.value))}
          />
          <TextField state={state} name="because" label="None needed, because" />
        </div>
      </Entry>
    </Details>
  )
}

export function Contingencies({ shown }: { shown: Pick<Shown, 'record'> }): JSX.Element {
  const { contingencies } = shown.record
  if (contingencies.length === 0) return <p class="quiet">No sign is planned for yet.</p>
  return (
    <ul class="said">
      {contingencies.map(({ sign, step, owner, within, decidedBy }) => (
        <li>
          <b>If</b> {sign}, <b>then</b> {step}{' '}
          <small class="quiet">
            {owner}, within {within}
            {decidedBy === '' ? '' : `, decided by ${decidedBy}`}
          </small>
        </li>
      ))}
    </ul>
  )
}

export function ContingencyForm({ shown }: { shown: Shown }): JSX.Element {
  const state = stateOf(shown, 'contingency')
  return (
    <Details summary="Add: if this sign shows, then" open={shown.forms['contingency'] !== undefined} class="change">
      <Entry shown={shown} to="contingencies" name="contingency" button="Add">
        <div class="row">
          <TextField state={state} name="sign" label="If this sign shows" />
          <TextField state={state} name="step" label="then this step" />
        </div>
        <div class="row">
          <SelectField state={state} name="owner" label="by" none="choose" choices={owners(shown)} />
          <TextField state={state} name="within" label="within" hint="2 hours, the same day" width={10} />
          <TextField state={state} name="decidedBy" label="Who decides" width={20} optional />
        </div>
      </Entry>
    </Details>
  )
}

/** "Who does what", with changes since the meeting opened. */
export function WhoDoesWhat({ duties }: { duties: readonly DutyHeld[] }): JSX.Element | null {
  if (duties.length === 0) return null
  return (
    <Fragment>
      <h3>Who does what</h3>
      <ul class="said">
        {duties.map(({ who, measure, frequency, change }) => (
          <li>
            <b>{who}</b> {measure} <small class="quiet">{frequency}</small>{' '}
            {change === 'same' ? null : <Tag colour="blue">{CHANGE[change]}</Tag>}
          </li>
        ))}
      </ul>
    </Fragment>
  )
}
