/** Papers as Word files, for agencies that must put them into their own: real headings, tables and page numbers. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { dayInWords } from '#rules'
import { blockOf, factTable, GREY, runs } from './docx-blocks.ts'
import { assertIsPaper, markLine, type Paper } from './paper.ts'

const TWIPS_A_MM = 56.7
const MARGIN = Math.round(24 * TWIPS_A_MM)
const WIDTH = Math.round((210 - 48) * TWIPS_A_MM)

const small = (text: string, bold = false) => runs(text, { size: 17, color: GREY, bold })

function headerOf(paper: Paper): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'B3B3B3', space: 4 } },
        children: [
          ...small(paper.classification, true),
          new TextRun({ children: [new Tab()] }),
          ...small(dayInWords(paper.date)),
        ],
      }),
    ],
  })
}

function footerOf({ copy }: Paper): Footer {
  const number = new TextRun({
    size: 17,
    color: GREY,
    children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  })
  return new Footer({
    children: [
      new Paragraph({
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: 'B3B3B3', space: 4 } },
        children: [...small(copy.recipient, true), ...small(`, ${copy.agency}`)],
      }),
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [...small(markLine(copy)), new TextRun({ children: [new Tab()] }), number],
      }),
    ],
  })
}

/** The recipient's name, large, in a frame of its own: the first thing seen of a copy that was left lying about. */
function recipientOf({ copy }: Paper): Paragraph[] {
  const left = { style: BorderStyle.SINGLE, size: 36, color: '1A1A1A', space: 12 }
  const name = [...copy.recipient].length
  return [
    new Paragraph({ border: { left }, spacing: { before: 480 }, children: small('This copy is for') }),
    new Paragraph({
      border: { left },
      children: runs(copy.recipient, { size: name <= 28 ? 60 : name <= 60 ? 44 : 28, bold: true }),
    }),
    new Paragraph({ border: { left }, children: runs(copy.agency, { size: 24 }) }),
    new Paragraph({ border: { left }, spacing: { after: 480 }, children: small(markLine(copy)) }),
  ]
}

function bodyOf(paper: Paper) {
  let lists = 0
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(paper.title) }),
    new Paragraph({ children: runs(paper.about, { size: 26, color: GREY }) }),
    ...recipientOf(paper),
    ...(paper.front.length > 0 ? [factTable(paper.front)] : []),
    ...(paper.handling === ''
      ? []
      : blockOf({ kind: 'callout', title: paper.classification, text: paper.handling }, 0)),
    ...paper.sections.flatMap((section, index) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: index === 0 || paper.sections[index - 1]?.ownPage === true,
        keepNext: true,
        children: runs(section.heading),
      }),
      ...section.blocks.flatMap(block => {
        if (block.kind === 'list') lists += 1
        return blockOf(block, lists)
      }),
    ]),
  ]
}

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: '1A1A1A' },
  paragraph: { spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO } },
})

/** The paper as a Word file. Throws `NotAPaper`. */
export async function paperToDocx(paper: Paper): Promise<Uint8Array> {
  assertIsPaper(paper)
  const numbered = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT } as const
  const indent = { paragraph: { indent: { left: 454, hanging: 340 } } }
  const document = new Document({
    title: paper.title,
    creator: 'Cairn',
    description: '',
    lastModifiedBy: 'Cairn',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 21, language: { value: paper.language } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: heading(50, 480, 60),
        heading1: heading(31, 420, 160),
        heading2: heading(24, 320, 120),
        heading3: heading(21, 280, 100),
      },
    },
    numbering: { config: [{ reference: 'numbered', levels: [{ ...numbered, style: indent }] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_530, bottom: 1_530, left: MARGIN, right: MARGIN },
          },
        },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: bodyOf(paper),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
