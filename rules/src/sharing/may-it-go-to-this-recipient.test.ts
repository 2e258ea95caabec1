import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../kernel/day.ts'
import { isOneName, mayItGoToThisRecipient, namesTheAddress } from './may-it-go-to-this-recipient.ts'

const SAME: readonly (readonly [string, string])[] = [
  ['Peter Leon', 'peter LEON'],
  ['Peter Leon', 'Leon, Peter'],
  ['Peter Leon', 'Mr Peter Leon'],
  ['Peter Leon', 'Peter Alan Leon'],
  ['Peter Leon', 'Peter A. Leon'],
  ['Péter Léon', 'Peter Leon'],
  ['Shaun O’Neill', "Shaun O'Neill"],
  ['Shaun O’Neill', 'Shaun O Neill'],
  ['Shaun O’Neill', 'ONeill Shaun'],
  ['Iain MacLeod', 'Mac Leod Iain'],
  ['Iain MacLeod', 'Iain McLeod'],
  ['Anne-Marie Smith', 'Anne Marie Smith'],
  ['Xiao Long', 'Xiaolong'],
  ['Dora', 'dora'],
  ['Peter Leon', 'Peter Leon, 3 Brae Street'],
  ['Pe\u200bter Leon', 'Peter Leon'],
]

const OTHER: readonly (readonly [string, string])[] = [
  ['Peter Leon', 'P. Leon'],
  ['Peter Leon', 'P L'],
  ['Peter Leon', 'Leon'],
  ['Peter Leon', 'Peter Leonard'],
  ['Peter Leon', 'Petra Leon'],
  ['Mrs Smith', 'Mrs Jones Smith'],
  ['Dora', 'Dora Brown'],
  ['', 'Peter Leon'],
  ['', ''],
]

const given = {
  recipient: 'Community Council',
  names: ['Peter Leon', 'Dora Brown'],
  addresses: ['3 Brae Street EH1 2AB'],
  confirmed: false,
  typed: true,
  triedBefore: false,
  ofCase: 0,
  byMember: 0,
}
const answered = (more: Partial<typeof given>) => {
  const answer = mayItGoToThisRecipient.answer({ ...given, ...more }, day('2026-03-16'))
  return answer.kind === 'decided' ? { ...answer.value, says: answer.because.map(({ says }) => says) } : answer.kind
}

describe('whether it may go to this recipient, 5.2 row 38', () => {
  it('a whole name is the same in any writing, and an initial is no name', () => {
    for (const [one, other] of SAME) assert.ok(isOneName(one, other) && isOneName(other, one), `${one} / ${other}`)
    for (const [one, other] of OTHER) assert.ok(!isOneName(one, other) && !isOneName(other, one), `${one} / ${other}`)
  })

  it('an address is the same with its number, and a place alone is none', () => {
    assert.ok(namesTheAddress('The occupier, 3 BRAE-STREET, EH1 2AB', '3 Brae Street, EH1 2AB'))
    assert.ok(!namesTheAddress('The occupier, 13 Brae Street', '3 Brae Street'))
    assert.ok(!namesTheAddress('Leith', 'Leith'))
    assert.ok(!namesTheAddress('Brae Street Surgery', 'Brae Street'))
  })

  it('says the same of a name, of an address, and of somebody who has tried many names', () => {
    const [name, address, many] = [
      answered({ recipient: 'Leon Peter' }),
      answered({ recipient: 'c/o 3 Brae Street EH1 2AB' }),
      answered({ ofCase: 12 }),
    ]
    assert.deepEqual(name, address)
    const said = (one: typeof name) => (typeof one === 'string' ? one : one.says)
    assert.deepEqual(said(name), said(many))
    assert.deepEqual(many, answered({ byMember: 40 }))
    assert.match(JSON.stringify(many), /"may":false,"counts":false/)
    assert.match(JSON.stringify(name), /"may":false,"counts":true.*a second person must look/)
  })

  it('lets anybody else pass, and whom a second person confirmed', () => {
    assert.deepEqual(answered({}), {
      may: true,
      counts: true,
      says: ['Neither the name nor the address is one of this case, or a second person has looked.'],
    })
    assert.equal(JSON.stringify(answered({ recipient: 'Peter Leon', confirmed: true })).includes('"may":true'), true)
  })

  it('counts neither what was tried before nor whoever was chosen', () => {
    assert.match(JSON.stringify(answered({ triedBefore: true, ofCase: 12 })), /"may":true,"counts":false/)
    assert.match(JSON.stringify(answered({ typed: false, byMember: 40 })), /"may":true,"counts":false/)
  })
})
