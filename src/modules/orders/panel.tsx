/** Sentences, conditions and registration on the case page; a no-contact condition in force stands with the warnings. */
import { Fragment, type JSX } from 'preact'
import { type Mark, panel } from '#modules/cases'
import type { Day } from '#rules'
import { dayInWords, Link, SectionHeading, Table, Tag, WarningLine, When } from '#web'
import { STATE_WORDS } from './commands/keep-condition.ts'
import { PERMISSION_ROLES } from './model/permission-roles.ts'
import {
  type ConditionShown,
  type OrdersOfCase,
  ordersOfCasePart,
  type RegistrationShown,
  type SentenceShown,
} from './queries/orders-of-case.ts'

function length({ months, extended, supervisedRelease, hospital }: SentenceShown): string {
  const years = months === null ? undefined : months % 12 === 0 ? `${months / 12} years` : `${months} months`
  const parts = [
    years,
    extended ? 'extended sentence' : undefined,
    supervisedRelease ? 'supervised release order' : undefined,
  ]
  return [...parts, hospital === null ? undefined : `${hospital.replace('-', ' ')} hospital`].filter(Boolean).join(', ')
}

function Sentences({ sentences, today }: { sentences: readonly SentenceShown[]; today: Day }): JSX.Element | null {
  if (sentences.length === 0) return null
  return (
    <Table
      caption="Sentences"
      rows={sentences}
      columns={[
        { title: 'Imposed', header: true, cell: one => <When day={one.imposedOn} today={today} alone /> },
        { title: 'Court', cell: one => one.court },
        { title: 'Offence', cell: one => one.offence },
        { title: 'Sentence', cell: length },
        {
          title: 'Supervised until',
          cell: one => (one.supervisionEndsOn === null ? '' : dayInWords(one.supervisionEndsOn)),
        },
      ]}
    />
  )
}

/** Who may open the page of permissions; it refuses by itself, and a link that leads nowhere helps nobody. */
const OPENS_PERMISSIONS: readonly string[] = PERMISSION_ROLES

type ConditionsProps = { conditions: readonly ConditionShown[]; caseId: string; role: string }

function Conditions({ conditions, caseId, role }: ConditionsProps): JSX.Element | null {
  if (conditions.length === 0) return null
  const table = (
    <Table
      caption="Conditions"
      rows={conditions}
      columns={[
        { title: 'Condition', header: true, cell: one => one.wording },
        {
          title: 'State',
          cell: one => <Tag colour={one.state === 'in-force' ? 'blue' : 'grey'}>{STATE_WORDS[one.state]}</Tag>,
        },
        { title: 'Set by', cell: one => one.source },
        { title: 'Because', cell: one => one.because },
      ]}
    />
  )
  if (!OPENS_PERMISSIONS.includes(role) || !conditions.some(one => one.state === 'in-force')) return table
  return (
    <Fragment>
      {table}
      <p>
        <Link to={`/cases/${caseId}/permissions`}>Permissions given, and contacts that a condition is about</Link>
      </p>
    </Fragment>
  )
}

function Registration({
  registration,
  caseId,
}: {
  registration: RegistrationShown | null
  caseId: string
}): JSX.Element | null {
  if (registration === null) return null
  const { mustRegister, confirmedBy, advisedOn, advisedBy, registeredOn } = registration
  const facts = [
    mustRegister ? 'must register with the police' : 'no duty to register',
    confirmedBy === null ? undefined : `confirmed by ${confirmedBy}`,
    advisedOn === null ? undefined : `advised on ${dayInWords(advisedOn)} by ${advisedBy ?? ''}`,
    registeredOn === null ? undefined : `registered on ${dayInWords(registeredOn)}`,
  ]
  return (
    <p>
      <b>Registration:</b> {facts.filter(Boolean).join('; ')}. <Link to={`/cases/${caseId}/registration`}>Open</Link>
    </p>
  )
}

const marks = ({ sentences }: OrdersOfCase): readonly Mark[] =>
  sentences.map(({ imposedOn }) => ({ day: imposedOn, label: 'sentence', kind: 'sentence' }))

export const ordersPanel = panel<OrdersOfCase>({
  key: 'orders',
  slot: 'orders',
  facts: ordersOfCasePart,
  marks,
  draw: ({ sentences, conditions, registration }, { today, caseId, role }) =>
    sentences.length + conditions.length === 0 && registration === null ? null : (
      <section aria-labelledby="orders">
        <SectionHeading id="orders">Orders and conditions</SectionHeading>
        <Registration registration={registration} caseId={caseId} />
        <Conditions conditions={conditions} caseId={caseId} role={role} />
        <Sentences sentences={sentences} today={today} />
      </section>
    ),
})

/** The same facts where they warn: what concerns children, in the head of the page. */
export const conditionWarningsPanel = panel<OrdersOfCase>({
  key: 'condition-warnings',
  slot: 'warnings',
  facts: ordersOfCasePart,
  draw: ({ conditions }) => (
    <Fragment>
      {conditions
        .filter(({ childAge, state }) => childAge !== null && state === 'in-force')
        .map(({ wording }) => (
          <WarningLine>{wording}</WarningLine>
        ))}
    </Fragment>
  ),
})
