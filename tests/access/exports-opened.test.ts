/** What opens files finds in each what does not belong there: files that were spoiled on purpose, and sound ones. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CommentRangeStart, CommentReference, Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx'
import * as mupdf from 'mupdf'
import { type Paper, paperToDocx, paperToPdf } from '#platform/documents'
import { day } from '#rules'
import { opened } from './exports-opened.ts'

const paper: Paper = {
  title: 'A paper',
  about: 'Somebody',
  classification: 'OFFICIAL',
  handling: 'Do not pass it on.',
  language: 'en-GB',
  date: day('2026-03-16'),
  copy: { recipient: 'A Reader', agency: 'An Agency', number: 1, of: 1, mark: 'ABCD-1234' },
  front: [],
  sections: [{ heading: 'Part', blocks: [{ kind: 'paragraph', text: 'Words' }] }],
}
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const csv = (text: string) => opened('text/csv; charset=utf-8', Buffer.from(text)).wrong
const word = async (part: ConstructorParameters<typeof Document>[0]) =>
  opened(WORD, await Packer.toBuffer(new Document(part))).wrong.join('; ')
const withText = (children: ConstructorParameters<typeof Paragraph>[0]) => ({
  creator: 'Cairn',
  lastModifiedBy: 'Cairn',
  sections: [{ children: [new Paragraph(children)] }],
})

/** A sound PDF in which something was changed. */
async function spoiled(change: (pdf: mupdf.PDFDocument, root: mupdf.PDFObject) => void): Promise<string> {
  const pdf = mupdf.PDFDocument.openDocument(await paperToPdf(paper), 'application/pdf') as mupdf.PDFDocument
  change(pdf, pdf.getTrailer().get('Root'))
  return opened('application/pdf', Buffer.from(pdf.saveToBuffer('').asUint8Array())).wrong.join('; ')
}

describe('a table of values, 5.2 row 37', () => {
  it('is read with its quotes, and every formula, odd row and unseen character is found', () => {
    assert.deepEqual(opened('text/csv', Buffer.from('\ufeff"a","b"\r\n"1, ""x""\ny","2"\r\n')).rows, [
      ['a', 'b'],
      ['1, "x"\ny', '2'],
    ])
    assert.deepEqual(csv('"a","b"\r\n"1","2"\r\n'), [])
    for (const formula of ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', ' =1', '|calc'])
      assert.match(csv(`"a","b"\r\n"1","${formula}"\r\n`).join(), /reckoned/, formula)
    assert.match(csv('"a","b"\r\n"1"\r\n').join(), /a row of 1 cells/)
    assert.match(csv('"a","b"\r\n"1","\u202e2"\r\n').join(), /nobody sees/)
  })
})

describe('a PDF, 5.2 row 37', () => {
  it('of ours is sound; scripts, attachments, notes, links to elsewhere, layers and authors are found', async () => {
    assert.equal(await spoiled(() => {}), '')
    const script = (pdf: mupdf.PDFDocument) => pdf.addObject({ S: pdf.newName('JavaScript'), JS: pdf.newString('x()') })
    assert.match(
      await spoiled((pdf, root) => void root.put('OpenAction', script(pdf))),
      /OpenAction.*JS|JS.*OpenAction/,
    )
    assert.match(
      await spoiled(pdf => {
        const page = pdf.loadPage(0)
        page.createAnnotation('Text').setContents('A note')
        page.update()
      }),
      /note Text/,
    )
    assert.match(
      await spoiled(pdf => void pdf.loadPage(0).createLink([0, 0, 9, 9], 'https://example.org').getURI()),
      /URI in the PDF/,
    )
    assert.match(
      await spoiled((pdf, root) => {
        const file = pdf.addEmbeddedFile('a.csv', 'text/csv', new mupdf.Buffer('a'), new Date(0), new Date(0), false)
        root.put('Names', { EmbeddedFiles: { Names: [pdf.newString('a'), file] } })
      }),
      /EmbeddedFiles/,
    )
    assert.match(await spoiled((pdf, root) => void root.put('OCProperties', pdf.newDictionary())), /OCProperties/)
    assert.match(await spoiled((pdf, root) => void root.put('AcroForm', pdf.newDictionary())), /AcroForm/)
    assert.match(await spoiled(pdf => pdf.setMetaData('info:Author', 'Mairi Begg')), /Author in the PDF/)
    assert.match(await spoiled(pdf => pdf.setMetaData('info:Keywords', 'secret')), /Keywords in the PDF/)
    assert.match(
      await spoiled((_pdf, root) => {
        const held = root.get('Metadata')
        held.writeStream(
          held
            .readStream()
            .asString()
            .replace(/>Cairn</, '>Mairi Begg<'),
        )
      }),
      /the author MairiBegg/,
    )
  })
})

describe('a Word file, 5.2 row 37', () => {
  it('of ours is sound; comments, hidden text, links, properties and authors are found', async () => {
    assert.deepEqual(opened(WORD, Buffer.from(await paperToDocx(paper))).wrong, [])
    assert.match(await word(withText({ children: [new TextRun({ text: 'x', vanish: true })] })), /vanish/)
    assert.match(
      await word({
        ...withText({ children: [new CommentRangeStart(0), new TextRun({ children: [new CommentReference(0)] })] }),
        comments: { children: [{ id: 0, children: [new Paragraph('What the chair thought')] }] },
      }),
      /w:comment/,
    )
    const link = new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun('x')] })
    assert.match(await word(withText({ children: [link] })), /External/)
    assert.match(await word({ ...withText('x'), customProperties: [{ name: 'Case', value: 'X1' }] }), /<property/)
    assert.match(await word({ ...withText('x'), creator: 'Mairi Begg' }), /the author Mairi Begg/)
    assert.match(await word(withText('x\u200by')), /nobody sees/)
  })
})

describe('what cannot be opened here, 5.2 row 37', () => {
  it('is wrong by itself', () => {
    assert.match(opened('application/zip', Buffer.from('x')).wrong.join(), /cannot be opened/)
    assert.deepEqual(opened('application/json', Buffer.from('{"b":{"a":[{"c":1}]}}')).rows, [['a', 'b', 'c']])
  })
})
