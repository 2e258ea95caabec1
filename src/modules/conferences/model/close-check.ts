/** What keeps a meeting from being closed, and what would make its minute better: the rule's findings, with links to the items. */
import { AGENDA, type AgendaKey, type Day, type Finding } from '#rules'
import { workFindings } from './about-work.ts'
import { contactFindings } from './contact.ts'
import { FIELDS, fieldIn, type MeetingRecord } from './meeting.ts'
import { readinessOf } from './readiness.ts'

export type CloseCheck = {
  readonly ready: boolean
  readonly blocks: readonly Finding[]
  readonly advice: readonly Finding[]
}

/**
 * One agency is advice to the rule, because an emergency is held with whoever is there; closing asks why (S3-7), so that
 * no plan stands on one agency's word without the chair's reason.
 */
const NEEDS_A_REASON = 'one-agency'

function openItems(record: MeetingRecord): readonly Finding[] {
  return record.agenda
    .filter(item => item.state === 'open')
    .map(item => ({
      code: 'item-open',
      item: item.key,
      says: `${item.title} is neither done nor marked as not applicable.`,
    }))
}

function notTakenOver({ contributed }: MeetingRecord): readonly Finding[] {
  const waiting = contributed.filter(line => line.takenAs === null).length
  if (waiting === 0) return []
  const lines = waiting === 1 ? 'One contributed line is' : `${waiting} contributed lines are`
  return [{ code: 'not-taken-over', item: 'information', says: `${lines} not in the minute.` }]
}

/** The check on a day. */
export function closeCheck(record: MeetingRecord, on: Day): CloseCheck {
  const answer = readinessOf(record, on)
  if (answer.kind !== 'decided') {
    const blocks = answer.missing.map(says => ({ code: 'needs-a-person', item: 'risk' as const, says }))
    return { ready: blocks.length === 0, blocks, advice: [] }
  }
  const { blocks, advice } = answer.value
  const reasonGiven = fieldIn(record, FIELDS.oneAgencyBecause) !== ''
  const alone = advice.filter(one => one.code === NEEDS_A_REASON)
  const contact = contactFindings(record)
  const inTheWay = [...blocks, ...(reasonGiven ? [] : alone), ...workFindings(record.fields), ...contact.blocks]
  return {
    ready: inTheWay.length === 0,
    blocks: byAgenda(inTheWay),
    advice: byAgenda([
      ...advice.filter(one => one.code !== NEEDS_A_REASON),
      ...contact.advice,
      ...openItems(record),
      ...notTakenOver(record),
    ]),
  }
}

const place = (key: AgendaKey) => AGENDA.findIndex(one => one.key === key)
const byAgenda = (found: readonly Finding[]) => found.toSorted((a, b) => place(a.item) - place(b.item))
