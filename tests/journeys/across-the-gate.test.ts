/** One record across the prison gate: what was opened, assessed and planned in custody goes on in the community. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordEntry } from '#modules/cases'
import { addAssociate } from '#modules/people'
import { addLine } from '#modules/plans'
import { recordRating } from '#modules/risk'
import { day } from '#rules'
import { mustBeDone, World } from '../forms/world.ts'
import { pastEveryPolicy } from '../support/database.ts'

const world = await World.make()

/** Somebody in custody with a visitor, a rating, a line of the plan and an entry, each by who would write it. */
async function fileInCustody() {
  const { caseId, personId } = await world.about()
  const { agencyId, memberId } = world.area.post('managing-officer')
  await world.act('managing-officer', async tx => {
    const visitor = await addAssociate(tx, {
      personId,
      name: 'Ida Penhallow',
      relation: 'visitor',
      concern: 'a child of 9',
    })
    const [happenedOn, about] = [day('2026-02-01'), { table: 'people_associates', id: visitor }]
    await recordEntry(tx, {
      caseId,
      section: 'custody',
      kind: 'note',
      happenedOn,
      headline: 'Visited in prison',
      about,
    })
    const assessor = { memberId, name: 'A worker' }
    const rating = { caseId, scale: 'reconviction', level: 'high', tool: 'RM2000 (2007)', assessor } as const
    mustBeDone(await recordRating(tx, { ...rating, assessedOn: tx.today, evidence: 'The record' }))
    const measure = {
      measure: 'Weekly visit',
      serves: 'isolation',
      frequency: 'weekly',
      startsOn: null,
      reviewOn: null,
    }
    const owner = { agencyId, memberId: null }
    mustBeDone(await addLine(tx, { caseId, pillar: 'supervision', owner, ...measure }))
  })
  return { caseId, personId }
}

/** Every row of the file, whole. */
async function file({ caseId, personId }: { caseId: string; personId: string }) {
  const rows = async (table: string, of: string) =>
    (await pastEveryPolicy(`select to_jsonb(t) as row from ${table} t where ${of} order by id`)).map(one => one['row'])
  const [ofCase, ofPerson] = [`case_id = '${caseId}'`, `person_id = '${personId}'`]
  return {
    people: await rows('people_people', `id = '${personId}'`),
    identifiers: await rows('people_identifiers', ofPerson),
    visitors: await rows('people_associates', ofPerson),
    cases: (await pastEveryPolicy(`select id, reference, person_id, opened_on, managing_post_id from cases_cases
      where ${ofPerson}`)) as readonly unknown[],
    standing: await rows('cases_memberships', ofCase),
    ratings: await rows('risk_ratings', ofCase),
    plan: await rows('plans_lines', ofCase),
    tasks: await rows('tasks_tasks', ofCase),
  }
}

const entriesOf = (caseId: string) =>
  pastEveryPolicy(`select to_jsonb(t) as row from cases_entries t where case_id = '${caseId}' order by id`)

describe('one record across the prison gate', () => {
  it('S0-7: after the release the same file has the same identifier, visitors, assessments and plan', async () => {
    const about = await fileInCustody()
    const [page, route] = [`/cases/${about.caseId}`, '/cases/:caseId/release']
    const [before, entriesBefore] = [await file(about), await entriesOf(about.caseId)]
    for (const [part, rows] of Object.entries(before))
      if (part !== 'tasks') assert.ok(rows.length > 0, `${part} is there`)
    const worker = await world.as('managing-officer')
    const held = (await worker.open(page)).html
    assert.match(held, /in custody/)
    await world.fill('managing-officer', `${page}/release`, route, { releasedOn: 'today', detail: '' })
    assert.deepEqual(await file(about), before)
    const entries = await entriesOf(about.caseId)
    assert.deepEqual(entries.slice(0, entriesBefore.length), entriesBefore)
    assert.equal(entries.length, entriesBefore.length + 1)
    const out = (await worker.open(page)).html
    assert.match(out, /in the community/)
    for (const said of ['Ida Penhallow', 'Visited in prison', 'RM2000', 'Weekly visit', 'CRN']) {
      assert.ok(held.includes(said), `${said} stood there in custody`)
      assert.ok(out.includes(said), `${said} stands there in the community`)
    }
  })
})
