import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { NothingTold } from '#platform/db'
import { testArea } from '../../tests/support/area.ts'
import { testDatabase } from '../../tests/support/database.ts'

describe('the database as the gatekeeper', () => {
  it('forces row-level security on every table', async () => {
    const database = await testDatabase()
    const open = await database.asOwner(owner =>
      sql<{ relname: string }>`select relname from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`.execute(owner),
    )
    assert.deepEqual(open.rows, [])
  })

  it('shows nothing and keeps nothing when the ledger is told nothing', async () => {
    const database = await testDatabase()
    const area = await testArea(database)
    await assert.rejects(
      area.as('social-work-solo', tx => tx.sql.selectFrom('cases_cases').selectAll().execute()),
      NothingTold,
    )
  })

  it('ends every right on the day after a posting ends', async () => {
    const database = await testDatabase()
    const area = await testArea(database)
    const { memberId } = area.post('social-work-solo')
    await database.asKeeper(keeper =>
      keeper
        .updateTable('staff_postings')
        .set({ to_day: '2026-03-15' as never })
        .where('member_id', '=', memberId)
        .execute(),
    )
    const agencies = await area.as('social-work-solo', async tx => {
      tx.tell({ kind: 'consultation', act: 'test' })
      return tx.sql.selectFrom('staff_agencies').selectAll().execute()
    })
    assert.deepEqual(agencies, [])
  })
})
