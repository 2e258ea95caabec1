import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { queueMail } from '#platform/mail'
import type { Role } from '#shared'
import { testArea } from '../../../tests/support/area.ts'
import { pastEveryPolicy, testDatabase } from '../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../tests/support/page-server.tsx'
import { operationsRoutes } from './index.ts'

const database = await testDatabase()
const area = await testArea(database)
const server = await pageServer(
  database,
  operationsRoutes({ address: 'https://cairn.testshire.example', mails: false }),
)
const open = async (role: Role, path: string) => {
  const { memberId, postId } = area.post(role)
  return (await PageVisitor.signedIn(server, database, { memberId, postId })).open(path)
}

let mailId = ''
await area.as('social-work-solo', async tx => {
  tx.tell({ kind: 'disclosure', act: 'test/mail' })
  const link = '/invitations'
  mailId = await queueMail(tx, { kind: 'conference-invitation', to: area.post('housing-solo').memberId, link })
  await queueMail(tx, { kind: 'task-waiting', to: area.post('police-solo').memberId, link })
})

// The list shows the newest hundred; other tests of this run queue mail as well.
await pastEveryPolicy(`update platform_outbox set written_at = '2999-01-01' where link = '/invitations'`)

describe('mail, as it is kept', () => {
  it('S3-45 shows everybody their own and nobody else’s', async () => {
    const housing = await open('housing-solo', '/messages')
    assert.match(housing.text, /You are asked to a meeting/)
    assert.doesNotMatch(housing.text, /A task is waiting/)
    assert.match(housing.html, /href="\/invitations"/)
    const police = await open('police-solo', '/messages')
    assert.doesNotMatch(police.text, /You are asked to a meeting/)
    assert.match((await open('voluntary-worker', '/messages')).text, /No mail yet/)
  })

  it('shows an administrator all of it, with whom it was for, word for word, and that none leaves', async () => {
    const { text, html } = await open('administrator', '/messages')
    for (const role of ['housing-solo', 'police-solo'] as const) assert.ok(text.includes(area.post(role).name), role)
    assert.match(text, /No mail leaves this installation/)
    assert.match(text, /https:\/\/cairn\.testshire\.example\/invitations/)
    assert.doesNotMatch(html, /href="\/invitations"/, 'the link is for whom it was sent to')
  })
})

describe('background work', () => {
  it('counts what waits, for administrators only', async () => {
    const { status, text } = await open('administrator', '/background-work')
    assert.equal(status, 200)
    assert.match(text, /Sending mail \d+/)
    assert.equal((await open('social-work-solo', '/background-work')).status, 404)
  })

  it('says when nobody does it, and what was given up, without what it was about', async () => {
    await database.asJobs(`update jobs.job set start_after = jobs.job_now() - interval '1 hour' where id = $1`, [
      mailId,
    ])
    await database.asJobs(
      `insert into jobs.job (name, data, source_name, source_root_id, source_retry_count, source_output, source_created_on)
       values ('dead-letters', '{"about":"secretly"}', 'mail/send', $1, 4, '{"name":"TimeoutError","reference":"3f9a11"}', jobs.job_now())`,
      [mailId],
    )
    const { html, text } = await open('administrator', '/background-work')
    assert.match(text, /nobody does it/)
    assert.match(text, /Sending mail 5 TimeoutError 3f9a11/)
    assert.doesNotMatch(html, /secretly/)
  })
})
