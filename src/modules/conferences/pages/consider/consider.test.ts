import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pastEveryPolicy } from '../../../../../tests/support/database.ts'
import { formIn } from '../../../../../tests/support/page-server.tsx'
import { questionRaised, stageFor } from '../../commands/builders.ts'
import { considerationsOfCase } from '../../queries/consideration.ts'
import { HOSTILE, visit } from '../builders.ts'

describe('considering, on its page', () => {
  it('S3-40 S3-41 records what somebody said with what was put to them, and then decides not to convene', async () => {
    const { stage, at } = await questionRaised()
    const solo = await visit(stage, 'social-work-solo')
    await solo.open(at)
    const police = stage.area.post('police-solo')
    const said = await solo.send(`${at}/consulted`, {
      memberId: police.memberId,
      view: 'do-not-convene',
      said: 'nothing <i>new</i>',
    })
    assert.match(said.text, /against convening/)
    assert.match(said.text, /Fri 29 May 2026 at 10:00 · Council offices, room 2 · \d to be asked/)
    const empty = await solo.send(`${at}/not-convened`, { because: '  ' })
    assert.equal(empty.status, 422)
    const done = await solo.send(`${at}/not-convened`, { because: 'transferred abroad' })
    assert.equal(done.path, `/cases/${stage.about.caseId}`)
    const kept = await solo.open(at)
    assert.match(kept.text, /Not convened/)
    assert.match(kept.text, /transferred abroad/)
    assert.doesNotMatch(kept.html, /<form[^>]*not-convened/)
  })

  it('S3-39 shows the SOLO the words of a concern, and who noted it', async () => {
    const stage = await stageFor()
    const provider = await visit(stage, 'accommodation-provider')
    const path = `/cases/${stage.about.caseId}/concern`
    const form = await provider.open(path)
    assert.ok(formIn(form.html, path).typable.length <= 3, 'three fields to type into at most')
    const marked = await provider.send(path, {
      whatWasSeen: 'talks to children at the gate',
      source: 'own observation',
      serious: 'yes',
    })
    assert.equal(marked.path, `/cases/${stage.about.caseId}`)
    const [one] = await stage.as('social-work-solo', tx => considerationsOfCase(tx, stage.about.caseId))
    const solo = await visit(stage, 'social-work-solo')
    const shown = await solo.open(`/conferences/consider/${one?.considerationId}`)
    assert.match(shown.text, /talks to children at the gate/)
    assert.match(shown.text, /Supported Accommodation/)
  })

  it('S3-39 keeps what was typed when something is missing, whatever it is', async () => {
    const stage = await stageFor()
    const worker = await visit(stage, 'housing-solo')
    const path = `/cases/${stage.about.caseId}/concern`
    for (const text of HOSTILE) {
      await worker.open(path)
      const again = await worker.send(path, { whatWasSeen: text, source: '' })
      assert.equal(again.status, 422)
      assert.match(again.text, /Say who says so/)
      assert.match(again.text, /Say whether it shows a serious risk/)
      assert.equal(formIn(again.html, path).values.get('whatWasSeen'), text)
    }
    const future = await worker.send(path, { whatWasSeen: 'x', source: 'y', serious: 'no', seenOn: '17 March 2026' })
    assert.equal(future.status, 422)
    const nothing = await pastEveryPolicy(`select 1 from conferences_concerns where case_id = '${stage.about.caseId}'`)
    assert.equal(nothing.length, 0)
  })

  it('S3-41 a request by any role reaches the SOLO', async () => {
    const stage = await stageFor()
    const worker = await visit(stage, 'voluntary-worker')
    const path = `/cases/${stage.about.caseId}/ask-for-conference`
    await worker.open(path)
    assert.equal((await worker.send(path, { because: '' })).status, 422)
    const asked = await worker.send(path, { because: 'he has lost his room' })
    assert.match(asked.text, /The social work SOLO has it/)
    const [one] = await stage.as('social-work-solo', tx => considerationsOfCase(tx, stage.about.caseId))
    const solo = await visit(stage, 'social-work-solo')
    assert.match((await solo.open(`/conferences/consider/${one?.considerationId}`)).text, /he has lost his room/)
  })
})
