/** Forms of who looked, of the data protection desk, and of what went astray. */
import { openOnRequest, recordMisSend } from '#modules/access-records'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { testCase } from '../support/case.ts'
import { pastEveryPolicy } from '../support/database.ts'
import { referenceOf } from '../support/glass.ts'
import type { Entry } from './entry.ts'
import { mustBeDone, type World } from './world.ts'

const OFFICER: Role = 'data-protection-officer'

async function aboutSomebody(world: World): Promise<string> {
  return referenceOf((await testCase(world.area)).caseId)
}

/** A case that was opened on a request. */
async function request(world: World): Promise<string> {
  const given = {
    reference: await aboutSomebody(world),
    name: '',
    bornOn: null,
    kind: 'complaint',
    receivedOn: day('2026-03-09'),
    answerBy: day('2026-04-09'),
    openUntil: '2026-04-09T00:00:00.000Z',
    because: 'Because',
  } as const
  return mustBeDone(await world.act(OFFICER, tx => openOnRequest(tx, given))).requestId
}

/** What social work, which entered the person and opened the case, is asked about its own. */
async function answer(world: World): Promise<string> {
  const requestId = await request(world)
  const agencyId = world.area.post('social-work-solo').agencyId
  const caseOf = `(select case_id from access_records_requests where id = '${requestId}')`
  await pastEveryPolicy(`insert into access_records_owner_answers (id, request_id, case_id, area_id, owner_agency_id, items, answer_by, written_at, written_by)
    select '${newId()}', '${requestId}', ${caseOf}, '${world.area.areaId}', '${agencyId}', 1, '2026-04-09', '2026-03-16', '${world.memberOf(OFFICER)}'
     where not exists (select 1 from access_records_owner_answers where request_id = '${requestId}' and owner_agency_id = '${agencyId}')`)
  const [row] = await pastEveryPolicy(
    `select id from access_records_owner_answers where request_id = '${requestId}' and owner_agency_id = '${agencyId}'`,
  )
  return `/data-protection/answers/${String(row?.['id'])}`
}

async function misSend(world: World): Promise<string> {
  const given = { caseId: null, what: 'A letter', toWhom: 'Somebody', sentAt: null, danger: false }
  const noticedAt = '2026-03-16T08:00:00.000Z'
  const { misSendId } = mustBeDone(await world.act('housing-solo', tx => recordMisSend(tx, { ...given, noticedAt })))
  return `/mis-sends/${misSendId}`
}

/** Something that stands out about a supervising officer, for the manager they report to. */
async function signal(world: World): Promise<string> {
  const [id, { memberId, postId, agencyId }] = [newId(), world.area.post('managing-officer')]
  await pastEveryPolicy(`insert into access_records_signals (id, rule, strong, subject, member_id, post_id, agency_id, supervisor_post_id, because,
      lines, event_ids, from_at, to_at, written_at, written_by)
    values ('${id}', 'at-night', false, '${id}', '${memberId}', '${postId}', '${agencyId}', '${world.area.post('team-manager').postId}', '[]', 0,
      '{}', '2026-03-15', '2026-03-15', '2026-03-15', '${memberId}')`)
  return `/access-signals/${id}`
}

export const ENTRIES_OF_ACCESS_RECORDS: readonly Entry[] = [
  {
    route: '/data-protection/requests/new',
    who: OFFICER,
    open: async world => ({
      page: '/data-protection/requests/new',
      fields: { reference: await aboutSomebody(world), name: '', bornOn: '' },
    }),
  },
  {
    route: '/data-protection/requests/:requestId',
    who: OFFICER,
    open: async world => ({ page: `/data-protection/requests/${await request(world)}` }),
  },
  {
    route: '/data-protection/answers/:answerId',
    who: 'social-work-solo',
    open: async world => ({ page: await answer(world) }),
  },
  {
    route: '/mis-sends/new',
    who: 'housing-solo',
    lenient: { danger: 'whether somebody may come to harm need not be known' },
    open: async world => ({ page: `/mis-sends/new?case=${(await testCase(world.area)).caseId}` }),
  },
  { route: '/mis-sends/:misSendId', who: OFFICER, open: async world => ({ page: await misSend(world) }) },
  { route: '/access-signals/:signalId', who: 'team-manager', open: async world => ({ page: await signal(world) }) },
  {
    route: '/my-acts/place',
    who: 'housing-solo',
    emptyIsTaken: true,
    open: async () => ({ page: '/my-acts', fields: { postcode: 'IV1 1AA' } }),
  },
]
