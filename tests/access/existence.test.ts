/**
 * Whether somebody can tell, by what an answer says or by how long it takes, that there is a person or case of which they may
 * not know: 2,000 samples of each kind, and what an attacker makes of them (reliability, bar 11: area under the curve at most 0.55).
 */
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { findPeople, pointersTo } from '#modules/people'
import { newId } from '#platform/ids'
import { type TestArea, testArea } from '../support/area.ts'
import { type TestCase, testCase } from '../support/case.ts'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'
import { onOneEngine } from '../support/on-one-engine.ts'

const SAMPLES = 2_000
const database = await testDatabase()
let area: TestArea
let hidden: TestCase
let theirNumber = ''

before(async () => {
  area = await testArea(database)
  for (let number = 0; number < 30; number += 1) await testCase(area, { name: `Known Somebody${number}` })
  hidden = await testCase(area, { name: 'Quentin Hiddenly' })
  const { postId, agencyId, memberId } = area.post('social-work-solo')
  await pastEveryPolicy(`insert into access_restrictions (id, person_id, kind, shows, reason, review_on, contact_post_id, agency_id,
    from_at, written_at, written_by) values ('${newId()}', '${hidden.personId}', 'restriction', 'hidden', 'x', '2099-01-01', '${postId}',
    '${agencyId}', '2020-01-01', now(), '${memberId}')`)
  const [row] = await pastEveryPolicy(`select canonical from people_identifiers where person_id = '${hidden.personId}'`)
  theirNumber = String(row?.['canonical'])
})

/** The chance that a sample of the one kind took longer than one of the other: an attacker who always guesses by time. */
function areaUnderCurve(ones: readonly number[], others: readonly number[]): number {
  const all = [...ones.map(value => ({ value, one: 1 })), ...others.map(value => ({ value, one: 0 }))].toSorted(
    (a, b) => a.value - b.value,
  )
  let [rank, ranks] = [0, 0]
  for (const { one } of all) {
    rank += 1
    if (one === 1) ranks += rank
  }
  return (ranks - (ones.length * (ones.length + 1)) / 2) / (ones.length * others.length)
}

type Probe = (what: 'hidden' | 'absent', sample: number) => Promise<string>

/** One way of asking, of somebody hidden and of nobody, in turns, so that a slow moment meets both alike. */
async function probed(ask: Probe): Promise<{ readonly figure: number; readonly answers: ReadonlySet<string> }> {
  const times = { hidden: [] as number[], absent: [] as number[] }
  const answers = new Set<string>()
  for (let sample = -50; sample < SAMPLES; sample += 1) {
    const order = sample % 2 === 0 ? (['hidden', 'absent'] as const) : (['absent', 'hidden'] as const)
    for (const what of order) {
      const began = performance.now()
      const answer = await ask(what, sample)
      const took = performance.now() - began
      if (sample < 0) continue
      times[what].push(took)
      answers.add(answer)
    }
  }
  return { figure: areaUnderCurve(times.hidden, times.absent), answers }
}

const looking = { kind: 'consultation', act: 'test/probe' } as const

/** Everything somebody can ask about a person or case of which they may not know. */
const PROBES: Readonly<Record<string, Probe>> = {
  'a search for a name': what =>
    area.as('police-solo', async tx => {
      tx.tell(looking)
      const typed = what === 'hidden' ? 'Quentin Hiddenly' : 'Quentin Nobodyly'
      return JSON.stringify([await findPeople(tx, { text: typed }), await pointersTo(tx, typed)])
    }),
  'a search for a number': what =>
    area.as('police-solo', async tx => {
      tx.tell(looking)
      const number = what === 'hidden' ? theirNumber : 'X999998'
      return JSON.stringify([await findPeople(tx, { text: number }), await pointersTo(tx, number)])
    }),
  'the case by its id': what =>
    area.as(
      'police-solo',
      async tx => {
        tx.tell(looking)
        const id = what === 'hidden' ? hidden.caseId : newId()
        const found = await sql`select id, reference from cases_cases where id = ${id}`.execute(tx.sql)
        return JSON.stringify(found.rows)
      },
      [what === 'hidden' ? hidden.caseId : newId()],
    ),
  'a count of everything': () =>
    area.as('police-solo', async tx => {
      tx.tell(looking)
      const found = await sql`select count(*)::int as n, max(opened_on)::text as latest from cases_cases`.execute(
        tx.sql,
      )
      return JSON.stringify(found.rows)
    }),
  'writing about it': (what, sample) =>
    area
      .as('police-solo', async tx => {
        tx.tell(looking)
        const id = what === 'hidden' ? hidden.caseId : newId()
        await sql`insert into cases_entries (id, case_id, section, kind, happened_on, headline, agency_id, written_by, written_at)
          values (${newId()}, ${id}, 'general', 'note', '2026-03-01', ${`x${sample}`}, ${tx.actor.agencyId}, ${tx.actor.memberId}, ${tx.now})`.execute(
          tx.sql,
        )
        return 'written'
      })
      .catch((fault: { code?: string; message?: string }) => `${fault.code} ${fault.message}`),
  'giving somebody something to do there': what =>
    area
      .as('police-solo', async tx => {
        tx.tell(looking)
        const id = what === 'hidden' ? hidden.caseId : newId()
        await sql`insert into tasks_tasks (id, kind, says, case_id, owner_member_id, owner_agency_id, because, opens, written_at, written_by)
          values (${newId()}, 'x', 'x', ${id}, ${tx.actor.memberId}, ${tx.actor.agencyId}, '[]', '/', ${tx.now}, ${tx.actor.memberId})`.execute(
          tx.sql,
        )
        return 'written'
      })
      .catch((fault: { code?: string; message?: string }) => `${fault.code} ${fault.message}`),
}

describe(onOneEngine('that somebody hidden exists is told'), () => {
  for (const [what, ask] of Object.entries(PROBES)) {
    it(`neither by the words nor by the time of ${what}`, async context => {
      const { figure, answers } = await probed(ask)
      context.diagnostic(`AUC ${figure.toFixed(3)} over ${SAMPLES} samples each`)
      assert.equal(answers.size, 1, [...answers].join(' | ').slice(0, 300))
      assert.ok(figure > 0.45 && figure < 0.55, `an attacker tells them apart: ${figure.toFixed(3)}`)
    })
  }

  it('and the figure would show a difference of a fifth of a millisecond', async () => {
    const pause = (milliseconds: number) => {
      const until = performance.now() + milliseconds
      while (performance.now() < until);
    }
    const { figure } = await probed(async what => {
      pause(what === 'hidden' ? 0.4 : 0.2)
      return ''
    })
    assert.ok(figure > 0.9)
  })
})
