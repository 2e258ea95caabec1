/** Every word that a copy shows, in one text, to look for what must be in it and what must not. For tests only. */
import type { Copy } from '../model/copy.ts'

export function textOfCopy(copy: Copy): string {
  const { summary, blocks, recipient } = copy
  const lines = blocks.flatMap(block => [
    block.title,
    ...block.columns,
    ...block.parts.flatMap(part => [...part.cells, part.note, ...(part.before ?? [])]),
  ])
  const page = [...summary.risk, ...summary.changed, ...summary.decisions, ...summary.own, ...summary.others]
  return [copy.title, copy.place, copy.chair, ...Object.values(recipient), ...page, ...lines].join('\n')
}
