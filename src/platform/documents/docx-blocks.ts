/** The blocks of a paper as Word has them. */
import {
  BorderStyle,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Fact } from './paper.ts'

export const GREY = '595959'
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B3B3B3' }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const BAR = { style: BorderStyle.SINGLE, size: 16, color: '1A1A1A', space: 8 }
const FULL = { size: 100, type: WidthType.PERCENTAGE }

// What people may keep but a Word file may not hold: it would not open.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text as it was typed, its line ends kept. */
export function runs(text: string, how: IRunOptions = {}): TextRun[] {
  const lines = text.toWellFormed().replaceAll(NOT_IN_XML, '').split('\n')
  return lines.map((line, index) => new TextRun({ ...how, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

const cell = (width: number, children: Paragraph[], fill?: string) =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  })

const tight = { after: 0, line: 252, lineRule: LineRuleType.AUTO }

/** Pairs of a name and what it is, without lines. */
export function factTable(facts: readonly Fact[]): Table {
  return new Table({
    width: FULL,
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: facts.map(
      ({ name, value }) =>
        new TableRow({
          children: [
            cell(28, [new Paragraph({ spacing: tight, children: runs(name, { bold: true }) })]),
            cell(72, [new Paragraph({ spacing: tight, children: runs(value) })]),
          ],
        }),
    ),
  })
}

function tableOf(block: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const shares = block.columns.map(({ width = 1 }) => width)
  const all = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map(share => (100 * share) / all)
  const row = (texts: readonly string[], named: (index: number) => boolean, header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: texts.every(text => text.length < 1_000),
      children: texts.map((text, index) => {
        const paragraph = new Paragraph({ spacing: tight, children: runs(text, { size: 19, bold: named(index) }) })
        return cell(widths[index] ?? 0, [paragraph], header ? 'EDEDED' : undefined)
      }),
    })
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 80 },
      children: runs(block.caption, { bold: true, size: 20 }),
    }),
    new Table({
      width: FULL,
      layout: TableLayoutType.FIXED,
      borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: RULE, insideVertical: NONE },
      rows: [
        row(
          block.columns.map(({ title }) => title),
          () => true,
          true,
        ),
        ...block.rows.map(texts => row(texts, index => index === 0 && block.rowsAreNamed === true, false)),
      ],
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ]
}

/** A block, with the word and the bar of a change. `list` tells one numbered list from the next. */
export function blockOf(block: Block, list: number): (Paragraph | Table)[] {
  const changed = block.changed === undefined ? {} : { border: { left: BAR } }
  const label =
    block.changed === undefined
      ? []
      : [
          new Paragraph({
            ...changed,
            keepNext: true,
            spacing: { after: 0 },
            children: runs(block.changed, { bold: true, size: 17, color: GREY }),
          }),
        ]
  return [...label, ...plainBlockOf(block, list, changed)]
}

function plainBlockOf(block: Block, list: number, changed: object): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ ...changed, children: runs(block.text) })]
    case 'heading': {
      const level = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
      return [new Paragraph({ ...changed, heading: level, keepNext: true, children: runs(block.text) })]
    }
    case 'list': {
      const how =
        block.ordered === true
          ? { numbering: { reference: 'numbered', level: 0, instance: list } }
          : { bullet: { level: 0 } }
      return block.items.map(item => new Paragraph({ ...changed, ...how, children: runs(item) }))
    }
    case 'facts':
      return [factTable(block.facts), new Paragraph({ spacing: { after: 60 }, children: [] })]
    case 'callout': {
      const frame = {
        border: { left: { ...BAR, size: 24 } },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' },
      }
      return [
        new Paragraph({
          ...frame,
          keepNext: true,
          spacing: { before: 200, after: 0 },
          children: runs(block.title, { bold: true }),
        }),
        new Paragraph({ ...frame, spacing: { after: 240 }, children: runs(block.text) }),
      ]
    }
    case 'table':
      return tableOf(block)
  }
}
