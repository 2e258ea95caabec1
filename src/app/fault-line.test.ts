import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../tests/support/database.ts'
import { faultLine } from './fault-line.ts'

const AT = '2026-03-16T09:00:00.000Z'
const TYPED = 'Leon, 14 Weir Street'
const lineOf = (fault: unknown) => JSON.parse(faultLine(fault, 'ab12', AT)) as Record<string, unknown>

const faultOf = (work: () => unknown): unknown => {
  try {
    work()
  } catch (fault) {
    return fault
  }
  throw new Error('It did not fail')
}

describe('what the log says of a fault', () => {
  it('is one line with time, reference, kind and place', () => {
    const line = lineOf(new RangeError('The board came back empty'))
    assert.deepEqual(Object.keys(line), ['at', 'reference', 'fault', 'says', 'where'])
    assert.equal(line['says'], 'The board came back empty')
    assert.equal(line['fault'], 'RangeError')
    assert.match(String(line['where']), /src\/app\/fault-line\.test\.ts/)
    assert.doesNotMatch(faultLine(new Error('a\nb'), 'ab12', AT), /\n/)
  })

  it('quotes nothing that was typed, whoever throws it', () => {
    const faults = [
      faultOf(() => JSON.parse(`{"name": ${TYPED}`)),
      faultOf(() => new URL(TYPED)),
      faultOf(() => decodeURIComponent(`%${TYPED}`)),
      faultOf(() => TYPED.repeat(-1)),
      faultOf(() => new Intl.DateTimeFormat(TYPED)),
      new Error(`no such action: ${TYPED}`),
      new Error(`no such action '${TYPED}'`),
      TYPED,
      { message: TYPED },
    ]
    for (const fault of faults) assert.doesNotMatch(faultLine(fault, 'ab12', AT), /Leon|Weir/, String(fault))
  })

  it('names code, table and constraint of a fault of the database, and not what it was given', async () => {
    const database = await testDatabase()
    const asked = (statement: ReturnType<typeof sql>) =>
      database
        .asKeeper(keeper => statement.execute(keeper))
        .then(
          () => assert.fail('it did not fail'),
          (fault: unknown) => fault,
        )
    const unreadable = lineOf(await asked(sql`select ${TYPED}::uuid`))
    assert.match(String(unreadable['says']), /^database 22P02/)
    const broken = await asked(
      sql`insert into staff_areas (id, name, kind) values (gen_random_uuid(), ${TYPED}, ${TYPED})`,
    )
    assert.equal(lineOf(broken)['says'], 'database 23514 staff_areas staff_areas_kind_check')
    assert.doesNotMatch(faultLine(broken, 'ab12', AT), /Leon|Weir/)
  })
})
