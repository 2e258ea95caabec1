/** Facts at hand, beside whatever item is being taken: what people ask for in the middle of a sentence. */
import { Fragment, type JSX } from 'preact'
import { LEVEL_WORDS } from '#rules'
import { Details, dayInBrief, WarningLine } from '#web'
import { agenciesAsked } from '../../model/summed-up.ts'
import { CONDITION_WORDS, PeopleShown } from './conditions.tsx'
import { contributionInWords } from './information.tsx'
import { OptionsShown } from './options.tsx'
import { FactorsShown } from './risk.tsx'
import { placeOf, type Shown } from './shown.ts'

function Ratings({ shown }: { shown: Shown }): JSX.Element {
  const one = (scale: 'harm' | 'reconviction', word: string) => {
    const rating = shown.record.ratings.find(each => each.scale === scale)
    return rating === undefined ? (
      <li class="quiet">{word} not rated</li>
    ) : (
      <li>
        <span class={`level level-${rating.level}`}>
          {LEVEL_WORDS[rating.level]} {word}
        </span>{' '}
        <small class="quiet">
          {rating.tool}, {dayInBrief(rating.assessedOn, shown.today)}
        </small>
      </li>
    )
  }
  return (
    <ul class="plain">
      {one('harm', 'harm')}
      {one('reconviction', 'reconviction')}
    </ul>
  )
}

function Contributions({ shown }: { shown: Shown }): JSX.Element {
  const { contributions, invited, contributed } = shown.record
  return (
    <ul class="plain">
      {agenciesAsked(invited).map(({ agencyId, agency }) => {
        const waiting = contributed.filter(line => line.agencyId === agencyId && line.takenAs === null).length
        return (
          <li>
            {agency}{' '}
            <small class="quiet">{contributionInWords(contributions.find(one => one.agencyId === agencyId))}</small>
            {waiting === 0 ? null : <a href={placeOf(shown, 'information')}> {waiting} to take over</a>}
          </li>
        )
      })}
    </ul>
  )
}

/** What is missing for the minute, each a link to its item. */
export function RedItems({ shown }: { shown: Shown }): JSX.Element | null {
  const { blocks } = shown.check
  if (blocks.length === 0) return <p class="quiet">Nothing is missing for the minute.</p>
  return (
    <ul class="plain red-items">
      {blocks.map(({ item, says }) => (
        <li>
          <a href={placeOf(shown, item)}>{says}</a>
        </li>
      ))}
    </ul>
  )
}

/** The column of facts. */
export function Facts({ shown }: { shown: Shown }): JSX.Element {
  const { record, check } = shown
  const submitted = record.contributions.filter(one => one.state === 'submitted').length
  return (
    <Fragment>
      <h2>Facts at hand</h2>
      {record.warnings.map(({ says }) => (
        <WarningLine>{says}</WarningLine>
      ))}
      <Ratings shown={shown} />
      <Details summary={`Contributions (${submitted})`} class="fact">
        <Contributions shown={shown} />
      </Details>
      <Details summary={`Conditions (${record.conditions.length})`} class="fact">
        <ul class="plain">
          {record.conditions.map(one => (
            <li>
              <b>{CONDITION_WORDS[one.state]}</b> {one.wording}
            </li>
          ))}
        </ul>
      </Details>
      <Details summary={`Addresses (${record.options.length})`} class="fact">
        <OptionsShown options={record.options} shown={shown} />
      </Details>
      <Details summary={`People of concern (${record.people.length})`} class="fact">
        <PeopleShown people={record.people} shown={shown} />
      </Details>
      <Details summary={`Dynamic factors (${record.factors.length})`} class="fact">
        <FactorsShown factors={record.factors} conferenceId={record.head.conferenceId} />
      </Details>
      <Details summary={`Missing for the minute (${check.blocks.length})`} class="fact">
        <RedItems shown={shown} />
      </Details>
    </Fragment>
  )
}
