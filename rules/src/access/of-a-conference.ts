/** Rows of a conference: that there is one, who is asked, what was said, and the minute while it is made. */
import type { Section } from '../cases/sections.ts'
import { mayRead } from '../cases/who-may-read-which-part.ts'
import type { CaseFacts, ConferenceFacts, Item } from './facts-of-access.ts'
import { type Circles, circlesOf } from './in-a-conference.ts'
import { type Asked, anyOf, isMine, lets, onTheCase, ownOnCase, type ReadOrWrite } from './on-a-case.ts'
import { isArranged } from './on-what-basis.ts'
import type { RuleId } from './rules-of-need-to-know.ts'

type Meeting = { readonly conference: ConferenceFacts; readonly file: CaseFacts }

/** The conference of an item and the case it is about, where both are known. */
function meetingOf({ conference: id }: Item, { context }: Asked): Meeting | undefined {
  const conference = context.conferences.find(one => one.id === id)
  if (conference === undefined) return undefined
  const file = context.cases.find(one => one.id === conference.case)
  return file && { conference, file }
}

const circlesAt = ({ conference, file }: Meeting, asked: Asked): Circles =>
  circlesOf(conference, lets(onTheCase(file, 'conference', 'read', asked)), asked.subject, asked.context)

/** In which circles of the item's conference somebody stands; nothing where there is no such conference. */
export function circlesIn(item: Item, asked: Asked): Circles | undefined {
  const meeting = meetingOf(item, asked)
  return meeting === undefined ? undefined : circlesAt(meeting, asked)
}

/** Which parts of a minute a role reads, as far as the agency's agreement covers them in the area of the conference. */
function hears({ conference }: Meeting, section: Section, { acting, context, subject }: Asked): boolean {
  if (!mayRead(acting.role, section, 'minute')) return false
  return section === 'front' || section === 'reasons' || isArranged(section, conference.area, subject, context)
}

/** Anything of a conference. Only those who run it write there. */
export function ofAConference(item: Item, action: ReadOrWrite, asked: Asked): RuleId {
  const meeting = meetingOf(item, asked)
  if (meeting === undefined) return 'NK-11'
  const circles = circlesAt(meeting, asked)
  const { runs, attends, knows } = circles
  if (action === 'write' || item.kind === 'minute') return runs ?? 'NK-12'
  if (item.kind === 'conference') return knows ?? 'NK-12'
  if (item.kind === 'invitation') return invitation(item, meeting, circles, asked)
  if (attends === undefined) return 'NK-12'
  if (item.kind === 'contribution') return attends
  if (item.section === undefined) return 'NK-11'
  if (item.kind === 'said') return said(item, item.section, meeting, { runs, attends }, asked)
  return runs ?? (hears(meeting, item.section, asked) ? attends : 'NK-13')
}

/** S3-48: the list of those asked stands on the front sheet; whoever may not read that sees their own line alone. */
function invitation(item: Item, meeting: Meeting, { prepares, attends, knows }: Circles, asked: Asked): RuleId {
  if (prepares !== undefined || item.sent !== true) return prepares ?? 'NK-12'
  if (attends !== undefined && hears(meeting, 'front', asked)) return attends
  return isMine(item, asked) ? anyOf(knows ?? 'NK-12', ownOnCase(meeting.file, asked)) : 'NK-12'
}

type Present = { readonly runs: RuleId | undefined; readonly attends: RuleId }

/** S3-80: a line is its agency's until the contribution is submitted, and stays there where its handling code says so. */
function said(item: Item, section: Section, meeting: Meeting, { runs, attends }: Present, asked: Asked): RuleId {
  if (item.agency === asked.subject.agency) return 'NK-35'
  if (item.leftItsAgency !== true) return 'NK-15'
  if (runs !== undefined) return runs
  if (item.mayBePassedOn !== true) return 'NK-15'
  return hears(meeting, section, asked) ? attends : 'NK-13'
}
