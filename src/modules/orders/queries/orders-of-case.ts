/** Sentences, conditions and registration of a case, each as far as its section may be read. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { ConditionState } from '../commands/keep-condition.ts'

export type SentenceShown = {
  readonly imposedOn: Day
  readonly court: string
  readonly offence: string
  readonly sexual: boolean
  readonly months: number | null
  readonly extended: boolean
  readonly supervisedRelease: boolean
  readonly hospital: 'secure' | 'medium-secure' | 'other' | null
  readonly supervisionEndsOn: Day | null
}

export type ConditionShown = {
  readonly id: string
  readonly wording: string
  readonly source: string
  readonly state: ConditionState
  readonly childAge: number | null
  readonly because: string
  readonly from: Day | null
  /** The day on which it was written down in its first state. */
  readonly statedOn: Day
  readonly conferenceId: string | null
  readonly version: number
}

export type RegistrationShown = {
  readonly mustRegister: boolean
  readonly confirmedBy: string | null
  readonly advisedOn: Day | null
  readonly advisedHow: string | null
  readonly advisedBy: string | null
  readonly adviceEvidence: string | null
  readonly registeredOn: Day | null
  readonly version: number
}

export type OrdersOfCase = {
  readonly sentences: readonly SentenceShown[]
  readonly conditions: readonly ConditionShown[]
  readonly registration: RegistrationShown | null
}

/** The part of a larger statement that gives {@link OrdersOfCase} as JSON. */
export const ordersOfCasePart = (caseId: string) => sql<OrdersOfCase>`json_build_object(
  'sentences', (select coalesce(json_agg(json_build_object('imposedOn', s.imposed_on, 'court', s.court, 'offence', s.offence,
      'sexual', s.sexual, 'months', s.months, 'extended', s.extended, 'supervisedRelease', s.supervised_release,
      'hospital', s.hospital, 'supervisionEndsOn', s.supervision_ends_on) order by s.imposed_on desc), '[]')
    from orders_sentences s where s.case_id = ${caseId}),
  'conditions', (select coalesce(json_agg(json_build_object('id', c.id, 'wording', c.wording, 'source', c.source, 'state', c.state,
      'childAge', c.child_age, 'because', c.because, 'from', c.from_day, 'conferenceId', c.conference_id,
      'statedOn', (c.written_at at time zone 'Europe/London')::date, 'version', c.version) order by c.state, c.written_at), '[]')
    from orders_conditions c where c.case_id = ${caseId} and c.state not in ('ended', 'refused')),
  'registration', (select json_build_object('mustRegister', r.must_register, 'confirmedBy', k.name, 'advisedOn', r.advised_on,
      'advisedHow', r.advised_how, 'advisedBy', a.name, 'adviceEvidence', r.advice_evidence, 'registeredOn', r.registered_on,
      'version', r.version)
    from orders_registrations r left join staff_members k on k.id = r.confirmed_by left join staff_members a on a.id = r.advised_by
    where r.case_id = ${caseId}))`

/** The same as a query of its own. */
export async function ordersOfCase(tx: CaseTx, caseId: string): Promise<OrdersOfCase> {
  tx.tell({ kind: 'consultation', act: 'orders/orders-of-case', caseId })
  const found = await sql<{ part: OrdersOfCase }>`select ${ordersOfCasePart(caseId)} as part`.execute(tx.sql)
  return found.rows[0]?.part ?? { sentences: [], conditions: [], registration: null }
}

/** What the clock of registration is asked about, as an expression: whether there is a duty, since when, and if it was met. */
export const registrationFactsPart = (caseId: string) => sql<{
  readonly mustRegister: boolean | null
  readonly registeredOn: Day | null
  readonly convictedOn: Day | null
}>`json_build_object(
  'mustRegister', (select r.must_register from orders_registrations r where r.case_id = ${caseId}),
  'registeredOn', (select r.registered_on from orders_registrations r where r.case_id = ${caseId}),
  'convictedOn', (select min(s.imposed_on) from orders_sentences s where s.case_id = ${caseId} and s.sexual))`
