import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordSentence } from '#modules/orders'
import { day } from '#rules'
import type { Role } from '#shared'
import {
  convenedAndSent,
  invitationOf,
  reacting,
  type Stage,
  stageFor,
  tasksAbout,
} from '../../../../tests/support/convening.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { formIn, PageVisitor, pageServer } from '../../../../tests/support/page-server.tsx'
import { considerationsOfCase } from '../queries/consideration.ts'
import { conferencesRoutes } from '../routes.ts'

const database = await testDatabase()
const server = await pageServer(database, conferencesRoutes, reacting)

const visit = (stage: Stage, role: Role) => PageVisitor.signedIn(server, database, stage.area.post(role))

const raised = async () => {
  const stage = await stageFor()
  await stage.as('managing-officer', tx =>
    recordSentence(tx, {
      caseId: stage.about.caseId,
      imposedOn: day('2022-06-16'),
      court: 'Invented Sheriff Court',
      offence: 'an offence',
      sexual: true,
      months: 48,
      supervisedRelease: true,
    }),
  )
  const [one] = await stage.as('social-work-solo', tx => considerationsOfCase(tx, stage.about.caseId))
  if (one === undefined) throw new Error('nothing was raised')
  return { stage, considerationId: one.considerationId, at: `/conferences/consider/${one.considerationId}` }
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  'Mòrag NicGilleMhoire-Ó Súilleabháin '.repeat(8).slice(0, 290),
  'Te Whānau-ā-Apanui Ngāti Kahungunu '.repeat(8).slice(0, 290),
]

describe('from notice to convened', () => {
  it('S3-52 takes three pages, four presses and no typing at all', async () => {
    const { stage, at } = await raised()
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
    const { stage, at } = await raised()
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
    const { stage, at } = await raised()
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
    const { stage, at } = await raised()
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
    const { stage, at } = await raised()
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
      const { stage, at } = await raised()
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
    const { stage, at } = await raised()
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
    const { stage, at } = await raised()
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
    const { stage } = await raised()
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
    const { stage, at } = await raised()
    const solo = await visit(stage, 'social-work-solo')
    assert.match((await solo.open(`${at}/convene`)).text, /Child protection.*not replaced/)
  })
})

describe('considering, on its page', () => {
  it('S3-40 S3-41 records what somebody said with what was put to them, and then decides not to convene', async () => {
    const { stage, at } = await raised()
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

describe('the conference and its invitations, on their pages', () => {
  it('S3-42 the sender sends from the list, and every invitee finds their own invitation', async () => {
    const { stage, at } = await raised()
    const solo = await visit(stage, 'social-work-solo')
    await solo.open(`${at}/convene`)
    const { path } = await solo.send(`${at}/convene`, { step: 'convene' })
    const conferenceId = path.split('/')[2] ?? ''
    const [task] = await tasksAbout(conferenceId, 'conference/send-invitations')
    const worker = await visit(stage, 'managing-officer')
    const list = await worker.open(task?.opens ?? '')
    assert.match(list.text, /Send \d invitations/)
    await worker.send(`/conferences/${conferenceId}/invitations/send`)
    const [reply] = await tasksAbout(conferenceId, 'conference/reply')
    assert.ok(reply)
    const housing = await visit(stage, 'housing-solo')
    const [own] = (await tasksAbout(conferenceId, 'conference/reply')).filter(
      one => one.memberId === stage.area.post('housing-solo').memberId,
    )
    const invitation = await housing.open(own?.opens ?? '')
    assert.match(invitation.text, /the housing SOLO is usually asked|no approved address yet/)
    const none = await housing.send(own?.opens ?? '')
    assert.equal(none.status, 422)
    const sent = await housing.send(own?.opens ?? '', { reply: 'cannot', says: 'on leave' })
    assert.match(sent.text, /You replied: cannot come/)
    assert.match((await solo.open(`/conferences/${conferenceId}`)).text, /cannot come: on leave/)
  })

  it('S3-48 the agenda to print says when, where and in which order, and nothing of the person', async () => {
    const stage = await stageFor()
    const { conferenceId } = await convenedAndSent(stage, { reasons: 'secret reason' })
    const solo = await visit(stage, 'social-work-solo')
    const agenda = await solo.open(`/conferences/${conferenceId}/agenda`)
    assert.match(agenda.text, /Victims/)
    assert.match(agenda.text, /10:00/)
    assert.doesNotMatch(agenda.text, new RegExp(`${stage.about.name}|Testcase|secret reason`))
  })

  it('S3-48 somebody with the agenda alone finds no name, no reasons and nobody else on the conference page', async () => {
    const stage = await stageFor()
    const { conferenceId, invitations } = await convenedAndSent(stage, { reasons: 'secret reason' })
    await pastEveryPolicy(
      `update conferences_invitations set pack = 'agenda-only' where id = '${invitationOf(invitations, 'housing-solo')}'`,
    )
    const housing = await visit(stage, 'housing-solo')
    const shown = await housing.open(`/conferences/${conferenceId}`)
    assert.equal(shown.status, 200)
    assert.doesNotMatch(shown.text, /Testcase|secret reason/)
    assert.doesNotMatch(shown.text, new RegExp(stage.area.post('crime-manager').name))
  })

  it('S3-27 the day can be changed by those who keep the list, with the warning, and cancelled with a reason', async () => {
    const stage = await stageFor()
    const { conferenceId } = await convenedAndSent(stage)
    const at = `/conferences/${conferenceId}`
    const solo = await visit(stage, 'social-work-solo')
    await solo.open(`${at}/change`)
    const warned = await solo.send(`${at}/change`, { heldOn: '11 May 2026', because: 'the room' })
    assert.equal(warned.status, 422)
    assert.match(warned.text, /before the pre-release meeting/)
    const moved = await solo.send(`${at}/change`)
    assert.match(moved.text, /Mon 11 May 2026/)
    await solo.open(`${at}/change`)
    assert.equal((await solo.send(`${at}/cancel`, { because: '' })).status, 422)
    const off = await solo.send(`${at}/cancel`, { because: 'release put off' })
    assert.match(off.text, /cancelled/)
    assert.equal((await solo.open(`${at}/change`)).status, 404)
  })

  it('S3-49 the chair is asked for and agreed to on one page', async () => {
    const stage = await stageFor()
    const { conferenceId } = await convenedAndSent(stage)
    const path = `/conferences/${conferenceId}/hand-on`
    const manager = await visit(stage, 'crime-manager')
    await manager.open(path)
    await manager.send(path, { to: stage.area.post('crime-manager').memberId, because: 'the SOLO is away' })
    const solo = await visit(stage, 'social-work-solo')
    assert.match((await solo.open(path)).text, /asks that .*crime-manager chairs instead of .*social-work-solo/)
    const agreed = await solo.send(`${path}/answer`, { agree: 'yes' })
    assert.match(agreed.text, /Chairing handed on by .*social-work-solo to .*crime-manager/)
  })
})

type Where = (ids: { caseId: string; considerationId: string; conferenceId: string; invitationId: string }) => string

describe('who finds which page', () => {
  const ALL: readonly Role[] = [
    'managing-officer',
    'team-manager',
    'police-solo',
    'crime-manager',
    'social-work-solo',
    'housing-solo',
    'health-liaison',
    'prison-social-work',
    'children-and-families',
    'accommodation-provider',
    'voluntary-worker',
    'coordinator',
    'support-assistant',
    'oversight-member',
    'auditor',
    'lay-adviser',
    'elected-member',
    'administrator',
    'data-protection-officer',
  ]
  const CASEWORK = ALL.slice(0, 11)
  const READERS: readonly Role[] = [
    'managing-officer',
    'team-manager',
    'police-solo',
    'crime-manager',
    'social-work-solo',
    'coordinator',
  ]
  const INVITED: readonly Role[] = ['housing-solo', 'prison-social-work']
  const ABOUT_A_CASE = ['concern', 'ask', 'consider', 'convene', 'new']
  const pages: readonly (readonly [string, Where, readonly Role[]])[] = [
    ['concern', ids => `/cases/${ids.caseId}/concern`, CASEWORK],
    ['ask', ids => `/cases/${ids.caseId}/ask-for-conference`, [...CASEWORK, 'coordinator']],
    ['consider', ids => `/conferences/consider/${ids.considerationId}`, READERS],
    ['convene', ids => `/conferences/consider/${ids.considerationId}/convene`, READERS],
    ['new', ids => `/cases/${ids.caseId}/conferences/new?kind=emergency`, READERS],
    ['conference', ids => `/conferences/${ids.conferenceId}`, [...READERS, ...INVITED, 'support-assistant']],
    ['agenda', ids => `/conferences/${ids.conferenceId}/agenda`, [...READERS, ...INVITED, 'support-assistant']],
    ['invitations', ids => `/conferences/${ids.conferenceId}/invitations`, READERS],
    ['change', ids => `/conferences/${ids.conferenceId}/change`, READERS],
    ['hand on', ids => `/conferences/${ids.conferenceId}/hand-on`, READERS],
    ['invitation', ids => `/invitations/${ids.invitationId}`, ['housing-solo']],
  ]

  it('S3-41 S3-45 S3-48 S3-91 each role finds its own and nothing else; a hidden page answers like one that does not exist', async () => {
    const { stage, considerationId } = await raised()
    const other = await raised()
    const { conferenceId, invitations } = await convenedAndSent(other.stage)
    const open = { caseId: stage.about.caseId, considerationId }
    const held = { conferenceId, invitationId: invitationOf(invitations, 'housing-solo') }
    const nowhere = '01890000-0000-7000-8000-000000000000'
    for (const role of ALL) {
      const here = await visit(stage, role)
      const there = await visit(other.stage, role)
      for (const [name, where, may] of pages) {
        const visitor = ABOUT_A_CASE.includes(name) ? here : there
        const shown = await visitor.open(where({ ...open, ...held }))
        const expected = may.includes(role) ? 200 : 404
        assert.equal(shown.status, expected, `${role} at ${name}: ${shown.status}`)
        if (expected === 404) {
          const absent = await visitor.open(
            where({ caseId: nowhere, considerationId: nowhere, conferenceId: nowhere, invitationId: nowhere }),
          )
          assert.equal(absent.status, 404)
          assert.equal(withoutAddress(shown.html), withoutAddress(absent.html), `${role} at ${name}`)
        }
      }
    }
  })

  it('another area’s SOLO and another division’s police find none of them', async () => {
    const { stage, considerationId } = await raised()
    const elsewhere = await stageFor()
    for (const role of ['social-work-solo', 'police-solo', 'crime-manager', 'coordinator'] as const) {
      const visitor = await visit(elsewhere, role)
      for (const [, where] of pages.slice(0, 5)) {
        const ids = { caseId: stage.about.caseId, considerationId, conferenceId: '', invitationId: '' }
        assert.equal((await visitor.open(where(ids))).status, 404, role)
      }
    }
  })
})

const withoutAddress = (html: string) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
