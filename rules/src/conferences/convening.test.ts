import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Answer, inOneParagraph } from '../kernel/answer.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { LEVELS } from '../risk/levels.ts'
import { shouldOneBeConsidered } from './should-one-be-considered.ts'
import { whenMayItBeHeld } from './when-may-it-be-held.ts'
import { whoChairsAndRecords } from './who-chairs-and-records.ts'
import { whoMustBeInvited } from './who-must-be-invited.ts'
import { whoSendsTheInvitations } from './who-sends-the-invitations.ts'

const ON = day('2026-03-16')
const RELEASE = day('2026-06-16')

function valueOf<V>(answer: Answer<V>): V {
  if (answer.kind !== 'decided') throw new assert.AssertionError({ message: inOneParagraph(answer) })
  return answer.value
}

describe('considering a conference', () => {
  const consider = (facts: Parameters<typeof shouldOneBeConsidered.answer>[0], on = ON) =>
    valueOf(shouldOneBeConsidered.answer(facts, on))

  it('S3-35 is called for when a person of high or very high risk of harm returns, and by no lower level', () => {
    const called = LEVELS.filter(harm => consider({ harm, place: 'custody', releaseOn: RELEASE }).consider)
    assert.deepEqual(called, ['high', 'very-high'])
  })

  it('S3-36 is called for by 48 months for a sexual offence and not by 47', () => {
    const triggers = (months: number) => consider({ harm: 'low', sentences: [{ sexual: true, months }] }).triggers
    assert.deepEqual([47, 48, 49].map(triggers), [[], ['long-sentence'], ['long-sentence']])
  })

  it('S3-37 is called for by a supervised release order and by an extended sentence', () => {
    const sentence = { sexual: true, months: 12 }
    assert.deepEqual(consider({ harm: 'low', sentences: [{ ...sentence, extended: true }] }).triggers, [
      'order-on-release',
    ])
    assert.deepEqual(consider({ harm: 'low', sentences: [{ ...sentence, supervisedRelease: true }] }).triggers, [
      'order-on-release',
    ])
    assert.deepEqual(consider({ harm: 'low', sentences: [{ ...sentence, extended: false }] }).triggers, [])
  })

  it('S3-38 is called for by discharge from a secure or medium secure hospital', () => {
    const triggers = (['secure', 'medium-secure', 'other'] as const).map(
      hospital => consider({ harm: 'low', sentences: [], place: 'hospital', hospital, releaseOn: RELEASE }).triggers,
    )
    assert.deepEqual(triggers, [['hospital-release'], ['hospital-release'], []])
  })

  it('S3-39 is called for by behaviour that any agency marked as a serious risk', () => {
    const noted = (seriousRisk: boolean) =>
      consider({ harm: 'low', sentences: [], concerns: [{ notedOn: ON, agency: 'Housing', seriousRisk }] })
    assert.deepEqual([noted(true).triggers, noted(false).triggers], [['serious-behaviour'], []])
  })

  it('gives each circumstance its own reason, its own place in the source, and the facts that caused it', () => {
    const answer = shouldOneBeConsidered.answer(
      {
        harm: 'high',
        place: 'hospital',
        hospital: 'secure',
        releaseOn: RELEASE,
        sentences: [{ sexual: true, months: 60, extended: true }],
        concerns: [{ notedOn: ON, seriousRisk: true }],
      },
      ON,
    )
    assert.equal(valueOf(answer).triggers.length, 5)
    assert.equal(new Set(answer.because.map(one => one.cite.pinpoint)).size, 5)
    assert.ok(answer.because.every(one => (one.facts ?? []).length > 0))
  })
})

describe('the day of a conference', () => {
  const days = fc.integer({ min: -400, max: 400 }).map(count => addDays(RELEASE, count))

  it('S3-27 fits only after the pre-release meeting and before release, and warns with both days otherwise', () => {
    fc.assert(
      fc.property(days, days, days, (preReleaseMeetingOn, releaseOn, proposedOn) => {
        const on: Day = addDays(RELEASE, -500)
        const value = valueOf(
          whenMayItBeHeld.answer({ kind: 'first', place: 'custody', preReleaseMeetingOn, releaseOn, proposedOn }, on),
        )
        const inside = preReleaseMeetingOn < proposedOn && proposedOn < releaseOn
        assert.equal(value.fits, inside)
        assert.equal(value.warnings.length === 0, inside)
      }),
    )
    const { warnings } = valueOf(
      whenMayItBeHeld.answer(
        { kind: 'first', preReleaseMeetingOn: day('2026-05-12'), releaseOn: RELEASE, proposedOn: RELEASE },
        ON,
      ),
    )
    assert.match(warnings.join(), /12 May 2026.*16 June 2026/)
  })

  it('S3-27 is limited by the release until the day of release, and no longer after it', () => {
    const window = (on: Day) => valueOf(whenMayItBeHeld.answer({ kind: 'first', releaseOn: RELEASE }, on)).window
    const limit = { to: addDays(RELEASE, -1) }
    assert.deepEqual([addDays(RELEASE, -1), RELEASE, addDays(RELEASE, 1)].map(window), [limit, limit, undefined])
  })

  it('S3-24 is any day for an emergency', () => {
    fc.assert(
      fc.property(days, days, (releaseOn, today) => {
        const value = valueOf(
          whenMayItBeHeld.answer(
            { kind: 'emergency', releaseOn, preReleaseMeetingOn: releaseOn, proposedOn: today },
            today,
          ),
        )
        assert.deepEqual(value, { warnings: [], fits: true })
      }),
    )
  })
})

describe('who does what', () => {
  it('S3-43 S3-44 S3-45 the sender follows from the kind of case', () => {
    const sender = (facts: Parameters<typeof whoSendsTheInvitations.answer>[0]) =>
      valueOf(whoSendsTheInvitations.answer(facts, ON)).role
    assert.equal(sender({ basis: 'statutory', regime: 'adult', allocatedRole: 'managing-officer' }), 'managing-officer')
    assert.equal(
      sender({ basis: 'voluntary-throughcare', regime: 'adult', allocatedRole: 'voluntary-worker' }),
      'voluntary-worker',
    )
    assert.equal(
      sender({ basis: 'statutory', regime: 'under-18', allocatedRole: 'children-and-families' }),
      'children-and-families',
    )
    assert.equal(sender({ basis: 'unallocated', regime: 'adult' }), 'social-work-solo')
    assert.equal(sender({}), 'social-work-solo')
    const used = (allocatedRole?: 'managing-officer') =>
      whoSendsTheInvitations.answer({ basis: 'statutory', allocatedRole }, ON).because[0]?.facts?.[1]?.value
    assert.deepEqual([used(), used('managing-officer')], ['nobody', 'supervising worker'])
  })

  it('S3-46 S3-49 the social work SOLO chairs and records until handing on is agreed', () => {
    const seats = (agreedOn: Day | undefined) =>
      valueOf(whoChairsAndRecords.answer({ solo: 'solo', chairHandedOn: { to: 'other', agreedOn } }, ON))
    assert.deepEqual(seats(undefined).chair, { role: 'social-work-solo', member: 'solo' })
    assert.deepEqual(seats(addDays(ON, 1)).chair, { role: 'social-work-solo', member: 'solo' })
    assert.deepEqual(seats(ON).chair, { member: 'other', insteadOf: 'social-work-solo' })
    assert.deepEqual(seats(ON).recorder, { role: 'social-work-solo', member: 'solo' })
  })
})

describe('invitees', () => {
  const ROLES = [
    'social-work-solo',
    'police-solo',
    'housing-solo',
    'children-and-families',
    'prison-social-work',
    'voluntary-worker',
  ] as const
  const posts = ROLES.map((role, index) => ({ role, post: `post ${index}`, member: `member ${index}` }))
  const yesNo = fc.option(fc.boolean(), { nil: undefined })
  const facts = fc.record({
    posts: fc.subarray(posts, { minLength: 1 }),
    managingPost: fc.option(fc.constantFrom(...posts), { nil: undefined }),
    childrenConcerned: yesNo,
    employmentAspiration: yesNo,
    place: fc.option(fc.constantFrom('custody', 'community'), { nil: undefined }),
    disclosures: fc.array(
      fc.record({
        member: fc.constantFrom('member 3', 'member 5', 'nobody in post'),
        on: fc.constantFrom(ON, addDays(ON, 1)),
      }),
    ),
    communityGroups: fc.array(fc.constantFrom('Community council', 'Tenants')),
  })

  it('S3-47 S3-48 S3-53 stand once each, with a reason, and outsiders get the agenda alone', () => {
    fc.assert(
      fc.property(facts, given => {
        const { invitees } = valueOf(whoMustBeInvited.answer(given, ON))
        const members = invitees.flatMap(one => one.member ?? [])
        assert.equal(new Set(members).size, members.length)
        for (const one of invitees) {
          assert.ok(one.because.length > 0)
          assert.equal(one.pack, one.outsideName === undefined ? 'full' : 'agenda-only')
          assert.ok(one.outsideName === undefined || !(one.invite || one.usual))
        }
        const told = given.disclosures.filter(made => made.on <= ON).map(made => made.member)
        for (const member of told) assert.ok(invitees.some(one => one.member === member && one.invite))
      }),
    )
  })

  it('S3-47 names a usual role that nobody holds instead of leaving it out in silence', () => {
    const { vacant } = valueOf(whoMustBeInvited.answer({ posts: posts.slice(0, 1) }, ON))
    assert.deepEqual(vacant, ['police-solo', 'crime-manager', 'housing-solo'])
  })
})
