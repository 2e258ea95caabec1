/** Why something is due, or why a rule decided as it did: made from the rule's own reasons, so that it cannot drift. */
import { type ComponentChildren, Fragment, type JSX } from 'preact'
import { addDays, type Because, type Cite, type Confidence, type Counted, type Day, daysBetween, inWords } from '#rules'
import { dayInWords, someDays, weekdayInWords } from '../days/words.ts'
import { Link } from '../plain/link.tsx'

export type WhyProps = {
  readonly because: readonly Because[]
  /** What the reasons are for, told to screen readers: "Why? Register with the police". */
  readonly of?: string
  /** Shown opened, on a page that is about the reasons. */
  readonly open?: boolean
  readonly label?: string
}

const SURE: Readonly<Record<Confidence, string>> = {
  read: '',
  'second-hand': 'known from a summary, not read in the source',
  unconfirmed: 'not confirmed: a setting of this area, not law',
}

/** Days are shown one by one up to this many; more are shown by their ends. */
const MOST_SHOWN = 10

/** The days that were counted, as a strip with the first and the last set apart. */
export function DayStrip({ counted }: { readonly counted: Counted }): JSX.Element {
  const length = daysBetween(counted.from, counted.to) + 1
  const shown = (day: Day) => weekdayInWords(day).replace(/ \d{4}$/, '')
  const whole =
    length <= MOST_SHOWN
      ? Array.from({ length: Math.max(length, 0) }, (_, index) => addDays(counted.from, index))
      : undefined
  return (
    <ol class="days">
      {whole === undefined ? (
        <Fragment>
          <li>{weekdayInWords(counted.from)}</li>
          <li class="days-gap">{someDays(length - 2)} between</li>
          <li>{weekdayInWords(counted.to)}</li>
        </Fragment>
      ) : (
        whole.map(day => <li>{shown(day)}</li>)
      )}
    </ol>
  )
}

function Rule({ cite }: { cite: Cite }): JSX.Element {
  const { source, confidence } = cite
  const words = inWords(cite)
  return (
    <Fragment>
      <dt>Rule</dt>
      <dd>
        {source.link === undefined ? words : <Link to={source.link}>{words}</Link>}
        <small>
          {' '}
          read {dayInWords(source.checkedOn)}
          {SURE[confidence] === '' ? '' : `; ${SURE[confidence]}`}
        </small>
      </dd>
    </Fragment>
  )
}

function Named({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <Fragment>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </Fragment>
  )
}

function Reason({ reason }: { reason: Because }): JSX.Element {
  const { says, cite, facts = [], counted, otherReading } = reason
  return (
    <li>
      <p>{says}</p>
      <dl>
        <Rule cite={cite} />
        {facts.length === 0 ? null : (
          <Named name="Facts">{facts.map(fact => `${fact.name}: ${fact.value}`).join(' · ')}</Named>
        )}
        {counted === undefined ? null : (
          <Named name="Counted">
            {counted.words}
            <DayStrip counted={counted} />
          </Named>
        )}
        {otherReading === undefined ? null : (
          <Named name="Another reading">
            {otherReading.says}
            {otherReading.day === undefined ? '' : ` ${weekdayInWords(otherReading.day)}.`}
          </Named>
        )}
      </dl>
    </li>
  )
}

/** "Why?": opens to the sentence, the rule, the facts, the days counted and any other reading. */
export function Why({ because, of, open, label = 'Why?' }: WhyProps): JSX.Element | null {
  if (because.length === 0) return null
  return (
    <details class="why" open={open}>
      <summary>
        {label}
        {of === undefined ? null : <span class="govuk-visually-hidden"> {of}</span>}
      </summary>
      <ul>
        {because.map(reason => (
          <Reason reason={reason} />
        ))}
      </ul>
    </details>
  )
}
