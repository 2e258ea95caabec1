/** The part of one's own copy in which something is wrong. */
import type { CaseTx } from '#platform/db'
import type { CopyPart } from '../model/copy.ts'
import { type CopyHeld, copyById } from './copy.ts'

export type MarkedPart = { readonly copy: CopyHeld; readonly part: CopyPart }

/** The copy with the part in question; undefined when either is not there for this reader. */
export async function markedPart(tx: CaseTx, copyId: string, partId: string): Promise<MarkedPart | undefined> {
  const copy = await copyById(tx, copyId)
  const about =
    copy === undefined ? {} : { caseId: copy.caseId, conferenceId: copy.conferenceId, items: [`copy:${copyId}`] }
  tx.tell({ kind: 'consultation', act: 'conferences/marked-part', ...about })
  const part = copy?.content.blocks.flatMap(block => block.parts).find(one => one.id === partId)
  return copy === undefined || part === undefined ? undefined : { copy, part }
}
