/** What the minute says under each item of the agenda: what was said, by whom, and what the meeting settled. */
import { dayInWords, inOneParagraph, isDay, type Section, weekdayInWords } from '#rules'
import { FIELDS, fieldIn, type ItemHeld, type MeetingLine, type MeetingRecord } from './meeting.ts'
import { type Block, fact, type Part, partFrom, words } from './minute.ts'
import { LINE_PARTS } from './minute-parts.ts'
import { actionTable, addressTable, conditionTable, earlierActions, planTables, riskTables } from './minute-tables.ts'

/** Sections reach us as the texts they are in the database; those of a line were chosen from the list. */
const sectionOf = (one: { readonly section: string }) => one.section as Section

/** Who said it, where it comes from and when it happened. */
function noteOf(line: MeetingLine): string {
  const on = line.happenedOn === null ? '' : dayInWords(line.happenedOn)
  const source = line.source === '' ? '' : `source: ${line.source}`
  const code = line.handling === '' ? '' : `handling ${line.handling}`
  return [`${line.agency}, ${line.author}`, source, on, code].filter(text => text !== '').join('; ')
}

const ofLine = (line: MeetingLine, kind: Part['kind'], cells: Part['cells']): Part =>
  partFrom({
    id: `line/${line.id}`,
    kind,
    section: sectionOf(line),
    agencyId: line.agencyId,
    cells,
    note: noteOf(line),
    handling: line.handling,
  })

const LEADS: Readonly<Record<string, string>> = {
  [LINE_PARTS.scenario]: 'Scenario: ',
  [LINE_PARTS.raises]: 'Raises the risk: ',
  [LINE_PARTS.lowers]: 'Lowers the risk: ',
}
const SETTLED: readonly string[] = [LINE_PARTS.decision, LINE_PARTS.dissent]

/** The lines of an item but its decisions and disagreements, which stand together further down. */
export const saidAt = (record: MeetingRecord, item: string): readonly Part[] =>
  record.lines
    .filter(line => line.item === item && !SETTLED.includes(line.part))
    .map(line => ofLine(line, 'said', [words(`${LEADS[line.part] ?? ''}${line.says}`)]))

function field(record: MeetingRecord, name: string, section: Section, lead = ''): readonly Part[] {
  const says = fieldIn(record, name)
  if (says === '') return []
  return [partFrom({ id: `field/${name}`, kind: 'text', section, cells: [words(lead + says)] })]
}

function lastMinute(record: MeetingRecord): readonly Part[] {
  const answer = fieldIn(record, FIELDS.lastMinute)
  if (answer === '') return []
  const says = answer === 'agreed' ? 'The last minute was agreed.' : 'The last minute was amended.'
  const amended = fieldIn(record, FIELDS.lastMinuteAmended)
  const cells = amended === '' ? [fact(says)] : [fact(says), words(amended)]
  return [partFrom({ id: 'field/last-minute', kind: 'text', section: 'plan', cells })]
}

/** The duty with its working, or what must be found out before it can be known. */
function dutyInWords(duty: NonNullable<MeetingRecord['registrationDuty']>): string {
  return duty.kind === 'decided' ? inOneParagraph(duty) : `Still to be settled: ${duty.missing.join('; ')}.`
}

/** What the person must tell the police and by when, from the law and the dates, and who of the police confirmed it. */
function registration({ registration, registrationDuty }: MeetingRecord): readonly Part[] {
  const duty = registrationDuty === null ? '' : dutyInWords(registrationDuty)
  const confirmed =
    registration === null
      ? ''
      : registration.confirmedBy === null
        ? 'The police have not confirmed this yet.'
        : `Confirmed for the police by ${registration.confirmedBy}.`
  const advised =
    registration?.advisedOn == null
      ? ''
      : `Told to the person on ${dayInWords(registration.advisedOn)} by ${registration.advisedBy ?? 'a worker'}.`
  const says = [duty, confirmed, advised].filter(text => text !== '')
  if (says.length === 0) return []
  return [partFrom({ id: 'registration/duty', kind: 'text', section: 'registration', cells: [fact(says.join(' '))] })]
}

function next(record: MeetingRecord): readonly Part[] {
  const on = fieldIn(record, FIELDS.nextOn)
  if (!isDay(on)) {
    const because = fieldIn(record, FIELDS.noNextBecause)
    if (because === '') return []
    const cells = [fact('No further conference.'), words(because)]
    return [partFrom({ id: 'next', kind: 'next', section: 'front', cells })]
  }
  const at = fieldIn(record, FIELDS.nextAt)
  const venue = fieldIn(record, FIELDS.nextVenue)
  const says = [weekdayInWords(on) + (at === '' ? '' : ` at ${at}`), venue].filter(text => text !== '').join(', ')
  return [partFrom({ id: 'next', kind: 'next', section: 'front', cells: [fact('Next conference'), fact(says)] })]
}

/** A line for each agency; one that brought nothing is named (S3-88). The line about an agency is also that agency's. */
function summingUp(record: MeetingRecord): readonly Part[] {
  const agencies = record.summedUp.map(one =>
    partFrom({
      id: `summing-up/${one.agencyId}`,
      kind: 'text',
      section: 'general',
      agencyId: one.agencyId,
      cells: [fact(`${one.agency}:`), one.says === '' ? fact('brought nothing.') : words(one.says)],
    }),
  )
  return [...field(record, FIELDS.summingUp, 'general'), ...agencies]
}

/**
 * What else an item holds beside its lines: paragraphs of its own, and tables beneath. Answers of yes or no, and that no
 * plan is needed, stand among the decisions.
 */
const MORE: Readonly<
  Record<string, (record: MeetingRecord) => { parts?: readonly Part[]; tables?: readonly Block[] }>
> = {
  introductions: record => ({
    parts: field(record, FIELDS.oneAgencyBecause, 'front', 'Held with one agency, because: '),
  }),
  'last-minute': record => ({ parts: lastMinute(record), tables: earlierActions(record) }),
  risk: record => ({ tables: riskTables(record) }),
  conditions: record => ({ tables: conditionTable(record) }),
  registration: record => ({ parts: registration(record) }),
  accommodation: record => ({ tables: addressTable(record) }),
  plan: record => ({ tables: planTables(record) }),
  'summing-up': record => ({ parts: summingUp(record) }),
  actions: record => ({ tables: actionTable(record) }),
  'next-date': record => ({ parts: next(record) }),
}

function notApplicable(item: ItemHeld): readonly Part[] {
  if (item.state !== 'not-applicable') return []
  const cells = [fact('Not applicable:'), words(item.because)]
  return [partFrom({ id: `item/${item.key}`, kind: 'text', section: item.section, cells })]
}

/** An item of the agenda with the tables beneath it. Its heading may be read by readers of the item's own section. */
function blocksOf(record: MeetingRecord, item: ItemHeld): readonly Block[] {
  const { parts = [], tables = [] } = MORE[item.key]?.(record) ?? {}
  const all = [...notApplicable(item), ...parts, ...saidAt(record, item.key)]
  const { key, title, section } = item
  const head: Block = { key, title, section, level: 1, shape: 'text', columns: [], parts: all }
  return [head, ...tables]
}

function decisions(record: MeetingRecord): readonly Block[] {
  const counts = new Map<string, number>()
  // The next conference has a heading of its own.
  const made = record.decisions
    .filter(one => one.item !== 'next-date')
    .map(one => {
      const count = (counts.get(one.item) ?? 0) + 1
      counts.set(one.item, count)
      return partFrom({
        id: `decision/${one.item}/${count}`,
        kind: 'decision',
        section: sectionOf(one),
        cells: [words(one.says), words(one.because)],
      })
    })
  const dissent = record.lines
    .filter(line => line.part === LINE_PARTS.dissent)
    .map(line => ofLine(line, 'dissent', [words(line.says)]))
  const shared = { section: 'name', level: 1 } as const
  return [
    { key: 'decisions', title: 'Decisions', ...shared, shape: 'table', columns: ['Decision', 'Because'], parts: made },
    { key: 'dissent', title: 'Disagreement', ...shared, shape: 'text', columns: [], parts: dissent },
  ]
}

/** The blocks of the agenda in its order, decisions before the summing up. Empty ones are left in; the caller drops them. */
export function itemBlocks(record: MeetingRecord): readonly Block[] {
  return record.agenda.flatMap(item => {
    if (item.key === 'reasons') return []
    const blocks = blocksOf(record, item)
    return item.key === 'summing-up' ? [...decisions(record), ...blocks] : blocks
  })
}
