/** What was shared about a person, on the case page: the latest, what waits, and the ways to share, ask and keep in touch. */
import { sql } from 'kysely'
import { panel } from '#modules/cases'
import { FIELDWORK_ROLES } from '#shared'
import { atTime, Link, SectionHeading, Table, Tag } from '#web'
import { LIAISON_ROLES } from './commands/keep-in-touch.ts'
import { isProtects, PROTECTS_WORDS, SHARE_STATE_WORDS, type ShareState } from './model/words.ts'

type ShareOnCase = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly protects: string | null
  readonly at: string
  readonly state: ShareState
  readonly opened: boolean
}
type OnCase = { readonly shares: readonly ShareOnCase[]; readonly requests: number; readonly messages: number }

/** How many shares the case page shows. */
const SHOWN = 5

const part = (caseId: string) => sql<OnCase>`(
  select json_build_object(
    'shares', (select coalesce(json_agg(to_json(x)), '[]') from (
        select s.id, g.short_name as "from", coalesce(q.name, p.title, t.short_name) as "to", s.protects, coalesce(s.sent_at, s.written_at) as at, s.state,
               exists (select 1 from sharing_openings o where o.share_id = s.id) as opened
          from sharing_shares s join staff_agencies g on g.id = s.agency_id join staff_agencies t on t.id = s.to_agency_id
          left join staff_posts p on p.id = s.to_post_id left join staff_members q on q.id = s.to_member_id
         where s.case_id = ${caseId} order by coalesce(s.sent_at, s.written_at) desc, s.id desc limit ${SHOWN}) x),
    'requests', (select count(*)::int from sharing_requests r where r.case_id = ${caseId} and r.state = 'open'),
    'messages', (select count(*)::int from sharing_liaison_messages m where m.case_id = ${caseId})))`

const stateOf = ({ state, opened }: ShareOnCase) =>
  state === 'sent' ? (
    opened ? (
      'opened'
    ) : (
      <Tag colour="blue">not opened</Tag>
    )
  ) : (
    <Tag colour={state === 'stopped' ? 'red' : 'grey'}>{SHARE_STATE_WORDS[state]}</Tag>
  )

export const sharesPanel = panel<OnCase>({
  key: 'shares',
  slot: 'documents',
  facts: part,
  draw: ({ shares, requests, messages }, { caseId, role, today }) => {
    const mayShare = FIELDWORK_ROLES.some(one => one === role)
    const keepsInTouch = LIAISON_ROLES.some(one => one === role)
    if (shares.length === 0 && !mayShare) return null
    return (
      <section aria-labelledby="shares">
        <SectionHeading id="shares">Shared between agencies</SectionHeading>
        {shares.length === 0 ? (
          <p class="quiet">Nothing yet that you see.</p>
        ) : (
          <Table
            caption="Shares"
            captionHidden
            rows={shares}
            columns={[
              { title: 'From', header: true, cell: one => <Link to={`/shares/${one.id}`}>{one.from}</Link> },
              { title: 'To', cell: one => one.to },
              {
                title: 'Protects',
                cell: one =>
                  one.protects !== null && isProtects(one.protects) ? PROTECTS_WORDS[one.protects] : 'not said yet',
              },
              { title: 'When', cell: one => atTime(new Date(one.at).toISOString(), today) },
              { title: 'State', cell: stateOf },
            ]}
          />
        )}
        <p>
          {mayShare ? <Link to={`/cases/${caseId}/shares/new`}>Share something</Link> : null}
          {mayShare ? ' · ' : null}
          {mayShare ? <Link to={`/cases/${caseId}/information-requests/new`}>Ask for information</Link> : null}
          {requests > 0 ? ` (${requests} open)` : null}
          {keepsInTouch ? ' · ' : null}
          {keepsInTouch ? <Link to={`/cases/${caseId}/liaison`}>{`Liaison thread (${messages})`}</Link> : null}
        </p>
      </section>
    )
  },
})
