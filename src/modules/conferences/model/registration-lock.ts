/**
 * S3-81: what says whether somebody is registered with the police stands in the copy of whoever may not know it only where the
 * police permitted those very words for that reader. Another agency's being asked to act on it changes nothing.
 */
import { revealsRegistration } from '#rules'
import type { Copy, CopyBlock, Recipient } from './copy.ts'
import type { Part } from './minute.ts'

/** Who was permitted nothing. */
const nonePermitted: NonNullable<Recipient['permission']> = () => undefined

/** Lines that an agency wrote itself; a row of the plan is owned by whoever must do it, whoever wrote it. */
const OWN_WORDS = /^(line|summing-up)\//

const knows = ({ reads, memberId, agencyId }: Recipient, part: Part): boolean =>
  (memberId !== null && reads.includes('registration')) ||
  (OWN_WORDS.test(part.id) && part.agencyId !== null && part.agencyId === agencyId)

/**
 * The digests of the words that the police must have permitted for this part to stand in somebody's copy: none where
 * nothing tells, or where the reader may know; undefined where no permission could let it through, or none was given.
 */
export function permittedBy(part: Part, recipient: Recipient): readonly string[] | undefined {
  const cells = part.cells.map(cell => cell.says)
  const texts = [...cells, part.note, ...(part.before ?? [])]
  const whole = cells.join('\n')
  const telling = texts.filter(revealsRegistration)
  if (telling.length === 0 && part.section !== 'registration' && !revealsRegistration(whole)) return []
  if (knows(recipient, part)) return []
  if (part.section === 'registration') return undefined
  const { permission = nonePermitted } = recipient
  const needed = permission(whole) !== undefined || telling.length === 0 ? [whole] : telling
  const digests = needed.map(permission).filter(one => one !== undefined)
  return digests.length === needed.length ? digests : undefined
}

/**
 * A copy as its reader may see it now: without the parts whose permission has ended since it was issued, which are counted
 * with what is withheld, and without the lines of its first page that name registration.
 */
export function withoutWhatEnded<C extends Copy>(copy: C, permitted: readonly string[]): C {
  const stands = (by: readonly string[] | undefined) => (by ?? []).every(one => permitted.includes(one))
  const parts = copy.blocks.flatMap(block => block.parts)
  const ended = parts.filter(part => !stands(part.permittedBy)).length
  if (ended === 0) return copy
  const blocks = copy.blocks
    .map((block): CopyBlock => ({ ...block, parts: block.parts.filter(part => stands(part.permittedBy)) }))
    .filter((block, index) => block.parts.length > 0 || copy.blocks[index]?.parts.length === 0)
  const tell = (lines: readonly string[]) => lines.filter(line => !revealsRegistration(line))
  const { risk, changed, decisions, own, others, readingMinutes } = copy.summary
  const summary = {
    risk: tell(risk),
    changed: tell(changed),
    decisions: tell(decisions),
    own: tell(own),
    others: tell(others),
  }
  return { ...copy, blocks, withheld: copy.withheld + ended, summary: { ...summary, readingMinutes } }
}
