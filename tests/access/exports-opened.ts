/**
 * Opens files that left Cairn with other tools than made them, and says what they hold that nobody sees: scripts, formulas,
 * attachments, comments, hidden text, links to elsewhere, names of authors.
 */
import * as mupdf from 'mupdf'
import { readPdf } from '../support/read-pdf.ts'
import { unzip } from '../support/unzip.ts'

/** What a file says, page by page where it has pages, and what in it should not be there. */
export type FileOpened = {
  readonly pages: readonly string[]
  /** Rows of a table of values, the head first. */
  readonly rows: readonly (readonly string[])[]
  readonly wrong: readonly string[]
}

/** Cells of comma-separated values; quotes hold commas, doubled quotes and line ends. */
function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let [row, cell, quoted] = [[] as string[], '', false]
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',') {
      row.push(cell)
      cell = ''
    } else if (letter === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else if (letter !== '\r') cell += letter
  }
  return row.length > 0 || cell !== '' ? [...rows, [...row, cell]] : rows
}

/** What a spreadsheet reckons when it opens a cell, and characters that hide or turn text around. */
const RECKONED = /^\s*[=+\-@|%\t\r]/
const UNSEEN = /(?![\n\r\t\u00ad])[\p{Cc}\p{Cf}]/u

const unseenIn = (text: string): string[] => (UNSEEN.test(text) ? ['characters that nobody sees'] : [])

function openCsv(bytes: Buffer): FileOpened {
  const text = bytes.toString('utf8')
  const rows = csvRows(text.replace(/^\ufeff/, ''))
  const [head = []] = rows
  const formulas = rows.flat().filter(cell => RECKONED.test(cell))
  const uneven = rows.filter(row => row.length !== head.length)
  return {
    pages: [text],
    rows,
    wrong: [
      ...formulas.map(cell => `a cell that is reckoned: ${cell.slice(0, 20)}`),
      ...uneven.map(row => `a row of ${row.length} cells`),
      ...unseenIn(text.replace(/^\ufeff/, '')),
    ],
  }
}

/** Entries of a PDF that run, fetch, attach, note, hide or fill in something. */
const ACTIVE = [
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'URI',
  'Launch',
  'EmbeddedFiles',
  'EF',
  'AF',
  'AcroForm',
  'XFA',
  'RichMediaContent',
  'OCProperties',
  'Collection',
]
/** Kinds of links and notes on a page; a link within the file is none of them. */
const ACTIONS = ['JavaScript', 'URI', 'Launch', 'GoToR', 'GoToE', 'SubmitForm', 'ImportData', 'Rendition', 'Named']
const NOTES = [
  'Text',
  'FreeText',
  'FileAttachment',
  'Popup',
  'Widget',
  'Movie',
  'Screen',
  'Stamp',
  'RichMedia',
  'Redact',
]

/** Looks into an object and into what stands in it; what it refers to is looked at by itself. */
function activeIn(object: mupdf.PDFObject): string[] {
  const found: string[] = []
  if (object.isDictionary() || object.isArray())
    object.forEach(one => {
      if (!one.isIndirect()) found.push(...activeIn(one))
    })
  if (!object.isDictionary()) return found
  const name = (key: string) => (object.get(key).isName() ? object.get(key).asName() : '')
  found.push(...ACTIVE.filter(key => !object.get(key).isNull()))
  if (ACTIONS.includes(name('S'))) found.push(`action ${name('S')}`)
  if (name('Type') === 'Annot' && NOTES.includes(name('Subtype'))) found.push(`note ${name('Subtype')}`)
  return found
}

/** Words about the file that its pages do not show name the product and nobody. */
const AUTHOR = /<dc:creator>(.*?)<\/dc:creator>/gs
const OTHER_WORDS = /<pdf:Keywords>|<dc:description>|<dc:subject>|<xmpMM:History>/
const OURS = ['', 'Cairn']

function openPdf(bytes: Buffer): FileOpened {
  const document = mupdf.PDFDocument.openDocument(bytes, 'application/pdf') as mupdf.PDFDocument
  const wrong: string[] = []
  for (let at = 1; at < document.countObjects(); at += 1)
    wrong.push(...activeIn(document.newIndirect(at).resolve()).map(one => `${one} in the PDF`))
  for (const key of ['Author', 'Subject', 'Keywords'])
    if (!OURS.includes(document.getMetaData(`info:${key}`) ?? '')) wrong.push(`${key} in the PDF`)
  const read = readPdf(bytes)
  const authors = [...read.metadata.matchAll(AUTHOR)].map(([, text = '']) => text.replaceAll(/<[^>]+>|\s/g, ''))
  wrong.push(...authors.filter(one => !OURS.includes(one)).map(one => `the author ${one} in the metadata`))
  if (OTHER_WORDS.test(read.metadata)) wrong.push('words about the file in its metadata')
  for (const { left, top, right, bottom, width, height } of read.pages)
    if (left < 0 || top < 0 || right > width || bottom > height) wrong.push('text beside the page')
  const pages = read.pages.map(({ text }) => text.replaceAll(/-?\n/g, ' '))
  return { pages, rows: [], wrong: [...wrong, ...unseenIn(pages.join(' '))] }
}

/** Files that a Word file of ours is made of. */
const PARTS_OF_WORD =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(core|app|custom)\.xml|word\/(document|styles|numbering|settings|fontTable|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|word\/theme\/theme1\.xml|word\/_rels\/[\w.]+\.rels)$/
/** Comments, earlier text, text that is not shown, what is fetched or run, and fields that reckon. */
const HIDDEN_IN_WORD =
  /<w:(comment |commentReference|del |ins |moveFrom|moveTo|vanish|webHidden|specVanish|object|altChunk|control|attachedTemplate)|TargetMode="External"|<property |w:val="(FFFFFF|white)"\/><\/w:rPr>/g
const FIELDS = /<w:instrText[^>]*>([^<]*)</g

function openWord(bytes: Buffer): FileOpened {
  const parts = unzip(bytes)
  const wrong = [...parts.keys()].filter(name => !PARTS_OF_WORD.test(name)).map(name => `${name} in the Word file`)
  for (const [name, text] of parts) {
    wrong.push(...[...text.matchAll(HIDDEN_IN_WORD)].map(([found]) => `${found} in ${name}`))
    for (const [, field = ''] of text.matchAll(FIELDS))
      if (!/^\s*(PAGE|NUMPAGES)\s*$/.test(field)) wrong.push(`the field ${field} in ${name}`)
  }
  const core = parts.get('docProps/core.xml') ?? ''
  for (const [, author = ''] of core.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g))
    if (author !== 'Cairn') wrong.push(`the author ${author}`)
  const words = (text: string) => text.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '')
  const entity = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&apos;', '’').replaceAll('&quot;', '"')
  const foot = [...parts].filter(([name]) => /^word\/footer\d*\.xml$/.test(name)).map(([, text]) => entity(words(text)))
  return {
    pages: foot.length === 0 ? [''] : foot,
    rows: [],
    wrong: [...wrong, ...unseenIn(words(parts.get('word/document.xml') ?? ''))],
  }
}

function openText(bytes: Buffer): FileOpened {
  const text = bytes.toString('utf8')
  return { pages: [text], rows: [], wrong: unseenIn(text) }
}

/** Names of everything that is said in a JSON file, at every depth. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, held]) => [name, ...namesIn(held)])
}

function openJson(bytes: Buffer): FileOpened {
  const text = bytes.toString('utf8')
  return { pages: [text], rows: [[...new Set(namesIn(JSON.parse(text)))].toSorted()], wrong: unseenIn(text) }
}

const OPENERS: readonly (readonly [type: string, open: (bytes: Buffer) => FileOpened])[] = [
  ['text/csv', openCsv],
  ['application/pdf', openPdf],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', openWord],
  ['text/plain', openText],
  ['application/json', openJson],
]

/** Opens a file by its type; a type that nobody can open here is wrong by itself. */
export function opened(type: string, bytes: Buffer): FileOpened {
  const open = OPENERS.find(([known]) => type.startsWith(known))?.[1]
  return open === undefined ? { pages: [], rows: [], wrong: [`${type} cannot be opened`] } : open(bytes)
}
