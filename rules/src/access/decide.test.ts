import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { POST_ROLES, type PostRole } from '../cases/roles.ts'
import { SECTIONS, type Section } from '../cases/sections.ts'
import { decide } from './decide.ts'
import { type Example, exampleFor, SITUATIONS, type Situation } from './example-of-access.ts'
import type { Action, Item } from './facts-of-access.ts'
import { pageOfRole, usualSituation } from './page-of-role.ts'
import { everyRule, ruleOfNeedToKnow } from './rules-of-need-to-know.ts'

const asked = (
  { subject, context, caseId }: Example,
  section: Section,
  action: Action = 'read',
  more: Partial<Item> = {},
) => decide(subject, action, { kind: 'part', case: caseId, section, ...more }, context)

const rule = (role: PostRole, situation: Situation, section: Section = 'name', action: Action = 'read') =>
  asked(exampleFor(role, situation), section, action).rule

describe('the table of requirements 7a, role by role', () => {
  const SEES: readonly (readonly [role: PostRole, sees: readonly Section[], not: readonly Section[]])[] = [
    ['managing-officer', ['offending', 'health-released', 'intelligence-shared'], ['intelligence', 'health']],
    ['police-solo', ['status', 'conditions', 'registration', 'intelligence'], ['health', 'health-released']],
    ['social-work-solo', ['plan', 'conference', 'risk'], ['intelligence']],
    ['housing-solo', ['name', 'particulars', 'safety', 'housing'], ['offending', 'health', 'victim', 'registration']],
    ['health-liaison', ['risk', 'health'], ['intelligence', 'intelligence-shared', 'victim']],
    ['prison-social-work', ['custody', 'conditions', 'plan'], ['intelligence', 'intelligence-shared']],
    ['children-and-families', ['children', 'conditions'], ['health', 'employment', 'offending']],
    ['voluntary-worker', ['name', 'safety'], ['offending', 'housing', 'plan']],
    ['coordinator', ['plan', 'conference'], ['general']],
    ['support-assistant', [], ['name', 'plan']],
    ['oversight-member', [], ['name']],
    ['auditor', ['name', 'intelligence', 'health', 'ledger'], []],
    ['lay-adviser', [], ['name']],
    ['elected-member', [], ['name']],
    ['administrator', [], ['name', 'status']],
    ['data-protection-officer', ['name', 'ledger'], []],
  ]
  for (const [role, sees, not] of SEES) {
    it(`${role} sees ${sees.join(', ') || 'nothing'}, and not ${not.join(', ')}`, () => {
      const usual = exampleFor(role, usualSituation(role))
      for (const section of sees) assert.ok(asked(usual, section).allowed, section)
      for (const section of not) assert.equal(asked(usual, section).rule, 'NK-07', section)
    })
  }

  it('an auditor reads what was drawn and nothing beside, and writes nothing', () => {
    assert.equal(rule('auditor', 'in the area'), 'NK-06')
    assert.equal(rule('auditor', 'let in', 'plan', 'write'), 'NK-09')
    assert.equal(rule('data-protection-officer', 'elsewhere'), 'NK-06')
  })
})

describe('what lets in and what keeps out names its rule', () => {
  it('S3-10 the area for its own posts, and nothing of another area', () => {
    assert.equal(rule('police-solo', 'in the area'), 'NK-30')
    assert.equal(rule('police-solo', 'elsewhere'), 'NK-06')
    assert.equal(rule('housing-solo', 'in the area'), 'NK-06')
  })

  it('S3-45 a case of the children’s service is the police’s and nobody else’s without being given it', () => {
    assert.equal(rule('police-solo', 'under 18'), 'NK-30')
    assert.equal(rule('social-work-solo', 'under 18'), 'NK-06')
    assert.equal(rule('managing-officer', 'under 18'), 'NK-06')
  })

  it('a team’s work is its head’s, as what the head is', () => {
    assert.equal(rule('team-manager', 'team put there'), 'NK-32')
    assert.equal(rule('team-manager', 'team put there', 'conditions', 'write'), 'NK-09')
  })

  it('deny wins: restriction and exclusion go before every right', () => {
    for (const role of POST_ROLES) {
      assert.equal(rule(role, 'restricted'), 'NK-03', role)
      assert.equal(rule(role, 'excluded'), 'NK-04', role)
      assert.equal(rule(role, 'hidden and glass broken'), 'NK-03', role)
      assert.ok(['NK-30', 'NK-31', 'NK-33', 'NK-07'].includes(rule(role, 'restricted and named')), role)
    }
  })

  it('S3-22 a broken glass shows what keeps people safe, for reading, and is not taken along', () => {
    const glass = exampleFor('voluntary-worker', 'glass broken')
    assert.equal(asked(glass, 'children').rule, 'NK-34')
    for (const section of ['offending', 'victim', 'intelligence', 'registration', 'general'] as const)
      assert.equal(asked(glass, section).rule, 'NK-07')
    for (const section of SECTIONS) assert.equal(asked(glass, section, 'write').allowed, false)
    assert.equal(asked(glass, 'safety', 'export').rule, 'NK-10')
    assert.equal(rule('police-solo', 'in the area', 'safety', 'export'), 'NK-30')
  })

  it('ends on the day after, or at the minute', () => {
    for (const role of POST_ROLES) {
      assert.equal(rule(role, 'post ended'), 'NK-01', role)
      assert.equal(rule(role, 'clearance lapsed'), 'NK-02', role)
      assert.equal(rule(role, 'arrangement over'), 'NK-05', role)
      assert.equal(rule(role, 'grant over'), 'NK-06', role)
      assert.equal(rule(role, 'hour over'), 'NK-06', role)
      assert.equal(rule(role, 'taken off'), 'NK-06', role)
    }
  })

  it('S2-34 whoever was let in by name under one hat is not let in under the other', () => {
    const { subject, context, caseId } = exampleFor('health-liaison', 'let in')
    const police = { ...context, posts: context.posts.map(post => ({ ...post, role: 'police-solo' as const })) }
    assert.equal(decide(subject, 'read', { kind: 'part', case: caseId, section: 'health' }, police).rule, 'NK-06')
  })

  it('S3-81 words that tell of registration wait for the police', () => {
    const reveals = { reveals: true, agency: 'theirs', author: 'another' }
    const housing = exampleFor('housing-solo', 'put there')
    assert.equal(asked(housing, 'housing', 'read', reveals).rule, 'NK-18')
    assert.equal(asked(housing, 'housing', 'read', { ...reveals, permitted: true }).rule, 'NK-31')
    assert.equal(asked(housing, 'housing', 'read', { ...reveals, agency: 'ours' }).rule, 'NK-31')
    assert.equal(asked(exampleFor('police-solo', 'put there'), 'housing', 'read', reveals).rule, 'NK-30')
  })

  it('a pointer tells that there is a record to those who would be let in; nothing tells of the hidden', () => {
    const pointed = exampleFor('managing-officer', 'restricted')
    assert.equal(asked(pointed, 'name', 'know-of').rule, 'NK-44')
    const hidden = pointed.context.restrictions.map(one => ({ ...one, shows: 'hidden' as const }))
    const other = { ...pointed, context: { ...pointed.context, restrictions: hidden } }
    assert.equal(asked(other, 'name', 'know-of').rule, 'NK-03')
    const stranger = { ...pointed, context: { ...pointed.context, memberships: [] } }
    assert.equal(asked(stranger, 'name', 'know-of').allowed, false)
  })

  it('S3-48 whoever has the agenda alone knows of the meeting and of nobody', () => {
    const { subject, context, conferenceId } = exampleFor('voluntary-worker', 'asked to a conference')
    const agenda = context.conferences.map(one => ({
      ...one,
      invitations: one.invitations.map(asked => ({ ...asked, wholePack: false })),
    }))
    const of = (kind: 'conference' | 'minute-part', section: Section) =>
      decide(subject, 'read', { kind, conference: conferenceId, section }, { ...context, conferences: agenda }).rule
    assert.deepEqual([of('conference', 'name'), of('minute-part', 'name')], ['NK-39', 'NK-12'])
  })
})

describe('what is not known lets nobody in', () => {
  const ITEM: Item = { kind: 'part', case: 'the case', section: 'name' }

  for (const role of POST_ROLES) {
    it(`${role}: whatever fact is left out, nobody is let in who was not before`, () => {
      for (const situation of SITUATIONS) {
        const { subject, context } = exampleFor(role, situation)
        const before = decide(subject, 'read', ITEM, context).allowed
        for (const list of ['areas', 'posts', 'postings', 'agreements', 'parties', 'cases'] as const) {
          assert.equal(decide(subject, 'read', ITEM, { ...context, [list]: [] }).allowed && !before, false, list)
        }
        assert.equal(decide(subject, 'read', { kind: 'part', case: 'the case' }, context).allowed, false)
        assert.equal(decide(subject, 'read', { kind: 'part', section: 'name' }, context).allowed, false)
        assert.equal(decide({ ...subject, now: 'now' }, 'read', ITEM, context).rule, 'NK-01')
      }
    })
  }

  it('a restriction whose end cannot be read goes on; a grant whose beginning cannot be read has not begun', () => {
    const kept = exampleFor('police-solo', 'restricted')
    const unread = kept.context.restrictions.map(one => ({ ...one, fromAt: 'once', toAt: 'some day' }))
    assert.equal(asked({ ...kept, context: { ...kept.context, restrictions: unread } }, 'name').rule, 'NK-03')
    const letIn = exampleFor('auditor', 'let in')
    const begun = letIn.context.grants.map(one => ({ ...one, fromAt: 'once' }))
    assert.equal(asked({ ...letIn, context: { ...letIn.context, grants: begun } }, 'name').rule, 'NK-06')
  })
})

describe('the pages for governance staff', () => {
  it('are one a role, each line with a rule that says whether it lets in', () => {
    for (const role of POST_ROLES) {
      const page = pageOfRole(role)
      const decisions = [...page.cases, ...page.minute, ...page.ends, ...page.leaves].map(one => one.decision)
      decisions.push(...page.parts.flatMap(one => [one.reads, one.writes]))
      for (const { allowed, rule: id, says } of decisions) {
        assert.equal(ruleOfNeedToKnow(id).lets, allowed, id)
        assert.equal(ruleOfNeedToKnow(id).says, says)
      }
      assert.ok(
        page.ends.every(one => !one.decision.allowed),
        `${role} goes on seeing`,
      )
    }
  })

  it('say no rule twice in the same words', () => {
    const says = everyRule().map(one => one.says)
    assert.equal(new Set(says).size, says.length)
  })
})
