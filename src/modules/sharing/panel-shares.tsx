/** What was shared about a person, on the case page: the latest, what waits, and the ways to share, ask and keep in touch. */
import { panel } from '#modules/cases'
import { FIELDWORK_ROLES } from '#shared'
import { atTime, Link, SectionHeading, Table, Tag } from '#web'
import { LIAISON_ROLES } from './commands/keep-in-touch.ts'
import { isProtects, PROTECTS_WORDS, SHARE_STATE_WORDS } from './model/words.ts'
import { type ShareOnCase, type SharesOnCase, sharesPart } from './queries/shares-on-case.ts'

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

export const sharesPanel = panel<SharesOnCase>({
  key: 'shares',
  slot: 'documents',
  facts: sharesPart,
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
