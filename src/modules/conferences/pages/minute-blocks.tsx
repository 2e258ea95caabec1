/** The body of a minute on a page: headings, paragraphs and tables, with what the page puts beside each part. */
import { type ComponentChildren, Fragment, type JSX } from 'preact'
import { howMany } from '#rules'
import { type Column, Details, SectionHeading, SummaryList, Table, Tag } from '#web'
import { CAPTIONS, changedInWords, markedColumn } from '../documents/minute-paper.ts'
import type { CopyBlock, CopyPart } from '../model/copy.ts'
import { Lines } from './lines.tsx'

/** What stands beside a part: a link, an answer; nothing where there is nothing to do. */
export type Beside = (part: CopyPart) => ComponentChildren

/** The id of a part on its page. */
export const anchorOf = (partId: string): string => `part-${partId.replaceAll(/[^\w-]+/g, '-')}`

const SINCE = { new: 'New', changed: 'Changed' } as const

function Since({ part }: { part: CopyPart }): JSX.Element | null {
  return part.since === null ? null : (
    <Fragment>
      {' '}
      <Tag colour="grey">{SINCE[part.since]}</Tag>
    </Fragment>
  )
}

function Changed({ part }: { part: CopyPart }): JSX.Element | null {
  return part.before === null ? null : <p class="part-changed">{changedInWords(part.before)}</p>
}

function Paragraph({ part, beside }: { part: CopyPart; beside: Beside | undefined }): JSX.Element {
  const text = part.cells.filter(cell => cell !== '').join(' ')
  return (
    <div class="part" id={anchorOf(part.id)}>
      <div>
        <p>
          <Lines text={text} />
          <Since part={part} />
        </p>
        {part.note === '' ? null : <p class="part-note">{part.note}</p>}
        <Changed part={part} />
      </div>
      {beside === undefined ? null : <div class="part-beside">{beside(part)}</div>}
    </div>
  )
}

function Rows({ block, beside }: { block: CopyBlock; beside: Beside | undefined }): JSX.Element {
  const marked = markedColumn(block)
  const columns = block.columns.flatMap((title, at): Column<CopyPart>[] => {
    // A column that nobody filled is left out.
    if (at !== marked && block.parts.every(part => (part.cells[at] ?? '') === '')) return []
    const cell = (part: CopyPart) => (
      <Fragment>
        <Lines text={part.cells[at] ?? ''} />
        {at === marked ? <Since part={part} /> : null}
        {at === marked ? <Changed part={part} /> : null}
      </Fragment>
    )
    return [{ title, header: at === 0, cell }]
  })
  const last: Column<CopyPart> = {
    title: 'Something wrong',
    titleHidden: true,
    cell: part => beside?.(part),
    class: 'part-beside',
  }
  return (
    <Table
      caption={CAPTIONS[block.key] ?? block.title}
      captionHidden={block.level === 1}
      columns={beside === undefined ? columns : [...columns, last]}
      rows={block.parts}
      rowId={part => anchorOf(part.id)}
    />
  )
}

function Pairs({ block }: { block: CopyBlock }): JSX.Element {
  return <SummaryList rows={block.parts.map(({ cells: [name = '', value = ''] }) => ({ name, value }))} />
}

/** Long lists of names that few read each time; they open on demand, and on paper. */
const FOLDED = ['attendance', 'core-group']

function Body({ block, beside }: { block: CopyBlock; beside: Beside | undefined }): JSX.Element {
  if (FOLDED.includes(block.key)) {
    return (
      <Details summary={howMany(block.parts.length, 'name')}>
        <Rows block={block} beside={beside} />
      </Details>
    )
  }
  if (block.shape === 'table') return <Rows block={block} beside={beside} />
  if (block.shape === 'pairs') return <Pairs block={block} />
  return (
    <Fragment>
      {block.parts.map(part => (
        <Paragraph part={part} beside={beside} />
      ))}
    </Fragment>
  )
}

/** All blocks in their order. */
export function Blocks({ blocks, beside }: { blocks: readonly CopyBlock[]; beside?: Beside }): JSX.Element {
  return (
    <div class="minute">
      {blocks.map(block => (
        <Fragment>
          {block.level === 1 ? <SectionHeading id={`item-${block.key}`}>{block.title}</SectionHeading> : null}
          <Body block={block} beside={beside} />
        </Fragment>
      ))}
    </div>
  )
}
