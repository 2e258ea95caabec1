/** The whole HTML document around a page's content. */
import type { JSX, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { SignedIn } from '#platform/identity'
import type { NewId } from '#platform/ids'
import type { Day } from '#rules'
import { assets } from '../assets.ts'
import { Demonstration, Footer, Header, Navigation, type NavigationLink } from './frame.tsx'
import { drawnContent, Page } from './page-context.tsx'

export type DocumentParts = {
  /** What the page is, as in the browser's tab; `renderDocument` adds "Error: " and the product's name. */
  readonly title: string
  readonly content: VNode
  /** `full` with search and navigation; `bare` without (sign-in, problems); `wide` uses the whole screen (meetings). */
  readonly frame?: 'full' | 'bare' | 'wide'
  readonly signedIn: Pick<SignedIn, 'name' | 'post' | 'area'> | undefined
  readonly navigation: readonly NavigationLink[]
  /** Links in the person's own menu, above "Sign out". */
  readonly menu?: readonly NavigationLink[]
  /** Whether this post may search for people. */
  readonly searchesPeople?: boolean
  readonly antiforgery: string
  /** Set in a demonstration: every page then says so, with the day it is there. */
  readonly demonstration: { readonly today: Day } | undefined
  /** The address being shown, to mark it in the navigation. */
  readonly path: string
  /** Says "Error: " in the title. Set by itself when the content holds an error summary. */
  readonly wrong?: boolean
  /** For the page's own script, which reads it with `pageData()`. */
  readonly pageDataForScripts?: unknown
  /** Minutes without a request after which the session ends; the client script warns before. */
  readonly idleMinutes?: number
  /** An address that only answers, and so keeps the session: what "Stay signed in" asks. */
  readonly stayAt?: string
  /** Makes form keys; a test hands in one that counts. */
  readonly newId?: NewId
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function head(title: string): string {
  const { css, script, font, icon } = assets()
  return (
    `<!doctype html><html lang="en-GB" class="govuk-template"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">' +
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">' +
    `<link rel="icon" href="${icon}" type="image/svg+xml">` +
    `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>` +
    `<link rel="stylesheet" href="${css}"><script type="module" src="${script}"></script></head>`
  )
}

function Above({ parts }: { parts: DocumentParts }): JSX.Element {
  const { frame, signedIn, navigation, menu = [], searchesPeople, demonstration, path } = parts
  const bare = frame === 'bare'
  return (
    <>
      <a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">
        Skip to main content
      </a>
      <Header signedIn={signedIn} menu={menu} searches={searchesPeople === true && signedIn !== undefined && !bare} />
      {demonstration === undefined ? null : <Demonstration today={demonstration.today} />}
      {bare || navigation.length === 0 ? null : <Navigation links={navigation} path={path} />}
    </>
  )
}

/** What the client script is told: attributes, because the content policy forbids inline scripts. */
function attributesFor({ pageDataForScripts, idleMinutes, stayAt, signedIn, demonstration }: DocumentParts): string {
  const told = {
    page: pageDataForScripts === undefined ? undefined : JSON.stringify(pageDataForScripts),
    'idle-minutes': signedIn === undefined ? undefined : idleMinutes?.toString(),
    'stay-at': signedIn === undefined ? undefined : stayAt,
    today: demonstration?.today,
  }
  return Object.entries(told)
    .map(([name, value]) => (value === undefined ? '' : ` data-${name}="${escaped(value)}"`))
    .join('')
}

/** A page as a whole document. No inline script or style: the content policy forbids both. */
export function renderDocument(parts: DocumentParts): string {
  const { frame = 'full', antiforgery, newId } = parts
  const given = newId === undefined ? { antiforgery } : { antiforgery, newId }
  const { html, wrong } = drawnContent(parts.content, given)
  const above = drawnContent(<Above parts={parts} />, given).html
  const title = `${parts.wrong === true || wrong ? 'Error: ' : ''}${parts.title} – Cairn`
  return (
    `${head(title)}<body class="govuk-template__body frame-${frame}"${attributesFor(parts)}>${above}` +
    `<main id="main" class="govuk-main-wrapper width" tabindex="-1">${html}</main>${FOOTER}</body></html>`
  )
}

const FOOTER = renderToString(
  <Page.Provider value={undefined}>
    <Footer />
  </Page.Provider>,
)
