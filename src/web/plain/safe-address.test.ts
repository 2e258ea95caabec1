import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { safeAddress } from './safe-address.ts'

const HERE = 'https://cairn.example'

describe('safeAddress', () => {
  for (const address of [
    '/',
    '/cases/1?x=1#due',
    '#main',
    '?page=2',
    'next',
    'https://www.legislation.gov.uk/x',
    'mailto:a@b.example',
    'tel:+44 131 496 0000',
  ]) {
    it(`lets ${address} pass`, () => assert.equal(safeAddress(address), address))
  }

  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0000javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'http://plain.example',
    'blob:https://x',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    'https:elsewhere',
    'https:/\\elsewhere.example',
    'mailto:nobody',
    'tel:javascript',
  ]
  for (const address of refused) {
    it(`refuses ${JSON.stringify(address)}`, () => assert.equal(safeAddress(address), undefined))
  }

  it('never lets an address pass that a browser would take elsewhere or run', () => {
    const parts = fc.constantFrom(
      'javascript:',
      'java',
      'script:',
      '//',
      '/',
      '\\',
      '\t',
      ' ',
      'https:',
      'data:',
      'a',
      '@',
      '.',
      '#',
      '?',
      '\u00ad',
      'x.example',
    )
    const address = fc.oneof(
      fc.string(),
      fc.array(parts).map(each => each.join('')),
    )
    fc.assert(
      fc.property(address, given => {
        const passed = safeAddress(given)
        if (passed === undefined) return
        const leads = URL.parse(passed, `${HERE}/cases/1`)
        if (leads === null) return
        const stays = leads.origin === HERE
        const named = /^(https|mailto|tel):/i.test(passed) && ['https:', 'mailto:', 'tel:'].includes(leads.protocol)
        assert.ok(stays || named, `${JSON.stringify(passed)} leads to ${leads.href}`)
      }),
      { numRuns: 5_000 },
    )
  })
})
