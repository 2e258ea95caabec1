import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#platform/ids'
import { day } from '#rules'
import { ROLES } from '#shared'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { isLink, MESSAGE_KINDS, type Message, messageText, outbox, queueMail } from './index.ts'
import { mailOf } from './send.ts'

const ADDRESS = 'https://cairn.example'
const settings = { server: undefined, from: 'cairn@cairn.example', address: ADDRESS, addressOf: async () => null }
const hostile = [
  '/people/Leon',
  '/people/mr leon',
  '//evil.example',
  'https://evil.example',
  '/tasks/1?x=y',
  '/a#b',
  '/',
  '',
  '/tasks/\n',
  '/é',
]

describe('the words of a mail', () => {
  it('are constant for each kind but for one link of ours', () => {
    for (const kind of MESSAGE_KINDS) {
      const link = `/tasks/${newId()}`
      const { subject, text } = messageText(kind, link, ADDRESS)
      const [before = '', after = '', ...more] = text.split(ADDRESS + link)
      assert.deepEqual(more, [])
      // What is left is written here once more, word for word, so that no change of it goes unread.
      const expected: Record<string, [string, string]> = {
        'task-waiting': ['A task is waiting for you', 'There is a task for you in Cairn.\n\nSign in to see it:'],
        'conference-invitation': [
          'You are asked to a meeting',
          'You are asked to a meeting. When and where is in the calendar file.\n\nSign in to answer, and to see what it is about:',
        ],
        'conference-changed': [
          'A meeting was changed',
          'A meeting you are asked to was changed. See the new calendar file.\n\nSign in to answer, and to see what it is about:',
        ],
        'conference-cancelled': [
          'A meeting was called off',
          'A meeting you were asked to was called off.\n\nSign in to see what happens instead:',
        ],
        'minute-waiting': [
          'A minute is waiting for you',
          'The minute of a meeting is ready for you in Cairn.\n\nSign in to read it:',
        ],
        'sign-in-link': ['Your account', 'An account in Cairn was made or changed for you.\n\nGo on here:'],
      }
      assert.deepEqual([subject, before.trimEnd()], [`Cairn: ${expected[kind]?.[0]}`, expected[kind]?.[1]])
      assert.equal(
        after.replaceAll(/\s+/g, ' ').trim(),
        'This message was sent by a machine, and nobody reads answers to it. It says no more on purpose: what it is about ' +
          'can be read only after signing in. If you did not expect it, tell the administrators of your system.',
      )
    }
  })

  it('differ between two recipients in address, link and identifiers alone', () => {
    const meeting = {
      meetingId: newId(),
      change: 0,
      day: day('2026-04-14'),
      time: '14:00',
      minutes: 60,
      where: 'Room 3',
      cancelled: false,
    }
    for (const kind of MESSAGE_KINDS) {
      const [one, two] = ['one', 'two'].map(name => {
        const ids = { id: newId(), memberId: newId(), link: `/tasks/${newId()}` }
        const address = `${name}@staff.example`
        const mail = mailOf({ ...ids, kind, meeting, writtenAt: '2026-03-16T09:00:00.000Z', address }, settings)
        let said = JSON.stringify(mail)
          .replaceAll('\\r\\n ', '')
          .replaceAll(/UID:[0-9a-f]{32}@/g, 'UID:@')
        for (const known of [...Object.values(ids), address]) said = said.replaceAll(known, '*')
        return said
      })
      assert.equal(one, two)
    }
  })

  it('lead only to pages of ours that are named by words and ids', () => {
    for (const link of hostile) {
      assert.equal(isLink(link), false, link)
      assert.throws(() => messageText('task-waiting', link, ADDRESS), /page of ours/)
    }
    for (const link of ['/worklist', `/tasks/${newId()}`, `/conferences/${newId()}/reply`, '/sign-in'])
      assert.ok(isLink(link), link)
  })
})

describe('the outbox', () => {
  const tell = async (message: Partial<Message> & { to: string }) => {
    const database = await testDatabase()
    const area = await testArea(database)
    const id = await area.as('coordinator', async tx => {
      tx.tell({ kind: 'administration', act: 'testing/tell' })
      return queueMail(tx, { kind: 'task-waiting', link: '/worklist', ...message })
    })
    return { area, id }
  }

  it('shows a message to its recipient and to administrators, and to nobody else', async () => {
    const database = await testDatabase()
    const area = await testArea(database)
    const to = area.post('housing-solo').memberId
    const { id } = await tell({ to })
    for (const role of ROLES) {
      const seen = await area.as(role, tx => outbox(tx, ADDRESS, 10_000))
      const expected = role === 'housing-solo' || role === 'administrator'
      assert.equal(
        seen.some(message => message.id === id),
        expected,
        role,
      )
    }
    const [kept] = await area.as('housing-solo', tx => outbox(tx, ADDRESS))
    assert.equal(kept?.subject, 'Cairn: A task is waiting for you')
    assert.ok(kept?.text.includes('https://cairn.example/worklist\n'))
    assert.equal(kept?.state, 'queued')
  })

  it('takes no link but one of ours, in the program and in the database', async () => {
    const database = await testDatabase()
    const area = await testArea(database)
    for (const link of hostile) {
      await assert.rejects(tell({ to: newId(), link }), /page of ours/)
      const past = area.as('coordinator', async tx => {
        tx.tell({ kind: 'administration', act: 'testing/tell' })
        await sql`insert into platform_outbox (id, kind, recipient_id, link, written_at, written_by)
          values (${newId()}, 'task-waiting', ${newId()}, ${link}, ${tx.now}, ${tx.actor.memberId})`.execute(tx.sql)
      })
      await assert.rejects(past, /platform_outbox_link_check/, link)
    }
  })

  it('is changed by nobody who acts, only by the sender', async () => {
    const { area, id } = await tell({ to: newId() })
    for (const role of ['coordinator', 'administrator'] as const) {
      const changed = await area.as(role, async tx => {
        tx.tell({ kind: 'administration', act: 'testing/tell' })
        return tx.sql
          .updateTable('platform_outbox')
          .set({ state: 'sent', settled_at: tx.now })
          .where('id', '=', id)
          .executeTakeFirst()
      })
      assert.equal(changed.numUpdatedRows, 0n, role)
    }
    const inSomebodysName = area.as('coordinator', async tx => {
      tx.tell({ kind: 'administration', act: 'testing/tell' })
      await tx.sql
        .insertInto('platform_outbox')
        .values({
          id: newId(),
          kind: 'task-waiting',
          recipient_id: newId(),
          link: '/worklist',
          written_at: tx.now,
          written_by: newId(),
        })
        .execute()
    })
    await assert.rejects(inSomebodysName, /row-level security/)
  })
})
