/** Opens a PDF and reads it back: what stands on each page and where, and how it is tagged for a screen reader. */
import * as mupdf from 'mupdf'

export type PdfPage = {
  readonly text: string
  /** The outermost edges of everything printed, in points, and the size of the page. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

/** One element of the structure tree, with the text of its attributes. */
export type Tag = { readonly role: string; readonly depth: number; readonly attributes: string }

export type PdfRead = {
  readonly pages: readonly PdfPage[]
  readonly tags: readonly Tag[]
  readonly language: string | null
  readonly marked: boolean
  readonly title: string | undefined
  readonly showsTitle: boolean
  readonly metadata: string
  /** A page as a picture. */
  readonly picture: (page: number, scale?: number) => Uint8Array
}

function pageOf(page: mupdf.Page): PdfPage {
  const [x0, y0, x1, y1] = page.getBounds()
  const edges = { left: x1, right: x0, top: y1, bottom: y0 }
  const text = page.toStructuredText('')
  text.walk({
    onChar: (_letter, _origin, _font, _size, quad) => {
      edges.left = Math.min(edges.left, quad[0], quad[4])
      edges.right = Math.max(edges.right, quad[2], quad[6])
      edges.top = Math.min(edges.top, quad[1])
      edges.bottom = Math.max(edges.bottom, quad[7])
    },
  })
  return { text: text.asText(), ...edges, width: x1 - x0, height: y1 - y0 }
}

function tagsUnder(node: mupdf.PDFObject, depth: number): Tag[] {
  if (node.isArray()) {
    const found: Tag[] = []
    node.forEach(one => found.push(...tagsUnder(one, depth)))
    return found
  }
  if (!node.isDictionary()) return []
  const role = node.get('S')
  const kids = node.get('K')
  const below = kids.isNull() ? [] : tagsUnder(kids, role.isNull() ? depth : depth + 1)
  if (role.isNull()) return below
  const attributes = node.get('A')
  return [{ role: role.asName(), depth, attributes: attributes.isNull() ? '' : attributes.toString() }, ...below]
}

/**
 * Reads a PDF. The structure tree is read first and then taken off: whoever draws a page looks up the element of each
 * piece of it, and a run of 20,000 letters without a space has thousands of pieces.
 */
export function readPdf(bytes: Uint8Array): PdfRead {
  const document = mupdf.PDFDocument.openDocument(bytes, 'application/pdf') as mupdf.PDFDocument
  const root = document.getTrailer().get('Root')
  const tags = tagsUnder(root.get('StructTreeRoot').get('K'), 0)
  root.delete('StructTreeRoot')
  const pages = Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index))
  return {
    pages: pages.map(pageOf),
    tags,
    language: root.get('Lang').isNull() ? null : root.get('Lang').asString(),
    marked: root.get('MarkInfo').get('Marked').asBoolean(),
    title: document.getMetaData('info:Title'),
    showsTitle: root.get('ViewerPreferences').get('DisplayDocTitle').asBoolean(),
    metadata: root.get('Metadata').readStream().asString(),
    picture: (page, scale = 1) =>
      (pages[page] ?? document.loadPage(page))
        .toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false)
        .asPNG(),
  }
}
