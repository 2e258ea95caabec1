/** Everybody who can see the case, by what lets them in; who is kept out; and the ways to change either. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import {
  atTime,
  BackLink,
  ButtonLink,
  ButtonRow,
  dayInWords,
  InsetText,
  Link,
  localOf,
  SectionHeading,
  SummaryList,
  Table,
  Tag,
} from '#web'
import { type KeptOut, type Restriction, readsWhat, type Seer, type Way } from '../../queries/who-can-see.ts'

export type WhoCanSee = {
  readonly caseId: string
  readonly name: string
  readonly seers: readonly Seer[]
  readonly restrictions: readonly Restriction[]
  readonly mayLetIn: boolean
  readonly today: Day
}

const PARTS: readonly { readonly title: string; readonly ways: readonly Way[]; readonly why: string }[] = [
  { title: 'By their post', ways: ['area'], why: 'Their post serves the area or division of this case.' },
  {
    title: 'On the case',
    ways: ['stands', 'reports'],
    why: 'They or their post were put on the case, or manage whoever was.',
  },
  {
    title: 'Let in for a while',
    ways: ['need-to-know', 'representative', 'dissemination', 'audit-sample', 'request', 'break-glass', 'invitee'],
    why: 'Somebody let them in, for a reason and until a day.',
  },
  {
    title: 'Through a conference',
    ways: ['conference'],
    why: 'They run, prepare or were asked to a conference: of the case they see that meeting, as far as their role may.',
  },
]

const WAYS: Readonly<Record<Way, string>> = {
  area: 'serves the area',
  stands: 'stands on the case',
  reports: 'manages somebody who stands on the case',
  'need-to-know': 'needs to know',
  representative: 'represents their agency',
  invitee: 'was asked to a meeting',
  'audit-sample': 'the case was drawn for an audit',
  request: 'a request was opened',
  'break-glass': 'broke the glass in an emergency',
  dissemination: 'was told by their own agency',
  conference: 'takes part in the conference of',
}

const KEPT_OUT: Readonly<Record<KeptOut, string>> = {
  barred: 'kept out by a restriction',
  'no-basis': 'kept out: no agreement covers their agency here',
  clearance: 'kept out: vetting or training is missing',
}

function Why({ seer }: { readonly seer: Seer }): JSX.Element {
  const { how, because, keptOut } = seer
  const more = how === 'conference' ? ` ${dayInWords(because as Day)}` : because === '' ? '' : `: ${because}`
  return (
    <Fragment>
      {WAYS[how]}
      {more}
      {keptOut === null ? null : (
        <div>
          <Tag colour="red">{KEPT_OUT[keptOut]}</Tag>
        </div>
      )}
    </Fragment>
  )
}

function Until({
  seer,
  caseId,
  mayEnd,
  today,
}: {
  seer: Seer
  caseId: string
  mayEnd: boolean
  today: Day
}): JSX.Element {
  const { to, grantId, how } = seer
  if (to === null) return <Fragment>while it lasts</Fragment>
  return (
    <Fragment>
      {how === 'stands' ? dayInWords(localOf(to).day) : atTime(to, today)}
      {grantId === null || !mayEnd ? null : (
        <div>
          <Link to={`/cases/${caseId}/access/${grantId}/end`} hidden={`for ${seer.name}`}>
            End it
          </Link>
        </div>
      )}
    </Fragment>
  )
}

function Part({ title, why, rows, page }: { title: string; why: string; rows: readonly Seer[]; page: WhoCanSee }) {
  if (rows.length === 0) return null
  const { caseId, mayLetIn: mayEnd, today } = page
  return (
    <section>
      <SectionHeading>{title}</SectionHeading>
      <Table
        caption={why}
        rows={rows}
        columns={[
          { title: 'Who', header: true, cell: one => `${one.name}, ${one.post}, ${one.agency}` },
          { title: 'Why', cell: one => <Why seer={one} /> },
          { title: 'What', cell: one => (one.how === 'conference' ? 'the meeting' : readsWhat(one.asRole)) },
          { title: 'Until', cell: one => <Until seer={one} caseId={caseId} mayEnd={mayEnd} today={today} /> },
        ]}
      />
    </section>
  )
}

const SHOWS = {
  pointer: 'Whoever searches and is kept out is told whom to ask.',
  hidden: 'Whoever searches and is kept out is told nothing; whoever set it is told that somebody searched.',
} as const

function Restrictions({ restrictions, caseId, mayLetIn }: WhoCanSee): JSX.Element | null {
  if (restrictions.length === 0) return null
  return (
    <section>
      <SectionHeading>Restrictions</SectionHeading>
      {restrictions.map(one => (
        <SummaryList
          key={one.id}
          rows={[
            {
              name: one.kind === 'restriction' ? 'Lets in only' : 'Keeps out',
              value: one.names.join(', '),
              ...(mayLetIn
                ? {
                    actions: [
                      {
                        to: `/cases/${caseId}/restrictions/${one.id}/lift`,
                        text: 'Ask to lift it',
                        about: 'this restriction',
                      },
                    ],
                  }
                : {}),
            },
            { name: 'Because', value: one.reason },
            { name: 'Searches', value: SHOWS[one.shows] },
            { name: 'Review', value: `${dayInWords(one.reviewOn)}, by ${one.contact}` },
          ]}
        />
      ))}
    </section>
  )
}

export function WhoCanSeeView(page: WhoCanSee): JSX.Element {
  const { caseId, name, seers, mayLetIn } = page
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <h1 class="govuk-heading-l">Who can see this, and why</h1>
      <InsetText>
        Being able to see is not having looked: <Link to={`/cases/${caseId}/seen`}>who has seen it</Link> says that.
      </InsetText>
      {mayLetIn ? (
        <ButtonRow>
          <ButtonLink to={`/cases/${caseId}/access/let-in`}>Let somebody in</ButtonLink>
          <ButtonLink to={`/cases/${caseId}/restrictions/new`} kind="secondary">
            Restrict who may see
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <Restrictions {...page} />
      {PARTS.map(({ title, ways, why }) => (
        <Part key={title} title={title} why={why} rows={seers.filter(one => ways.includes(one.how))} page={page} />
      ))}
    </Fragment>
  )
}
