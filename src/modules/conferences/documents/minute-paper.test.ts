import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { paperToDocx, paperToPdf, paperToText } from '#platform/documents'
import { day, POST_ROLES, sectionsOfMinuteFor } from '#rules'
import { readPdf } from '../../../../tests/support/read-pdf.ts'
import { unzip } from '../../../../tests/support/unzip.ts'
import { allowed, anyMinute, secret } from '../example/any-minute.ts'
import { AGENCIES, EXAMPLE_RECORD, exampleId } from '../example/record.ts'
import { type CopyIssued, copyFor, personIn, type Recipient } from '../model/copy.ts'
import { corrected, type Minute, partsOf, withPart } from '../model/minute.ts'
import { minuteFrom } from '../model/minute-from.ts'
import { fileName, minutePaper } from './minute-paper.ts'

const minute = minuteFrom(EXAMPLE_RECORD)

const recipient = (more: Partial<Recipient> = {}): Recipient => ({
  memberId: exampleId(204),
  name: 'Jean Orr',
  post: 'Housing SOLO',
  ...AGENCIES.housing,
  reads: sectionsOfMinuteFor('housing-solo'),
  pack: 'full',
  widened: [],
  narrowed: [],
  released: [],
  ...more,
})

function issued(of: Minute, to: Recipient = recipient()): CopyIssued {
  const copy = copyFor(of, to)
  return {
    ...copy,
    number: 4,
    of: 9,
    edition: 1,
    mark: '7F3K-9Q2M',
    issuedOn: day('2026-05-22'),
    person: personIn(copy),
  }
}

/** All text of a file with the spaces and line ends of its layout gone. */
const close = (text: string) => text.replaceAll(/\s+/g, '')
const pdfText = async (copy: CopyIssued) =>
  close(
    readPdf(await paperToPdf(minutePaper(copy)))
      .pages.map(page => page.text)
      .join(''),
  )
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Every word of every part of the Word file, also of those that no page shows. */
const docxText = async (copy: CopyIssued) => {
  const files = [...unzip(await paperToDocx(minutePaper(copy))).values()].join(' ')
  return close(files.replaceAll(/<[^>]*>/g, '').replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '?'))
}

describe("a recipient's copy as a paper", () => {
  it('S3-93: the recipient is large on the front sheet, and every page bears name, number and mark', async () => {
    const { pages } = readPdf(await paperToPdf(minutePaper(issued(minute))))
    assert.match(pages[0]?.text ?? '', /This copy is for\s+Jean Orr\s+Invermouth Housing/)
    assert.ok(pages.length > 2)
    for (const { text } of pages) assert.match(text, /Jean Orr, Invermouth Housing\s+Copy 4 of 9 · 7F3K-9Q2M/)
  })

  it('S3-96: the page that says what matters comes first, with its reading time', () => {
    const [summary, next] = minutePaper(issued(minute)).sections
    assert.equal(summary?.heading, 'On one page')
    assert.match(JSON.stringify(summary?.blocks[0]), /Reading time of this page: under 1 minute/)
    assert.equal(next?.heading, 'Warnings for the safety of staff')
  })

  it('S3-96: the summary has the page after the front sheet to itself', async () => {
    const paper = minutePaper(issued(minute))
    const next = close(paper.sections[1]?.heading ?? 'none')
    const [front = '', first = '', second = ''] = readPdf(await paperToPdf(paper)).pages.map(page => close(page.text))
    assert.ok(!front.includes('Ononepage') && first.includes('Ononepage'))
    assert.ok(!first.includes(next) && second.includes(next), 'the minute begins on the page after it')
  })

  it('says how many parts are withheld and not which', () => {
    const text = paperToText(minutePaper(issued(minute)))
    assert.match(text, /\d+ parts are withheld from this copy\./)
    assert.doesNotMatch(text, /victim|regist|health board.*depress/i)
  })

  it('S3-55: the same copy is the same file, byte for byte', async () => {
    const [one, other] = [await paperToPdf(minutePaper(issued(minute))), await paperToPdf(minutePaper(issued(minute)))]
    assert.ok(Buffer.from(one).equals(Buffer.from(other)))
  })

  it('S3-94: changes since the last copy are marked in words, in paragraphs and in tables', () => {
    const line = `line/${exampleId(311)}`
    const action = `action/${exampleId(502)}`
    const next = withPart(
      withPart(minute, line, part => corrected(part, ['The family home is closed.'])),
      action,
      part => corrected(part, ['Visit 12 Weir Street', ...part.cells.slice(1).map(cell => cell.says)]),
    )
    const text = paperToText(minutePaper({ ...issued(next), edition: 2 }))
    assert.match(text, /\[Changed since your last copy\. It said: “The family home is closed to him\. A furnished/)
    assert.match(text, /Visit 12 Weir Street: Changed since your last copy\. It said: “Visit 14 Weir Street/)
    assert.match(text, /your copy 2/)
  })

  it('is saved under a name that says nothing of the person', () => {
    assert.equal(fileName(issued(minute), 'pdf'), 'minute-2026-05-20-7F3K-9Q2M.pdf')
  })

  it('bad input: hostile words, 20,000 letters and names of 300 letters print as they were typed', async () => {
    const hostile = "<script>alert(1)</script> =cmd|'/C calc'!A0 #set page(fill: red) *_$[`\\ \u202egnp.exe"
    const huge = `${'x'.repeat(2_000)} ${'slow words '.repeat(1_700)}`.slice(0, 20_000).trim()
    const long = 'Mac an t-Saoir '.repeat(20).trim()
    const lines = EXAMPLE_RECORD.lines.map((line, index) => ({
      ...line,
      says: index === 10 ? huge : hostile,
    }))
    const person = { ...EXAMPLE_RECORD.person, name: 'Ngāti '.repeat(50).trim() }
    const copy = issued(
      minuteFrom({ ...EXAMPLE_RECORD, lines, person }),
      recipient({ name: long, reads: sectionsOfMinuteFor('managing-officer') }),
    )
    const pdf = await pdfText(copy)
    assert.ok(pdf.includes(close('<script>alert(1)</script> =cmd|')))
    assert.ok(pdf.includes(close(long)))
    const docx = await docxText(copy)
    assert.ok(docx.includes(close('#set page(fill: red) *_$[`\\')))
    assert.ok(docx.includes(close(huge)))
  })
})

describe("no part outside a reader's rights is in the file of their copy (S3-91, section 7a)", () => {
  it('as PDF and as Word, for random minutes and every role', async () => {
    const roles = fc.constantFrom(...POST_ROLES)
    const check = fc.asyncProperty(anyMinute, roles, fc.integer({ min: 1, max: 5 }), async (given, role, who) => {
      const to = recipient({
        memberId: exampleId(200 + who),
        agencyId: exampleId(who),
        reads: sectionsOfMinuteFor(role),
      })
      const copy = issued(given, to)
      const texts = [await pdfText(copy), await docxText(copy), close(paperToText(minutePaper(copy)))]
      partsOf(given).forEach((part, index) => {
        const may = allowed(part, role, to.agencyId ?? '', to.memberId ?? '')
        for (const text of texts) assert.equal(text.includes(secret(index + 1)), may, `${role}: ${part.section}`)
      })
    })
    await fc.assert(check, { numRuns: 60 })
  })
})
