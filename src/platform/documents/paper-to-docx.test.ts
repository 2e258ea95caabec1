import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testPaper } from '../../../tests/support/paper.ts'
import { unzip } from '../../../tests/support/unzip.ts'
import { type Block, NotAPaper, type Paper, paperToDocx } from './index.ts'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (xml: string) => xml.replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '?')

/** The paragraphs of one part: style and text, line breaks as line ends. */
function paragraphsOf(xml: string): { style: string; text: string }[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
    text: unescaped(
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([all, text]) => (all === '<w:br/>' ? '\n' : (text ?? '')))
        .join(''),
    ),
  }))
}

async function opened(more: Partial<Paper> = {}) {
  const files = unzip(await paperToDocx(testPaper(more)))
  const part = (pattern: RegExp) => [...files].find(([name]) => pattern.test(name))?.[1] ?? ''
  return {
    files,
    body: part(/^word\/document\.xml$/),
    header: part(/header\d\.xml$/),
    footer: part(/footer\d\.xml$/),
    part,
  }
}

describe('a paper as a Word file', () => {
  it('says on every page whose copy it is, its mark, its classification and which page it is S3-93', async () => {
    const { header, footer } = await opened()
    assert.equal(paragraphsOf(header)[0]?.text, 'OFFICIAL-SENSITIVE16 April 2026')
    const foot = paragraphsOf(footer)
    assert.equal(foot[0]?.text, 'Morag Sutherland, Testshire Police')
    assert.equal(foot[1]?.text, 'Copy 3 of 11 · 7F3K-9Q2MPage  of ')
    assert.match(footer, /<w:instrText[^>]*>PAGE<\/w:instrText>/)
    assert.match(footer, /<w:instrText[^>]*>NUMPAGES<\/w:instrText>/)
  })

  it('has a title, real headings and the recipient large on its front page S3-93', async () => {
    const { body, part } = await opened()
    const headed = paragraphsOf(body).filter(({ style }) => style !== '' && style !== 'ListParagraph')
    assert.deepEqual(headed, [
      { style: 'Title', text: 'Minute of a case conference' },
      { style: 'Heading1', text: 'Summary' },
      { style: 'Heading1', text: 'Attendance' },
      { style: 'Heading1', text: 'Risk assessment' },
      { style: 'Heading2', text: 'What raises the risk' },
      { style: 'Heading3', text: 'Alcohol' },
      { style: 'Heading2', text: 'What lowers it' },
    ])
    assert.match(body, /<w:sz w:val="60"\/>.{0,80}<w:t[^>]*>Morag Sutherland</)
    assert.match(part(/core\.xml$/), /<dc:title>Minute of a case conference<\/dc:title>/)
    assert.match(part(/styles\.xml$/), /<w:lang w:val="en-GB"\/>/)
  })

  it('has real tables, whose heads are repeated on each page', async () => {
    const { body } = await opened()
    const table = body.match(/<w:tbl>.*?<\/w:tbl>/gs)?.find(one => one.includes('Post and agency')) ?? ''
    const rows = table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
    assert.equal(rows.length, 41)
    assert.match(rows[0] ?? '', /<w:tblHeader\/>/)
    assert.equal(rows.filter(row => row.includes('<w:tblHeader/>')).length, 1)
    assert.deepEqual(
      paragraphsOf(rows[1] ?? '').map(({ text }) => text),
      ['Person 1', 'Liaison officer, Testshire Police', 'Apologies; sent a report'],
    )
  })

  it('says all that the paper says, in its order', async () => {
    const { body } = await opened()
    const texts = paragraphsOf(body).map(({ text }) => text)
    const said = [
      'Held',
      'Version',
      'Decided',
      'Release',
      'Changed in version 2',
      'The next conference was brought forward.',
    ]
    const more = [
      'Who was there',
      'Person 40',
      'First line.\nSecond line.',
      'None since January.',
      'Short rules.',
      'His sister.',
    ]
    let from = -1
    for (const one of [...said, ...more]) {
      const at = texts.indexOf(one, from + 1)
      assert.ok(at > from, `"${one}" does not follow`)
      from = at
    }
  })

  it('begins the numbers of each list anew', async () => {
    const list: Block = { kind: 'list', ordered: true, items: ['a', 'b'] }
    const { body } = await opened({
      sections: [{ heading: 'H', blocks: [list, { kind: 'paragraph', text: 'x' }, list] }],
    })
    const numbers = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(found => found[1])
    assert.equal(numbers.length, 4)
    assert.equal(numbers[0], numbers[1])
    assert.notEqual(numbers[0], numbers[2])
  })

  it('writes hostile text as it was typed, and leaves out what a Word file may not hold', async () => {
    const hostile = [
      '<w:p/>&amp;<!-- --> ]]> {PAGE} "\'',
      'مرحبا',
      'a\u0001b\uffffc\ud800d',
      'x'.repeat(20_000),
      'ā'.repeat(300),
    ]
    for (const text of hostile) {
      const { body, footer } = await opened({
        copy: { ...testPaper().copy, recipient: text },
        sections: [
          {
            heading: text,
            blocks: [
              { kind: 'paragraph', text },
              { kind: 'list', items: [text] },
            ],
          },
        ],
      })
      const expected = text.toWellFormed().replaceAll(/[\u0001\uffff]/g, '')
      assert.equal(paragraphsOf(body).filter(paragraph => paragraph.text === expected).length, 4)
      assert.ok(paragraphsOf(footer)[0]?.text.startsWith(expected))
      assert.doesNotMatch(body, /[\u0000-\u0008\uffff]/)
    }
  })

  it('is not made of what is no paper', async () => {
    await assert.rejects(paperToDocx(testPaper({ title: ' ' })), NotAPaper)
  })
})
