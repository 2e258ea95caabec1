/** The list of a conference with who may still be put on it, for those who keep it. */
import type { CaseTx } from '#platform/db'
import { type ConferencePage, conferencePage } from './conference-page.ts'
import { type Addable, whoMayBeAddedTo } from './who-may-be-added.ts'

export type ListKept = Addable & { readonly shown: ConferencePage }

/** Undefined for whoever does not keep the list, as for a conference that is not there. */
export async function listKept(tx: CaseTx, conferenceId: string): Promise<ListKept | undefined> {
  const shown = await conferencePage(tx, conferenceId)
  if (shown === undefined || !shown.keeps) return undefined
  return { shown, ...(await whoMayBeAddedTo(tx, conferenceId)) }
}
