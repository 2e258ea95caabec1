/**
 * Every form of signing in and of accounts with empty, huge, hostile, repeated and simultaneous input. What proves who
 * somebody is never stands in an answer.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { demonstrationClock } from '../../src/app/demonstration/clock.ts'
import { demonstrationRoutes } from '../../src/app/demonstration/routes.ts'
import { testArea } from '../support/area.ts'
import { testDatabase } from '../support/database.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { pageServer } from '../support/page-server.tsx'
import { ENTRIES_OF_ACCOUNTS } from './entries-accounts.ts'
import { ENTRIES_OF_THE_GATE } from './entries-gate.ts'
import { hardText } from './filling.ts'
import { leavesOneAtTheGate, triesWhatIsWrongAtTheGate } from './gate-trial.ts'
import { signedIn, somebody, stranger, withAccount } from './gate-world.ts'
import { Sender } from './sender.ts'
import { changed, traces } from './traces.ts'

for (const entry of [...ENTRIES_OF_THE_GATE, ...ENTRIES_OF_ACCOUNTS]) {
  describe(onOneEngine(`${entry.route}${entry.name === undefined ? '' : `, ${entry.name}`}`), () => {
    it('takes nothing wrong, says what is, keeps what was typed and shows no secret', () =>
      triesWhatIsWrongAtTheGate(entry))
    if ('noneBecause' in entry.leaves) return
    it('sent three times, leaves what one sending leaves', () => leavesOneAtTheGate(entry))
  })
}

const JUNK = ['', 'x', '__proto__', hardText(200), 'x'.repeat(1_000_000)]

describe(onOneEngine('what a passkey is to sign'), () => {
  it('is answered to anybody in words that a script reads, and to nobody about somebody else', async () => {
    const half = await signedIn(await withAccount(await somebody()), 'password-proven')
    for (const kind of JUNK) {
      const came = await stranger().post(
        '/sign-in/passkey/ask',
        new URLSearchParams({ kind, account: 'somebody' }),
        true,
      )
      assert.equal(came.status, 200)
      assert.ok('challengeId' in (JSON.parse(came.html) as object), came.html.slice(0, 100))
    }
    const make = new URLSearchParams({ kind: 'make' })
    const nobody = await stranger().post('/sign-in/passkey/ask', make, true)
    assert.deepEqual([nobody.status, Object.keys(JSON.parse(nobody.html) as object)], [401, ['problem', 'next']])
    assert.equal((await half.post('/sign-in/passkey/ask', make, true)).status, 403, 'without the token of our page')
    assert.equal((await stranger().postFromElsewhere('/sign-in/passkey/ask', make)).status, 403)
  })
})

describe(onOneEngine('moving the demonstration on'), () => {
  it('by anything but the three steps moves nothing', async () => {
    const database = await testDatabase()
    const [clock, nights] = [demonstrationClock(), [] as string[]]
    const night = async () => void nights.push('one')
    const server = await pageServer(database, demonstrationRoutes(clock, night))
    const area = await testArea(database)
    const who = await Sender.signedIn(server, database, area.post('auditor'))
    const token = /name="_form" value="([^"]*)"/.exec((await who.open('/')).html)?.[1] ?? ''
    assert.notEqual(token, '')
    const [before, today] = [await traces(), clock.today()]
    for (const by of JUNK) {
      const came = await who.post('/demonstration/move-on', new URLSearchParams({ _form: token, by }))
      assert.deepEqual([came.status, came.to], [303, '/'])
    }
    assert.equal((await who.post('/demonstration/move-on', new URLSearchParams({ by: 'week' }))).status, 403)
    assert.deepEqual([changed(before, await traces()), nights, clock.today()], [[], [], today])
  })
})
