/**
 * What other modules put on the case page. A panel says which facts it needs, as one expression of the page's single
 * statement, and how to draw them. Panels are handed to the page by `src/app`, so nothing here knows who they are.
 */
import type { VNode } from 'preact'
import type { Part } from '#platform/db'
import type { Told } from '#platform/ledger'
import type { Day } from '#rules'

/** Where on the page a panel stands; the order is the page's. */
export type Slot = 'ratings' | 'warnings' | 'due' | 'plan' | 'people' | 'orders' | 'addresses' | 'documents'

/** What a panel may know of the page it stands on. */
export type Around = { readonly caseId: string; readonly today: Day; readonly role: string }

/** A day or a span that belongs on the case's timeline. */
export type Mark = {
  readonly day: Day
  readonly to?: Day
  readonly label: string
  readonly kind: 'sentence' | 'programme' | 'notice' | 'meeting' | 'conference' | 'release' | 'visit' | 'other'
}

/** One row of "what is due". */
export type DueRow = { readonly dueOn: Day | null; readonly row: VNode }

export type Panel<T> = {
  readonly key: string
  readonly slot: Slot
  /** The facts, as an expression that gives JSON; row-level security decides what is in it. */
  readonly facts: (caseId: string) => Part<T>
  /** The panel, or nothing when there is nothing this reader may see: absent, never greyed. */
  readonly draw: (facts: T, around: Around) => VNode | null
  readonly due?: (facts: T, around: Around) => readonly DueRow[]
  readonly marks?: (facts: T, around: Around) => readonly Mark[]
  /** What the line of the ledger says beside that the page was opened: for what, and from which task or meeting. */
  readonly tells?: (facts: T) => Pick<Told, 'purpose' | 'because' | 'taskId' | 'conferenceId'>
}

/** A panel whose type of facts is forgotten, as the page holds it. */
export type AnyPanel = Panel<never>

/** States a panel; only for its types, it returns what it is given. */
export const panel = <T>(stated: Panel<T>): AnyPanel => stated as unknown as AnyPanel
