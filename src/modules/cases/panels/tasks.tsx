/** Open tasks of the case under "what is due", each with its owner and its reasons. */
import { Fragment } from 'preact'
import { type TaskOfCase, tasksOfCasePart } from '#modules/tasks'
import { Link, When, Why } from '#web'
import { type Around, type DueRow, panel } from '../panel.ts'

const row = ({ says, dueOn, owner, because, opens }: TaskOfCase, { today }: Around): DueRow => ({
  dueOn,
  row: (
    <Fragment>
      {dueOn === null ? <span class="quiet">no day set</span> : <When day={dueOn} today={today} due />}{' '}
      <Link to={opens}>{says}</Link> <span class="quiet">{owner}</span> <Why because={because} of={says} />
    </Fragment>
  ),
})

export const tasksPanel = panel<readonly TaskOfCase[]>({
  key: 'tasks',
  slot: 'due',
  facts: tasksOfCasePart,
  draw: () => null,
  due: (tasks, around) => tasks.map(task => row(task, around)),
})
