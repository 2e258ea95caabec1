import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SERVE_AN_AREA } from '../access/as-what-they-stand.ts'
import type { PostRole } from './roles.ts'
import { SECTIONS, type Section } from './sections.ts'
import { mayRead, mayWrite, sectionsOfMinuteFor } from './who-may-read-which-part.ts'

/** One pair for each role: what it sees of the file, and what it must not. */
const FILE: readonly [PostRole, readonly Section[], readonly Section[]][] = [
  [
    'managing-officer',
    ['offending', 'health-released', 'intelligence-shared', 'victim', 'registration'],
    ['health', 'intelligence'],
  ],
  ['police-solo', ['status', 'conditions', 'registration', 'intelligence'], ['health', 'health-released']],
  ['crime-manager', ['status', 'registration', 'intelligence'], ['health', 'health-released']],
  ['social-work-solo', ['status', 'risk', 'plan', 'conference'], ['intelligence', 'health']],
  [
    'housing-solo',
    ['name', 'particulars', 'safety', 'housing'],
    ['offending', 'health', 'victim', 'general', 'registration', 'risk', 'children'],
  ],
  ['health-liaison', ['name', 'risk', 'health'], ['intelligence', 'intelligence-shared', 'victim']],
  ['prison-social-work', ['custody', 'conditions', 'plan'], ['intelligence', 'intelligence-shared', 'general']],
  ['children-and-families', ['children', 'conditions'], ['health', 'employment', 'offending']],
  ['voluntary-worker', ['name', 'safety'], ['offending', 'housing', 'plan', 'particulars']],
  ['accommodation-provider', ['name', 'safety'], ['offending', 'housing', 'plan', 'particulars']],
  ['coordinator', ['plan', 'conference'], ['general', 'health', 'intelligence']],
]
const NO_CASE: readonly PostRole[] = [
  'support-assistant',
  'oversight-member',
  'lay-adviser',
  'elected-member',
  'administrator',
]

/** Who reads a case that was drawn or asked for, all of it, and changes nothing in it. */
const LOOKS_OVER: readonly PostRole[] = ['auditor', 'data-protection-officer']

/** The table of the minute, by its rows. */
const MINUTE: readonly [string, Section, readonly PostRole[], readonly PostRole[]][] = [
  [
    'front sheet',
    'front',
    ['managing-officer', 'housing-solo', 'health-liaison', 'children-and-families'],
    ['voluntary-worker', 'accommodation-provider'],
  ],
  [
    'reasons',
    'reasons',
    ['managing-officer', 'housing-solo', 'health-liaison'],
    ['voluntary-worker', 'accommodation-provider'],
  ],
  [
    'information by agency',
    'general',
    ['managing-officer', 'police-solo', 'prison-social-work', 'coordinator'],
    ['housing-solo', 'health-liaison', 'children-and-families', 'voluntary-worker'],
  ],
  [
    'what health released',
    'health-released',
    ['managing-officer', 'prison-social-work', 'health-liaison'],
    ['housing-solo', 'children-and-families'],
  ],
  [
    'victims',
    'victim',
    ['managing-officer', 'prison-social-work', 'coordinator'],
    ['housing-solo', 'health-liaison', 'children-and-families', 'voluntary-worker'],
  ],
  [
    'risk',
    'risk',
    ['managing-officer', 'health-liaison', 'prison-social-work'],
    ['housing-solo', 'children-and-families', 'voluntary-worker'],
  ],
  [
    'intelligence lines',
    'intelligence-shared',
    ['managing-officer', 'police-solo', 'coordinator'],
    ['housing-solo', 'health-liaison', 'children-and-families', 'voluntary-worker'],
  ],
  [
    'plan',
    'plan',
    ['managing-officer', 'prison-social-work', 'coordinator'],
    ['housing-solo', 'health-liaison', 'children-and-families', 'voluntary-worker'],
  ],
  [
    'disclosure',
    'disclosure',
    ['managing-officer', 'prison-social-work'],
    ['housing-solo', 'voluntary-worker', 'accommodation-provider'],
  ],
]

describe('need to know S3-10', () => {
  for (const [role, sees, not] of FILE) {
    it(`${role} sees its part of the file and no more`, () => {
      assert.deepEqual(
        sees.filter(section => !mayRead(role, section, 'file')),
        [],
      )
      assert.deepEqual(
        not.filter(section => mayRead(role, section, 'file')),
        [],
      )
    })
  }

  for (const [what, section, readers, others] of MINUTE) {
    it(`of the minute, ${what} goes to those who need it`, () => {
      assert.deepEqual(
        readers.filter(role => !mayRead(role, section, 'minute')),
        [],
      )
      assert.deepEqual(
        others.filter(role => mayRead(role, section, 'minute')),
        [],
      )
    })
  }

  it('S3-91 a support assistant, and everybody who watches over the work, reads no case by role', () => {
    for (const role of NO_CASE)
      assert.deepEqual([sectionsOfMinuteFor(role), mayRead(role, 'name', 'file')], [[], false])
  })

  it('S3-91 an auditor and the data protection officer stand on no case by their post, and write in none', () => {
    for (const role of LOOKS_OVER) {
      assert.equal(SERVE_AN_AREA.includes(role), false)
      assert.deepEqual(
        SECTIONS.filter(section => mayWrite(role, section)),
        [],
      )
      assert.equal(mayRead(role, 'name', 'file'), true)
    }
  })

  it('health notes are written by health and read by nobody else', () => {
    assert.equal(mayWrite('health-liaison', 'health'), true)
    assert.equal(mayWrite('managing-officer', 'health'), false)
    assert.deepEqual(
      FILE.map(([role]) => role).filter(role => mayRead(role, 'health', 'file')),
      ['health-liaison'],
    )
  })

  it('originals of intelligence stay with the police S3-77', () => {
    assert.deepEqual(
      FILE.map(([role]) => role).filter(role => mayRead(role, 'intelligence', 'file')),
      ['police-solo', 'crime-manager'],
    )
    assert.deepEqual(
      FILE.map(([role]) => role).filter(role => mayRead(role, 'intelligence', 'minute')),
      [],
    )
  })
})
