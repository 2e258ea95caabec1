/** Chair and record of a conference with what was asked about them, for those who may ask or answer. */
import type { CaseTx } from '#platform/db'
import { type ConferencePage, conferencePage } from './conference-page.ts'
import { decidesFor } from './deciders.ts'

export type HandingOn = {
  readonly shown: ConferencePage
  /** The reader agrees or declines. */
  readonly decides: boolean
}

/** Undefined for whoever neither prepares the conference nor answers for it. */
export async function handingOn(tx: CaseTx, conferenceId: string): Promise<HandingOn | undefined> {
  const shown = await conferencePage(tx, conferenceId)
  if (shown === undefined || !(shown.keeps || shown.answersFor)) return undefined
  return { shown, decides: await decidesFor(tx, shown.head.caseId) }
}
