import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayRead } from '../cases/who-may-read-which-part.ts'
import { day } from '../kernel/day.ts'
import { isTheMinuteReady } from './is-the-minute-ready.ts'
import type { MinuteFacts } from './minute-facts.ts'
import { undefinedInitials } from './undefined-initials.ts'
import { AGENDA, whatIsOnTheAgenda } from './what-is-on-the-agenda.ts'
import { whoGetsTheMinute } from './who-gets-the-minute.ts'

const ON = day('2026-05-20')

const rating = {
  level: 'medium',
  assessor: 'M. Keir',
  tool: 'RM2000',
  assessedOn: ON,
  evidence: 'static items',
} as const
const whole: MinuteFacts = {
  reasons: 'High risk of harm, released on 16 June 2026.',
  agencies: [
    { agency: 'Police', attendance: 'present', summingUp: 'Shared a line of intelligence.' },
    { agency: 'Housing', attendance: 'present', summingUp: 'Offered two addresses.' },
    { agency: 'Health', attendance: 'apologies' },
  ],
  risks: [{ risk: 'harm to a child', planLines: 1 }],
  planLines: 1,
  earlierActions: [{ action: 'Visit the flat', answered: true }],
  disclosure: { needed: false, because: 'considered, none: no employer yet' },
  nextOn: day('2026-09-15'),
  ratings: [
    { scale: 'reconviction', ...rating },
    { scale: 'harm', ...rating, definition: '2009-06' },
  ],
}

function readiness(change: Partial<MinuteFacts>) {
  const answer = isTheMinuteReady.answer({ ...whole, ...change }, ON)
  assert.equal(answer.kind, 'decided')
  return answer.kind === 'decided' ? answer.value : { ready: false, blocks: [], advice: [] }
}
const blocks = (change: Partial<MinuteFacts>) => readiness(change).blocks.map(one => one.code)

describe('the agenda', () => {
  it('S3-54 keeps the order of the eight fixed items', () => {
    const fixed = ['introductions', 'apologies', 'last-minute', 'reasons', 'victims', 'risk', 'plan', 'next-date']
    assert.deepEqual(
      AGENDA.map(one => one.key).filter(key => fixed.includes(key)),
      fixed,
    )
  })

  it('S3-54 hides the last minute at a first conference and nothing else', () => {
    const answer = whatIsOnTheAgenda.answer({ kind: 'first', hasLastMinute: false }, ON)
    const keys = answer.kind === 'decided' ? answer.value.map(one => one.key) : []
    assert.deepEqual(
      keys,
      AGENDA.map(one => one.key).filter(key => key !== 'last-minute'),
    )
  })

  it('S3-54 shows the last minute only where there is one to check', () => {
    const shown = (kind: 'first' | 'review' | 'emergency', hasLastMinute: boolean) => {
      const answer = whatIsOnTheAgenda.answer({ kind, hasLastMinute }, ON)
      return answer.kind === 'decided' && answer.value.some(one => one.key === 'last-minute')
    }
    assert.deepEqual([shown('review', true), shown('emergency', true)], [true, true])
    assert.deepEqual([shown('review', false), shown('emergency', false), shown('first', true)], [false, false, false])
  })

  it('S3-33 always holds disclosure, which may not be passed over', () => {
    for (const kind of ['first', 'review', 'emergency'] as const) {
      const answer = whatIsOnTheAgenda.answer({ kind, hasLastMinute: false }, ON)
      const item = answer.kind === 'decided' ? answer.value.find(one => one.key === 'disclosure') : undefined
      assert.equal(item?.mayBeNotApplicable, false)
    }
  })

  it('has each item in a part that the supervising worker reads in the minute', () => {
    assert.deepEqual(
      AGENDA.filter(one => !mayRead('managing-officer', one.section, 'minute')),
      [],
    )
    assert.ok(AGENDA.every(one => one.guidance.endsWith('.') || one.guidance.endsWith('?')))
  })
})

describe('a minute that is ready', () => {
  it('has nothing to mend', () => assert.deepEqual(readiness({}), { ready: true, blocks: [], advice: [] }))

  const wants: readonly [string, Partial<MinuteFacts>, string][] = [
    ['S3-56 reasons', { reasons: ' ' }, 'no-reasons'],
    [
      'S3-88 a line for each agency that was there',
      { agencies: whole.agencies.map(one => ({ ...one, summingUp: '' })) },
      'agency-not-summed-up',
    ],
    ['S3-31 a plan, or why there is none', { planLines: 0 }, 'no-plan'],
    [
      'S3-31 a line of the plan for each risk',
      { risks: [{ risk: 'harm to a partner', planLines: 0 }] },
      'risk-without-plan',
    ],
    [
      'S3-95 an answer to each earlier action',
      { earlierActions: [{ action: 'Visit', answered: false }] },
      'earlier-action-open',
    ],
    ['S3-33 disclosure considered', { disclosure: undefined }, 'disclosure-not-considered'],
    ['S3-33 the reason for it', { disclosure: { needed: false } }, 'disclosure-without-reason'],
    ['S3-90 the next date', { nextOn: undefined }, 'no-next-date'],
    ['S3-74 the likelihood of reconviction', { ratings: whole.ratings.slice(1) }, 'reconviction-rating'],
    ['S3-74 the risk of harm', { ratings: whole.ratings.slice(0, 1) }, 'harm-rating'],
    [
      'S2-9 somebody who signs the rating',
      { ratings: whole.ratings.map(one => ({ ...one, assessor: '' })) },
      'reconviction-rating,harm-rating',
    ],
    [
      'S4-15 the definition that was shown',
      { ratings: whole.ratings.map(one => ({ ...one, definition: undefined })) },
      'harm-rating',
    ],
  ]
  for (const [what, change, code] of wants) it(`wants ${what}`, () => assert.equal(blocks(change).join(), code))

  it('S3-88 wants no line from whoever was not there', () => {
    assert.deepEqual(
      blocks({ agencies: whole.agencies.map(one => ({ ...one, attendance: 'apologies', summingUp: '' })) }),
      [],
    )
  })

  it('S3-31 S3-90 takes "none, because" for an answer', () => {
    assert.deepEqual(blocks({ planLines: 0, noPlanBecause: 'recalled to custody' }), [])
    assert.deepEqual(blocks({ nextOn: undefined, noNextBecause: 'recalled to custody' }), [])
  })

  it('S3-29 advises when one agency met by itself, and does not block', () => {
    const alone = readiness({ agencies: whole.agencies.slice(0, 1) })
    assert.deepEqual([alone.ready, alone.advice.map(one => one.code)], [true, ['one-agency']])
  })
})

describe('initials in a minute', () => {
  const cases: readonly [string, readonly string[], readonly string[]][] = [
    ['The CPN spoke to the HOS.', [], ['CPN', 'HOS']],
    ['The community nurse (CPN) spoke; the CPN will call.', [], []],
    ['HOS (housing options service) offers a flat.', [], []],
    ['CPNs were asked.', [], ['CPN']],
    ['PBSW and pbsw', ['pbsw'], []],
    ['NHS, MAPPA, HMP and a GP', [], []],
    ['EVERYTHING IN CAPITALS HERE', [], []],
    ['A. B. Smith of 4B Weir Street', [], []],
    ['ŽŠČ met', [], ['ŽŠČ']],
  ]
  for (const [text, known, found] of cases) {
    it(`in "${text}": ${found.join(', ') || 'none'}`, () => assert.deepEqual(undefinedInitials(text, known), found))
  }

  it('are found quickly in long text', () => {
    for (const text of [
      'A('.repeat(50_000),
      'AB ('.repeat(30_000),
      '( '.repeat(60_000),
      ' '.repeat(100_000),
      'AB'.repeat(50_000),
    ]) {
      const before = performance.now()
      undefinedInitials(text, [])
      assert.ok(performance.now() - before < 500, text.slice(0, 6))
    }
  })
})

describe('who gets the minute', () => {
  it('S3-92 everybody invited by default, nobody left out without a reason, nobody added without the chair', () => {
    const invited = (['present', 'report', 'apologies', 'absent'] as const).map((attendance, index) => ({
      member: `m${index}`,
      attendance,
    }))
    const changes = [
      { member: 'm0', change: 'left-out', because: '', byChair: true },
      { member: 'm1', change: 'left-out', because: 'left the agency', byChair: true },
      { member: 'm8', change: 'added', because: 'takes over', byChair: true },
      { member: 'm9', change: 'added', because: 'takes over', byChair: false },
    ] as const
    const answer = whoGetsTheMinute.answer({ invited, changes }, ON)
    const value = answer.kind === 'decided' ? answer.value : undefined
    assert.deepEqual(
      value?.recipients.map(one => one.member),
      ['m0', 'm2', 'm3', 'm8'],
    )
    assert.deepEqual(
      value?.leftOut.map(one => one.member),
      ['m1'],
    )
    assert.deepEqual(
      value?.refused.map(one => one.member),
      ['m0', 'm9'],
    )
  })
})
