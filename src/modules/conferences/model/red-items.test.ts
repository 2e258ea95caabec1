import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDays, day } from '#rules'
import { EXAMPLE_RECORD } from '../example/record.ts'
import type { MeetingRecord } from './meeting.ts'
import { redItems } from './red-items.ts'

const today = day('2026-05-20')
const [action] = EXAMPLE_RECORD.actions
assert.ok(action)

/** The record with the last conference's actions in these states, due so many days from today. */
const withActions = (...given: readonly (readonly [state: typeof action.state, days: number])[]): MeetingRecord => ({
  ...EXAMPLE_RECORD,
  last: {
    conferenceId: EXAMPLE_RECORD.head.conferenceId,
    heldOn: addDays(today, -90),
    actions: given.map(([state, days]) => ({ ...action, state, dueOn: addDays(today, days) })),
  },
})

const aboutActions = (record: MeetingRecord) =>
  redItems(record, today).flatMap(({ code, says }) => (code.endsWith('-actions') ? [says] : []))

describe('what is red before the meeting', () => {
  it('S3-95 counts what was set last time and nobody has ended, the late apart', () => {
    assert.deepEqual(aboutActions(withActions(['open', -1], ['accepted', -2], ['accepted', 0])), [
      '2 of the last actions are late.',
      '1 of the last actions are still open.',
    ])
  })

  it('S3-95 leaves out what was done, could not be done, or was cancelled', () => {
    assert.deepEqual(aboutActions(withActions(['done', -1], ['cannot', -1], ['cancelled', 5])), [])
    assert.deepEqual(aboutActions(EXAMPLE_RECORD), [])
  })
})
