/** A paper of the usual shape for tests: every kind of block, several pages, a table that goes over a page. */
import type { Paper, Section } from '#platform/documents'
import { day } from '#rules'

const attendance = Array.from({ length: 40 }, (_, index) => [
  `Person ${index + 1}`,
  index % 3 === 0 ? 'Liaison officer, Testshire Police' : 'Social worker, Testshire Council',
  index % 5 === 0 ? 'Apologies; sent a report' : 'Present',
])

const summary: Section = {
  heading: 'Summary',
  blocks: [
    { kind: 'callout', title: 'Decided', text: 'The plan below can manage the risk.' },
    { kind: 'facts', facts: [{ name: 'Release', value: 'Friday 24 April 2026' }] },
    { kind: 'paragraph', text: 'The next conference was brought forward.', changed: 'Changed in version 2' },
  ],
}

const whoWasThere: Section = {
  heading: 'Attendance',
  blocks: [
    {
      kind: 'table',
      caption: 'Who was there',
      columns: [
        { title: 'Name', width: 3 },
        { title: 'Post and agency', width: 4 },
        { title: 'Reply', width: 2 },
      ],
      rows: attendance,
      rowsAreNamed: true,
    },
  ],
}

const risk: Section = {
  heading: 'Risk assessment',
  blocks: [
    { kind: 'heading', level: 2, text: 'What raises the risk' },
    { kind: 'paragraph', text: 'First line.\nSecond line.' },
    { kind: 'heading', level: 3, text: 'Alcohol' },
    { kind: 'list', items: ['None since January.', 'Says so himself.'] },
    { kind: 'heading', level: 2, text: 'What lowers it' },
    { kind: 'list', ordered: true, items: ['Short rules.', 'His sister.'] },
  ],
}

/** One recipient's copy; what is given replaces the usual. */
export function testPaper(more: Partial<Paper> = {}): Paper {
  return {
    title: 'Minute of a case conference',
    about: 'Conference of Tuesday 14 April 2026',
    classification: 'OFFICIAL-SENSITIVE',
    handling: 'This copy may be read by the person named above and by nobody else.',
    language: 'en-GB',
    date: day('2026-04-16'),
    copy: { recipient: 'Morag Sutherland', agency: 'Testshire Police', number: 3, of: 11, mark: '7F3K-9Q2M' },
    front: [
      { name: 'Held', value: 'Tuesday 14 April 2026, 14:00 to 15:20' },
      { name: 'Version', value: '2, issued 16 April 2026' },
    ],
    sections: [summary, whoWasThere, risk],
    ...more,
  }
}
