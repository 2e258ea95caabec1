import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testPaper } from '../../../tests/support/paper.ts'
import { paperToText } from './index.ts'

describe('a paper as text', () => {
  it('says everything once, in reading order', () => {
    const lines = paperToText(testPaper()).split('\n')
    assert.deepEqual(lines.slice(0, 20), [
      'OFFICIAL-SENSITIVE',
      'Minute of a case conference',
      'Conference of Tuesday 14 April 2026',
      '16 April 2026',
      'This copy is for Morag Sutherland, Testshire Police. Copy 3 of 11 · 7F3K-9Q2M',
      'This copy may be read by the person named above and by nobody else.',
      'Held: Tuesday 14 April 2026, 14:00 to 15:20',
      'Version: 2, issued 16 April 2026',
      '',
      '# Summary',
      '',
      'Decided: The plan below can manage the risk.',
      '',
      'Release: Friday 24 April 2026',
      '',
      '[Changed in version 2]',
      'The next conference was brought forward.',
      '',
      '# Attendance',
      '',
    ])
    assert.deepEqual(lines.slice(20, 23), [
      'Who was there',
      'Name | Post and agency | Reply',
      'Person 1 | Liaison officer, Testshire Police | Apologies; sent a report',
    ])
    assert.deepEqual(lines.slice(-15), [
      '## What raises the risk',
      '',
      'First line.',
      'Second line.',
      '',
      '### Alcohol',
      '',
      '- None since January.',
      '- Says so himself.',
      '',
      '## What lowers it',
      '',
      '1. Short rules.',
      '2. His sister.',
      '',
    ])
  })

  it('differs between two versions in the lines that differ', () => {
    const one = paperToText(testPaper()).split('\n')
    const two = paperToText(testPaper({ handling: 'Otherwise.' })).split('\n')
    assert.deepEqual(
      two.filter((line, index) => line !== one[index]),
      ['Otherwise.'],
    )
  })
})
