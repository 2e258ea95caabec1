import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approvalsRoutes } from '#modules/approvals'
import { casesRoutes } from '#modules/cases'
import { day, mayTheyBeMerged } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../tests/support/area.ts'
import { testCase } from '../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../tests/support/page-server.tsx'
import { joiningRecords, partingRecords, samePersonPanel, samePersonRoutes } from './index.ts'

const database = await testDatabase()
const server = await pageServer(database, [
  ...casesRoutes([samePersonPanel]),
  ...approvalsRoutes([joiningRecords, partingRecords]),
  ...samePersonRoutes,
])
const visit = (area: TestArea, role: Role) => PageVisitor.signedIn(server, database, area.post(role))

async function twins() {
  const area = await testArea(database)
  const name = 'Rory Twinnie'
  const [one, other] = [await testCase(area, { name }), await testCase(area, { name })]
  const [row] = await pastEveryPolicy(`select reference from cases_cases where id = '${other.caseId}'`)
  return { area, one, other, reference: String(row?.['reference']), at: `/cases/${one.caseId}/same-person` }
}

/** Every row of both people, as it stands: what must be the same before a join and after its end. */
const everything = async (personIds: readonly string[]) => {
  const list = personIds.map(id => `'${id}'`).join(', ')
  return JSON.stringify(
    await pastEveryPolicy(`select 'person' as t, to_jsonb(p) as row from people_people p where id in (${list})
      union all select 'name', to_jsonb(n) from people_names n where person_id in (${list})
      union all select 'number', to_jsonb(i) from people_identifiers i where person_id in (${list})
      union all select 'particulars', to_jsonb(d) from people_particulars d where person_id in (${list})
      union all select 'case', to_jsonb(c) from cases_cases c where person_id in (${list}) order by 1, 2`),
  )
}

describe('two records of one name and one day of birth', () => {
  it('are shown beside each other, joined by two people, and parted by two; nothing moved (5.2 row 39)', async () => {
    const { area, one, other, reference, at } = await twins()
    const before = await everything([one.personId, other.personId])
    const [solo, police] = [await visit(area, 'social-work-solo'), await visit(area, 'police-solo')]
    await solo.open(at)
    assert.match((await solo.send(at, { reference: 'NONE-SUCH' })).text, /reference of another case that you may see/)
    const beside = await solo.send(at, { reference })
    assert.equal(beside.path, `${at}/with/${other.caseId}`)
    assert.match(beside.text, /date of birth 12 February 1971 12 February 1971 agrees/)
    assert.match(beside.text, /numbers .* differs/)
    assert.match(beside.text, /Two people decide, having looked at both/)
    const asked = await solo.send(beside.path, { verdict: 'same', because: 'Same photograph' })
    assert.match(asked.path, /^\/approvals\//)
    assert.doesNotMatch((await solo.open(`/cases/${one.caseId}`)).text, /Recorded also as/, 'not before it is approved')
    await solo.open(asked.path)
    const own = await solo.open(asked.path)
    assert.ok(!own.html.includes(`${asked.path}/approve`), 'nobody approves what they asked for')
    const page = await police.open(asked.path)
    assert.match(page.text, /Join two records as one person’s/)
    const approved = await police.send(`${asked.path}/approve`, { because: 'Agreed' })
    assert.ok(approved.status < 400, approved.text)
    for (const caseId of [one.caseId, other.caseId])
      assert.match((await solo.open(`/cases/${caseId}`)).text, /Recorded also as Rory Twinnie/)
    assert.equal(await everything([one.personId, other.personId]), before, 'a join moves nothing')
    const [join] = await pastEveryPolicy(`select id from people_joins where person_id = '${one.personId}'`)
    const part = `${at}/${String(join?.['id'])}/part`
    await solo.open(part)
    const parting = await solo.send(part, { because: 'Two photographs after all' })
    await police.open(parting.path)
    await police.send(`${parting.path}/approve`, { because: 'Agreed' })
    assert.doesNotMatch((await solo.open(`/cases/${one.caseId}`)).text, /Recorded also as/)
    assert.equal(await everything([one.personId, other.personId]), before, 'parting restores everything')
  })

  it('once decided to be two people are never joined, nor while one is restricted or stands around the other', async () => {
    const { area, one, other, at } = await twins()
    const solo = await visit(area, 'social-work-solo')
    const beside = `${at}/with/${other.caseId}`
    await solo.open(beside)
    await solo.send(beside, { verdict: 'different', because: 'One is in custody' })
    const told = await solo.open(beside)
    assert.match(told.text, /somebody decided that they are two people/)
    const tried = await solo.send(beside, { verdict: 'same', because: 'Tried again' })
    assert.match(tried.text, /somebody decided that they are two people/)
    const joins = await pastEveryPolicy(`select id from people_joins where person_id = '${one.personId}'`)
    assert.equal(joins.length, 0)
  })

  it('are joined by nobody alone, not even past the pages', async () => {
    const { area, one, other } = await twins()
    await assert.rejects(
      area.as('police-solo', async tx => {
        tx.tell({ kind: 'combination', act: 'test/join' })
        const ids = [tx.newId(), one.personId, other.personId]
        await tx.sql
          .insertInto('people_joins')
          .values({
            id: String(ids[0]),
            person_id: one.personId,
            other_person_id: other.personId,
            because: 'x',
            asked_by: area.post('social-work-solo').memberId,
            written_at: tx.now,
            written_by: tx.actor.memberId,
          })
          .execute()
      }),
      { code: '42501' },
    )
  })

  it('are not there for somebody who may not read the numbers and names of both', async () => {
    const { area, other, at } = await twins()
    const elsewhere = await testArea(database)
    const stranger = await visit(elsewhere, 'police-solo')
    assert.equal((await stranger.open(`${at}/with/${other.caseId}`)).status, 404)
    assert.notEqual((await (await visit(area, 'housing-solo')).open(at)).status, 200)
  })

  it('2,000 such pairs are never decided by the rule', () => {
    let decidedToJoin = 0
    for (let pair = 0; pair < 2_000; pair += 1) {
      const answer = mayTheyBeMerged.answer(
        {
          same: ['name', 'date of birth', 'numbers'].slice(0, 1 + (pair % 3)),
          differs: pair % 2 === 0 ? [] : ['addresses'],
          joinedAlready: pair % 7 === 0,
          restricted: pair % 11 === 0,
          oneIsAroundTheOther: pair % 13 === 0,
        },
        day('2026-03-16'),
      )
      if (answer.kind === 'decided' && answer.value.may) decidedToJoin += 1
    }
    assert.equal(decidedToJoin, 0)
  })
})
