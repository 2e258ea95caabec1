import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SECTIONS } from '../cases/sections.ts'
import { knownTo, type Stood } from './known-to.ts'

const as = (agency: string, role: Stood['role'], arranged: Stood['arranged'] = SECTIONS): Stood => ({
  agencyId: `id of ${agency}`,
  agency,
  role,
  arranged,
})
const STOOD = [
  as('Police', 'police-solo'),
  as('Social Work', 'managing-officer'),
  as('Social Work', 'social-work-solo'),
  as('Housing', 'housing-solo'),
]

describe('S4-29: to which agencies a fact was known', () => {
  it('those of whom somebody stood on the case as what reads the part, each once', () => {
    assert.deepEqual(knownTo('general', STOOD), ['Police', 'Social Work'])
    assert.deepEqual(knownTo('intelligence', STOOD), ['Police'])
    assert.deepEqual(knownTo('housing', STOOD), ['Housing', 'Police', 'Social Work'])
    assert.deepEqual(knownTo('general', []), [])
  })

  it('the one that wrote it, as long as it stood on the case', () => {
    assert.deepEqual(knownTo('general', STOOD, 'id of Housing'), ['Housing', 'Police', 'Social Work'])
    assert.deepEqual(knownTo('general', STOOD, 'id of Health'), ['Police', 'Social Work'])
  })

  it('none beyond what its arrangement covers', () => {
    assert.deepEqual(knownTo('general', [as('Housing', 'managing-officer', ['name', 'housing'])]), [])
  })
})
