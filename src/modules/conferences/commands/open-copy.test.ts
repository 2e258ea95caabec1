import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NOBODY } from '#platform/db'
import { POST_ROLES } from '#rules'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { countOf } from '../../../../tests/support/what-it-did.ts'
import { ASKED } from '../example/held.ts'
import { approved, CHAIR, held, issued, openedCopy, TYPIST } from '../example/issued.ts'
import { textOfCopy } from '../example/text-of-copy.ts'
import { copiesOf } from '../queries/copies.ts'
import { myMinutes } from '../queries/my-minutes.ts'
import { issueMinute } from './issue-minute.ts'
import { openCopy } from './open-copy.ts'

describe('reading a copy', () => {
  it('S3-93: opening is the receipt, once; the task ends, and the ledger knows the mark', async () => {
    const { area, about, conferenceId } = await issued()
    const first = await openedCopy(area, 'police-solo')
    assert.equal(first.openedAt, '2026-03-16T09:00:00.000Z')
    assert.equal(
      first.content.recipient.name,
      (await pastEveryPolicy(`select name from staff_members where id = '${area.post('police-solo').memberId}'`))[0]?.[
        'name'
      ],
    )
    assert.equal(await countOf(`tasks_tasks where about_id = '${first.copyId}' and state = 'done'`), 1)
    await openedCopy(area, 'police-solo')
    const list = await area.as(TYPIST, tx => copiesOf(tx, conferenceId))
    assert.equal(list.filter(one => one.openedAt !== null).length, 1)
    assert.equal(
      await countOf(
        `ledger_events where act = 'conferences/open-copy' and case_id = '${about.caseId}' and body->'items' ? 'mark:${first.mark}'`,
      ),
      2,
    )
  })

  it('nobody else opens a copy, nor its recipient once the post has ended', async () => {
    const { area, database, conferenceId } = await issued()
    const list = await area.as(TYPIST, tx => copiesOf(tx, conferenceId))
    const police = list.find(one => one.memberId === area.post('police-solo').memberId)
    const copyId = police?.copyId ?? NOBODY
    for (const role of POST_ROLES.filter(one => one !== 'police-solo')) {
      assert.equal(await area.as(role, tx => openCopy(tx, copyId, 'screen')), undefined, role)
    }
    await database.asKeeper(keeper =>
      keeper
        .updateTable('staff_postings')
        .set({ to_day: '2026-03-15' as never })
        .where('member_id', '=', area.post('police-solo').memberId)
        .execute(),
    )
    assert.equal(await area.as('police-solo', tx => openCopy(tx, copyId, 'screen')), undefined)
    assert.deepEqual(await area.as('police-solo', myMinutes), [])
  })

  it('the chair and the typist see who has opened and never what a copy says', async () => {
    const { area, conferenceId } = await issued()
    const seen = await area.as(CHAIR, async tx => {
      tx.tell({ kind: 'consultation', act: 'test' })
      const own = await tx.sql
        .selectFrom('conferences_copies')
        .select('id')
        .where('member_id', '=', tx.actor.memberId)
        .execute()
      const contents = await tx.sql.selectFrom('conferences_copy_contents').select('copy_id').execute()
      return { own: own.map(row => row.id), contents: contents.map(row => row.copy_id) }
    })
    assert.deepEqual(seen.contents, seen.own)
    assert.equal((await area.as(TYPIST, tx => copiesOf(tx, conferenceId))).length, ASKED.length)
  })

  it('bad input: hostile words and names of 300 letters stay what they are', async () => {
    const name = `${'Mac'.repeat(60)} ${'Ngāti-'.repeat(18)}`.slice(0, 300)
    const { area, conferenceId } = await held({}, name)
    await pastEveryPolicy(
      `update conferences_lines set says = '<script>alert(1)</script> =cmd|1 #[*_$' || repeat('x', 20000) where conference_id = '${conferenceId}' and section = 'housing'`,
    )
    await approved(area, conferenceId)
    assert.equal((await area.as(TYPIST, tx => issueMinute(tx, conferenceId))).kind, 'done')
    const { content } = await openedCopy(area, 'housing-solo')
    assert.ok(textOfCopy(content).includes('<script>alert(1)</script> =cmd|1 #[*_$xxxx'))
    assert.equal(content.person, name.trim())
  })
})
