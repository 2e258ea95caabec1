/** The meeting on one screen: agenda left, the item in the middle, facts and the action box at hand. */
import { Fragment, type JSX } from 'preact'
import { Details, ErrorSummary, Form, HiddenField, Link, localOf, SubmitButton, TextField, When } from '#web'
import type { ItemHeld } from '../../model/meeting.ts'
import { ActionBox } from './actions.tsx'
import { Belongs, Live } from './entry.tsx'
import { Facts } from './facts.tsx'
import { ItemBody } from './items.tsx'
import { placeOf, type Shown, savedTime, sendTo, stateOf } from './shown.ts'

const KIND = { first: 'first conference', review: 'review', emergency: 'emergency meeting' } as const
const MARK: Readonly<Record<ItemHeld['state'], string>> = { open: '', done: '✓', 'not-applicable': '–' }
const STATE: Readonly<Record<ItemHeld['state'], string>> = {
  open: '',
  done: ' (done)',
  'not-applicable': ' (not applicable)',
}

/** The line at the top that stays: who, which meeting, which item, and when the last save was. */
export function MeetingBar({ shown }: { shown: Shown }): JSX.Element {
  const { head, person, agenda } = shown.record
  const number = agenda.findIndex(one => one.key === shown.item) + 1
  const { time } = localOf(shown.asOf)
  return (
    <header class="meeting-bar">
      <h1>
        <Link to={`/cases/${head.caseId}`} class="bar-person">
          {person.name === '' ? 'Conference' : person.name}
        </Link>{' '}
        <small>
          {KIND[head.kind]} ·{' '}
          <When day={head.heldOn} today={shown.today} time={head.startsAt} form="year-only-if-other" alone />
          {shown.at === 'meeting' ? ` · item ${number} of ${agenda.length}` : ''}
        </small>
      </h1>
      <nav aria-label="Meeting">
        <Link to={sendTo(shown, 'meeting')} current={shown.at === 'meeting'}>
          Record
        </Link>
        <Link to={sendTo(shown, 'chair')} current={shown.at === 'chair'}>
          One page
        </Link>
        <Link to={sendTo(shown, 'close')}>Close</Link>
      </nav>
      <p class="saved" data-saved>
        as of {savedTime(shown.asOf, time)}
      </p>
      <p class="trouble" role="alert" data-trouble />
    </header>
  )
}

function Agenda({ shown }: { shown: Shown }): JSX.Element {
  const { agenda } = shown.record
  const links = (
    <ol>
      {agenda.map((item, index) => (
        <li class={`agenda-${item.state}`}>
          <Link to={placeOf(shown, item.key)} class="" current={item.key === shown.item}>
            <span class="mark" aria-hidden="true">
              {MARK[item.state]}
            </span>
            {index + 1} {item.title}
            <span class="govuk-visually-hidden">{STATE[item.state]}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
  return (
    <nav class="agenda" aria-label="Agenda">
      <h2>Agenda</h2>
      <Live name="agenda">{links}</Live>
    </nav>
  )
}

/** Done, not applicable and why, or open again. The rule says which items every conference takes. */
export function ItemState({ shown }: { shown: Shown }): JSX.Element | null {
  const item = shown.record.agenda.find(one => one.key === shown.item)
  if (item === undefined) return null
  const name = `item-state-${item.key}`
  const last = shown.record.agenda.at(-1)?.key === item.key
  const state = stateOf(shown, name, { because: item.because })
  return (
    <Form to={sendTo(shown, `items/${item.key}`)} class="entry item-state" id={`form-${name}`}>
      <Belongs shown={shown} name={name} />
      <HiddenField name="version" value={String(item.version)} />
      {item.state === 'open' ? (
        <SubmitButton name="state" value="done" kind={last ? 'secondary' : 'main'}>
          {last ? 'Done' : 'Done, next item'}
        </SubmitButton>
      ) : (
        <Fragment>
          <p>
            <b>{item.state === 'done' ? 'Done.' : `Not applicable: ${item.because}`}</b>
          </p>
          <SubmitButton kind="secondary" name="state" value="open">
            Open it again
          </SubmitButton>
        </Fragment>
      )}
      {item.mayBeNotApplicable && item.state !== 'not-applicable' ? (
        <Details summary="Not applicable" class="more" open={shown.forms[name] !== undefined}>
          <TextField state={state} name="because" label="Not applicable, because" />
          <SubmitButton kind="secondary" name="state" value="not-applicable">
            Not applicable
          </SubmitButton>
        </Details>
      ) : null}
    </Form>
  )
}

/** The item being taken. */
export function CurrentItem({ shown }: { shown: Shown }): JSX.Element {
  const item = shown.record.agenda.find(one => one.key === shown.item)
  return (
    <section class="item" id="item" aria-labelledby="item-title">
      <h2 id="item-title" tabindex={-1}>
        {item?.title}
      </h2>
      <p class="guidance">{item?.guidance}</p>
      <ItemBody shown={shown} />
      <Live name="item-state">
        <ItemState shown={shown} />
      </Live>
    </section>
  )
}

/** The whole screen. Its attributes tell the script where to save and what it has seen. */
export function MeetingView({ shown }: { shown: Shown }): JSX.Element {
  const { conferenceId } = shown.record.head
  return (
    <div
      class="meeting"
      data-meeting={conferenceId}
      data-item={shown.item}
      data-lists={shown.lists}
      data-as-of={shown.asOf}
      data-next-on={shown.record.fields.find(one => one.field === 'next/on')?.says ?? ''}
      data-today={shown.today}
    >
      <MeetingBar shown={shown} />
      <ErrorSummary state={Object.values(shown.forms)} />
      <div class="meeting-columns">
        <Agenda shown={shown} />
        <CurrentItem shown={shown} />
        <aside class="side" aria-label="Facts and action">
          <div class="facts">
            <Live name="facts">
              <Facts shown={shown} />
            </Live>
          </div>
          <ActionBox shown={shown} />
        </aside>
      </div>
    </div>
  )
}
