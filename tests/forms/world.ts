/** Two areas side by side whose forms are tried, and what a form needs before it can be opened. */

import type { CaseTx } from '#platform/db'
import { day } from '#rules'
import type { Outcome, Role } from '#shared'
import { reactions } from '../../src/app/reactions.ts'
import { allRoutes } from '../../src/app/web.ts'
import { buildConference, openMeeting, type ToBuild } from '../../src/modules/conferences/builders.ts'
import { heldConference } from '../../src/modules/conferences/example/held.ts'
import { approved, issuedMinute } from '../../src/modules/conferences/example/issued.ts'
import { recordSentence } from '../../src/modules/orders/commands/record-sentence.ts'
import { recordNotice } from '../../src/modules/releases/commands/record-notice.ts'
import { type TestArea, testArea } from '../support/area.ts'
import { arrange } from '../support/arrange.ts'
import { type TestCase, testCase } from '../support/case.ts'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'
import { pageServer } from '../support/page-server.tsx'
import { filled, type Typed } from './filling.ts'
import { type FormRead, formsOn } from './read-form.ts'
import { type Came, Sender } from './sender.ts'

export const SOLO: Role = 'social-work-solo'

const reacting = (tx: CaseTx): CaseTx => ({
  ...tx,
  announce: async told => {
    for (const reaction of reactions) await reaction(reacting(tx), told)
  },
})

const database = await testDatabase()
/** Every page of the product behind the real server; what goes wrong inside is told, and fails the test by its status. */
export const server = await pageServer(database, allRoutes(), reacting)

export function mustBeDone<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(`Not done: ${JSON.stringify(outcome)}`)
  return outcome.value
}

const ID = '[0-9a-f]{8}-[0-9a-f-]{27}'

/** An address as the forms of this route have it. */
const addressesOf = (route: string) => new RegExp(`^${route.replaceAll(/:\w+Id/g, ID).replaceAll(/:\w+/g, '[^/]+')}$`)

/** The form of a page that goes to this route and carries the hidden values that are given. */
export function formTo(html: string, route: string, given: Typed = {}): FormRead {
  const found = formsOn(html).filter(one => addressesOf(route).test(one.to))
  const agrees = ({ fields }: FormRead) =>
    fields.every(one => one.kind !== 'hidden' || given[one.name] === undefined || one.values[0] === given[one.name])
  const form = found.find(agrees)
  if (form === undefined) throw new Error(`The page has no form to ${route}`)
  return form
}

export class World {
  readonly area: TestArea
  readonly #senders = new Map<Role, Promise<Sender>>()

  private constructor(area: TestArea) {
    this.area = area
  }

  static async make(): Promise<World> {
    const area = await testArea(database)
    await arrange(area, {
      venues: ['Council offices, room 2', 'Police office'],
      'conference-authority': { title: 'People who pose a risk', version: '4 (2024)' },
    })
    return new World(area)
  }

  /** Somebody of this area, signed in once. */
  as(role: Role): Promise<Sender> {
    const known = this.#senders.get(role) ?? Sender.signedIn(server, database, this.area.post(role))
    this.#senders.set(role, known)
    return known
  }

  act<T>(role: Role, work: (tx: CaseTx) => Promise<T>): Promise<T> {
    return this.area.as(role, tx => work(reacting(tx)))
  }

  memberOf(role: Role): string {
    return this.area.post(role).memberId
  }

  /** Opens a page, fills in a form on it with hard text, and sends it; it must be taken. */
  async fill(role: Role, page: string, route: string, given: Typed = {}): Promise<Came> {
    const sender = await this.as(role)
    const form = formTo((await sender.open(page)).html, route, given)
    const came = await sender.post(form.to, filled(form, given))
    if (came.status !== 303) throw new Error(`${route} was not taken: ${came.status} ${came.html.slice(0, 400)}`)
    return came
  }

  about(): Promise<TestCase> {
    return testCase(this.area)
  }

  /** A case about which the question of a conference is open, and where it is decided. */
  async raised(): Promise<{ caseId: string; at: string }> {
    const { caseId } = await this.about()
    await this.act('managing-officer', tx =>
      recordSentence(tx, {
        caseId,
        imposedOn: day('2022-06-16'),
        court: 'Invented Sheriff Court',
        offence: 'an offence',
        sexual: true,
        months: 48,
      }),
    )
    const { html } = await (await this.as(SOLO)).open(`/cases/${caseId}`)
    const at = /\/conferences\/consider\/[0-9a-f-]{36}/.exec(html)?.[0]
    if (at === undefined) throw new Error('Nothing was raised')
    return { caseId, at }
  }

  /** A notice that waits for somebody to say whom it is about. */
  async notice(): Promise<string> {
    const given = {
      areaId: this.area.areaId,
      receivedOn: day('2026-03-10'),
      releaseOn: day('2026-06-16'),
      preReleaseMeetingOn: null,
      caseId: null,
      written: { name: 'Unheard Of', bornOn: null, numbers: [], sentence: null, note: '' },
    }
    return mustBeDone(await this.act('prison-social-work', tx => recordNotice(tx, given)))
  }

  /** A conference that is convened, and its address. */
  async convened(given: ToBuild = {}): Promise<{ caseId: string; at: string; conferenceId: string }> {
    const about = await this.about()
    const { conferenceId } = await buildConference(this.area, about, given)
    return { caseId: about.caseId, conferenceId, at: `/conferences/${conferenceId}` }
  }

  async opened(given: ToBuild = {}): Promise<{ caseId: string; at: string; conferenceId: string }> {
    const one = await this.convened(given)
    await this.open(one.conferenceId)
    return one
  }

  async open(conferenceId: string): Promise<void> {
    mustBeDone(await this.act(SOLO, tx => openMeeting(tx, conferenceId)))
  }

  /** The clock of tests stands still: what was written so far was written a minute ago. */
  async putBack(conferenceId: string): Promise<void> {
    await pastEveryPolicy(`update conferences_fields set written_at = written_at - interval '1 minute'
      where conference_id = '${conferenceId}'`)
  }

  /** A conference that has been held, and how far its minute is. */
  async held(minute: 'none' | 'approved' | 'issued' = 'none'): Promise<{ caseId: string; at: string }> {
    const about = await this.about()
    const { conferenceId } = await heldConference(this.area, about)
    if (minute === 'approved') await approved(this.area, conferenceId)
    if (minute === 'issued') await issuedMinute(this.area, conferenceId)
    return { caseId: about.caseId, at: `/conferences/${conferenceId}` }
  }

  /** The address of a role's copy of a minute that was issued. */
  async copyOf(role: Role, conference: string): Promise<string> {
    const rows = await pastEveryPolicy(`select id from conferences_copies
      where conference_id = '${conference.slice(-36)}' and member_id = '${this.memberOf(role)}'`)
    return `/minutes/${String(rows[0]?.['id'])}`
  }

  /** The address of something on a page. */
  async linkOn(role: Role, page: string, pattern: RegExp): Promise<string> {
    const { html } = await (await this.as(role)).open(page)
    const found = pattern.exec(html)?.[0]
    if (found === undefined) throw new Error(`${page} leads to nothing like ${pattern}`)
    return found.replaceAll('&amp;', '&')
  }
}
