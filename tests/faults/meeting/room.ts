/** A meeting in session and a contribution being written, with somebody signed in to both, in a database of one's own. */
import type { Database } from '#platform/db'
import { enterDemonstrationPeople, listDemonstrationPeople, startSession } from '#platform/identity'
import { buildConference, meetingRecord, openMeeting } from '../../../src/modules/conferences/builders.ts'
import { testArea } from '../../support/area.ts'
import { testCase } from '../../support/case.ts'
import { Desk, type Kind } from './desk.ts'

const SOLO = 'social-work-solo'

export type Room = {
  readonly desks: readonly Desk[]
  /** What stands in the record, by kind. */
  readonly standing: (database: Database) => Promise<Readonly<Record<string, readonly string[]>>>
  readonly cookie: string
  readonly contribution: string
}

const LINE = { item: 'victims', at: 'meeting', form: 'add-victims', place: 'victims', part: '', saidBy: '' }
const ACTION = { item: 'actions', at: 'meeting', form: 'action', dueOn: 'in 4 weeks', pillar: 'supervision' }

/** An answer that is typed on and on, a line, an action, and the draft of a contribution. */
const kinds = (meeting: string, written: string, ownerId: string): readonly Kind[] => [
  {
    name: 'answer',
    path: `${meeting}/fields`,
    saves: true,
    fields: ({ says }, version) => ({ field: 'purpose', says, version: String(version) }),
  },
  {
    name: 'line',
    path: `${meeting}/lines`,
    saves: false,
    fields: ({ says }) => ({ ...LINE, says }),
  },
  {
    name: 'action',
    path: `${meeting}/actions`,
    saves: false,
    fields: ({ says }) => ({
      ...ACTION,
      ownerId,
      task: `Write the report, ${says}`,
      shownBy: 'a note on the case',
      letStand: 'all',
    }),
  },
  {
    name: 'draft',
    path: `${written}/contribution/draft`,
    saves: true,
    fields: ({ says }, version) => ({ version: String(version), known: 'relevant', 'box/raises': says }),
  },
]

/** Makes the room. The clock of the database is that of the program, or sessions would be over before they begin. */
export async function makeRoom(database: Database): Promise<Room> {
  const area = await testArea(database)
  const [first, second] = [await testCase(area), await testCase(area)]
  const meeting = await buildConference(area, first)
  const written = await buildConference(area, second)
  await area.as(SOLO, tx => openMeeting(tx, meeting.conferenceId))
  const { memberId, postId } = area.post(SOLO)
  await enterDemonstrationPeople(database, [{ memberId, key: area.areaId }])
  const accountId =
    (await listDemonstrationPeople(database)).find(one => one.name === area.post(SOLO).name)?.accountId ?? ''
  const cookie = await startSession(database, { accountId, memberId, postId, stage: 'full', device: 'Test' })
  const at = (conferenceId: string) => `/conferences/${conferenceId}`
  const all = kinds(at(meeting.conferenceId), at(written.conferenceId), area.post('police-solo').memberId)
  return {
    desks: all.map(kind => new Desk(kind, cookie)),
    cookie,
    contribution: `${at(written.conferenceId)}/contribution`,
    standing: async now => {
      const record = await now.asActor(area.actor(SOLO), tx => meetingRecord(tx, meeting.conferenceId))
      return {
        answer: record?.fields.filter(one => one.field === 'purpose').map(one => one.says) ?? [],
        line: record?.lines.map(one => one.says) ?? [],
        action: record?.actions.map(one => one.task.replace('Write the report, ', '')) ?? [],
      }
    },
  }
}
