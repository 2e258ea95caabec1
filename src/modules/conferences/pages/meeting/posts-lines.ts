/** Lines, attendance and telephone numbers, as their forms are sent. */
import { type Answer, type Asked, reading, versionIn } from '#platform/http'
import { done, notFound, type Outcome } from '#shared'
import { timeTyped, UNREADABLE_DAY } from '#web'
import { addLine } from '../../commands/add-line.ts'
import { changeLine, removeLine } from '../../commands/change-line.ts'
import { correctPhone } from '../../commands/correct-phone.ts'
import { type Presence, recordAttendance } from '../../commands/record-attendance.ts'
import { takeOverLines } from '../../commands/take-over-lines.ts'
import type { Attendance } from '../../model/meeting.ts'
import { invitationsOf } from '../../queries/invitations.ts'
import { conferenceOf, fieldsOf, pastDay } from '../asked-for.ts'
import { recorded } from './show.tsx'

const A_TIME = 'Write the time as, for example, 10:00'

export function postLine(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const happenedOn = form.read('happenedOn', pastDay(asked), UNREADABLE_DAY) ?? null
  return recorded(
    asked,
    tx =>
      addLine(tx, {
        conferenceId: conferenceOf(asked),
        ...fieldsOf(asked, ['place', 'part', 'saidBy', 'says', 'source']),
        happenedOn,
      }),
    form,
  )
}

export function postLineChange(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const happenedOn = form.read('happenedOn', pastDay(asked), UNREADABLE_DAY) ?? null
  const lineId = asked.params['lineId'] ?? ''
  return recorded(
    asked,
    tx =>
      changeLine(tx, {
        conferenceId: conferenceOf(asked),
        lineId,
        version: versionIn(asked),
        says: asked.field('says'),
        source: asked.field('source'),
        happenedOn,
      }),
    form,
  )
}

export function postLineRemoval(asked: Asked): Promise<Answer> {
  const lineId = asked.params['lineId'] ?? ''
  return recorded(asked, tx => removeLine(tx, { conferenceId: conferenceOf(asked), lineId, version: versionIn(asked) }))
}

export function postTakeOver(asked: Asked): Promise<Answer> {
  const lineIds = asked.all('line').filter(id => /^[0-9a-f-]{36}$/.test(id))
  return recorded(asked, tx => takeOverLines(tx, { conferenceId: conferenceOf(asked), lineIds }))
}

const ATTENDANCE: readonly Attendance[] = ['present', 'report', 'apologies', 'absent']
const attendanceOf = (text: unknown): Attendance | null => ATTENDANCE.find(one => one === text) ?? null
const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** What was on the screen, as the form carries it. */
function seenOf(text: string): Presence {
  let seen: unknown
  try {
    seen = JSON.parse(text)
  } catch {
    seen = []
  }
  const [attendance, arrivedAt, leftAt, deputyId] = Array.isArray(seen) ? (seen as unknown[]) : []
  return {
    attendance: attendanceOf(attendance),
    arrivedAt: textOrNull(arrivedAt),
    leftAt: textOrNull(leftAt),
    deputyId: textOrNull(deputyId),
  }
}

export function postAttendance(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const arrivedAt = form.read('arrivedAt', timeTyped, A_TIME) ?? null
  const leftAt = form.read('leftAt', timeTyped, A_TIME) ?? null
  const deputyId = textOrNull(asked.field('deputyId'))
  const now = { attendance: attendanceOf(asked.field('attendance')), arrivedAt, leftAt, deputyId }
  const invitationId = asked.params['invitationId'] ?? ''
  return recorded(
    asked,
    tx =>
      recordAttendance(tx, { conferenceId: conferenceOf(asked), invitationId, seen: seenOf(asked.field('seen')), now }),
    form,
  )
}

const AS_REPLIED: Readonly<Record<string, Attendance>> = {
  attend: 'present',
  deputy: 'present',
  report: 'report',
  cannot: 'apologies',
}

/** Everybody who replied and is not recorded yet, as they said. */
export function postAsReplied(asked: Asked): Promise<Answer> {
  const conferenceId = conferenceOf(asked)
  return recorded(asked, async tx => {
    const list = await invitationsOf(tx, conferenceId)
    if (list.length === 0) return notFound
    for (const one of list) {
      const attendance = one.reply === null ? undefined : AS_REPLIED[one.reply]
      if (one.state === 'removed' || one.attendance !== null || attendance === undefined) continue
      const { arrivedAt, leftAt, deputyId } = one
      const seen = { attendance: null, arrivedAt, leftAt, deputyId }
      const outcome: Outcome<null> = await recordAttendance(tx, {
        conferenceId,
        invitationId: one.invitationId,
        seen,
        now: { ...seen, attendance },
      })
      if (outcome.kind !== 'done') return outcome
    }
    return done(null)
  })
}

export function postPhone(asked: Asked): Promise<Answer> {
  const memberId = asked.params['memberId'] ?? ''
  return recorded(asked, tx =>
    correctPhone(tx, { conferenceId: conferenceOf(asked), memberId, phone: asked.field('phone') }),
  )
}
