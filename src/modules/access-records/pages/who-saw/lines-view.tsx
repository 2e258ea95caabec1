/** Lines of the ledger on a page. */
import type { JSX } from 'preact'
import type { Day } from '#rules'
import { atTime, type Column, EmptyState, type FormState, Link, Table } from '#web'
import { actInWords, itemInWords, itemOf, kindInWords, oneLine, purposeInWords } from '../../model/words.ts'
import type { LineShown } from '../../queries/lines.ts'
import { addressWith } from './filter.tsx'

/** How many lines one page shows. */
export const LINES_A_PAGE = 100

type LinesProps = {
  readonly lines: readonly LineShown[]
  readonly path: string
  readonly state: FormState
  readonly today: Day
  /** Whose acts they all are, so that the column of who is left out; the case is said instead. */
  readonly ofOne?: boolean
}

const who: Column<LineShown> = {
  title: 'Who',
  header: true,
  cell: line => (
    <>
      {oneLine(line.name)}
      {line.post === '' ? null : <small class="under">{oneLine(`${line.post}, ${line.agency}`)}</small>}
    </>
  ),
}

const whichCase: Column<LineShown> = {
  title: 'Case',
  header: true,
  cell: line =>
    line.caseId === null ? 'No single case' : line.reference === '' ? 'A case you no longer reach' : line.reference,
}

function Items({ line, path, state }: { line: LineShown; path: string; state: FormState }): JSX.Element | null {
  if (line.items.length === 0) return null
  const shown = line.items.slice(0, 3)
  const more = line.items.length - shown.length
  return (
    <small class="under">
      {shown.map((item, index) => (
        <>
          {index === 0 ? '' : ', '}
          {itemOf(item) === undefined ? (
            itemInWords(item)
          ) : (
            <Link to={addressWith(path, state, { item })} hidden="and who else has seen it">
              {itemInWords(item)}
            </Link>
          )}
        </>
      ))}
      {more > 0 ? ` and ${more} more` : ''}
    </small>
  )
}

const did = (path: string, state: FormState): Column<LineShown> => ({
  title: 'Did',
  cell: line => (
    <>
      {actInWords(line.act)}
      <Items line={line} path={path} state={state} />
      {line.because === null ? null : <small class="under">{`because: ${oneLine(line.because)}`}</small>}
    </>
  ),
})

const told: Column<LineShown> = {
  title: 'Told to',
  cell: line => (line.recipients.length === 0 ? '' : line.recipients.map(oneLine).join(', ')),
}

const forWhat: Column<LineShown> = {
  title: 'For',
  cell: line => (
    <>
      {purposeInWords(line.purpose)}
      {line.conferenceId === null ? null : <small class="under">in a meeting</small>}
      {line.taskId === null ? null : <small class="under">from a task</small>}
    </>
  ),
}

const when = (today: Day, provable: boolean): Column<LineShown> => ({
  title: 'When',
  keep: true,
  cell: line => (
    <>
      {atTime(line.at, today)}
      {provable ? (
        <small class="under">
          <Link to={`/ledger-lines/${line.id}/proof`} hidden={`of the line of ${atTime(line.at, today)}`}>
            Proof
          </Link>
        </small>
      ) : null}
    </>
  ),
})

/** A table of lines, and the way to the ones before them. */
export function Lines({ lines, path, state, today, ofOne }: LinesProps): JSX.Element {
  if (lines.length === 0) return <EmptyState title="Nothing was done that fits what you asked for." />
  const last = lines.length < LINES_A_PAGE ? undefined : lines.at(-1)
  return (
    <>
      <Table
        caption="Lines of the ledger, the latest first"
        captionHidden
        rows={lines}
        columns={[
          when(today, ofOne !== true),
          ofOne === true ? whichCase : who,
          { title: 'Kind', keep: true, cell: line => kindInWords(line.kind) },
          did(path, state),
          forWhat,
          told,
        ]}
      />
      {last === undefined ? null : (
        <p>
          <Link to={addressWith(path, state, { before: `${last.at}~${last.id}` })}>Earlier lines</Link>
        </p>
      )}
    </>
  )
}
