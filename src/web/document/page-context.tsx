/** What a page knows about the request it answers, for parts deep inside it. */
import { createContext, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type NewId, newId } from '#platform/ids'

export type PageContext = {
  /** The token that every form of this session carries. */
  readonly antiforgery: string
  /** Makes the key with which a form is sent once. */
  readonly newId: NewId
  /** Set by an error summary while the page is drawn, so that the title can say it too. */
  readonly seen: { wrong: boolean }
}

export const Page = createContext<PageContext | undefined>(undefined)

/** Draws content inside the context of a page, and says whether it showed anything wrong. */
export function drawnContent(
  content: VNode,
  given: { antiforgery: string; newId?: NewId },
): { html: string; wrong: boolean } {
  const context: PageContext = { antiforgery: given.antiforgery, newId: given.newId ?? newId, seen: { wrong: false } }
  const html = renderToString(<Page.Provider value={context}>{content}</Page.Provider>)
  return { html, wrong: context.seen.wrong }
}

/** A part of a page as HTML, for answers to the page's own script and for tests of a view. */
export function renderPart(content: VNode, given: { antiforgery?: string; newId?: NewId } = {}): string {
  return drawnContent(content, {
    antiforgery: given.antiforgery ?? '',
    ...(given.newId === undefined ? {} : { newId: given.newId }),
  }).html
}
