import type { JSX } from 'preact'
import type { Day } from '#rules'
import {
  BackLink,
  ButtonLink,
  ButtonRow,
  CountTabs,
  Details,
  ErrorSummary,
  type FormState,
  InsetText,
  Link,
  SectionHeading,
} from '#web'
import { itemInWords, KINDS } from '../../model/words.ts'
import type { CaseLedger } from '../../queries/case-ledger.ts'
import type { Group, LineShown } from '../../queries/lines.ts'
import { addressWith, Filter } from './filter.tsx'
import { Lines } from './lines-view.tsx'

export type WhoSawShown = {
  readonly about: CaseLedger
  readonly lines: readonly LineShown[]
  /** Everybody who ever did anything here, whatever the filter. */
  readonly all: readonly Group[]
  /** Of what the filter asks for. */
  readonly fitting: readonly Group[]
}

type ViewProps = { readonly shown: WhoSawShown; readonly path: string; readonly state: FormState; readonly today: Day }

const sum = (groups: readonly Group[]) => groups.reduce((total, { lines }) => total + lines, 0)
const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

function Summary({ groups }: { readonly groups: readonly Group[] }): JSX.Element {
  const people = new Set(groups.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))).size
  const agencies = new Set(groups.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId]))).size
  const parts = [
    counted(sum(groups), 'line', 'lines'),
    `by ${counted(people, 'person', 'people')} of ${counted(agencies, 'agency', 'agencies')}`,
  ]
  return (
    <p>{`${parts.join(' ')}. Nothing is left out: each reading and each change has its line, or it did not happen.`}</p>
  )
}

function kindCounts({ path, state, shown }: ViewProps) {
  return Object.entries(KINDS).flatMap(([kind, label]) => {
    const count = sum(shown.all.filter(one => one.kind === kind))
    const current = state.values['kind'] === kind
    return count === 0 ? [] : [{ label, count, to: addressWith(path, state, { kind: current ? '' : kind }), current }]
  })
}

function Copies({ path, state }: { readonly path: string; readonly state: FormState }): JSX.Element {
  return (
    <>
      <ButtonRow>
        <ButtonLink to={addressWith(`${path}/file`, state, { as: 'pdf' })} kind="secondary">
          Take these as PDF
        </ButtonLink>
        <ButtonLink to={addressWith(`${path}/file`, state, { as: 'csv' })} kind="secondary">
          Take these as a table (CSV)
        </ButtonLink>
        <ButtonLink to={`${path}/statutory`} kind="secondary">
          Statutory log
        </ButtonLink>
      </ButtonRow>
      <p>A copy bears your name and a mark on every page or row, and taking it is a line here as well.</p>
    </>
  )
}

/** Who has seen a person's records, why, and to whom it went. */
export function WhoSawView(props: ViewProps): JSX.Element {
  const { shown, path, state, today } = props
  const { about } = shown
  const item = state.values['item']
  return (
    <>
      <BackLink to={about.name === undefined ? '/data-protection' : `/cases/${about.caseId}`}>
        {about.name ?? 'Data protection'}
      </BackLink>
      <ErrorSummary state={state} />
      <SectionHeading
        level={1}
        caption={about.name === undefined ? about.reference : `${about.name}, ${about.reference}`}
      >
        Who has seen it
      </SectionHeading>
      <Summary groups={shown.fitting} />
      {about.whole ? null : (
        <InsetText>
          You answer for access here: you see who, when, and what kind of thing, and nothing of what it says. To read
          the case itself, <Link to="/data-protection">open it on a request</Link>.
        </InsetText>
      )}
      <CountTabs label="What was done, counted" counts={kindCounts(props)} />
      {typeof item === 'string' && item !== '' ? (
        <p>
          {`Only what concerns ${itemInWords(item)}. `}
          <Link to={addressWith(path, state, { item: '' })}>Show everything</Link>
        </p>
      ) : null}
      <Details summary="Choose days, agency or officer" open={state.wrong.length > 0}>
        <Filter path={path} state={state} groups={shown.all} />
      </Details>
      <Details summary="Take a copy, or the statutory log">
        <Copies path={path} state={state} />
      </Details>
      <Lines lines={shown.lines} path={path} state={state} today={today} />
    </>
  )
}
