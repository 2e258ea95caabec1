import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pastEveryPolicy } from '../../../../../tests/support/database.ts'
import { formIn } from '../../../../../tests/support/page-server.tsx'
import { questionRaised } from '../../commands/builders.ts'
import { HOSTILE, visit } from '../builders.ts'

describe('from notice to convened', () => {
  it('S3-52 takes three pages, four presses and no typing at all', async () => {
    const { stage, at } = await questionRaised()
    const solo = await visit(stage, 'social-work-solo')
    const considered = await solo.open(at)
    assert.match(considered.text, /sentence of 48 months was imposed for a sexual offence/)
    assert.ok(considered.html.includes(`href="${at}/convene"`))
    const form = await solo.open(`${at}/convene`)
    const { values } = formIn(form.html, `${at}/convene`)
    for (const name of ['heldOn', 'startsAt', 'minutesPlanned', 'venue', 'reasons', 'typistId', 'invite']) {
      assert.notEqual(values.get(name) ?? '', '', `${name} is filled in`)
    }
    assert.match(form.text, /Convene; .* sends 6 invitations|Convene; .* sends \d invitations/)
    const done = await solo.send(`${at}/convene`, { step: 'convene' })
    assert.equal(done.status, 200)
    assert.match(done.path, /^\/conferences\/[0-9a-f-]{36}$/)
    assert.match(done.text, /Fri 29 May 2026/)
    assert.match(done.text, /Council offices, room 2/)
  })

  it('S3-27 warns once about a day outside the window with both dates, keeps everything typed, and obeys when pressed again', async () => {
    const { stage, at } = await questionRaised()
    const solo = await visit(stage, 'social-work-solo')
    await solo.open(`${at}/convene`)
    const warned = await solo.send(`${at}/convene`, {
      step: 'convene',
      heldOn: '17 June 2026',
      reasons: 'my own words',
    })
    assert.equal(warned.status, 422)
    assert.match(warned.text, /Tue 12 May 2026.*Tue 16 June 2026/)
    assert.match(warned.html, /my own words/)
    const done = await solo.send(`${at}/convene`, { step: 'convene' })
    assert.match(done.text, /Wed 17 June 2026/)
  })

  it('S3-27 refuses a day that has passed, and text that is no day, with the rest of the form kept', async () => {
    const { stage, at } = await questionRaised()
    const solo = await visit(stage, 'social-work-solo')
    for (const heldOn of ['1 March 2026', 'whenever', '', '31 February 2026', '9'.repeat(400)]) {
      await solo.open(`${at}/convene`)
      const again = await solo.send(`${at}/convene`, { step: 'convene', heldOn, venue: 'the old school' })
      assert.equal(again.status, 422, heldOn)
      assert.match(again.html, /value="the old school"/)
      assert.match(again.text, /Something needs mending/)
    }
  })

  it('S3-47 asks why somebody is left out before it convenes, beside their name', async () => {
    const { stage, at } = await questionRaised()
    const solo = await visit(stage, 'social-work-solo')
    await solo.open(`${at}/convene`)
    const crime = stage.area.post('crime-manager')
    const { values } = formIn(solo.on.html, `${at}/convene`)
    const invite = values.getAll('invite').filter(key => key !== crime.memberId)
    const asked = await solo.send(`${at}/convene`, { step: 'convene', invite })
    assert.equal(asked.status, 422)
    assert.match(asked.text, new RegExp(`Why ${crime.name} is left out`))
    const done = await solo.send(`${at}/convene`, {
      step: 'convene',
      [`leftOut-${crime.memberId}`]: 'the police SOLO comes',
    })
    assert.equal(done.status, 200)
    assert.doesNotMatch(done.text.slice(done.text.indexOf('Who is asked')), new RegExp(crime.name))
  })

  it('S3-47 S3-48 lets somebody and a body outside be added without losing what was typed', async () => {
    const { stage, at } = await questionRaised()
    const solo = await visit(stage, 'social-work-solo')
    const health = stage.area.post('health-liaison')
    // Health is offered unticked by the rule, so the coordinator is the one to add.
    const more = stage.area.post('coordinator')
    await solo.open(`${at}/convene`)
    const typed = {
      step: 'add',
      addMember: more.memberId,
      addBecause: 'keeps the diary',
      outsideName: 'Tenants <b>bold</b>',
      reasons: 'kept',
    }
    const added = await solo.send(`${at}/convene`, typed)
    assert.equal(added.status, 200)
    assert.match(added.text, /keeps the diary/)
    assert.match(added.html, /Tenants &lt;b>bold&lt;\/b>|Tenants &lt;b&gt;bold&lt;\/b&gt;/)
    const done = await solo.send(`${at}/convene`, { step: 'convene' })
    assert.equal(done.status, 200)
    const list = await pastEveryPolicy(
      `select outside_name, pack, as_role from conferences_invitations where case_id = '${stage.about.caseId}' and state <> 'removed'`,
    )
    assert.ok(list.some(one => one['as_role'] === 'coordinator'))
    assert.ok(list.some(one => one['outside_name'] === 'Tenants <b>bold</b>' && one['pack'] === 'agenda-only'))
    assert.ok(!list.some(one => one['as_role'] === health.role))
  })

  it('keeps hostile and very long text exactly, shows it as text, and refuses what is longer than a line or form allows', async () => {
    for (const text of HOSTILE) {
      const { stage, at } = await questionRaised()
      const solo = await visit(stage, 'social-work-solo')
      await solo.open(`${at}/convene`)
      const done = await solo.send(`${at}/convene`, {
        step: 'convene',
        venue: text,
        reasons: `${text}\u0000\u202e end`,
      })
      assert.equal(done.status, 200, text)
      assert.doesNotMatch(done.html, /<script>alert/)
      const [row] = await pastEveryPolicy(
        `select venue, reasons from conferences_conferences where case_id = '${stage.about.caseId}'`,
      )
      assert.equal(row?.['venue'], text.normalize('NFC').trim())
      assert.equal(row?.['reasons'], `${text.normalize('NFC')} end`)
    }
    const { stage, at } = await questionRaised()
    const solo = await visit(stage, 'social-work-solo')
    await solo.open(`${at}/convene`)
    const long = await solo.send(`${at}/convene`, {
      step: 'convene',
      venue: 'x'.repeat(301),
      reasons: 'y'.repeat(20_001),
    })
    assert.equal(long.status, 422)
    assert.match(long.text, /Shorten this to 300 characters: it has 301/)
    assert.match(long.text, /Shorten this to 20,000 characters: it has 20,001/)
    assert.ok(long.html.includes('y'.repeat(20_001)), 'what was typed is kept')
  })

  it('makes one conference of a form sent twice, and leads both sendings to it', async () => {
    const { stage, at } = await questionRaised()
    const solo = await visit(stage, 'social-work-solo')
    await solo.open(`${at}/convene`)
    const fields = solo.filled(`${at}/convene`, { step: 'convene' })
    const both = await Promise.all([solo.post(`${at}/convene`, fields), solo.post(`${at}/convene`, fields)])
    assert.ok(
      both.every(one => one.status === 200 || one.status === 409),
      both.map(one => one.status).join(),
    )
    const rows = await pastEveryPolicy(`select id from conferences_conferences where case_id = '${stage.about.caseId}'`)
    assert.equal(rows.length, 1)
    const late = await solo.open(`${at}/convene`)
    assert.equal(late.status, 409)
    assert.match(late.text, /has decided this: a conference was convened/)
  })

  it('S3-24 an emergency meeting is called from the case for today by somebody who does not decide on conferences', async () => {
    const { stage } = await questionRaised()
    const path = `/cases/${stage.about.caseId}/conferences/new`
    const manager = await visit(stage, 'crime-manager')
    const notYours = await manager.open(path)
    assert.match(notYours.text, /The social work SOLO decides whether a conference is convened/)
    const form = await manager.open(`${path}?kind=emergency`)
    const held = formIn(form.html, path).values.get('heldOn')
    assert.equal(held, 'Mon 16 March 2026')
    const incomplete = await manager.send(path, { step: 'convene', reasons: 'seen at a school' })
    assert.equal(incomplete.status, 422)
    assert.match(incomplete.text, /Say at which level you call this meeting/)
    const done = await manager.send(path, { step: 'convene', seniority: 'Detective inspector' })
    assert.equal(done.status, 200)
    assert.match(done.text, /Emergency meeting/)
  })

  it('S3-34 says on the page that other procedures go on', async () => {
    const { stage, at } = await questionRaised()
    const solo = await visit(stage, 'social-work-solo')
    assert.match((await solo.open(`${at}/convene`)).text, /Child protection.*not replaced/)
  })
})
