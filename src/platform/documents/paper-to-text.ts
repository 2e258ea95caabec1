/** A paper as plain text, line by line: what tests read and what two versions are compared by. */
import { dayInWords } from '#rules'
import { type Block, markLine, type Paper } from './paper.ts'

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${block.text}`]
    case 'paragraph':
      return ['', block.text]
    case 'list':
      return ['', ...block.items.map((item, index) => `${block.ordered === true ? `${index + 1}.` : '-'} ${item}`)]
    case 'facts':
      return ['', ...block.facts.map(({ name, value }) => `${name}: ${value}`)]
    case 'callout':
      return ['', `${block.title}: ${block.text}`]
    case 'table':
      return [
        '',
        block.caption,
        ...[block.columns.map(({ title }) => title), ...block.rows].map(row => row.join(' | ')),
      ]
  }
}

const withChange = (block: Block) =>
  block.changed === undefined ? linesOf(block) : ['', `[${block.changed}]`, ...linesOf(block).slice(1)]

/** Everything the paper says, in reading order. */
export function paperToText(paper: Paper): string {
  const { recipient, agency } = paper.copy
  return [
    paper.classification,
    paper.title,
    paper.about,
    dayInWords(paper.date),
    `This copy is for ${recipient}, ${agency}. ${markLine(paper.copy)}`,
    paper.handling,
    ...paper.front.map(({ name, value }) => `${name}: ${value}`),
    ...paper.sections.flatMap(({ heading, blocks }) => ['', `# ${heading}`, ...blocks.flatMap(withChange)]),
    '',
  ].join('\n')
}
