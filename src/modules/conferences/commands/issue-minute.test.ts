import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NOBODY } from '#platform/db'
import { sectionsOfMinuteFor } from '#rules'
import type { Role } from '#shared'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { countOf } from '../../../../tests/support/what-it-did.ts'
import { ASKED, SAID } from '../example/held.ts'
import { approved, CHAIR, held, issued, openedCopy, TYPIST } from '../example/issued.ts'
import { textOfCopy } from '../example/text-of-copy.ts'
import { copiesOf } from '../queries/copies.ts'
import { minuteOf } from '../queries/minute.ts'
import { issueMinute } from './issue-minute.ts'

describe('issuing', () => {
  it('S3-92: everybody invited has a copy, a task, a mail without a word of the case, and the case has its entry', async () => {
    const { area, about, conferenceId } = await held()
    await approved(area, conferenceId)
    const sent = await area.as(TYPIST, tx => issueMinute(tx, conferenceId))
    assert.deepEqual(sent, { kind: 'done', value: { version: 1, sent: ASKED.length } })
    const list = await area.as(TYPIST, tx => copiesOf(tx, conferenceId))
    assert.deepEqual(
      list.map(one => one.number),
      ASKED.map((_, index) => index + 1),
    )
    assert.equal(new Set(list.map(one => one.mark)).size, ASKED.length)
    for (const { copyId, memberId } of list) {
      assert.equal(
        await countOf(
          `tasks_tasks where about_id = '${copyId}' and owner_member_id = '${memberId}' and opens = '/minutes/${copyId}'`,
        ),
        1,
      )
      assert.equal(
        await countOf(
          `platform_outbox where kind = 'minute-waiting' and recipient_id = '${memberId}' and link = '/minutes/${copyId}'`,
        ),
        1,
      )
    }
    assert.equal(
      await countOf(
        `cases_entries where case_id = '${about.caseId}' and section = 'conference' and headline like 'Minute issued%'`,
      ),
      1,
    )
    const [told] = await pastEveryPolicy(
      `select body from ledger_events where kind = 'disclosure' and act = 'conferences/send-copies' and case_id = '${about.caseId}'`,
    )
    const body = told?.['body'] as { recipients: string[]; items: string[] }
    assert.deepEqual(
      body.recipients,
      list.map(one => one.memberId),
    )
    for (const { copyId, mark } of list) assert.ok(body.items.includes(`copy:${copyId}:${mark}`))
    assert.doesNotMatch(JSON.stringify(body), new RegExp(about.name))
  })

  it('issuing twice, by one or by two at once, makes one issue', async () => {
    const { area, about, conferenceId } = await held()
    await approved(area, conferenceId)
    const issue = (role: Role) => area.as(role, tx => issueMinute(tx, conferenceId))
    const both = await Promise.all([issue(CHAIR), issue(TYPIST), issue(CHAIR)])
    const sent = both.map(one => (one.kind === 'done' ? one.value.sent : -1)).toSorted((a, b) => a - b)
    assert.deepEqual(sent, [0, 0, ASKED.length])
    assert.equal(await countOf(`conferences_copies where conference_id = '${conferenceId}'`), ASKED.length)
    assert.equal(
      await countOf(`ledger_events where act = 'conferences/send-copies' and case_id = '${about.caseId}'`),
      1,
    )
    assert.equal(await countOf(`cases_entries where case_id = '${about.caseId}' and headline like 'Minute issued%'`), 1)
  })

  it('an issued minute and its copies cannot be changed by anybody', async () => {
    const { area, conferenceId } = await issued()
    const minute = await area.as(CHAIR, tx => minuteOf(tx, conferenceId))
    const changed = await area.as(CHAIR, async tx => {
      tx.tell({ kind: 'alteration', act: 'test' })
      return tx.sql
        .updateTable('conferences_minutes')
        .set({ content: '{"blocks":[]}' })
        .where('id', '=', minute?.minuteId ?? NOBODY)
        .executeTakeFirst()
    })
    assert.equal(Number(changed.numUpdatedRows), 0)
    const touch = area.as(CHAIR, async tx => {
      tx.tell({ kind: 'alteration', act: 'test' })
      return tx.sql.updateTable('conferences_copy_contents').set({ content: '{}' }).execute()
    })
    await assert.rejects(touch, /permission denied/)
  })

  for (const role of ASKED) {
    it(`S3-91 7a: the copy of ${role} holds what that role may read, and agrees with the database line by line`, async () => {
      const { area, conferenceId } = await issued()
      const { content } = await openedCopy(area, role)
      const text = textOfCopy(content)
      const own = area.post(role).agencyId
      const inCopy = SAID.filter(([, , , says]) => text.includes(says.slice(0, 30))).map(([, , , says]) => says)
      const byRule = SAID.filter(([by, , section, , handling = '']) => {
        const open = handling === '' || handling.startsWith('P')
        return area.post(by).agencyId === own || (open && sectionsOfMinuteFor(role).some(one => one === section))
      }).map(([, , , says]) => says)
      assert.deepEqual(inCopy, byRule)
      if (role === CHAIR) return
      const inDatabase = await area.as(role, async tx => {
        tx.tell({ kind: 'consultation', act: 'test' })
        return tx.sql
          .selectFrom('conferences_lines')
          .select('says')
          .where('conference_id', '=', conferenceId)
          .where('part', '=', '')
          .execute()
      })
      assert.deepEqual(inDatabase.map(row => row.says).toSorted(), byRule.toSorted())
    })
  }
})
