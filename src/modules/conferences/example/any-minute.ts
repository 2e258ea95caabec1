/** Minutes of random parts, each with a mark of its own, to look for what must not be in a copy. For tests only. */
import fc from 'fast-check'
import { type PostRole, SECTIONS, sectionsOfMinuteFor } from '#rules'
import { type Minute, type Part, partFrom } from '../model/minute.ts'
import { minuteFrom } from '../model/minute-from.ts'
import { EXAMPLE_RECORD, exampleId } from './record.ts'

const { head } = minuteFrom(EXAMPLE_RECORD)

/** Marks that are in no other text: what a reader must not have is looked for by them. */
export const secret = (index: number) => `QZ${String(index).padStart(4, '0')}ZQ`

const KINDS = [
  'text',
  'said',
  'rating',
  'factor',
  'condition',
  'option',
  'plan-line',
  'contingency',
  'action',
  'decision',
  'dissent',
  'next',
] as const

const anyPart = fc.record({
  kind: fc.constantFrom(...KINDS),
  section: fc.constantFrom(...SECTIONS),
  agency: fc.integer({ min: 0, max: 5 }),
  owner: fc.integer({ min: 0, max: 5 }),
  handling: fc.constantFrom('', '', '', 'P (3x5x2)', 'C (3x5x2)'),
  since: fc.constantFrom('new' as const, 'changed' as const, null),
  before: fc.boolean(),
})

const anyBlock = fc.record({
  section: fc.constantFrom(...SECTIONS),
  level: fc.constantFrom(1 as const, 2 as const),
  shape: fc.constantFrom('text' as const, 'table' as const),
  columns: fc.integer({ min: 1, max: 5 }),
  parts: fc.array(anyPart, { maxLength: 6 }),
})

/** A minute of random parts; the words of each part and each heading hold a mark of their own. */
export const anyMinute: fc.Arbitrary<Minute> = fc.array(anyBlock, { minLength: 1, maxLength: 12 }).map(blocks => {
  let count = 0
  return {
    head,
    blocks: blocks.map((block, at) => ({
      key: `block-${at}`,
      title: `Heading ${secret(9000 + at)}`,
      section: block.section,
      level: block.level,
      shape: block.shape,
      columns: block.shape === 'table' ? Array.from({ length: block.columns }, (_, index) => `Column ${index}`) : [],
      parts: block.parts.map(given => {
        count += 1
        const mark = secret(count)
        return partFrom({
          id: `part/${count}`,
          kind: given.kind,
          section: given.section,
          agencyId: given.agency === 0 ? null : exampleId(given.agency),
          ownIds: given.owner === 0 ? [] : [exampleId(200 + given.owner)],
          cells: Array.from({ length: block.columns }, (_, cell) => ({ says: `${mark} column ${cell}` })),
          note: `note ${mark}`,
          handling: given.handling,
          since: given.since,
          before: given.before ? [`earlier ${mark}`] : null,
          recorded: [`recorded ${mark}`],
        })
      }),
    })),
  }
})

/** The rights of a part said again, in other words than the code under test. */
export function allowed(part: Part, role: PostRole, agencyId: string, memberId: string): boolean {
  const own = part.agencyId === agencyId || part.ownIds.includes(memberId)
  const open = part.handling === '' || part.handling.startsWith('P')
  const reads = sectionsOfMinuteFor(role)
  // Whether somebody is registered is not told by being asked to do something about it (S3-81).
  if (part.section === 'registration' && !reads.includes('registration')) return false
  return own || (open && reads.includes(part.section))
}
