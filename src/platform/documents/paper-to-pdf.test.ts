import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { testPaper } from '../../../tests/support/paper.ts'
import { readPdf } from '../../../tests/support/read-pdf.ts'
import { type Block, canMakePdf, NoPdfHere, NotAPaper, type Paper, paperToPdf } from './index.ts'
import { bindingHere, forTemplate } from './paper-to-pdf.ts'
import { withoutLetters } from './typeset.ts'

const close = (text: string) => text.replaceAll(/\s+/g, '')
const read = async (more: Partial<Paper> = {}) => readPdf(await paperToPdf(testPaper(more)))
const withBlocks = (...blocks: Block[]) => read({ sections: [{ heading: 'Section', blocks }] })
const allText = (pdf: ReturnType<typeof readPdf>) => close(pdf.pages.map(page => page.text).join(''))
const copyFor = (recipient: string) => ({ ...testPaper().copy, recipient })

describe('a paper as a PDF', () => {
  it('says on every page whose copy it is, its mark, its classification and which page it is S3-93', async () => {
    const { pages } = await read()
    assert.ok(pages.length >= 3, `${pages.length} pages`)
    for (const [index, { text }] of pages.entries()) {
      assert.match(text, /Morag Sutherland, Testshire Police/)
      assert.match(text, /Copy 3 of 11 · 7F3K-9Q2M/)
      assert.match(text, /OFFICIAL-SENSITIVE/)
      assert.match(text, new RegExp(`Page ${index + 1} of ${pages.length}`))
    }
  })

  it('has the recipient large on its front page S3-93', async () => {
    const { pages } = await read()
    const front = pages[0]?.text ?? ''
    assert.match(front, /This copy is for\s+Morag Sutherland\s+Testshire Police/)
    const template = JSON.parse(forTemplate(testPaper())) as { nameSize: number }
    assert.equal(template.nameSize, 30)
  })

  it('prints all that the paper says, in its order', async () => {
    const pdf = await read()
    const said = [
      'Minute of a case conference',
      'Conference of Tuesday 14 April 2026',
      'Held',
      '14:00 to 15:20',
      'This copy may be read by the person named above',
      'Summary',
      'Decided',
      'The plan below',
      'Release',
      'Friday 24 April 2026',
      'Changed in version 2',
      'The next conference was brought forward.',
      'Attendance',
      'Who was there',
      'Person 1Liaison officer',
      'Person 40Liaison officer',
      'Risk assessment',
      'What raises the risk',
      'First line.Second line.',
      'Alcohol',
      'None since January.',
      '1.Short rules.',
      '2.His sister.',
    ]
    let from = 0
    const text = allText(pdf)
    for (const one of said) {
      const at = text.indexOf(close(one), from)
      assert.notEqual(at, -1, `"${one}" does not follow`)
      from = at
    }
    const lines = pdf.pages.flatMap(page => page.text.split('\n'))
    assert.ok(lines.includes('First line.'), 'a line end was not kept')
  })

  it('is tagged as PDF/UA asks: language, title, outline, tables with header cells, lists', async () => {
    const pdf = await read()
    assert.equal(pdf.marked, true)
    assert.equal(pdf.language, 'en-GB')
    assert.equal(pdf.title, 'Minute of a case conference')
    assert.equal(pdf.showsTitle, true)
    assert.match(pdf.metadata, /<pdfuaid:part>1<\/pdfuaid:part>/)
    const roles = pdf.tags.map(tag => tag.role)
    const headings = roles.filter(role => /^(Title|H\d)$/.test(role))
    assert.deepEqual(headings, ['Title', 'H1', 'H1', 'H1', 'H2', 'H3', 'H2'])
    const cells = pdf.tags.filter(tag => tag.role === 'TH')
    assert.equal(cells.length, 3)
    for (const { attributes } of cells) assert.match(attributes, /\/Scope\s*\/Column/)
    assert.equal(roles.filter(role => role === 'TR').length, 41)
    assert.equal(roles.filter(role => role === 'TD').length, 120)
    // Two facts on the front, one in the summary, two lists of two.
    assert.equal(roles.filter(role => role === 'LI').length, 7)
    assert.ok(roles.includes('Caption'))
  })

  it('repeats the heads of a table on the next page, where they are not read out twice', async () => {
    const { pages } = await read()
    const heads = pages.filter(({ text }) => /Name\s+Post and agency\s+Reply/.test(text))
    assert.ok(heads.length >= 2)
  })

  it('is the same file for the same paper, and another one for another recipient', async () => {
    const first = await paperToPdf(testPaper())
    // A second later, so that the time of making it would show.
    await wait(1_100)
    const [again, other] = await Promise.all([
      paperToPdf(testPaper()),
      paperToPdf(testPaper({ copy: copyFor('Ewan Petrie') })),
    ])
    assert.equal(Buffer.compare(first, again), 0)
    assert.notEqual(Buffer.compare(first, other), 0)
    assert.ok(!allText(readPdf(other)).includes('Sutherland'))
  })

  it('prints hostile text as it was typed, wherever it stands', async () => {
    const hostile = [
      '#let x = 1; #x #panic("no") #include "/etc/passwd" #read("paper.typ")',
      '*bold* _slanted_ $a^2$ `code` <b>&amp;</b> <label> @reference = Heading',
      '- list + list / term: x \\ \\n \\u{41} // comment /* comment */ ~ -- --- ...',
      '"quotes" \'single\' {{mustache}} ${template} %s \\0 =1+1',
      'مرحبا بالعالم',
      'שלום עולם',
      'Ẽ ŵ ŷ ā ē Łódź Đặng Ŋ ß ﬁ',
    ]
    for (const text of hostile) {
      const pdf = await read({
        title: `T ${text}`,
        about: text,
        handling: text,
        copy: { ...copyFor(text), agency: text },
        front: [{ name: text, value: text }],
        sections: [
          {
            heading: text,
            blocks: [
              { kind: 'paragraph', text, changed: text },
              { kind: 'heading', level: 2, text },
              { kind: 'list', items: [text] },
              { kind: 'callout', title: text, text },
              { kind: 'table', caption: text, columns: [{ title: text }, { title: text }], rows: [[text, text]] },
            ],
          },
        ],
      })
      const printed = allText(pdf).normalize('NFKC')
      const times = printed.split(close(text).normalize('NFKC')).length - 1
      assert.ok(times >= 14, `${times} times: ${text}`)
    }
  })

  it('prints names of 300 letters in Gaelic and Māori on every page, and nothing past the edge of it', async () => {
    const names = [
      'Dòmhnallach-MacAonghais '.repeat(13).slice(0, 300).trim(),
      'Te Whakatōhea-Ngāti-Porou '.repeat(12).slice(0, 300).trim(),
      'Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu'.repeat(4).slice(0, 300),
    ]
    for (const name of names) {
      const { pages } = await read({ copy: { ...copyFor(name), agency: name }, title: name })
      for (const page of pages) {
        assert.ok(close(page.text).includes(close(name)), name)
        assert.ok(page.left > 50 && page.right < page.width - 15, `${page.left} to ${page.right} of ${page.width}`)
        assert.ok(page.top > 20 && page.bottom < page.height - 20, `${page.top} to ${page.bottom} of ${page.height}`)
      }
    }
  })

  it('prints a paragraph and a cell of 20,000 letters whole, and one without a space', async () => {
    const units = [
      ['Taigh-èisteachd agus ', 20_000],
      ['wordwithoutend', 20_000],
      ['https://example.org/a/b?c=d&e=', 1_500],
    ] as const
    for (const [unit, letters] of units) {
      const text = unit.repeat(letters / unit.length).trim()
      const columns = [{ title: 'A' }, { title: 'B', width: 4 }]
      const table: Block = { kind: 'table', caption: 'C', columns, rows: [['a', text]] }
      const { pages } = await withBlocks({ kind: 'paragraph', text }, table)
      const printed = pages.map(page => close(page.text)).join('')
      const count = printed.split(close(unit)).length - 1
      const cutByPages = 2 * pages.length
      assert.ok(count >= 2 * Math.floor(letters / unit.length) - cutByPages, `${count} of ${unit}`)
      for (const page of pages) assert.ok(page.right < page.width - 15 && page.bottom < page.height - 20)
    }
  })

  it('prints a letter for which there is no font by its number', async () => {
    const text = allText(await withBlocks({ kind: 'paragraph', text: 'Name: 中文 and 😀.' }))
    assert.ok(text.includes('Name:[U+4E2D][U+6587]and[U+1F600].'), text.slice(-400))
    assert.equal(withoutLetters('{"a":"x"}', 'some other fault'), undefined)
  })

  it('leaves no hole in the outline when a level was left out', async () => {
    const pdf = await withBlocks(
      { kind: 'heading', level: 3, text: 'Deep' },
      { kind: 'heading', level: 3, text: 'Deep too' },
    )
    assert.deepEqual(
      pdf.tags.map(tag => tag.role).filter(role => /^H\d$/.test(role)),
      ['H1', 'H2', 'H3'],
    )
  })

  it('makes many copies at once, each with its own name, without keeping anybody else waiting', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Recipient ${index + 1}`)
    const [mine, everybody] = [process.threadCpuUsage(), process.cpuUsage()]
    const pdfs = await Promise.all(names.map(name => paperToPdf(testPaper({ copy: copyFor(name) }))))
    const [thread, process_] = [process.threadCpuUsage(mine), process.cpuUsage(everybody)]
    const share = (thread.user + thread.system) / (process_.user + process_.system)
    assert.ok(share < 0.3, `the main thread did ${Math.round(share * 100)} % of the work`)
    for (const [index, pdf] of pdfs.entries()) {
      const text = readPdf(pdf).pages.map(page => page.text)
      assert.ok(text.every(page => page.includes(`${names[index]}, Testshire Police`)))
    }
  })

  it('says what is wrong with a paper that cannot be made, and makes the next one', async () => {
    await assert.rejects(paperToPdf(testPaper({ language: 'x' })), /The PDF could not be made: .*language/)
    await assert.rejects(paperToPdf(testPaper({ copy: copyFor(' ') })), NotAPaper)
    const uneven: Block = { kind: 'table', caption: 'C', columns: [{ title: 'A' }], rows: [['a', 'b']] }
    await assert.rejects(withBlocks(uneven), /has not 1 cells/)
    assert.ok((await paperToPdf(testPaper())).length > 10_000)
  })

  it('says in one line where it cannot be done, and what to take instead', () => {
    assert.equal(canMakePdf(), true)
    const absent = () => {
      throw new Error('Cannot find module')
    }
    assert.throws(() => bindingHere(absent), NoPdfHere)
    assert.throws(() => bindingHere(absent), /^NoPdfHere: PDF papers need Linux on x64.*DOCX\)$/)
    assert.equal(
      bindingHere(name => name),
      '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
    )
  })
})
