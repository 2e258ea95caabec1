import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { testArea } from '../../../../../tests/support/area.ts'
import { testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { onOneEngine } from '../../../../../tests/support/on-one-engine.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { victimKeysForTests } from '../../../../../tests/support/victim-keys.ts'
import { victimsRoutes } from '../../routes.ts'

victimKeysForTests()
const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const server = await pageServer(
  database,
  victimsRoutes(async () => []),
)
const visitor = (role: 'police-solo' | 'housing-solo', where = area) =>
  PageVisitor.signedIn(server, database, where.post(role))

const TYPED = {
  kind: 'school',
  words: 'The Qwxz nursery',
  point: 'NT 261 735',
  distance: '250',
  precision: '10',
  asOf: '1 February 2026',
  reviewOn: '1 August 2026',
}

describe(onOneEngine('the page of protected places'), () => {
  it('S3-67: records a place and never shows it again, but to whoever was let read it', async () => {
    const { caseId } = await testCase(area)
    const police = await visitor('police-solo')
    const at = `/cases/${caseId}/protected-places`
    await police.open(at)
    const done = await police.send(at, { step: 'record', ...TYPED })
    assert.equal(done.status, 200)
    assert.match(done.text, /Place 1/)
    assert.doesNotMatch(done.html, /Qwxz|NT 261 735|326100|>250</)
    const [place] = await pastEveryPolicy(`select id from victims_locations where case_id = '${caseId}'`)
    const placeAt = `${at}/${String(place?.['id'])}`
    assert.equal((await police.open(placeAt)).status, 404)
    const { memberId, agencyId } = area.post('police-solo')
    await pastEveryPolicy(`insert into victims_readings (id, location_id, case_id, member_id, agency_id, because, from_at, to_at, written_at, written_by)
      values ('${newId()}', '${String(place?.['id'])}', '${caseId}', '${memberId}', '${agencyId}', 'Because', '2026-03-16', '2026-03-17', '2026-03-16', '${newId()}')`)
    const opened = await police.open(placeAt)
    assert.equal(opened.status, 200)
    assert.match(opened.text, /The Qwxz nursery .* 326100 673500 .* 250 metres/)
    const corrected = await police.send(placeAt, { words: 'The Qwxz school' })
    assert.match(corrected.text, /corrected by a later one/)
  })

  it('S3-67: keeps what was typed when something is wrong, and answers others’ cases as if there were none', async () => {
    const { caseId } = await testCase(area)
    const police = await visitor('police-solo')
    const at = `/cases/${caseId}/protected-places`
    await police.open(at)
    const wrong = await police.send(at, { step: 'record', ...TYPED, point: '14 Weir Street', distance: '7' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /The Qwxz nursery/)
    assert.match(wrong.text, /Give a grid reference of at least six figures/)
    const nothing = await police.open(`/cases/${newId()}/protected-places`)
    assert.equal(nothing.status, 404)
    const foreign = await (await visitor('police-solo', elsewhere)).open(at)
    assert.equal(foreign.status, 404)
    assert.equal((await (await visitor('housing-solo')).open(at)).status, 404)
  })
})
