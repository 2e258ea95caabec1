/** Actions: the box that is always open, those set today, and those of the last conference. */
import { Fragment, type JSX } from 'preact'
import { type ActionShown, type ActionState, PILLAR_WORDS, PILLARS, type Pillar } from '#modules/plans'
import type { AgendaKey } from '#rules'
import {
  DateField,
  Details,
  Form,
  HiddenField,
  LongTextField,
  SelectField,
  SubmitButton,
  Table,
  TextField,
  When,
  wrongWith,
} from '#web'
import { isOpenAction } from '../../model/meeting.ts'
import { earlierField } from '../../model/meeting-fields.ts'
import { Belongs } from './entry.tsx'
import { Fields } from './fields.tsx'
import { people } from './risk.tsx'
import { type Shown, sendTo, stateOf } from './shown.ts'

/** The pillar that an item's actions usually belong to. */
const USUAL: Readonly<Partial<Record<AgendaKey, Pillar>>> = {
  victims: 'victim-safety',
  conditions: 'monitoring-and-control',
  registration: 'monitoring-and-control',
  accommodation: 'monitoring-and-control',
  employment: 'interventions',
}

/** Questions that the rule asks about the wording. Saving again lets them stand; the script asks while one types. */
function Questions({ shown }: { shown: Shown }): JSX.Element {
  const state = stateOf(shown, 'action')
  const asked = state.wrong.filter(one => one.field === 'questions')
  return (
    <div class="questions" data-questions aria-live="polite">
      {asked.length === 0 ? null : (
        <Fragment>
          <ul id="action-questions">
            {asked.map(({ says }) => (
              <li>{says}</li>
            ))}
          </ul>
          <SubmitButton kind="secondary" name="letStand" value="all">
            Save it as it is
          </SubmitButton>
        </Fragment>
      )}
    </div>
  )
}

/** The action box: task, person, day, and what will show that it was done (S3-89). */
export function ActionBox({ shown }: { shown: Shown }): JSX.Element {
  const state = stateOf(shown, 'action', { pillar: USUAL[shown.item] ?? 'supervision' })
  const pillars = PILLARS.map(value => ({ value, text: PILLAR_WORDS[value] }))
  return (
    <section class="action-box" aria-labelledby="action-box-title">
      <h2 id="action-box-title">Action</h2>
      <Form to={sendTo(shown, 'actions')} class="entry" id="form-action">
        <Belongs shown={shown} name="action" />
        <LongTextField state={state} name="task" label="What is to be done" rows={2} />
        <SelectField state={state} name="ownerId" label="Who" none="choose one person" choices={people(shown)} />
        <div class="row">
          <DateField state={state} name="dueOn" label="By" hint="" width={10} />
          <SelectField state={state} name="pillar" label="Pillar" choices={pillars} />
        </div>
        <TextField state={state} name="shownBy" label="What will show it" />
        <Details summary="Helper, risk it answers" class="more" open={wrongWith(state, 'serves') !== undefined}>
          <TextField state={state} name="helper" label="Helper" optional />
          <TextField state={state} name="serves" label="The risk it answers" optional />
        </Details>
        <HiddenField name="let" value="" />
        <Questions shown={shown} />
        <SubmitButton>Set the action</SubmitButton>
      </Form>
    </section>
  )
}

const STATE_WORDS: Readonly<Record<ActionState, string>> = {
  open: 'on their list',
  accepted: 'accepted',
  done: 'done',
  cannot: 'cannot be done',
  cancelled: 'cancelled',
}

const stateInWords = ({ state, endedSays }: ActionShown): string =>
  endedSays === null || endedSays === '' ? STATE_WORDS[state] : `${STATE_WORDS[state]}: ${endedSays}`

function Task({ action }: { action: ActionShown }): JSX.Element {
  const { task, questioned } = action
  return (
    <Fragment>
      {task}
      {questioned.length === 0 ? null : <small class="quiet"> · asked and let stand: {questioned.join(' ')}</small>}
    </Fragment>
  )
}

type ActionsProps = {
  readonly actions: readonly ActionShown[]
  readonly shown: Pick<Shown, 'today'>
  readonly caption: string
}

/** Actions as a table: for reading aloud at the end. */
export function ActionsTable({ actions, shown, caption }: ActionsProps): JSX.Element {
  if (actions.length === 0) return <p class="quiet">No action has been set.</p>
  return (
    <Table
      caption={caption}
      captionHidden
      rows={actions}
      rowId={one => `action-${one.id}`}
      columns={[
        { title: 'Action', header: true, cell: one => <Task action={one} /> },
        { title: 'Who', cell: one => `${one.owner}, ${one.agency}` },
        { title: 'By', cell: one => <When day={one.dueOn} today={shown.today} due={isOpenAction(one)} form="short" /> },
        { title: 'Shown by', cell: one => one.shownBy },
        { title: 'State', cell: one => stateInWords(one) },
      ]}
    />
  )
}

/** The actions of the last conference, each with what became of it and room for what is said of it now (S3-95). */
export function EarlierActions({ shown }: { shown: Shown }): JSX.Element | null {
  const { last } = shown.record
  if (last === null) return null
  if (last.actions.length === 0) return <p class="quiet">The last conference set no action.</p>
  return (
    <ul class="said">
      {last.actions.map(action => (
        <li>
          <p>
            {action.task}{' '}
            <small class="quiet">
              {action.owner}, {action.agency} ·{' '}
              <When day={action.dueOn} today={shown.today} due={isOpenAction(action)} form="year-only-if-other" />
            </small>
          </p>
          <p>
            <b>{stateInWords(action)}</b>
          </p>
          <Fields
            shown={shown}
            name={`earlier-${action.id}`}
            fields={[
              {
                field: earlierField(action.id),
                label: isOpenAction(action) ? 'It is still open: what was said of it?' : 'Said of it now',
                rows: 1,
              },
            ]}
          />
        </li>
      ))}
    </ul>
  )
}
