/** Links in our papers lead somewhere: files, pictures, headings, and the paths that CONTRIBUTING names. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, it } from 'node:test'
import { filesUnder, root, textOf } from '../../tools/source/files.ts'
import { none } from './none.ts'

const withoutCode = (text: string) => text.replace(/^ *```[\s\S]*?^ *```/gm, block => block.replace(/[^\n]/g, ''))

/** The anchor that readers of Markdown make from a heading. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')

function anchorsIn(text: string): Set<string> {
  const anchors = new Set<string>()
  for (const [, heading = ''] of withoutCode(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const base = anchorOf(heading)
    let name = base
    for (let count = 1; anchors.has(name); count += 1) name = `${base}-${count}`
    anchors.add(name)
  }
  return anchors
}

type Reader = { readonly exists: (path: string) => boolean; readonly read: (path: string) => string }

function deadLinks(path: string, text: string, { exists, read }: Reader): string[] {
  const targets = [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s+(\S+)/gm)]
  return targets.flatMap(found => {
    const target = found[1] ?? found[2] ?? ''
    if (/^(https?|mailto):/.test(target)) return []
    const [file = '', anchor] = decodeURI(target).split('#')
    const to =
      file === '' ? path : posix.normalize(file.startsWith('/') ? file.slice(1) : posix.join(posix.dirname(path), file))
    if (!exists(to)) return [`${path}: ${target} leads nowhere`]
    if (anchor === undefined || !to.endsWith('.md')) return []
    return anchorsIn(file === '' ? text : read(to)).has(anchor) ? [] : [`${path}: ${target}: no such heading`]
  })
}

/** Paths in `code` that begin at the top of the repository and hold no placeholder. */
function deadPaths(path: string, text: string, { exists }: Reader): string[] {
  const named = [...text.matchAll(/`((?:rules|src|db|tests|tools|bench|docs)\/[^`\s<>*{}]+)`/g)].map(
    found => found[1] ?? '',
  )
  return named.filter(name => !exists(name)).map(name => `${path}: \`${name}\` does not exist`)
}

describe('Links in papers', () => {
  const reader = { exists: (path: string) => existsSync(join(root, path)), read: textOf }
  const papers = filesUnder('.', path => path.endsWith('.md'))

  it('lead to files and headings that exist', () => {
    assert.ok(papers.length > 1)
    none(papers.flatMap(path => deadLinks(path, textOf(path), reader)))
  })

  it('the guides name only places that exist', () => {
    const guides = papers.filter(
      path => !path.includes('/') || path.startsWith('docs/how-to/') || path.startsWith('docs/adr/'),
    )
    none(guides.flatMap(path => deadPaths(path, textOf(path), reader)))
  })

  it('every how-to is linked from another paper', () => {
    const howTos = papers.filter(path => path.startsWith('docs/how-to/'))
    const linked = (path: string) =>
      papers.some(other => other !== path && textOf(other).includes(path.slice(path.lastIndexOf('/') + 1)))
    none(howTos.filter(path => !linked(path)))
  })

  it('would find a dead file, a dead heading and a dead path', () => {
    const text =
      '# One *two*\n[a](b.md) [c](#one-two) [d](#three) ![e](f.png)\n```\n[g](h.md)\n```\n`src/gone.ts` `src/<any>`\n'
    const nothing: Reader = { exists: path => path === 'docs/x.md', read: () => '' }
    assert.deepEqual(deadLinks('docs/x.md', text, nothing), [
      'docs/x.md: b.md leads nowhere',
      'docs/x.md: #three: no such heading',
      'docs/x.md: f.png leads nowhere',
    ])
    assert.deepEqual(deadPaths('docs/x.md', text, nothing), ['docs/x.md: `src/gone.ts` does not exist'])
  })
})
