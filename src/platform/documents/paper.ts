/**
 * What a paper says, as plain data. Modules make papers; pages draw them, and the renderers here turn them into files.
 * Every paper is one person's copy: there is no way to make one without saying whose it is.
 */
import type { Day } from '#rules'

/** A paper for one recipient. */
export type Paper = {
  readonly title: string
  /** Whom or what it is about, under the title. */
  readonly about: string
  /** At the top of every page: `OFFICIAL-SENSITIVE`. */
  readonly classification: string
  /** What the recipient may and may not do with it; on the front page. */
  readonly handling: string
  /** As the web names languages: `en-GB`, `gd`. */
  readonly language: string
  /** The day the paper bears. The same paper of the same day is the same file. */
  readonly date: Day
  readonly copy: Copy
  /** What stands on the front page under the recipient's name. */
  readonly front: readonly Fact[]
  readonly sections: readonly Section[]
}

/** Whose copy it is. All of it stands on every page. */
export type Copy = {
  readonly recipient: string
  readonly agency: string
  readonly number: number
  readonly of: number
  /** Ties the page to the ledger's line of this copy: short, readable over the telephone, `7F3K-9Q2M`. */
  readonly mark: string
}

export type Section = {
  readonly heading: string
  readonly blocks: readonly Block[]
  /** What follows begins on a new page: this one can be taken out and read by itself. */
  readonly ownPage?: boolean
}

export type Fact = { readonly name: string; readonly value: string }

type Paragraph = { readonly kind: 'paragraph'; readonly text: string }
type Heading = { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
type List = { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly string[] }
type Table = {
  readonly kind: 'table'
  readonly caption: string
  /** Widths are shares of the page; without them columns share equally. */
  readonly columns: readonly { readonly title: string; readonly width?: number }[]
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly string[])[]
  /** The first cell of each row names the row. */
  readonly rowsAreNamed?: boolean
}
type Facts = { readonly kind: 'facts'; readonly facts: readonly Fact[] }
type Callout = { readonly kind: 'callout'; readonly title: string; readonly text: string }

export type Block = (Paragraph | Heading | List | Table | Facts | Callout) & {
  /** Says that this was changed since the version before, `Changed in version 2`. */
  readonly changed?: string
}

/** The fault of a paper that cannot be a good one on any medium: our mistake, never the reader's. */
export class NotAPaper extends Error {
  constructor(wrong: string) {
    super(`This is not a paper: ${wrong}`)
    this.name = 'NotAPaper'
  }
}

/** Throws {@link NotAPaper} unless the paper says whose it is, what it is, and its tables are whole. */
export function assertIsPaper(paper: Paper): void {
  const { title, classification, copy, sections } = paper
  const named = { title, classification, recipient: copy.recipient, agency: copy.agency, mark: copy.mark }
  for (const [name, text] of Object.entries(named)) if (text.trim() === '') throw new NotAPaper(`it has no ${name}`)
  for (const { heading, blocks } of sections) {
    if (heading.trim() === '') throw new NotAPaper('a section has no heading')
    for (const block of blocks) {
      if (block.kind === 'table' && block.rows.some(row => row.length !== block.columns.length)) {
        throw new NotAPaper(`a row of "${block.caption}" has not ${block.columns.length} cells`)
      }
    }
  }
}

/** The line that ties a page to its recipient. */
export const markLine = ({ number, of, mark }: Copy): string => `Copy ${number} of ${of} · ${mark}`
