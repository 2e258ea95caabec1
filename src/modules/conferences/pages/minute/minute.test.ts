import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { startSession } from '#platform/identity'
import { POST_ROLES } from '#rules'
import type { Role } from '#shared'
import { type TestArea } from '../../../../../tests/support/area.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { accountFor } from '../../../../../tests/support/gatehouse.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { readPdf } from '../../../../../tests/support/read-pdf.ts'
import { countOf } from '../../../../../tests/support/what-it-did.ts'
import { ASKED, heldConference } from '../../example/held.ts'
import { CHAIR, held, issued, issuedMinute, openedCopy, partSaying, TYPIST } from '../../example/issued.ts'
import { copiesOf } from '../../queries/copies.ts'
import { myMinutes } from '../../queries/my-minutes.ts'
import { conferencesRoutes } from '../../routes.ts'

const database = await testDatabase()
const server = await pageServer(database, conferencesRoutes)
after(() => server.close())

const visit = (area: TestArea, role: Role) => PageVisitor.signedIn(server, database, area.post(role))

describe('a minute in the browser, without a script', () => {
  it('S3-55 S3-91 S3-92 S3-93: drawn up, typed, approved, sent, opened by pressing what stands on the pages', async () => {
    const { area, conferenceId } = await held()
    const at = `/conferences/${conferenceId}/minute`
    const [chair, typist] = [await visit(area, CHAIR), await visit(area, TYPIST)]
    assert.match((await typist.open(at)).text, /has not been drawn up yet/)
    await chair.open(at)
    assert.match((await chair.send(`${at}/draw-up`)).text, /Version 1: Draft/)
    const { id } = await partSaying(area, conferenceId, 'HOUSING')
    await typist.open(`${at}/wording?part=${encodeURIComponent(id)}`)
    const typed = await typist.send(`${at}/wording`, { 'says-0': 'HOUSING a flat in Weir Street is free from 12 June' })
    assert.match(typed.text, /is free from 12 June/)
    assert.doesNotMatch(typed.html, /action="[^"]*approve"/)
    const shown = await chair.open(at)
    assert.match(shown.text, /1 paragraph put in other words/)
    assert.match(shown.text, /Not in the record: 12, June/)
    assert.match((await chair.send(`${at}/approve`)).text, /Approved by/)
    await typist.open(at)
    const sent = await typist.send(`${at}/send`)
    assert.match(sent.text, new RegExp(`0 of ${ASKED.length} copies opened`))
    const housing = await visit(area, 'housing-solo')
    const list = await housing.open('/minutes')
    assert.match(list.text, /Not yet/)
    const [mine] = await area.as('housing-solo', myMinutes)
    const copy = await housing.open(`/minutes/${mine?.copyId}`)
    assert.match(copy.text, /This copy is for .* housing-solo/)
    assert.match((await housing.open(`/conferences/${conferenceId}`)).html, new RegExp(`/minutes/${mine?.copyId}"`))
    assert.match(copy.text, /Opened by you today 09:00/)
    assert.match(copy.text, /parts are withheld from this copy/)
    assert.doesNotMatch(copy.html, /VICTIM|CHILDREN|HEALTH|REGISTER|INTELLIGENCE|OFFENDING|Victims|Registration with/)
    assert.match((await chair.open(`/conferences/${conferenceId}/circulation`)).text, /opened today 09:00/)
  })

  it('S3-93: the PDF is made on demand, marked, and kept nowhere; Word the same', async () => {
    const { area, conferenceId } = await issued()
    const { copyId, mark } = await openedCopy(area, 'housing-solo')
    const who = area.post('housing-solo')
    const { accountId } = await accountFor(database, who.memberId)
    const token = await startSession(database, { accountId, ...who, stage: 'full', device: 'Test' })
    const get = (path: string) => server.inject({ url: path, cookies: { cairn: token } })
    const pdf = await get(`/minutes/${copyId}/pdf`)
    assert.equal(pdf.statusCode, 200)
    assert.equal(pdf.headers['cache-control'], 'no-store')
    assert.equal(pdf.headers['content-type'], 'application/pdf')
    assert.match(
      String(pdf.headers['content-disposition']),
      new RegExp(`inline; filename="minute-2026-03-16-${mark}.pdf"`),
    )
    for (const { text } of readPdf(pdf.rawPayload).pages) assert.match(text, new RegExp(mark))
    const docx = await get(`/minutes/${copyId}/docx`)
    assert.match(String(docx.headers['content-disposition']), /attachment; filename="minute-.*\.docx"/)
    const list = await area.as(TYPIST, tx => copiesOf(tx, conferenceId))
    assert.equal(list.filter(one => one.openedAt !== null).length, 1)
  })

  it('S3-94: marked, proposed, accepted; the old copy says that a newer one is there', async () => {
    const { area, conferenceId } = await issued()
    const { copyId } = await openedCopy(area, 'housing-solo')
    const { id } = await partSaying(area, conferenceId, 'HOUSING')
    const housing = await visit(area, 'housing-solo')
    const form = `/minutes/${copyId}/correct`
    await housing.open(`${form}?part=${encodeURIComponent(id)}`)
    const wrong = await housing.send(form, {
      sentence: 'other',
      quoted: 'Weir Strasse',
      proposed: 'Mill Lane',
      because: '',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /do not stand there/)
    assert.match(wrong.html, /Weir Strasse/)
    const proposed = await housing.send(form, {
      sentence: '0',
      proposed: 'HOUSING a flat in Mill Lane',
      because: 'It is there',
    })
    assert.match(proposed.text, /You proposed “HOUSING a flat in Mill Lane”: waits for the chair/)
    const chair = await visit(area, CHAIR)
    const corrections = `/conferences/${conferenceId}/corrections`
    const shown = await chair.open(corrections)
    assert.match(shown.text, /changes the minute and not the case file/)
    assert.match(shown.html, /href="\/cases\/[0-9a-f-]{36}\/entries\/new"/)
    assert.doesNotMatch((await (await visit(area, TYPIST)).open(corrections)).html, /entries\/new/)
    const nothing = await chair.send(corrections)
    assert.match(nothing.text, /Accept or decline at least one/)
    const fields = chair.filled(corrections)
    const answer = [...fields.keys()].find(name => name.startsWith('wording-'))?.replace('wording', 'answer') ?? ''
    const decided = await chair.send(corrections, { [answer]: 'accept' })
    assert.match(decided.text, /Accepted, version 2/)
    const old = await housing.open(`/minutes/${copyId}`)
    assert.match(old.text, /A newer copy is there/)
    assert.match(old.text, /Weir Street is free/)
    const [newest] = await area.as('housing-solo', myMinutes)
    const next = await housing.open(`/minutes/${newest?.copyId}`)
    assert.match(next.text, /Changed since your last copy\. It said: “HOUSING a flat in Weir Street is free”/)
    assert.match(next.text, /: accepted/)
  })

  it('S3-92 S3-48: the chair leaves out, adds, shows more, and sees each copy as its reader will', async () => {
    const { area, conferenceId } = await issued()
    const at = `/conferences/${conferenceId}/circulation`
    const chair = await visit(area, CHAIR)
    const who = area.post('housing-solo').memberId
    const before = await chair.open(`${at}/reader?who=${who}`)
    assert.match(before.text, /As they will see it/)
    assert.doesNotMatch(before.text, /RISK static score/)
    assert.equal(
      await countOf(`conferences_copies where conference_id = '${conferenceId}' and opened_at is not null`),
      0,
    )
    const base = chair.filled(at)
    const change = (typed: Readonly<Record<string, string>>) => {
      const fields = new URLSearchParams({ _form: base.get('_form') ?? '', ...typed })
      return chair.post(at, fields)
    }
    const without = await change({ who, change: 'section-widened', section: 'risk', because: '' })
    assert.equal(without.status, 422)
    assert.match(without.text, /Say why/)
    const refused = await change({ who, change: 'section-widened', section: 'registration', because: 'Tenancy' })
    assert.equal(refused.status, 409)
    assert.match(refused.text, /for them alone to pass on/)
    const widened = await change({ who, change: 'section-widened', section: 'risk', because: 'Visits alone' })
    assert.match(widened.text, /RISK static score/)
    assert.match(widened.text, /Shown more: Assessment of risk/)
    const added = await change({
      who: area.post('coordinator').memberId,
      change: 'added',
      because: 'Keeps the register',
    })
    assert.match(added.text, /added by the chair: Keeps the register/)
    const left = await change({ who: area.post('police-solo').memberId, change: 'left-out', because: 'Moved away' })
    assert.match(left.text, /nothing: left out/)
    const typist = await visit(area, TYPIST)
    const shown = await typist.open(at)
    assert.equal(shown.status, 200)
    assert.doesNotMatch(shown.html, /name="because"/)
  })

  it('bad input: hostile words stay words, too long a text stays in the form, two sends are one, two people see both texts', async () => {
    const { area, conferenceId } = await held()
    const at = `/conferences/${conferenceId}/minute`
    const chair = await visit(area, CHAIR)
    await chair.open(at)
    const once = chair.filled(`${at}/draw-up`)
    await Promise.all([chair.post(`${at}/draw-up`, once), chair.post(`${at}/draw-up`, once)])
    assert.equal(await countOf(`conferences_minutes where conference_id = '${conferenceId}'`), 1)
    const { id } = await partSaying(area, conferenceId, 'HOUSING')
    const wording = `${at}/wording`
    const open = async (role: Role) => {
      const visitor = await visit(area, role)
      await visitor.open(`${wording}?part=${encodeURIComponent(id)}`)
      return visitor
    }
    const [first, second] = [await open(CHAIR), await open(TYPIST)]
    const hostile = `HOUSING <script>alert(1)</script> =cmd|x ${'Ngāti '.repeat(40)}`
    const kept = await first.send(wording, { 'says-0': hostile })
    assert.ok(kept.html.includes('&lt;script>alert(1)&lt;/script>') || kept.html.includes('&lt;script&gt;alert(1)'))
    assert.ok(!kept.html.includes('<script>alert(1)'))
    const lost = await second.send(wording, { 'says-0': 'HOUSING mine' })
    assert.equal(lost.status, 409)
    assert.match(lost.text, /Somebody changed this while you were writing/)
    assert.match(lost.html, /HOUSING mine/)
    const long = await second.send(wording, { 'says-0': `HOUSING ${'x'.repeat(20_000)}` })
    assert.equal(long.status, 422)
    assert.match(long.text, /20,008 characters/)
    assert.ok(long.html.includes('x'.repeat(20_000)))
  })
})

describe('who finds which page of a minute', () => {
  it('S3-91 7a: chair and typist find the minute and its list, a recipient their own copy, and nobody else anything', async () => {
    const { area, conferenceId } = await issued()
    const list = await area.as(TYPIST, tx => copiesOf(tx, conferenceId))
    const { memberId } = area.post('police-solo')
    const police = list.find(one => one.memberId === memberId)?.copyId ?? ''
    const part = encodeURIComponent('field/reasons')
    const run: readonly Role[] = [CHAIR, TYPIST]
    const pages: readonly (readonly [string, readonly Role[]])[] = [
      [`/conferences/${conferenceId}/minute`, run],
      [`/conferences/${conferenceId}/minute/wording?part=${part}`, run],
      [`/conferences/${conferenceId}/circulation`, run],
      [`/conferences/${conferenceId}/circulation/reader?who=${memberId}`, run],
      [`/conferences/${conferenceId}/circulation/paper/${police}`, []],
      [`/conferences/${conferenceId}/corrections`, run],
      [`/minutes/${police}`, ['police-solo']],
      [`/minutes/${police}/pdf`, ['police-solo']],
      [`/minutes/${police}/docx`, ['police-solo']],
      [`/minutes/${police}/correct?part=${part}`, ['police-solo']],
      ['/minutes', POST_ROLES],
    ]
    for (const role of POST_ROLES) {
      const visitor = await visit(area, role)
      for (const [path, may] of pages) {
        assert.equal((await visitor.open(path)).status, may.includes(role) ? 200 : 404, `${role} at ${path}`)
      }
    }
  })

  it('S3-91 7a: the typist leaves an older minute behind when the next conference on the case begins; the chair does not', async () => {
    const { area, about, conferenceId } = await issued()
    const next = await heldConference(area, about)
    await pastEveryPolicy(
      `update conferences_conferences set previous_id = '${conferenceId}', state = 'convened' where id = '${next.conferenceId}'`,
    )
    const [chair, typist] = [await visit(area, CHAIR), await visit(area, TYPIST)]
    const at = `/conferences/${conferenceId}/minute`
    assert.equal((await typist.open(at)).status, 200, 'while the next one is only convened')
    await pastEveryPolicy(`update conferences_conferences set state = 'in-session' where id = '${next.conferenceId}'`)
    assert.equal((await typist.open(at)).status, 404)
    assert.equal((await typist.open(`/conferences/${conferenceId}/circulation`)).status, 404)
    assert.equal((await typist.open(`/conferences/${next.conferenceId}/meeting`)).status, 200)
    assert.equal((await chair.open(at)).status, 200)
  })

  it('a body outside gets its copy on paper, marked, and only those who run the meeting can print it', async () => {
    const { area, conferenceId, invitations } = await held()
    await pastEveryPolicy(`update conferences_invitations set member_id = null, post_id = null, outside_name = 'Northside Community Council', pack = 'agenda-only'
      where id = '${invitations.get('voluntary-worker')}'`)
    await issuedMinute(area, conferenceId)
    const chair = await visit(area, CHAIR)
    const at = `/conferences/${conferenceId}/circulation`
    assert.match((await chair.open(at)).text, /Northside Community Council/)
    const { id } = await partSaying(area, conferenceId, 'HOUSING')
    const key = `outside:${invitations.get('voluntary-worker')}`
    const token = chair.filled(at).get('_form') ?? ''
    const released = await chair.post(
      at,
      new URLSearchParams({ _form: token, who: key, change: 'part-released', part: id, because: 'Key holders' }),
    )
    const preview = released.text.slice(released.text.indexOf('As they will see it'))
    assert.match(preview, /This copy is for Northside Community Council/)
    assert.match(preview, /HOUSING a flat/)
    assert.doesNotMatch(preview, /REASONS|GENERAL|Person Testcase/)
    await chair.open(at)
    assert.match((await chair.send(`/conferences/${conferenceId}/minute/send`)).text, /copies opened/)
    const list = await area.as(TYPIST, tx => copiesOf(tx, conferenceId))
    const outside = list.find(one => one.memberId === null)
    assert.equal((await chair.open(`${at}/paper/${outside?.copyId}`)).status, 200)
    assert.equal((await chair.open(`/minutes/${outside?.copyId}`)).status, 404)
    for (const role of ['police-solo', 'voluntary-worker', 'managing-officer'] as const) {
      assert.equal((await (await visit(area, role)).open(`${at}/paper/${outside?.copyId}`)).status, 404)
    }
    assert.equal(await countOf(`ledger_events where act = 'conferences/hand-over-copy'`), 1)
  })
})
