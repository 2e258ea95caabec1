/** Tables, written in TSX because lists are the hottest part of Cairn. */
import type { ComponentChildren, JSX } from 'preact'
import { EmptyState } from './empty-state.tsx'

export type Column<Row> = {
  readonly title: ComponentChildren
  /** Shown beside each value on a phone, where the title is more than plain words; '' when values speak for themselves. */
  readonly label?: string
  readonly cell: (row: Row, index: number) => ComponentChildren
  /** Digits below digits. */
  readonly numeric?: boolean
  /** The cell that names its row. */
  readonly header?: boolean
  /** Title for screen readers only, for a column of buttons or links. */
  readonly titleHidden?: boolean
  /** Keeps the words of a cell on one line, where there is room for a whole table. */
  readonly keep?: boolean
  readonly class?: string
}

export type TableProps<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** What the table holds. Every table has one; hide it where a heading above says the same. */
  readonly caption: ComponentChildren
  readonly captionHidden?: boolean
  /** What stands there instead when there are no rows, where one sentence says it. */
  readonly empty?: string
  /** On a phone each row becomes a block with its titles beside the values. On by default. */
  readonly stacks?: boolean
  readonly id?: string
  readonly class?: string
  readonly rowId?: (row: Row) => string | undefined
  readonly rowClass?: (row: Row) => string | undefined
}

/** Columns of links and buttons, whose title is hidden, keep their words together. */
function ownClass<Row>({ class: own, keep, titleHidden }: Column<Row>): string {
  return (keep ?? titleHidden) === true
    ? `${own === undefined ? '' : ` ${own}`} keep`
    : own === undefined
      ? ''
      : ` ${own}`
}

function labelOf<Row>({ label, title, titleHidden }: Column<Row>): string | undefined {
  if (label !== undefined) return label === '' ? undefined : label
  return typeof title === 'string' && titleHidden !== true ? title : undefined
}

function Cell<Row>({
  column,
  row,
  index,
  stacks,
}: {
  column: Column<Row>
  row: Row
  index: number
  stacks: boolean
}): JSX.Element {
  const { cell, header, numeric } = column
  const extra = ownClass(column)
  if (header === true) {
    return (
      <th scope="row" class={`govuk-table__header${extra}`}>
        {cell(row, index)}
      </th>
    )
  }
  const shape = numeric === true ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell'
  return (
    <td class={shape + extra} data-label={stacks ? labelOf(column) : undefined}>
      {cell(row, index)}
    </td>
  )
}

function Head<Row>({ columns }: { columns: readonly Column<Row>[] }): JSX.Element {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {columns.map(({ title, titleHidden, numeric, class: own }) => (
          <th
            scope="col"
            class={`govuk-table__header${numeric === true ? ' govuk-table__header--numeric' : ''}${own === undefined ? '' : ` ${own}`}`}
          >
            {titleHidden === true ? <span class="govuk-visually-hidden">{title}</span> : title}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** A table of rows. For no rows give `empty`, or show an {@link EmptyState} that says more: an empty table says nothing. */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const { columns, rows, caption, captionHidden, empty, stacks = true, id, class: own, rowId, rowClass } = props
  if (rows.length === 0 && empty !== undefined) return <EmptyState title={empty} />
  const tableClass = `govuk-table${stacks ? ' stacks' : ''}${own === undefined ? '' : ` ${own}`}`
  return (
    <table class={tableClass} id={id}>
      <caption
        class={`govuk-table__caption ${captionHidden === true ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}`}
      >
        {caption}
      </caption>
      <Head columns={columns} />
      <tbody class="govuk-table__body">
        {rows.map((row, index) => {
          const ownRow = rowClass?.(row)
          return (
            <tr class={ownRow === undefined ? 'govuk-table__row' : `govuk-table__row ${ownRow}`} id={rowId?.(row)}>
              {columns.map(column => Cell({ column, row, index, stacks }))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
