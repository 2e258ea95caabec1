import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { POST_ROLES, type PostRole, SECTIONS, type Section, sectionsOfMinuteFor } from '#rules'
import { allowed, anyMinute, secret } from '../example/any-minute.ts'
import { AGENCIES, EXAMPLE_RECORD, exampleId } from '../example/record.ts'
import { textOfCopy } from '../example/text-of-copy.ts'
import { type Copy, copyFor, holdsAnything, type Recipient, wordsToCompare } from './copy.ts'
import { mayBePassedOn } from './handling.ts'
import { corrected, partsOf, withPart } from './minute.ts'
import { minuteFrom } from './minute-from.ts'

const minute = minuteFrom(EXAMPLE_RECORD)

const recipient = (role: PostRole, more: Partial<Recipient> = {}): Recipient => ({
  memberId: exampleId(900),
  name: 'Ready Reader',
  post: role,
  agencyId: exampleId(901),
  agency: 'Another Agency',
  reads: sectionsOfMinuteFor(role),
  pack: 'full',
  widened: [],
  narrowed: [],
  released: [],
  ...more,
})

const HOUSING = { memberId: exampleId(204), agencyId: AGENCIES.housing.agencyId }
const housing = recipient('housing-solo', HOUSING)
const textFor = (to: Recipient) => textOfCopy(copyFor(minute, to))
const titles = (copy: Copy) => copy.blocks.map(block => block.title)

describe("a recipient's copy", () => {
  it('the housing SOLO reads of housing and own actions, and nothing of victims, children, health, registration, offences or intelligence', () => {
    const text = textFor(housing)
    assert.match(text, /furnished flat in Weir Street/)
    assert.match(text, /Visit 14 Weir Street/)
    assert.match(text, /Two to a visit/)
    for (const never of [
      /victim/i,
      /two children/,
      /depression/,
      /regist/i,
      /lewd/i,
      /letter with a man/,
      /Mother/i,
      /Harm/,
      /Medium/,
    ]) {
      assert.doesNotMatch(text, never)
    }
  })

  it('a part that is theirs under a heading that is not stands apart, so that no heading tells', () => {
    const copy = copyFor(minute, housing)
    assert.ok(!titles(copy).includes('Victims'))
    const also = copy.blocks.find(block => block.key === 'also')
    const released = 'Housing is asked not to offer addresses north of the river.'
    assert.deepEqual(
      also?.parts.map(part => part.cells[0]),
      [released],
    )
    const inPolice = recipient('voluntary-worker', { agencyId: AGENCIES.police.agencyId })
    assert.ok(titles(copyFor(minute, inPolice)).includes('Also for you'))
    assert.ok(!titles(copyFor(minute, inPolice)).includes('Victims'))
  })

  it('says how many parts are withheld and not which', () => {
    const copy = copyFor(minute, housing)
    const shown = copy.blocks.flatMap(block => block.parts).length
    assert.equal(copy.withheld + shown, partsOf(minute).length)
    assert.ok(copy.withheld > 0)
    assert.equal(copyFor(minute, recipient('managing-officer')).withheld, 1)
  })

  it('S3-77: a police line follows its handling code, whatever the chair widened; its own agency reads it', () => {
    assert.match(textFor(recipient('managing-officer')), /letter with a man/)
    assert.doesNotMatch(textFor(recipient('managing-officer', { widened: [...SECTIONS] })), /must not go beyond/)
    assert.doesNotMatch(
      textFor(recipient('managing-officer', { released: [`line/${exampleId(307)}`] })),
      /must not go beyond/,
    )
    assert.match(textFor(recipient('police-solo', { agencyId: AGENCIES.police.agencyId })), /must not go beyond/)
    assert.ok(
      mayBePassedOn(' p (3x5x2)') && mayBePassedOn('') && !mayBePassedOn('C (3x5x2)') && !mayBePassedOn('police only'),
    )
  })

  it('S3-92: the chair may show one recipient more or less; what their own agency owns stays', () => {
    assert.match(textFor({ ...housing, widened: ['reasons', 'risk'] }), /Harm/)
    const narrowed = textFor({ ...housing, narrowed: ['housing', 'front'] })
    assert.doesNotMatch(narrowed, /north of the river/)
    assert.match(narrowed, /furnished flat/)
  })

  it('S3-48: who gets the agenda alone gets nothing, until the chair releases a part by name', () => {
    const outside = { ...housing, pack: 'agenda-only' as const }
    assert.equal(holdsAnything(copyFor(minute, outside)), false)
    assert.doesNotMatch(textFor(outside), /Leon/)
    const given = copyFor(minute, { ...outside, released: [`line/${exampleId(311)}`] })
    assert.deepEqual(
      given.blocks.map(block => block.parts.length),
      [1],
    )
    assert.doesNotMatch(textOfCopy(given), /Leon/)
  })

  it('S3-96: the first page is made from this copy: own actions first, then others that the reader may see', () => {
    const { summary } = copyFor(minute, housing)
    assert.deepEqual(summary.own, [
      'Visit 14 Weir Street and write down what it overlooks. Jean Orr, Invermouth Housing, by Fri 5 June 2026',
    ])
    assert.deepEqual(summary.others, [])
    assert.deepEqual(summary.risk, [])
    const police = copyFor(minute, recipient('police-solo', { agencyId: AGENCIES.police.agencyId })).summary
    assert.equal(police.others.length, 3)
    assert.match(police.risk[0] ?? '', /Reconviction: Medium \(RM2000 \(2007\), Moira Keir, 4 May 2026\)/)
    assert.match(police.decisions.join(), /nobody must be told\. No employer/)
  })

  it("S3-96: reading time is counted from this copy's first page and stays under three minutes, however long the minute", () => {
    const lines = Array.from({ length: 400 }, (_, index) => ({
      ...(EXAMPLE_RECORD.lines[0] as (typeof EXAMPLE_RECORD.lines)[number]),
      id: exampleId(2000 + index),
      says: 'word '.repeat(4000),
    }))
    const decisions = Array.from({ length: 60 }, () => ({
      item: 'plan' as const,
      section: 'plan',
      says: 'word '.repeat(900),
      because: 'x',
    }))
    const huge = minuteFrom({ ...EXAMPLE_RECORD, lines, decisions })
    const full = copyFor(huge, recipient('managing-officer'))
    assert.ok(full.summary.readingMinutes <= 3, String(full.summary.readingMinutes))
    assert.equal(full.summary.decisions.at(-1), 'and 55 more below')
    assert.equal(copyFor(minute, housing).summary.readingMinutes, 1)
  })

  it('S3-94: a correction that a reader may not see leaves their copy as it was', () => {
    const hidden = withPart(minute, `line/${exampleId(308)}`, part => corrected(part, ['Both victims have moved.']))
    assert.equal(wordsToCompare(copyFor(hidden, housing)), wordsToCompare(copyFor(minute, housing)))
    assert.deepEqual(copyFor(hidden, housing), copyFor(minute, housing))
    const police = recipient('police-solo')
    assert.notEqual(wordsToCompare(copyFor(hidden, police)), wordsToCompare(copyFor(minute, police)))
  })

  it('S3-91: what the typist reworded is not told to recipients', () => {
    const id = `line/${exampleId(311)}`
    const draft = withPart(minute, id, part => ({ ...part, recorded: ['THE WORDS BEFORE'] }))
    assert.doesNotMatch(JSON.stringify(copyFor(draft, housing)), /THE WORDS BEFORE/)
  })
})

describe("no part outside a reader's rights is anywhere in their copy (S3-91, section 7a)", () => {
  for (const role of POST_ROLES) {
    it(role, () => {
      fc.assert(
        fc.property(anyMinute, fc.integer({ min: 1, max: 5 }), (given, who) => {
          const [agencyId, memberId] = [exampleId(who), exampleId(200 + who)]
          const copy = copyFor(given, recipient(role, { agencyId, memberId }))
          const everything = JSON.stringify(copy) + textOfCopy(copy)
          const reads = new Set<Section>(['name', ...sectionsOfMinuteFor(role)])
          partsOf(given).forEach((part, index) => {
            assert.equal(everything.includes(secret(index + 1)), allowed(part, role, agencyId, memberId), part.section)
            assert.ok(!everything.includes(`recorded ${secret(index + 1)}`))
          })
          given.blocks.forEach((block, index) => {
            if (!reads.has(block.section)) assert.ok(!everything.includes(secret(9000 + index)))
          })
          assert.ok(copy.blocks.every((block, index) => block.parts.length > 0 || copy.blocks[index + 1]?.level === 2))
        }),
        { numRuns: 150 },
      )
    })
  }
})
