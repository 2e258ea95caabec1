/**
 * Words that no dictionary has, one for each cell of the planted world: whoever meets one in an answer can say from
 * which row and column it came.
 */
import type { Place } from '../../db/tests/planted/expected.ts'
import type { Planted, Row } from '../../db/tests/planted/rows.ts'

/** Where a word stands. */
export type Cell = {
  readonly place: Place
  readonly table: string
  readonly what: string
  readonly column: string
}

/** Columns of free text; in all others only certain words may stand. */
const FREE: Readonly<Record<string, string>> = {
  people_people: 'known_as',
  people_particulars: 'born_about communication_needs',
  people_names: 'name',
  people_identifiers: 'raw canonical',
  people_addresses: 'line postcode',
  people_associates: 'name relation concern',
  people_protective_assessments: 'says',
  cases_memberships: 'because',
  cases_entries: 'headline detail',
  tasks_tasks: 'says',
  orders_sentences: 'court offence',
  orders_conditions: 'wording because',
  orders_reminders: 'says',
  orders_permissions: 'says',
  orders_registrations: 'advice_evidence',
  risk_ratings: 'definition assessor_name evidence',
  risk_dynamic_factors: 'says evidence',
  risk_safety_warnings: 'says because',
  plans_lines: 'measure serves frequency because',
  plans_contingencies: 'sign step within decided_by',
  plans_actions: 'task serves helper shown_by',
  housing_options: 'address constraints_say state_because',
  conferences_considerations: 'nobody_consulted_because',
  conferences_consultations: 'person_consulted said proposed_venue',
  conferences_conferences: 'venue reasons authority authority_version',
  conferences_invitations: 'reply_says outside_name',
  conferences_access_needs: 'says',
  conferences_devolutions: 'because',
  conferences_lines: 'says source',
  conferences_fields: 'says',
  conferences_earlier: 'says',
  conferences_circulation_changes: 'because',
  conferences_copies: 'outside_name',
  conferences_corrections: 'quoted proposed because',
  sharing_items: 'says conditions',
  sharing_item_readers: 'because',
  sharing_item_sources: 'reference',
  sharing_item_reviews: 'says',
  sharing_registration_permissions: 'words because',
  approvals_approvals: 'because',
  recipients_tries: 'name',
  recipients_confirmations: 'because',
  need_to_know_openings: 'because',
  need_to_know_urgent_actions: 'done told',
  need_to_know_purposes: 'words',
}

const WORD = /zq([b-q]{4})qz/gi
const LETTERS = 'bcdefghijklmnopq'

export class Words {
  readonly #cells: Cell[] = []
  readonly #tail: string

  /** `tail` follows each word in its cell: what every text of this world goes on to say. */
  constructor(tail = '') {
    this.#tail = tail
  }

  /** Every cell that has a word. */
  get all(): readonly Cell[] {
    return this.#cells
  }

  /** A new word for a cell. */
  for(cell: Cell): string {
    const digits = this.#cells.length.toString(16).padStart(4, '0')
    this.#cells.push(cell)
    return `zq${[...digits].map(one => LETTERS[Number.parseInt(one, 16)]).join('')}qz${this.#tail}`
  }

  /** The cells whose words stand in a text, each once. */
  in(text: string): readonly Cell[] {
    const found = new Set<Cell>()
    for (const [, letters = ''] of text.matchAll(WORD)) {
      const digits = [...letters.toLowerCase()].map(one => LETTERS.indexOf(one).toString(16)).join('')
      const cell = this.#cells[Number.parseInt(digits, 16)]
      if (cell !== undefined) found.add(cell)
    }
    return [...found]
  }

  /** A text whose words stand in another cell now. */
  moved(text: string, cell: Cell): string {
    return text.replaceAll(WORD, () => this.for(cell))
  }

  /** The planted row with a word of its own in each column of free text, and in the reasons it keeps. */
  reword = (place: Place, planted: Planted): Planted => {
    const { table, what, row } = planted
    const word = (column: string) => this.for({ place, table, what, column })
    const free = (FREE[table] ?? '')
      .split(' ')
      .filter(column => column !== '' && row[column] !== '' && !isOfNobody(column, row))
    const worded: Record<string, Row[string]> = { ...row }
    for (const column of free) worded[column] = word(column)
    if (Array.isArray(row['because'])) worded['because'] = [reason(word('because'))]
    if (Array.isArray(row['sender_because'])) worded['sender_because'] = [reason(word('sender_because'))]
    if (table === 'releases_notices') worded['as_written'] = notice(word('as_written'))
    return { ...planted, row: worded }
  }
}

/** The name of a body outside stands only where nobody of ours does. */
const isOfNobody = (column: string, row: Row) => column === 'outside_name' && typeof row['outside_name'] !== 'string'

const SOURCE = { id: 'test', title: 'A source', jurisdiction: 'any', force: 'practice', checkedOn: '2026-01-05' }

const reason = (says: string) => ({
  rule: 'test/planted',
  says,
  cite: { source: SOURCE, pinpoint: '', confidence: 'read' },
  facts: [{ name: 'planted', value: says }],
})

function notice(says: string) {
  const sentence = { court: says, imposedOn: '2022-06-16', offence: says, sexual: true, months: 48 }
  const more = { extended: false, supervisedRelease: true, supervisionEndsOn: null }
  return { name: says, bornOn: '1931-05-17', numbers: [], sentence: { ...sentence, ...more }, note: says }
}
