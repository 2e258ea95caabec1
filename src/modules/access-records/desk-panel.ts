/** A part of the data protection desk that another module draws: what retention proposes, for one. */
import type { VNode } from 'preact'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type DeskPanel = {
  readonly title: string
  /** Reads under the officer's own rights, tells the ledger what it reads, and draws it. */
  readonly draw: (tx: CaseTx, today: Day) => Promise<VNode>
}
