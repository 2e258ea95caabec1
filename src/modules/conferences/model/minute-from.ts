/**
 * The minute of a conference from its record (S3-54 to S3-57, S3-88, S3-90). Pure: the same record gives the same minute,
 * whoever draws it up and whenever.
 */
import type { MeetingRecord } from './meeting.ts'
import type { Block, Minute } from './minute.ts'
import { attendanceBlock, coreGroupBlock, frontBlock, reasonsBlock, safetyBlock } from './minute-front.ts'
import { itemBlocks, saidAt } from './minute-items.ts'

export const TITLE = 'Minute of a risk management case conference'

/** What is marked on each page where the area has arranged nothing else. */
export const CLASSIFICATION = 'Restricted: for the named recipient only'

/** An item's heading stands even when only its tables say anything. */
function dropEmpty(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, index) => {
    if (block.parts.length > 0) return true
    const next = blocks[index + 1]
    return block.level === 1 && next !== undefined && next.level === 2 && next.parts.length > 0
  })
}

/** Draws up the whole minute; nobody but those who run the meeting reads it whole. */
export function minuteFrom(record: MeetingRecord, classification: string = CLASSIFICATION): Minute {
  const { head } = record
  const blocks = [
    frontBlock(record),
    safetyBlock(record),
    reasonsBlock(record, saidAt(record, 'reasons')),
    attendanceBlock(record),
    coreGroupBlock(record),
    ...itemBlocks(record),
  ]
  return {
    head: {
      conferenceId: head.conferenceId,
      caseId: head.caseId,
      classification,
      title: TITLE,
      heldOn: head.heldOn,
      startsAt: head.startsAt,
      place: head.venue === '' ? 'by video link' : head.venue,
      chair: head.chair.name,
      chairId: head.chair.memberId,
      isFirst: record.last === null && head.kind !== 'review',
    },
    blocks: dropEmpty(blocks),
  }
}
