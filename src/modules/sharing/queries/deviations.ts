/** Deviations from the protocol, each with what the seniors said and the state that follows from it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { type Answer, type Day, type DeviationState, type EndorsingSeat, isTheDeviationInForce } from '#rules'

export type EndorsementShown = {
  readonly seat: EndorsingSeat
  readonly memberId: string
  readonly by: string
  readonly post: string
  /** The post for which a designate spoke, with the days of its recorded absence. */
  readonly forPost: string | null
  readonly awayFrom: Day | null
  readonly awayTo: Day | null
  readonly verdict: 'endorsed' | 'declined'
  readonly because: string
  readonly on: Day
}

export type DeviationShown = {
  readonly deviationId: string
  readonly caseId: string
  readonly reference: string | null
  readonly agreementId: string
  readonly agreement: string
  readonly rule: string
  readonly shareId: string | null
  readonly says: string
  readonly because: string
  readonly agency: string
  readonly proposedById: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly untilAt: string
  readonly withdrawnAt: string | null
  readonly endorsements: readonly EndorsementShown[]
  readonly answer: Answer<DeviationState>
}

type Row = Omit<DeviationShown, 'answer'>

/** People are told apart by their ids: two may bear one name. */
function answerOf(tx: CaseTx, row: Row): Answer<DeviationState> {
  const names = new Map<string, string>()
  const nameOf = (id: string, name: string) => {
    const taken = [...names].some(([other, known]) => known === name && other !== id)
    const own = names.get(id) ?? (taken ? `${name} (another)` : name)
    names.set(id, own)
    return own
  }
  const proposedBy = nameOf(row.proposedById, row.proposedBy)
  return isTheDeviationInForce.answer(
    {
      proposedBy,
      isOver: row.withdrawnAt !== null || Date.parse(row.untilAt) <= Date.parse(tx.now),
      endorsements: row.endorsements.map(one => ({
        seat: one.seat,
        by: nameOf(one.memberId, one.by),
        on: one.on,
        verdict: one.verdict,
        asDesignate: one.forPost !== null,
        awayFrom: one.awayFrom ?? undefined,
        awayTo: one.awayTo ?? undefined,
      })),
    },
    tx.today,
  )
}

/** Which deviations: one, those of a case, or those of a stopped share and of its case as a whole. */
export type WhichDeviations =
  | { readonly deviationId: string }
  | { readonly caseId: string; readonly shareId?: string }
  | 'all'

function narrowed(which: WhichDeviations) {
  if (which === 'all') return sql`true`
  if ('deviationId' in which) return sql`d.id = ${which.deviationId}`
  if (which.shareId === undefined) return sql`d.case_id = ${which.caseId}`
  return sql`d.case_id = ${which.caseId} and (d.share_id = ${which.shareId} or d.share_id is null)`
}

/** Deviations as far as the reader may see them, newest first. */
export async function deviations(tx: CaseTx, which: WhichDeviations): Promise<readonly DeviationShown[]> {
  const found = await sql<Row>`
    select d.id as "deviationId", d.case_id as "caseId", c.reference, a.id as "agreementId", a.title as agreement, d.rule, d.share_id as "shareId",
           d.says, d.because, g.name as agency, d.written_by as "proposedById", m.name as "proposedBy", d.written_at as "proposedAt",
           d.until_at as "untilAt", d.withdrawn_at as "withdrawnAt",
           (select coalesce(json_agg(json_build_object('seat', e.seat, 'memberId', e.written_by, 'by', w.name, 'post', p.title,
                'forPost', f.title, 'awayFrom', b.from_day, 'awayTo', b.to_day, 'verdict', e.verdict, 'because', e.because,
                'on', (e.written_at at time zone 'UTC')::date) order by e.written_at, e.id), '[]')
              from sharing_endorsements e join staff_members w on w.id = e.written_by join staff_posts p on p.id = e.post_id
              left join staff_posts f on f.id = e.for_post_id
              left join lateral (select o.from_day, coalesce(o.ended_on - 1, o.to_day) as to_day from sharing_absences o
                where o.post_id = e.for_post_id and o.designate_post_id = e.post_id and o.written_at <= e.written_at
                  and o.from_day <= (e.written_at at time zone 'UTC')::date and o.to_day >= (e.written_at at time zone 'UTC')::date
                order by o.written_at desc limit 1) b on true
             where e.deviation_id = d.id) as endorsements
      from sharing_deviations d join staff_agreements a on a.id = d.agreement_id join staff_agencies g on g.id = d.agency_id
      join staff_members m on m.id = d.written_by left join cases_cases c on c.id = d.case_id
     where ${narrowed(which)} order by d.written_at desc, d.id desc limit 200`.execute(tx.sql)
  return found.rows.map(row => ({ ...row, answer: answerOf(tx, row) }))
}

export const stateOf = ({ answer }: DeviationShown): DeviationState['state'] =>
  answer.kind === 'decided' ? answer.value.state : 'pending'

/** The rules that a deviation in force sets aside for a share. */
export async function rulesSetAside(tx: CaseTx, caseId: string, shareId: string): Promise<readonly string[]> {
  const found = await deviations(tx, { caseId, shareId })
  return found.filter(one => stateOf(one) === 'in-force').map(one => one.rule)
}
