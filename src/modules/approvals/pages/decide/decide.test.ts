import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Role, refused } from '#shared'
import { approvalTrial, stateOf } from '../../../../../tests/support/approval.ts'
import { testArea } from '../../../../../tests/support/area.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { countOf } from '../../../../../tests/support/what-it-did.ts'
import type { ApprovalAct } from '../../commands/approval-act.ts'
import { approvalsRoutes } from '../../routes.ts'

const database = await testDatabase()
const area = await testArea(database)
const { telling, ask, carriedOut } = await approvalTrial(database, area)
const merging: ApprovalAct = {
  act: 'read-victim-location',
  title: 'Read where a victim lives',
  carryOut: async () => refused({ code: 'test/gone', says: 'It is gone.', next: 'Ask whoever kept it.' }),
}
const server = await pageServer(database, approvalsRoutes([telling, merging]))
const visit = (role: Role) => PageVisitor.signedIn(server, database, area.post(role))

describe('the page of a request', () => {
  it('shows exactly what will be done, to the second person, who carries it out with one button', async () => {
    const id = await ask()
    const police = await visit('police-solo')
    assert.match((await police.open('/approvals')).text, /Waiting for you What Asked by/)
    const seen = await police.open(`/approvals/${id}`)
    for (const words of ['Tell the warden', 'the warden', 'Children live there', 'social-work-solo'])
      assert.ok(seen.text.includes(words), words)
    const before = carriedOut.length
    const after = await police.send(`/approvals/${id}/approve`, {})
    assert.match(after.text, /Approved and carried out by/)
    assert.equal(carriedOut.length, before + 1)
    assert.doesNotMatch(after.html, /Approve and carry out/)
  })

  it('sent again by hand, after the form was spent or by whoever asked, carries nothing out', async () => {
    const id = await ask()
    const [police, crime, asker] = [
      await visit('police-solo'),
      await visit('crime-manager'),
      await visit('social-work-solo'),
    ]
    await police.open(`/approvals/${id}`)
    await crime.open(`/approvals/${id}`)
    const [sent, late] = [police.filled(`/approvals/${id}/approve`), crime.filled(`/approvals/${id}/approve`)]
    const own = await asker.open(`/approvals/${id}`)
    assert.doesNotMatch(own.html, /Approve and carry out/)
    assert.match(own.text, /Somebody else decides this/)
    const forged = asker.filled(`/approvals/${id}/withdraw`)
    forged.set('seen', sent.get('seen') ?? '')
    const self = await asker.post(`/approvals/${id}/approve`, forged)
    assert.equal(self.status, 409)
    assert.match(self.text, /one of them and never both/)
    const before = carriedOut.length
    await police.post(`/approvals/${id}/approve`, sent)
    await police.post(`/approvals/${id}/approve`, sent)
    const second = await crime.post(`/approvals/${id}/approve`, late)
    assert.equal(second.status, 409)
    assert.match(second.text, /approved this before you, and it was carried out/)
    assert.equal(carriedOut.length, before + 1)
  })

  it('what changed since it was read, or is void, is refused on the page with what to do', async () => {
    const [changed, late] = [await ask(), await ask()]
    const police = await visit('police-solo')
    await police.open(`/approvals/${changed}`)
    await pastEveryPolicy(`update approvals_approvals set payload = '{"to":"the press"}' where id = '${changed}'`)
    const refusal = await police.send(`/approvals/${changed}/approve`, {})
    assert.equal(refusal.status, 409)
    assert.match(refusal.text, /not what you read, so nothing was done/)
    await police.open(`/approvals/${late}`)
    await pastEveryPolicy(`update approvals_approvals set expires_at = '2026-03-16 08:59:59+00' where id = '${late}'`)
    const voided = await police.send(`/approvals/${late}/approve`, {})
    assert.equal(voided.status, 409)
    assert.match(voided.text, /waited longer than 24 hours/)
  })

  it('an act that cannot be done any more leaves the request waiting and says why', async () => {
    const id = await ask({ act: 'read-victim-location' })
    const police = await visit('police-solo')
    await police.open(`/approvals/${id}`)
    const shown = await police.send(`/approvals/${id}/approve`, {})
    assert.equal(shown.status, 409)
    assert.match(shown.text, /It is gone. Ask whoever kept it./)
    assert.equal(await stateOf(id), 'waiting')
  })

  it('is there for nobody else, and says to whoever asked what became of it', async () => {
    const id = await ask()
    for (const role of ['housing-solo', 'voluntary-worker', 'data-protection-officer', 'managing-officer'] as const)
      assert.equal((await (await visit(role)).open(`/approvals/${id}`)).status, 404, role)
    const police = await visit('police-solo')
    await police.open(`/approvals/${id}`)
    const empty = await police.send(`/approvals/${id}/decline`, {})
    assert.equal(empty.status, 422)
    await police.send(`/approvals/${id}/decline`, { because: 'Ask the chair first' })
    const waiting = `tasks_tasks where about_id = '${id}' and state = 'open' and kind = 'approvals/decided'`
    assert.equal(await countOf(waiting), 1)
    const asker = await visit('social-work-solo')
    assert.match((await asker.open(`/approvals/${id}`)).text, /Declined by .* Ask the chair first/)
    assert.equal(await countOf(waiting), 0)
  })
})
