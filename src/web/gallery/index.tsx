/** The gallery: every component in every state that a page can bring it into. Shown at `/gallery` in a demonstration. */
import { Fragment, type VNode } from 'preact'
import { Link } from '../plain/link.tsx'
import { SectionHeading } from '../plain/text-parts.tsx'
import { casePage } from './case-page.tsx'
import { doorPage } from './door-page.tsx'
import type { Example } from './example.ts'
import { FIELDS, WRONG_FIELDS } from './fields.tsx'
import { needsMePage } from './needs-me-page.tsx'
import { OWN } from './own.tsx'
import { PLAIN } from './plain.tsx'

export type GalleryPage = {
  readonly path: string
  readonly title: string
  readonly content: () => VNode
  readonly frame?: 'full' | 'bare' | 'wide'
}

type Group = { readonly path: string; readonly title: string; readonly examples: readonly Example[] }

/** Every example, by page. */
export const GROUPS: readonly Group[] = [
  { path: '/gallery/fields', title: 'Forms and fields', examples: FIELDS },
  { path: '/gallery/wrong', title: 'A form that was sent with mistakes', examples: WRONG_FIELDS },
  { path: '/gallery/plain', title: 'Words, lists and tables', examples: PLAIN },
  { path: '/gallery/own', title: "Cairn's own parts", examples: OWN },
]

/** Whole screens as people meet them, made of the parts. */
const SCREENS: readonly GalleryPage[] = [
  { path: '/gallery/screens/needs-me', title: 'Screen: what needs me now', content: needsMePage },
  { path: '/gallery/screens/case', title: 'Screen: a case', content: casePage },
  { path: '/gallery/screens/door', title: 'Screen: at the door', content: doorPage },
]

function groupPage({ title, examples }: Group): VNode {
  return (
    <>
      <SectionHeading level={1}>{title}</SectionHeading>
      {examples.map(({ of, shows, draw }) => (
        <section class="example">
          <SectionHeading level={2}>
            <code>{of}</code>
          </SectionHeading>
          <p class="quiet">{shows}</p>
          <Fragment>{draw()}</Fragment>
        </section>
      ))}
    </>
  )
}

function contents(pages: readonly GalleryPage[]): VNode {
  return (
    <>
      <SectionHeading level={1}>Gallery</SectionHeading>
      <p>Every part that pages are made of, in every state, and three screens made of them.</p>
      <ul>
        {pages.map(({ path, title }) => (
          <li>
            <Link to={path}>{title}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** All pages of the gallery, the list of contents first. */
export function galleryPages(): readonly GalleryPage[] {
  const groups = GROUPS.map(group => ({ path: group.path, title: group.title, content: () => groupPage(group) }))
  const pages = [...groups, ...SCREENS]
  return [{ path: '/gallery', title: 'Gallery', content: () => contents(pages) }, ...pages]
}
