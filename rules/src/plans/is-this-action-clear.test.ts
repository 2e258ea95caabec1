import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import fc from 'fast-check'
import { type Day, day } from '../kernel/day.ts'
import { daysIn } from './days-in-text.ts'
import { type ActionClarity, type ActionCode, type ActionQuestion, isThisActionClear } from './is-this-action-clear.ts'

const ON = day('2026-05-20')

function clarity(task: string, more: Record<string, unknown> = {}): ActionClarity {
  const given = {
    task,
    agency: 'Housing',
    owner: 'J. Orr',
    dueOn: day('2026-06-05'),
    shownBy: 'photo and note',
    ...more,
  }
  const answer = isThisActionClear.answer(given, ON)
  assert.equal(answer.kind, 'decided')
  return answer.kind === 'decided' ? answer.value : { complete: false, missing: [], questions: [] }
}

const questions = (task: string, more?: Record<string, unknown>): readonly ActionQuestion[] =>
  clarity(task, more).questions
const codes = (task: string, more?: Record<string, unknown>): ActionCode[] => questions(task, more).map(one => one.code)

describe('an action S3-89', () => {
  for (const part of ['task', 'agency', 'owner', 'dueOn'] as const) {
    it(`is not complete without ${part}, and is complete again with it`, () => {
      const missing = clarity('Visit the flat', { [part]: undefined })
      assert.deepEqual([missing.complete, missing.missing], [false, [part === 'dueOn' ? 'deadline' : part]])
      assert.equal(clarity('Visit the flat').complete, true)
    })
  }

  it('is only questioned about everything else', () => {
    const vague = clarity('Police to liaise ASAP and monitor all as appropriate', {
      shownBy: '',
      owner: 'Police',
      dueOn: day('2020-01-01'),
    })
    assert.equal(vague.complete, true)
    assert.ok(vague.questions.length >= 7)
  })
})

describe('words that are questioned S3-89', () => {
  const cases: readonly [string, ...ActionCode[]][] = [
    ['Keep contact ongoing', 'ongoing'],
    ['Keep on-going contact with the family', 'ongoing'],
    ['Tell the agency as appropriate', 'as-appropriate'],
    ['Visit the flat where possible', 'as-appropriate'],
    ['Consider an application for an order', 'consider'],
    ['Liaise with housing', 'liaise'],
    ['Monitor his use of the internet', 'monitor'],
    ['Visit regularly', 'regularly'],
    ['Tell all partners', 'all'],
    ['Send the report asap', 'as-soon-as-possible'],
    ['Send the report as soon as possible', 'as-soon-as-possible'],
    ['Book a room, time to be confirmed', 'to-be-confirmed'],
    ['Police to visit', 'agency-without-person'],
    ['Housing / police to check the flat', 'agency-without-person'],
    ['The social work team will write', 'agency-without-person'],
    ['Inspection of the flat', 'no-verb'],
    ['Moira to visit him', 'no-verb'],
    ['The flat must be seen', 'no-verb'],
    ['Housing options', 'no-verb'],
    ['Write to the Parole Board and check the flat', 'two-verbs'],
    ['Send the letter, and then phone the prison', 'two-verbs'],
  ]
  for (const [task, ...expected] of cases) {
    it(`"${task}": ${expected.join(', ')}`, () => assert.deepEqual(codes(task), expected))
  }

  const clear = [
    'Visit 14 Weir Street',
    'Visit the sex offender liaison officer at the station',
    'Photograph the rear windows and the yard',
    'Send the report and the minute to the prison',
    'Write the account of the visit and report',
    'Read the letter of 3 May',
    'Check flat 14/2 Weir Street',
    'Tell him that this is not the end after all',
    'Read and sign the licence with him',
    'Visit the flat and see who lives there',
    'Meet his sister and agree a visit',
    'Write the letter and send it to housing',
    'Tell the tenant and tell the landlord',
  ]
  for (const task of clear)
    it(`"${task}" has no vague word`, () =>
      assert.deepEqual(
        codes(task).filter(code => code !== 'no-verb'),
        [],
      ))

  it('offers the two tasks of one line', () => {
    const [found] = questions('Write to the Parole Board by 1 June, and then check the flat')
    assert.deepEqual(found?.offer, { kind: 'split', tasks: ['Write to the Parole Board by 1 June', 'Check the flat'] })
  })

  it('turns "by next meeting" into its day when that is known', () => {
    const next = { nextMeetingOn: day('2026-06-20') }
    assert.deepEqual(questions('Write it by next meeting', next)[0]?.offer, { kind: 'deadline', on: '2026-06-20' })
    assert.deepEqual(codes('Write it by the next conference', { ...next, dueOn: day('2026-06-20') }), [])
    assert.equal(questions('Write it by next meeting')[0]?.offer, undefined)
  })

  it('asks for one person', () => {
    assert.deepEqual(codes('Visit the flat', { owner: 'J. Orr and S. Lyle' }), ['more-than-one-owner'])
    assert.deepEqual(codes('Visit the flat', { owner: 'J. Orr / S. Lyle' }), ['more-than-one-owner'])
    assert.deepEqual(codes('Visit the flat', { owner: 'the police' }), ['more-than-one-owner'])
    assert.deepEqual(codes('Visit the flat', { owner: 'Te Whetū Marama-Ōrākei, Anderson' }), [])
  })
})

describe('days written in a task S3-89', () => {
  const cases: readonly [string, Day, string | undefined][] = [
    ['Visit before 8 June', ON, '2026-06-08'],
    ['Visit by the 8th of June 2027', ON, '2027-06-08'],
    ['Visit by June 8th', ON, '2026-06-08'],
    ['Visit by 08/06/2026', ON, '2026-06-08'],
    ['Visit by 8.6.26', ON, '2026-06-08'],
    ['Visit by 8/6', ON, '2026-06-08'],
    ['Visit flat 8/6', ON, undefined],
    ['Visit on 2026-06-08', ON, '2026-06-08'],
    ['Visit by 30 February', ON, undefined],
    ['Visit 14 March Street', ON, undefined],
    ['Visit by Friday', ON, '2026-05-22'],
    ['Visit by Wednesday', ON, '2026-05-20'],
    ['He may 2 times', ON, undefined],
    ['Visit by 5 January', day('2026-12-20'), '2027-01-05'],
    ['Visit by 29 February', day('2028-01-10'), '2028-02-29'],
    ['Read the letter of 28 December', day('2026-01-05'), '2025-12-28'],
  ]
  for (const [text, on, expected] of cases) {
    it(`"${text}" seen on ${on}: ${expected ?? 'none'}`, () => assert.equal(daysIn(text, on)[0]?.day, expected))
  }

  it('asks once the day in the text is not the deadline, naming both', () => {
    const said = questions('Visit 14 Weir Street before 8 June')[0]
    assert.equal(said?.says, '“before 8 June” and the deadline, 5 June 2026, differ. Keep 5 June 2026?')
    assert.deepEqual(codes('Visit by 5 June'), [])
    assert.deepEqual(codes('Visit by 4 June'), ['days-differ'])
    assert.deepEqual(codes('Visit by 6 June'), ['days-differ'])
  })

  it('takes days that are past, and "from" and "since", for what they are', () => {
    assert.deepEqual(codes('Read the notes of the visit on 3 May'), [])
    assert.deepEqual(codes('Read the notes since 3 June'), [])
    assert.deepEqual([codes('Visit on 19 May'), codes('Visit on 20 May')], [[], ['days-differ']])
  })
})

describe('as people type', () => {
  it('answers any text, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), task => clarity(task).missing.length <= 1))
  })

  it('is quick also with long and hostile text', () => {
    const hostile = [
      ' '.repeat(200_000),
      'and '.repeat(50_000),
      '1/'.repeat(100_000),
      `${'police/'.repeat(30_000)}to`,
      '8 '.repeat(100_000),
      'by the next '.repeat(20_000),
    ]
    for (const task of hostile) {
      const before = performance.now()
      clarity(task)
      assert.ok(performance.now() - before < 250, task.slice(0, 10))
    }
  })

  it('takes well under a millisecond for an ordinary line', () => {
    const line = 'Visit 14 Weir Street before 8 June and photograph the rear windows as appropriate'
    for (let run = 0; run < 2000; run++) clarity(line)
    const times = Array.from({ length: 2000 }, () => {
      const before = performance.now()
      clarity(line)
      return performance.now() - before
    }).toSorted((a, b) => a - b)
    assert.ok((times[1000] ?? 1) < 0.2, `median ${times[1000]} ms`)
  })

  it('runs in a browser: bundled small, without anything of the server', async () => {
    const entry = join(import.meta.dirname, '..', 'index.ts')
    const { outputFiles } = await build({
      stdin: {
        contents: `export { isThisActionClear } from ${JSON.stringify(entry)}`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'clear',
      write: false,
    })
    const [script] = outputFiles
    assert.ok(script !== undefined && script.contents.length < 20_000, `${script?.contents.length} bytes`)
    const page = createContext({})
    runInContext(script.text, page)
    const asked =
      'clear.isThisActionClear.answer({ task: "Liaise ASAP" }, "2026-05-20").value.questions.map(q => q.code).join()'
    assert.equal(runInContext(asked, page), 'liaise,as-soon-as-possible,no-evidence')
  })
})
