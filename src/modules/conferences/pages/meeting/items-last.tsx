/** The items that settle what is done: address, work, plan, disclosure, summing up, actions, the next date. */
import { Fragment } from 'preact'
import { ButtonLink, InsetText } from '#web'
import { FIELDS } from '../../model/meeting.ts'
import { fieldsOfItem, summingUpField } from '../../model/meeting-fields.ts'
import { LINE_PARTS } from '../../model/minute-parts.ts'
import { proposedLine } from '../../model/summed-up.ts'
import { ActionsTable } from './actions.tsx'
import { Contact } from './contact.tsx'
import { Live } from './entry.tsx'
import { Fields } from './fields.tsx'
import type { Item } from './items-first.tsx'
import { ItemLines } from './lines.tsx'
import { NotHere } from './not-here.tsx'
import { OptionsShown } from './options.tsx'
import { Contingencies, ContingencyForm, NoneNeeded, Pillars, PlanLineForm, WhoDoesWhat } from './plan.tsx'
import { Work } from './work.tsx'

export const accommodation: Item = ({ shown }) => (
  <Fragment>
    <Live name="options">
      <OptionsShown options={shown.record.options} shown={shown} />
    </Live>
    <ItemLines shown={shown} item="accommodation" label="What was said" />
  </Fragment>
)

export const employment: Item = ({ shown }) => (
  <Fragment>
    <ItemLines shown={shown} item="employment" label="Hopes, history, who can help" />
    <Work shown={shown} />
  </Fragment>
)

export const plan: Item = ({ shown }) => (
  <Fragment>
    <Live name="plan">
      <Pillars shown={shown} forms={shown.writes.has('plan')} />
      {shown.writes.has('plan') ? <NoneNeeded shown={shown} /> : null}
    </Live>
    {shown.writes.has('plan') ? <PlanLineForm shown={shown} /> : <NotHere what="the plan" />}
    <Contact shown={shown} />
    <h3>If a sign shows</h3>
    <Live name="contingencies">
      <Contingencies shown={shown} />
    </Live>
    {shown.writes.has('plan') ? <ContingencyForm shown={shown} /> : null}
    <ItemLines shown={shown} item="plan" label="What was said" />
    <h3>No plan</h3>
    <Fields
      shown={shown}
      name="no-plan"
      fields={[{ field: FIELDS.noPlanBecause, hint: 'Leave empty when there is a plan', rows: 2 }]}
    />
  </Fragment>
)

export const disclosure: Item = ({ shown }) => (
  <Fragment>
    <Fields
      shown={shown}
      name="disclosure"
      fields={[
        {
          field: FIELDS.disclosureConsidered,
          label: 'Must anybody be told something to be safe?',
          hint: 'Either answer is a decision and stands in the minute',
        },
        { field: FIELDS.disclosureBecause, rows: 3 },
      ]}
    />
    <ItemLines shown={shown} item="disclosure" label="What was said" />
  </Fragment>
)

export const summingUp: Item = ({ shown }) => (
  <Fragment>
    <Fields
      shown={shown}
      name="summing-up"
      button="Save these lines"
      fields={[
        ...shown.record.summedUp.map(one => ({
          field: summingUpField(one.agencyId),
          label: one.agency,
          ...(one.broughtNothing ? { hint: 'No contribution and no line: named as such' } : {}),
          rows: 1,
          suggested: proposedLine(one, shown.record),
        })),
        { field: FIELDS.summingUp, label: 'Anything else', rows: 3 },
      ]}
    />
    <ItemLines shown={shown} item="summing-up" part={LINE_PARTS.decision} label="A decision of the meeting" />
  </Fragment>
)

export const actions: Item = ({ shown }) => (
  <Live name="actions">
    <ActionsTable actions={shown.record.actions} shown={shown} caption="Actions set today" />
    <WhoDoesWhat duties={shown.record.whoDoesWhat} />
  </Live>
)

export const nextDate: Item = ({ shown }) => (
  <Fragment>
    <Fields
      shown={shown}
      name="next-date"
      fields={fieldsOfItem('next-date').map(({ field }) => ({
        field,
        ...(field === FIELDS.noNextBecause ? { rows: 2 } : {}),
      }))}
    />
    <InsetText>
      With a date, the next conference is prepared when this meeting is closed, and its invitations are ready when the
      minute is issued.
    </InsetText>
    <ButtonLink to={`/conferences/${shown.record.head.conferenceId}/close`}>Check and close the meeting</ButtonLink>
  </Fragment>
)
