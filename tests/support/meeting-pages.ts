/** The pages of a meeting behind the real web server, with a conference of its own for each test. */
import type { FastifyInstance } from 'fastify'
import type { Role } from '#shared'
import {
  buildConference,
  meetingRecord,
  openMeeting,
  routesOfMeeting,
  type ToBuild,
} from '../../src/modules/conferences/builders.ts'
import { testArea } from './area.ts'
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

/** A conference with its pages, opened unless it says otherwise. */
export async function meetingPages(given: ToBuild & { readonly opened?: boolean } = {}) {
  const database = await testDatabase()
  const web = await meetingServer()
  const area = await testArea(database)
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
