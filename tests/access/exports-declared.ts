/**
 * Every file that Cairn gives to anybody, and what may stand in it, written by hand: a new file, column or part of the
 * records in one is decided on here before it leaves.
 */
export type FileDeclared = {
  readonly types: readonly string[]
  /** How often it differs by the query it is asked with. */
  readonly asked: readonly string[]
  /** Columns of a table of values, or names in a file of values. */
  readonly columns: readonly string[]
  /** Tables of which a word may stand in it at all, for whoever may read them. */
  readonly holds: readonly string[]
  /**
   * What each page bears: the reader's name and the mark of the copy; the mark alone where it goes to somebody without an
   * account, whose name it bears too; or nothing.
   */
  readonly bears: 'reader and mark' | 'mark' | 'nothing'
  /** The page of the product that makes it. */
  readonly madeIn: string
}

const LOG_COLUMNS = [
  'Time (UTC)',
  'Happened (UTC)',
  'Who',
  'Post',
  'Agency',
  'Kind',
  'Did',
  'For',
  'Case',
  'Items',
  'Told to',
  'Meeting',
  'Task',
  'Rule',
  'Because',
  'Line of the ledger',
  'Copy of',
]

/** What a proof says of one line of the ledger, without what the line says. */
const PROOF = [
  'act',
  'agency_id',
  'body_hash',
  'case_id',
  'checkpoint',
  'cosignatures',
  'format',
  'happened_at',
  'id',
  'keys',
  'kind',
  'line',
  'log',
  'member_id',
  'origin',
  'path',
  'place',
  'post_id',
  'purpose',
  'role',
  'session_id',
  'witnesses',
  'written_at',
]

/** What an issued minute is made of. */
const IN_A_MINUTE = [
  'people_people',
  'people_particulars',
  'people_associates',
  'people_protective_assessments',
  'orders_sentences',
  'orders_conditions',
  'orders_registrations',
  'risk_ratings',
  'risk_dynamic_factors',
  'risk_safety_warnings',
  'housing_options',
  'plans_lines',
  'plans_contingencies',
  'plans_actions',
  'conferences_conferences',
  'conferences_lines',
  'conferences_fields',
]

const PDF = 'application/pdf'
const LOG: Omit<FileDeclared, 'asked'> = {
  types: [PDF, 'text/csv'],
  columns: LOG_COLUMNS,
  // The ledger holds ids and codes; a line may say why somebody opened the case, in words of their own.
  holds: [],
  bears: 'reader and mark',
  madeIn: 'src/modules/access-records/pages/who-saw/file.ts',
}
const CHRONOLOGY = {
  asked: [''],
  columns: [],
  holds: ['people_people', 'cases_entries'],
  bears: 'mark',
  madeIn: 'src/modules/access-records/pages/chronology-export/page.tsx',
} as const
const COPY = {
  asked: [''],
  columns: [],
  holds: IN_A_MINUTE,
  bears: 'reader and mark',
  madeIn: 'src/modules/conferences/pages/copy/page.tsx',
} as const

export const FILES: Readonly<Record<string, FileDeclared>> = {
  '/cases/:caseId/seen/file': {
    ...LOG,
    asked: ['', '?as=csv', '?as=csv&kind=consultation', '?as=csv&kind=disclosure'],
  },
  '/cases/:caseId/seen/statutory': { ...LOG, asked: ['', '?as=csv'] },
  '/cases/:caseId/chronology-export/:entryId/pdf': { ...CHRONOLOGY, types: [PDF] },
  '/cases/:caseId/chronology-export/:entryId/text': { ...CHRONOLOGY, types: ['text/plain'] },
  '/minutes/:copyId/pdf': { ...COPY, types: [PDF] },
  '/minutes/:copyId/docx': {
    ...COPY,
    types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  '/conferences/:conferenceId/circulation/paper/:copyId': {
    types: [PDF],
    asked: [''],
    columns: [],
    // In the planted world the copy of a body outside has words of its own throughout.
    holds: ['conferences_copy_contents'],
    bears: 'mark',
    madeIn: 'src/modules/conferences/pages/circulation/page.tsx',
  },
  '/ledger-lines/:eventId/proof': {
    types: ['application/json'],
    asked: [''],
    // No body and no salt: a proof is about one line, and whoever may read what it says has the body beside it.
    columns: PROOF,
    holds: [],
    bears: 'nothing',
    madeIn: 'src/modules/access-records/pages/ledger-state/page.tsx',
  },
}
