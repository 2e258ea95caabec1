/** Forms about records themselves: two that may be one person's, and how long they are kept. */
import { newId } from '#platform/ids'
import { hold } from '../../src/modules/retention/commands/hold.ts'
import type { TestCase } from '../support/case.ts'
import { pastEveryPolicy } from '../support/database.ts'
import type { Entry } from './entry.ts'
import { mustBeDone, SOLO, type World } from './world.ts'

const pair = '/cases/:caseId/same-person/with/:otherCaseId'

async function twins(world: World): Promise<string> {
  const [one, other] = [await world.about(), await world.about()]
  return `/cases/${one.caseId}/same-person/with/${other.caseId}`
}

/** Two records that two people joined. */
async function joined(world: World): Promise<string> {
  const [one, other, joinId] = [await world.about(), await world.about(), newId()]
  await pastEveryPolicy(`insert into people_joins (id, person_id, other_person_id, because, asked_by, written_at, written_by)
    values ('${joinId}', '${one.personId}', '${other.personId}', 'Because', '${world.memberOf(SOLO)}', '2026-03-01',
      '${world.memberOf('police-solo')}')`)
  return `/cases/${one.caseId}/same-person/${joinId}/part`
}

async function ran(stopped: boolean): Promise<string> {
  const id = newId()
  await pastEveryPolicy(`insert into retention_runs (id, ran_on, base, due, proposed, stopped, written_at)
    values ('${id}', '2026-03-16', 100, 20, 1, ${stopped}, clock_timestamp())`)
  return id
}

/** A closed case that is proposed to be looked at. */
async function proposed(world: World): Promise<{ page: string; about: TestCase; id: string }> {
  const [about, id, runId] = [await world.about(), newId(), await ran(false)]
  await pastEveryPolicy(
    `update cases_cases set state = 'closed', closed_on = '2014-01-01' where id = '${about.caseId}'`,
  )
  await pastEveryPolicy(`insert into retention_proposals (id, case_id, person_id, area_id, run_id, because, due_on, written_at, written_by)
    values ('${id}', '${about.caseId}', '${about.personId}', '${world.area.areaId}', '${runId}', '[]', '2026-03-01', '2026-03-01', '${newId()}')`)
  return { page: `/retention/${id}`, about, id }
}

/** One that two people set aside: closed to everybody. */
async function setAside(world: World): Promise<string> {
  const { page, about, id } = await proposed(world)
  const [restrictionId, post] = [newId(), world.area.post('data-protection-officer')]
  await pastEveryPolicy(`insert into access_restrictions (id, person_id, kind, shows, reason, review_on, contact_post_id, agency_id, from_at, written_at, written_by)
    values ('${restrictionId}', '${about.personId}', 'restriction', 'hidden', 'Because', '2026-06-01', '${post.postId}', '${post.agencyId}',
      '2026-03-01', '2026-03-01', '${post.memberId}')`)
  await pastEveryPolicy(`update retention_proposals set state = 'set-aside', decided_because = 'Because', decided_at = '2026-03-01',
    restriction_id = '${restrictionId}' where id = '${id}'`)
  return page
}

/** A hold in force, and the choice that ends it. */
async function held(world: World) {
  const { caseId, personId } = await world.about()
  mustBeDone(await world.act(SOLO, tx => hold(tx, { caseId, kind: 'indefinite', because: 'An inquiry' })))
  const [row] = await pastEveryPolicy(`select id from retention_holds where person_id = '${personId}'`)
  return { page: `/cases/${caseId}/hold`, fields: { what: String(row?.['id']) } }
}

/** The page that asks which other case, and the number of one. */
async function which(world: World) {
  const [one, other] = [await world.about(), await world.about()]
  const [row] = await pastEveryPolicy(`select reference from cases_cases where id = '${other.caseId}'`)
  return { page: `/cases/${one.caseId}/same-person`, fields: { reference: String(row?.['reference']) } }
}

export const ENTRIES_OF_RECORDS: readonly Entry[] = [
  {
    route: '/cases/:caseId/same-person',
    who: SOLO,
    // It leads to both records and leaves nothing behind: same-person.test.ts.
    neverGood: true,
    open: which,
  },
  {
    route: pair,
    name: 'two people',
    who: SOLO,
    open: async world => ({ page: await twins(world), fields: { verdict: 'different' } }),
  },
  {
    route: pair,
    name: 'one person',
    who: SOLO,
    open: async world => ({ page: await twins(world), fields: { verdict: 'same' } }),
  },
  {
    route: '/cases/:caseId/same-person/:joinId/part',
    who: SOLO,
    open: async world => ({ page: await joined(world) }),
  },
  {
    route: '/retention/:proposalId',
    name: 'kept',
    who: 'data-protection-officer',
    open: async world => ({
      page: (await proposed(world)).page,
      fields: { what: 'keep', reviewOn: '1 March 2027' },
    }),
  },
  {
    route: '/retention/:proposalId',
    name: 'to be set aside',
    who: 'data-protection-officer',
    open: async world => ({ page: (await proposed(world)).page, fields: { what: 'set-aside' } }),
  },
  {
    route: '/retention/:proposalId',
    name: 'brought back',
    who: 'data-protection-officer',
    open: async world => ({ page: await setAside(world), fields: { what: 'bring-back' } }),
  },
  {
    route: '/retention/runs/:runId',
    who: 'data-protection-officer',
    // A run looks at the records of the whole installation.
    everybodys: true,
    open: async () => {
      await ran(true)
      return { page: '/retention' }
    },
  },
  {
    route: '/cases/:caseId/hold',
    who: SOLO,
    open: async world => ({ page: `/cases/${(await world.about()).caseId}/hold` }),
  },
  { route: '/cases/:caseId/hold', name: 'ended', who: SOLO, open: held },
]
