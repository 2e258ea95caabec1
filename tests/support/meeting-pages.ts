/**
 * The pages of a meeting behind the real web server: a case and a conference of its own for each test, in one area for
 * all of a run, because founding an area and signing its people in is most of the time such a test takes.
 */
import type { FastifyInstance } from 'fastify'
import type { Role } from '#shared'
import {
  buildConference,
  meetingRecord,
  openMeeting,
  routesOfMeeting,
  type ToBuild,
} from '../../src/modules/conferences/builders.ts'
import { type TestArea, testArea } from './area.ts'
import { testCase } from './case.ts'
import { testDatabase } from './database.ts'
import { PageVisitor, pageServer } from './page-server.tsx'

const SOLO: Role = 'social-work-solo'
let server: Promise<FastifyInstance> | undefined

/** One server for all files of a run. */
export async function meetingServer(): Promise<FastifyInstance> {
  server ??= pageServer(await testDatabase(), routesOfMeeting)
  return server
}

type PagesToBuild = ToBuild & {
  readonly opened?: boolean
  /** For a test that changes what the area has arranged. */
  readonly areaOfItsOwn?: boolean
}

let shared: Promise<TestArea> | undefined

/** A conference with its pages, opened unless it says otherwise. */
export async function meetingPages(given: PagesToBuild = {}) {
  const database = await testDatabase()
  const web = await meetingServer()
  shared ??= testArea(database)
  const area = given.areaOfItsOwn === true ? await testArea(database) : await shared
  const about = await testCase(area)
  const { conferenceId, invitations } = await buildConference(area, about, given)
  if (given.opened !== false) await area.as(SOLO, tx => openMeeting(tx, conferenceId))
  const visit = (role: Role) => PageVisitor.signedIn(web, database, area.post(role))
  const record = async (role: Role = SOLO) => {
    const found = await area.as(role, tx => meetingRecord(tx, conferenceId))
    if (found === undefined) throw new Error('The meeting is not there')
    return found
  }
  const at = (what: string) => `/conferences/${conferenceId}/${what}`
  return { area, about, conferenceId, invitations, at, visit, record }
}
