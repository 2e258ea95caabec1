/** What the question "should a conference be considered?" needs to know of a case. Asked by Cairn itself, by rule. */
import { sql } from 'kysely'
import type { CaseFacts } from '#modules/cases'
import { type OrdersOfCase, ordersOfCasePart } from '#modules/orders'
import { type RiskOfCase, ratingOn, riskOfCasePart } from '#modules/risk'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import type { Because, Day, shouldOneBeConsidered } from '#rules'

export type FactsForConsidering = Parameters<typeof shouldOneBeConsidered.answer>[0]

type Concern = { readonly notedOn: Day; readonly agency: string; readonly seriousRisk: boolean }

/** What was decided about the case before, and whether a conference is on its way. */
export type Before = {
  readonly open: { readonly id: string; readonly because: readonly Because[] } | null
  readonly decided: readonly Because[]
  readonly lastDecidedAt: Instant | null
  readonly onItsWay: boolean
}

/** Reads what was decided before. The caller holds the lock of the case. */
export async function decidedBefore(tx: CaseTx, caseId: string): Promise<Before> {
  const found = await sql<Before>`select
    (select json_build_object('id', c.id, 'because', c.because) from conferences_considerations c
      where c.case_id = ${caseId} and c.state = 'open') as open,
    (select coalesce(jsonb_agg(reason), '[]') from conferences_considerations c cross join jsonb_array_elements(c.because) reason
      where c.case_id = ${caseId} and c.state <> 'open') as decided,
    (select max(c.decided_at) from conferences_considerations c where c.case_id = ${caseId}) as "lastDecidedAt",
    exists (select 1 from conferences_conferences f where f.case_id = ${caseId} and f.kind <> 'emergency'
      and (f.state = 'in-session' or (f.state = 'convened' and f.held_on >= ${tx.today}))) as "onItsWay"`.execute(
    tx.sql,
  )
  return found.rows[0] ?? { open: null, decided: [], lastDecidedAt: null, onItsWay: false }
}

/** The facts as the rule takes them. What nobody has recorded is left out: not known, never "no". */
export async function factsForConsidering(
  tx: CaseTx,
  about: CaseFacts,
  since: Instant | null,
): Promise<FactsForConsidering> {
  const { caseId } = about
  const found = await sql<{ risk: RiskOfCase; orders: OrdersOfCase; concerns: readonly Concern[] }>`
    select ${riskOfCasePart(caseId)} as risk, ${ordersOfCasePart(caseId)} as orders,
      (select coalesce(json_agg(json_build_object('notedOn', c.noted_on, 'agency', g.short_name, 'seriousRisk', c.serious)
          order by c.written_at), '[]')
         from conferences_concerns c join staff_agencies g on g.id = c.agency_id
        where c.case_id = ${caseId} and c.kind = 'concern' and (${since}::timestamptz is null or c.written_at > ${since})) as concerns`.execute(
    tx.sql,
  )
  const [row] = found.rows
  if (row === undefined) return {}
  const { sentences } = row.orders
  return {
    place: about.place,
    releaseOn: about.releaseOn ?? undefined,
    harm: ratingOn(row.risk, 'harm')?.level,
    hospital: about.hospital ?? sentences.find(one => one.hospital !== null)?.hospital ?? undefined,
    sentences: sentences.length === 0 ? undefined : sentences.map(sentenceAsFact),
    concerns: row.concerns,
  }
}

function sentenceAsFact({ imposedOn, sexual, months, extended, supervisedRelease }: OrdersOfCase['sentences'][number]) {
  return { imposedOn, sexual, months: months ?? undefined, extended, supervisedRelease }
}
