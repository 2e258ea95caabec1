/** The same meeting on one page, for the chair: what is recorded at every item, and what is still missing. */
import { Fragment, type JSX } from 'preact'
import type { AgendaKey } from '#rules'
import { ErrorSummary, Link } from '#web'
import { FIELDS, fieldIn, type ItemHeld } from '../../model/meeting.ts'
import { summingUpField } from '../../model/meeting-fields.ts'
import { proposedLine } from '../../model/summed-up.ts'
import { Lines } from '../lines.tsx'
import { ActionBox, ActionsTable, EarlierActions } from '../meeting/actions.tsx'
import { AttendanceShown, attendanceInWords } from '../meeting/attendance.tsx'
import { ConditionsTable, PeopleShown } from '../meeting/conditions.tsx'
import { Live } from '../meeting/entry.tsx'
import { Facts, RedItems } from '../meeting/facts.tsx'
import { Fields } from '../meeting/fields.tsx'
import { RegistrationShown } from '../meeting/items-risk.tsx'
import { LineShown } from '../meeting/lines.tsx'
import { OptionsShown } from '../meeting/options.tsx'
import { Contingencies, Pillars, WhoDoesWhat } from '../meeting/plan.tsx'
import { FactorsShown, RatingsShown } from '../meeting/risk.tsx'
import { type Shown, sendTo } from '../meeting/shown.ts'
import { MeetingBar } from '../meeting/view.tsx'

type Part = (props: { shown: Shown }) => JSX.Element | null

/** The tables of an item, without their forms. */
const TABLES: Readonly<Partial<Record<AgendaKey, Part>>> = {
  introductions: ({ shown }) => (
    <Fragment>
      <p>{attendanceInWords(shown.record.invited)}.</p>
      <AttendanceShown invited={shown.record.invited} />
    </Fragment>
  ),
  'last-minute': ({ shown }) => <EarlierActions shown={shown} />,
  risk: ({ shown }) => (
    <Fragment>
      <RatingsShown record={shown.record} shown={shown} />
      <FactorsShown factors={shown.record.factors} conferenceId={shown.record.head.conferenceId} />
    </Fragment>
  ),
  conditions: ({ shown }) => (
    <Fragment>
      <ConditionsTable conditions={shown.record.conditions} shown={shown} forms={false} />
      <PeopleShown people={shown.record.people} shown={shown} />
    </Fragment>
  ),
  registration: RegistrationShown,
  accommodation: ({ shown }) => <OptionsShown options={shown.record.options} shown={shown} />,
  plan: ({ shown }) => (
    <Fragment>
      <Pillars shown={shown} forms={false} />
      <Contingencies shown={shown} />
    </Fragment>
  ),
  actions: ({ shown }) => (
    <Fragment>
      <ActionsTable actions={shown.record.actions} shown={shown} caption="Actions set today" />
      <WhoDoesWhat duties={shown.record.whoDoesWhat} />
    </Fragment>
  ),
}

const SAID: Readonly<Partial<Record<AgendaKey, readonly { readonly field: string; readonly label: string }[]>>> = {
  reasons: [
    { field: FIELDS.reasons, label: 'Reasons' },
    { field: FIELDS.purpose, label: 'To settle' },
  ],
  'last-minute': [
    { field: FIELDS.lastMinute, label: 'The minute is' },
    { field: FIELDS.lastMinuteAmended, label: 'Amended' },
  ],
  employment: [
    { field: FIELDS.work, label: 'The work' },
    { field: FIELDS.employmentRisk, label: 'A significant risk to children' },
    { field: FIELDS.employmentRiskBecause, label: 'Why' },
    { field: FIELDS.employerTold, label: 'The employer must be told' },
    { field: FIELDS.employerToldBecause, label: 'Why' },
  ],
  disclosure: [
    { field: FIELDS.disclosureConsidered, label: 'Somebody must be told' },
    { field: FIELDS.disclosureBecause, label: 'Why' },
  ],
  plan: [
    { field: FIELDS.managedAt, label: 'Level of management' },
    { field: FIELDS.contactDays, label: 'Days between contacts, at most' },
    { field: FIELDS.contactBecause, label: 'Why so' },
    { field: FIELDS.noPlanBecause, label: 'No plan is needed' },
  ],
}

function Answers({ shown, item }: { shown: Shown; item: AgendaKey }): JSX.Element | null {
  const answers = (SAID[item] ?? []).flatMap(({ field, label }) => {
    const says = fieldIn(shown.record, field)
    return says === '' ? [] : [{ label, says }]
  })
  if (answers.length === 0) return null
  return (
    <dl class="answers">
      {answers.map(({ label, says }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <Lines text={says} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What the chair writes on this page: the lines of the summing up, and the next date. */
function Own({ shown, item }: { shown: Shown; item: AgendaKey }): JSX.Element | null {
  const next = [FIELDS.nextOn, FIELDS.nextAt, FIELDS.nextVenue, FIELDS.noNextBecause]
  if (item === 'next-date')
    return <Fields shown={shown} name="next-date" fields={next.map(field => ({ field, rows: 2 }))} />
  if (item !== 'summing-up') return null
  const lines = shown.record.summedUp.map(one => ({
    field: summingUpField(one.agencyId),
    label: one.agency,
    rows: 1,
    suggested: proposedLine(one, shown.record),
  }))
  return (
    <Fields
      shown={shown}
      name="summing-up"
      button="Save these lines"
      fields={[...lines, { field: FIELDS.summingUp, label: 'Anything else', rows: 3 }]}
    />
  )
}

const STATE = { open: '', done: '✓ ', 'not-applicable': '– ' } as const

function Item({ shown, item, number }: { shown: Shown; item: ItemHeld; number: number }): JSX.Element {
  const Table = TABLES[item.key]
  const lines = shown.record.lines.filter(line => line.item === item.key)
  return (
    <section class="chair-item" id={`item-${item.key}`} aria-labelledby={`title-${item.key}`}>
      <h2 id={`title-${item.key}`}>
        {STATE[item.state]}
        {number} {item.title}{' '}
        <small>
          <Link to={`${sendTo(shown, 'meeting')}?item=${item.key}`} hidden={item.title}>
            Record
          </Link>
        </small>
      </h2>
      {item.state === 'not-applicable' ? <p>Not applicable: {item.because}</p> : null}
      <Live name={`chair-${item.key}`}>
        {Table === undefined ? null : <Table shown={shown} />}
        <Answers shown={shown} item={item.key} />
        {lines.length === 0 ? null : (
          <ul class="said">
            {lines.map(line => (
              <li>
                <LineShown line={line} shown={shown} />
              </li>
            ))}
          </ul>
        )}
      </Live>
      <Own shown={shown} item={item.key} />
    </section>
  )
}

function Jump({ shown }: { shown: Shown }): JSX.Element {
  const { agenda } = shown.record
  return (
    <nav class="chair-jump" aria-label="Agenda">
      <Live name="chair-jump">
        <ol>
          {agenda.map((item, index) => (
            <li class={`agenda-${item.state}`}>
              <a href={`#item-${item.key}`}>
                {STATE[item.state]}
                {index + 1} {item.title}
              </a>
            </li>
          ))}
        </ol>
      </Live>
    </nav>
  )
}

/** What is missing stands above the facts that everybody has at hand. */
function ChairFacts({ shown }: { shown: Shown }): JSX.Element {
  return (
    <div class="facts">
      <section aria-labelledby="missing">
        <h2 id="missing">Missing for the minute</h2>
        <Live name="red-items">
          <RedItems shown={shown} />
        </Live>
      </section>
      <Live name="facts">
        <Facts shown={shown} />
      </Live>
    </div>
  )
}

/** The chair's page. */
export function ChairView({ shown }: { shown: Shown }): JSX.Element {
  const { agenda, head } = shown.record
  return (
    <div
      class="meeting meeting-chair"
      data-meeting={head.conferenceId}
      data-lists={shown.lists}
      data-as-of={shown.asOf}
      data-next-on={fieldIn(shown.record, FIELDS.nextOn)}
      data-today={shown.today}
    >
      <MeetingBar shown={shown} />
      <ErrorSummary state={Object.values(shown.forms)} />
      <div class="chair-columns">
        <div>
          <Jump shown={shown} />
          {agenda.map((item, index) => (
            <Item shown={{ ...shown, item: item.key }} item={item} number={index + 1} />
          ))}
        </div>
        <aside class="side" aria-label="Facts and action">
          <ChairFacts shown={shown} />
          <ActionBox shown={shown} />
        </aside>
      </div>
    </div>
  )
}
