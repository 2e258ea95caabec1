/** From a route to an address that can be asked for: what each parameter stands for in the planted world. */

import { createHash } from 'node:crypto'
import { recordPlace } from '#modules/victims'
import { newId } from '#platform/ids'
import type { Role } from '#shared'
import type { Place } from '../../db/tests/planted/expected.ts'
import { pastEveryPolicy } from '../support/database.ts'
import { written } from '../support/protected-places.ts'
import { grantAt, joinAt, otherCase, proposalAt, restrictionAt, runAt } from './addresses-of-records.ts'
import { ownInformationRequest, ownProtocol, ownShare } from './addresses-of-sharing.ts'
import type { Estate } from './estate.ts'

/** An id that nothing has. */
export const NOTHING = '0197c000-0000-7000-8000-000000000000'

/** Addresses where no case can be: signing in, one's own account, accounts, the demonstration's clock and gallery. */
export const NO_CASE = /^\/(sign-in|sign-out|prove-again|your-account|accounts|demonstration|gallery|stay)(\/|$)/

/** Whose eyes and which case an address is filled in for. */
export type Aim = { readonly role: Role; readonly place: Place }

type Fill = (estate: Estate, aim: Aim) => string | Promise<string>

const idIn =
  (table: string, what?: string): Fill =>
  (estate, { place }) =>
    estate.of(place, table, what)

/** The reader's own invitation where they have one. */
async function invitation(estate: Estate, { role, place }: Aim): Promise<string> {
  const conferenceId = estate.of(place, 'conferences_conferences')
  const [own] = await pastEveryPolicy(`select id from conferences_invitations
    where conference_id = '${conferenceId}' and member_id = '${estate.world.area.post(role).memberId}'`)
  return typeof own?.['id'] === 'string' ? own['id'] : estate.of(place, 'conferences_invitations', 'sent')
}

/** An entry that the reader's own agency wrote: nobody else corrects it. */
async function ownEntry(estate: Estate, { role, place }: Aim): Promise<string> {
  const [caseId, post] = [estate.of(place, 'cases_cases'), estate.world.area.post(role)]
  const which = `case_id = '${caseId}' and kind = 'own' and agency_id = '${post.agencyId}'`
  await pastEveryPolicy(`insert into cases_entries (id, case_id, section, kind, happened_on, headline, agency_id, written_by, written_at)
    select '${newId()}', '${caseId}', 'general', 'own', '2026-02-01', 'Own', '${post.agencyId}', '${post.memberId}', '2026-02-01'
     where not exists (select 1 from cases_entries where ${which})`)
  const [own] = await pastEveryPolicy(`select id from cases_entries where ${which} order by id limit 1`)
  return String(own?.['id'])
}

/** A chronology that the reader took. */
async function ownChronology(estate: Estate, { role, place }: Aim): Promise<string> {
  const [caseId, post] = [estate.of(place, 'cases_cases'), estate.world.area.post(role)]
  const which = `case_id = '${caseId}' and kind = 'chronology-taken' and written_by = '${post.memberId}'`
  await pastEveryPolicy(`insert into cases_entries (id, case_id, section, kind, happened_on, headline, detail, agency_id, written_by, written_at)
    select '${newId()}', '${caseId}', 'disclosure', 'chronology-taken', '2026-03-15', 'Chronology given to A', E'B\\nC', '${post.agencyId}',
      '${post.memberId}', '2026-03-15' where not exists (select 1 from cases_entries where ${which})`)
  const [own] = await pastEveryPolicy(`select id from cases_entries where ${which} order by id limit 1`)
  return String(own?.['id'])
}

/** An item that the reader's own agency owns where it wrote what stands there, else one that the reader wrote. */
async function ownItem(estate: Estate, { role, place }: Aim): Promise<string> {
  if (place === 'authored') return estate.of(place, 'sharing_items', 'ordinary')
  const [caseId, post] = [estate.of(place, 'cases_cases'), estate.world.area.post(role)]
  const which = `case_id = '${caseId}' and written_by = '${post.memberId}'`
  await pastEveryPolicy(`insert into sharing_items (id, case_id, agency_id, owner_post_id, class, says, review_on, written_at, written_by)
    select '${newId()}', '${caseId}', '${post.agencyId}', '${post.postId}', 'staff-safety', 'Own', '2026-09-01', '2026-02-01', '${post.memberId}'
     where not exists (select 1 from sharing_items where ${which})`)
  const [own] = await pastEveryPolicy(`select id from sharing_items where ${which} order by id limit 1`)
  return String(own?.['id'])
}

/** A search of the reader's own for the day on which everybody planted was born. */
async function search(estate: Estate, { role }: Aim): Promise<string> {
  const { to } = await (await estate.as(role)).send('/people/search', { q: '17 May 1931' })
  return to.split('/').at(-1) ?? ''
}

/** A protected place of the reader's own that they were let read, where they may record one. */
const ownPlaces = new Map<string, string>()
async function ownPlace(estate: Estate, { role, place }: Aim): Promise<string> {
  const planted = estate.of(place, 'victims_locations')
  if (!['police-solo', 'managing-officer', 'social-work-solo'].includes(role)) return planted
  const known = ownPlaces.get(`${role} ${place}`)
  if (known !== undefined) return known
  const [caseId, post] = [estate.of(place, 'cases_cases'), estate.world.area.post(role)]
  const recorded = await estate.world.area.as(role, tx => recordPlace(tx, { caseId, written: written() }), [caseId])
  const id = recorded.kind === 'done' ? recorded.value : planted
  ownPlaces.set(`${role} ${place}`, id)
  await pastEveryPolicy(`insert into victims_readings (id, location_id, case_id, member_id, agency_id, because, from_at, to_at, written_at, written_by)
    values ('${newId()}', '${id}', '${caseId}', '${post.memberId}', '${post.agencyId}', 'Because', '2026-03-01', '2027-03-01', '2026-03-01', '${NOTHING}')`)
  return id
}

/** An opening of the reader's own that is over: whoever opened says why. */
async function ownOpening(estate: Estate, { role, place }: Aim): Promise<string> {
  const [caseId, post] = [estate.of(place, 'cases_cases'), estate.world.area.post(role)]
  const which = `opened_case_id = '${caseId}' and member_id = '${post.memberId}'`
  await pastEveryPolicy(`insert into need_to_know_openings (id, opened_case_id, opened_person_id, grant_ids, member_id, post_id, agency_id,
      reason, because_by, from_at, to_at, review_on, written_at, written_by)
    select '${newId()}', '${caseId}', '${estate.of(place, 'people_people')}', '{}', '${post.memberId}', '${post.postId}', '${post.agencyId}',
      'other', '2026-03-02', '2026-03-01 09:00', '2026-03-01 10:00', '2026-03-20', '2026-03-01', '${post.memberId}'
     where not exists (select 1 from need_to_know_openings where ${which})`)
  const [own] = await pastEveryPolicy(`select id from need_to_know_openings where ${which} limit 1`)
  return String(own?.['id'])
}

/** Something that stands out about a colleague, and goes to the reader. */
async function signal(estate: Estate, { role }: Aim): Promise<string> {
  const [post, other] = [estate.world.area.post(role), estate.world.elsewhere.post('voluntary-worker')]
  const which = `supervisor_post_id = '${post.postId}' and state = 'open'`
  await pastEveryPolicy(`insert into access_records_signals (id, rule, strong, subject, member_id, post_id, agency_id, supervisor_post_id, because,
      lines, event_ids, from_at, to_at, written_at, written_by)
    select '${newId()}', 'at-night', false, '${newId()}', '${other.memberId}', '${other.postId}', '${other.agencyId}', '${post.postId}', '[]',
      1, '{}', '2026-03-01', '2026-03-01', '2026-03-01', '${NOTHING}'
     where not exists (select 1 from access_records_signals where ${which})`)
  const [own] = await pastEveryPolicy(`select id from access_records_signals where ${which} order by id limit 1`)
  return String(own?.['id'])
}

/** A request of the reader's own that waits for somebody else. */
async function ownApproval(estate: Estate, { role, place }: Aim): Promise<string> {
  const [caseId, post] = [estate.of(place, 'cases_cases'), estate.world.area.post(role)]
  const id = newId()
  await pastEveryPolicy(`insert into approvals_approvals (id, act, case_id, payload, shown, because, payload_hash, asked_by, asked_post_id,
      expires_at, written_at, written_by)
    values ('${id}', 'third-party-disclosure', '${caseId}', '{}', '{"says":"Tell","facts":[]}', 'Own', sha256('own'), '${post.memberId}',
      '${post.postId}', '2026-03-17 08:00+00', '2026-03-16 08:00+00', '${post.memberId}')`)
  return id
}

/** An urgent act that the reader recorded, about the case. */
async function ownUrgentAction(estate: Estate, { role, place }: Aim): Promise<string> {
  const [caseId, post] = [estate.of(place, 'cases_cases'), estate.world.area.post(role)]
  const which = `case_id = '${caseId}' and member_id = '${post.memberId}'`
  await pastEveryPolicy(`insert into need_to_know_urgent_actions (id, case_id, complete_by, member_id, agency_id, written_at, written_by)
    select '${newId()}', '${caseId}', '2026-03-17', '${post.memberId}', '${post.agencyId}', '2026-03-16', '${post.memberId}'
     where not exists (select 1 from need_to_know_urgent_actions where ${which} and completed_at is null)`)
  const [own] = await pastEveryPolicy(
    `select id from need_to_know_urgent_actions where ${which} and completed_at is null limit 1`,
  )
  return String(own?.['id'])
}

const OF_PARAMETER: Readonly<Record<string, Fill>> = {
  caseId: idIn('cases_cases'),
  conferenceId: idIn('conferences_conferences'),
  considerationId: idIn('conferences_considerations'),
  noticeId: idIn('releases_notices'),
  actionId: idIn('plans_actions'),
  changeId: idIn('conferences_circulation_changes'),
  conditionId: idIn('orders_conditions'),
  invitationId: invitation,
  searchId: search,
  entryId: ownEntry,
  itemId: ownItem,
  pointerId: idIn('sharing_pointers'),
  placeId: ownPlace,
  approvalId: idIn('approvals_approvals'),
  openingId: ownOpening,
  urgentId: ownUrgentAction,
  shareId: ownShare,
  deviationId: idIn('sharing_deviations'),
  overrideId: idIn('sharing_overrides'),
  disseminationId: idIn('sharing_disseminations'),
  agreementId: ownProtocol,
  grantId: grantAt,
  restrictionId: restrictionAt,
  otherCaseId: otherCase,
  joinId: joinAt,
  proposalId: proposalAt,
  runId: runAt,
  role: () => 'managing-officer',
  postId: ({ world }, { role }) => world.area.post(role).postId,
  signalId: signal,
  requestId: idIn('access_records_requests'),
  answerId: idIn('access_records_owner_answers'),
  misSendId: idIn('access_records_mis_sends'),
  eventId: idIn('ledger_events'),
  memberId: ({ world }, { role }) => world.area.post(role).memberId,
  // In front of the door and in one's own account: nothing that a case could stand behind.
  passkeyId: newId,
  issuer: () => 'none',
  token: () => 'none',
}

/** Parameters that mean something else under one address. */
const OF_ROUTE: Readonly<Record<string, Fill>> = {
  '/information-requests/:requestId requestId': ownInformationRequest,
  '/cases/:caseId/chronology-export/:entryId entryId': ownChronology,
  '/cases/:caseId/chronology-export/:entryId/pdf entryId': ownChronology,
  '/cases/:caseId/chronology-export/:entryId/text entryId': ownChronology,
  '/conferences/:conferenceId/circulation/paper/:copyId copyId': idIn('conferences_copies', 'on paper'),
  '/conferences/:conferenceId/lines/:lineId lineId': idIn('conferences_lines', 'general'),
  '/conferences/:conferenceId/lines/:lineId/remove lineId': idIn('conferences_lines', 'general'),
  '/conferences/:conferenceId/plan-lines/:lineId lineId': idIn('plans_lines'),
  '/conferences/:conferenceId/items/:item item': () => 'information',
  '/approvals/:approvalId/withdraw approvalId': ownApproval,
  '/break-glass/reviews/:openingId openingId': idIn('need_to_know_openings'),
}

const ofCopy: Fill = ({ copies, world }, { role }) =>
  copies.get(world.area.post(role).memberId) ?? copies.get(world.area.post('managing-officer').memberId) ?? ''

/** Addresses that say in their query which part they are about, and the page that leads there. */
const LED_TO_FROM: Readonly<Record<string, string>> = {
  '/minutes/:copyId/correct': '/minutes/:copyId',
  '/conferences/:conferenceId/minute/wording': '/conferences/:conferenceId/minute',
  '/conferences/:conferenceId/circulation/reader': '/conferences/:conferenceId/circulation',
}

/** Forms that are on a page of another address: its query says what the form is about. */
const SENT_FROM: Readonly<Record<string, string>> = {
  '/conferences/:conferenceId/circulation': '/conferences/:conferenceId/circulation/reader',
}

/** Names of the parameters of a route. */
export const parametersOf = (route: string): readonly string[] =>
  [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

const fillOf = (route: string, name: string): Fill | undefined =>
  OF_ROUTE[`${route} ${name}`] ?? (name === 'copyId' && route.startsWith('/minutes/') ? ofCopy : OF_PARAMETER[name])

/** Parameters of a route for which nobody has said what they stand for. */
export const unknownIn = (route: string): readonly string[] =>
  parametersOf(route).filter(name => fillOf(route, name) === undefined)

/** Where pages have led before. */
const led = new Map<string, string>()

/** The address with everything in it that exists. */
export async function filledIn(route: string, estate: Estate, aim: Aim): Promise<string> {
  let address = route
  for (const name of parametersOf(route)) {
    const value = await fillOf(route, name)?.(estate, aim)
    if (value === undefined) throw new Error(`Nobody knows what :${name} of ${route} stands for`)
    address = address.replace(`:${name}`, value)
  }
  const from = LED_TO_FROM[route]
  if (from === undefined) return address
  const known = led.get(`${aim.role} ${address}`)
  if (known !== undefined) return known
  const { text } = await (await estate.as(aim.role)).open(await filledIn(from, estate, aim))
  const link = new RegExp(`${RegExp.escape(address)}\\?[^"]*`).exec(text)?.[0]
  if (link === undefined) return address
  led.set(`${aim.role} ${address}`, link.replaceAll('&amp;', '&'))
  return link.replaceAll('&amp;', '&')
}

/** What one form alone sends: which permission is decided, and which words the police are asked about. */
const SENT_BY: Readonly<Record<string, (estate: Estate, aim: Aim) => Readonly<Record<string, string>>>> = {
  '/registration-permissions': (estate, { place }) => ({
    id: estate.of(place, 'sharing_registration_permissions'),
    version: '1',
  }),
  '/cases/:caseId/registration-texts': (estate, { place }) => {
    const words = estate.of(place, 'sharing_registration_permissions', undefined, 'words')
    return { digest: createHash('sha256').update(words).digest('hex') }
  },
}

/** What a form sends besides what somebody types: which row it is about. */
export async function hiddenFieldsOf(
  { path }: { readonly path: string },
  estate: Estate,
  aim: Aim,
): Promise<Readonly<Record<string, string>>> {
  const from = SENT_FROM[path] ?? (path in LED_TO_FROM ? path : undefined)
  const asked = from === undefined ? '/' : await filledIn(from, estate, aim)
  return {
    invitationId: estate.of(aim.place, 'conferences_invitations', 'sent'),
    devolutionId: estate.of(aim.place, 'conferences_devolutions'),
    ...SENT_BY[path]?.(estate, aim),
    ...Object.fromEntries(new URL(asked, 'http://localhost').searchParams),
  }
}

/** The same address about nothing that exists. */
export const aboutNothing = (address: string): string => address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, NOTHING)
