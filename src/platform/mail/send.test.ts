import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import ical from 'node-ical'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { deadLetters, type RunningJobs, startJobs } from '#platform/jobs'
import { day } from '#rules'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { type MailServer, type Mood, mailServer } from '../../../tests/support/mail-server.ts'
import { type Message, outbox, queueMail, sendingMail } from './index.ts'

const cleanups: (() => Promise<unknown>)[] = []
after(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup()
})

const faults: unknown[] = []

/** A worker that sends through this server, to the address `<member>@staff.example`. */
async function sending(database: Database, server: MailServer | undefined): Promise<RunningJobs> {
  const jobs = await startJobs(
    database,
    [
      sendingMail({
        server: server?.url,
        from: 'cairn@cairn.example',
        address: 'https://cairn.example',
        addressOf: async (_tx, memberId) => (memberId.startsWith('0') ? `${memberId}@staff.example` : null),
      }),
    ],
    { report: fault => faults.push(fault), lookEvery: 0.2 },
  )
  cleanups.push(() => jobs.stop(2))
  return jobs
}

async function aServer(): Promise<MailServer> {
  const server = await mailServer()
  cleanups.push(server.stop)
  return server
}

async function queued(database: Database, messages: readonly Message[]): Promise<string[]> {
  const area = await testArea(database)
  return area.as('coordinator', async tx => {
    tx.tell({ kind: 'administration', act: 'testing/tell' })
    const ids: string[] = []
    for (const message of messages) ids.push(await queueMail(tx, message))
    return ids
  })
}

const about = (more: Partial<Message> = {}): Message => ({
  kind: 'task-waiting',
  to: newId(),
  link: `/tasks/${newId()}`,
  ...more,
})

const meeting = {
  meetingId: newId(),
  change: 0,
  day: day('2026-04-14'),
  time: '14:00',
  minutes: 90,
  where: 'Room 3',
  cancelled: false,
}

/** What of these arrived: other tests' messages may be sent on the way. */
const arrived = (server: MailServer, ids: readonly string[]) =>
  server.delivered.filter(({ mail }) => ids.some(id => mail.messageId === `<${id}@cairn.example>`))

/** What became of messages; waiting times of retries are passed over, as if the hours had gone by. */
async function settled(database: Database, ids: readonly string[], seconds = 60): Promise<Map<string, string>> {
  const area = await testArea(database)
  const end = Date.now() + seconds * 1_000
  for (;;) {
    const kept = await area.as('administrator', tx => outbox(tx, 'https://cairn.example', 10_000))
    const mine = kept.filter(({ id }) => ids.includes(id))
    if (mine.length === ids.length && mine.every(({ state }) => state !== 'queued')) {
      return new Map(mine.map(({ id, state, because }) => [id, because ?? state]))
    }
    if (Date.now() > end)
      throw new Error(`Not settled: ${mine.filter(({ state }) => state === 'queued').length} of ${ids.length}`)
    await database.asJobs(`update jobs.job set start_after = now() where name = 'mail/send' and state = 'retry'`)
    await wait(300)
  }
}

describe('sending mail', () => {
  // Hundreds of messages of the tests before would be sent first; they are left where they are.
  before(async () => {
    const database = await testDatabase()
    await database.asJobs(`delete from jobs.job where name = 'mail/send'`)
  })

  it('hands over one message, named after its job, that no machine answers S3-46', async () => {
    const database = await testDatabase()
    const server = await aServer()
    const jobs = await sending(database, server)
    const message = about()
    const [id = ''] = await queued(database, [message])
    assert.equal((await settled(database, [id])).get(id), 'sent')
    await jobs.stop()
    assert.equal(arrived(server, [id]).length, 1)
    const { mail, to, raw } = arrived(server, [id])[0] ?? assert.fail()
    assert.deepEqual(to, [`${message.to}@staff.example`])
    assert.equal(mail.messageId, `<${id}@cairn.example>`)
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
    assert.match(raw, /^List-I[Dd]: <notices\.cairn\.example>\r$/m)
    assert.match(raw, /^Content-Type: text\/plain/m)
    assert.equal(mail.html, false)
    assert.equal(mail.attachments.length, 0)
    assert.equal(mail.date?.toISOString(), database.clock.now())
    assert.ok(mail.text?.includes(`https://cairn.example${message.link}\n`))
  })

  it('brings a meeting as a calendar file and calls it off S3-46', async () => {
    const database = await testDatabase()
    const server = await aServer()
    const jobs = await sending(database, server)
    const to = newId()
    const link = `/conferences/${meeting.meetingId}/reply`
    const ids = await queued(database, [
      about({ kind: 'conference-invitation', to, link, meeting }),
      about({ kind: 'conference-cancelled', to, link, meeting: { ...meeting, change: 1, cancelled: true } }),
    ])
    await settled(database, ids)
    await jobs.stop()
    const read = (id: string) => {
      const { mail } = server.delivered.find(one => one.mail.messageId?.includes(id)) ?? assert.fail()
      const [file] = mail.attachments.filter(attachment => attachment.filename === 'meeting.ics')
      assert.ok(file !== undefined)
      const event = Object.values(ical.sync.parseICS(file.content.toString('utf8'))).find(
        part => part?.type === 'VEVENT',
      )
      if (event?.type !== 'VEVENT') throw new Error('no event')
      return { event, method: (event as { method?: string }).method }
    }
    const [invited, cancelled] = ids.map(read)
    assert.equal(invited?.method, 'REQUEST')
    assert.equal(invited?.event.start.toISOString(), '2026-04-14T13:00:00.000Z')
    assert.equal(invited?.event.location, 'Room 3')
    assert.equal(cancelled?.method, 'CANCEL')
    assert.equal(cancelled?.event.uid, invited?.event.uid)
  })

  it('loses none and doubles none of 60 messages through a server that refuses and is slow', async () => {
    const database = await testDatabase()
    const server = await aServer()
    const moods: Mood[] = ['refuse-sender', 'take', 'refuse-mailbox', 'take', 'refuse-message', 'take', 'take']
    let count = 0
    server.mood = () => {
      count += 1
      return count % 20 === 0 ? 'slow' : (moods[count % moods.length] ?? 'take')
    }
    const jobs = await sending(database, server)
    const ids = await queued(
      database,
      Array.from({ length: 60 }, () => about()),
    )
    const ends = await settled(database, ids, 120)
    await jobs.stop()
    assert.ok([...ends.values()].every(end => end === 'sent'))
    const names = arrived(server, ids).map(({ mail }) => mail.messageId)
    assert.equal(names.length, 60)
    assert.deepEqual(new Set(names), new Set(ids.map(id => `<${id}@cairn.example>`)))
    // Three in seven are refused at each of the three steps: some of them more than once.
    assert.ok(count > 75, `the server was offered ${count} messages`)
  })

  it('sends again, under the same name and with the same words, what a server took without saying so', async () => {
    const database = await testDatabase()
    const server = await aServer()
    let count = 0
    server.mood = () => {
      count += 1
      return count === 1 ? 'hang-up-after-taking' : 'take'
    }
    const jobs = await sending(database, server)
    const [id = ''] = await queued(database, [about({ kind: 'conference-invitation', meeting })])
    assert.equal((await settled(database, [id])).get(id), 'sent')
    await jobs.stop()
    assert.equal(arrived(server, [id]).length, 2)
    const [first, second] = arrived(server, [id])
    assert.equal(first?.raw, second?.raw)
    assert.equal(first?.mail.messageId, `<${id}@cairn.example>`)
  })

  it('says of a mailbox that is not there, and of a member without an address, that the message failed', async () => {
    const database = await testDatabase()
    const server = await aServer()
    server.mood = () => 'no-such-mailbox'
    const jobs = await sending(database, server)
    const nobody = `f${newId().slice(1)}`
    const [gone = '', none = ''] = await queued(database, [about(), about({ to: nobody })])
    const ends = await settled(database, [gone, none])
    await jobs.stop()
    assert.equal(ends.get(gone), 'no-such-mailbox')
    assert.equal(ends.get(none), 'no-address')
    assert.equal(arrived(server, [gone, none]).length, 0)
  })

  it('keeps what no try could deliver, and delivers it when the server is mended', async () => {
    const database = await testDatabase()
    const server = await aServer()
    server.mood = () => 'refuse-message'
    const jobs = await sending(database, server)
    const [id = ''] = await queued(database, [about()])
    assert.equal((await settled(database, [id])).get(id), 'not-delivered')
    const dead = async () => (await deadLetters(database)).find(letter => letter.jobId === id)
    for (let tries = 0; (await dead()) === undefined && tries < 300; tries += 1) await wait(100)
    server.mood = () => 'take'
    assert.equal(await jobs.tryAgain([(await dead())?.id ?? '']), 1)
    for (let tries = 0; arrived(server, [id]).length === 0 && tries < 300; tries += 1) await wait(100)
    assert.equal((await settled(database, [id])).get(id), 'sent')
    await jobs.stop()
    assert.equal(arrived(server, [id]).length, 1)
  })

  it('keeps everything and sends nothing where there is no mail server', async () => {
    const database = await testDatabase()
    const jobs = await sending(database, undefined)
    const [id = ''] = await queued(database, [about()])
    assert.equal((await settled(database, [id])).get(id), 'no-mail-server')
    await jobs.stop()
  })

  it('sends nothing when the transaction is undone', async () => {
    const database = await testDatabase()
    const server = await aServer()
    const jobs = await sending(database, server)
    const area = await testArea(database)
    let undone = ''
    await assert.rejects(
      area.as('coordinator', async tx => {
        tx.tell({ kind: 'administration', act: 'testing/tell' })
        undone = await queueMail(tx, about())
        throw new Error('changed my mind')
      }),
      /changed my mind/,
    )
    const [id = ''] = await queued(database, [about()])
    await settled(database, [id])
    await jobs.stop()
    assert.notEqual(undone, '')
    assert.equal(arrived(server, [id]).length, 1)
    assert.equal(arrived(server, [undone]).length, 0)
  })
})
