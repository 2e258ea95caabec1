/** Pages of modules behind the real web server, and a visitor who fills in their forms without a screen. */
import type { FastifyInstance } from 'fastify'
import type { CaseTx, Database } from '#platform/db'
import { createServer, page, type Route, type ServerOptions } from '#platform/http'
import { startSession } from '#platform/identity'
import { ASSET_FOLDER, ASSET_PREFIX, buildAssets, renderDocument, SectionHeading } from '#web'
import { problemPage } from '../../src/app/problem-page.tsx'
import { accountOnce, TEST_SECRET } from './gatehouse.ts'

/** Where links out of the pages under test lead. */
const ELSEWHERE: readonly Route[] = ['/', '/cases/:caseId'].map(path => ({
  method: 'GET',
  path,
  door: 'signed-in',
  purpose: 'own-work',
  tells: 'none',
  answer: async () => page('Elsewhere', <SectionHeading level={1}>Elsewhere</SectionHeading>),
}))

/** Makes the server. `within` puts around each transaction what `src/app` would, such as reactions. */
export function pageServer(
  database: Database,
  routes: readonly Route[],
  within: (tx: CaseTx) => CaseTx = tx => tx,
  more: Partial<ServerOptions> = {},
): Promise<FastifyInstance> {
  buildAssets()
  const reacting: Database = {
    ...database,
    asActor: (actor, work, about) => database.asActor(actor, tx => work(within(tx)), about),
  }
  const own = new Set(routes.map(route => `${route.method} ${route.path}`))
  return createServer({
    database: reacting,
    routes: [...ELSEWHERE.filter(route => !own.has(`${route.method} ${route.path}`)), ...routes],
    frame: (what, around) =>
      renderDocument({
        title: what.title,
        content: what.content,
        frame: what.frame ?? 'full',
        signedIn: around.signedIn,
        navigation: [],
        antiforgery: around.antiforgery,
        demonstration: undefined,
        path: around.path,
      }),
    problemPage,
    assetFolders: [{ prefix: ASSET_PREFIX, root: ASSET_FOLDER }],
    secure: false,
    secret: TEST_SECRET,
    requestsAMinute: 1_000_000,
    report: fault => console.error(fault),
    ...more,
  })
}

export type Shown = {
  readonly status: number
  readonly path: string
  readonly html: string
  /** The words on the page, without tags. */
  readonly text: string
}

/** What a form holds as it is shown, name by name, and how many of its fields somebody could type into. */
export type FormShown = { readonly values: URLSearchParams; readonly typable: readonly string[] }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }
const decoded = (text: string) => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** The words of a piece of HTML. */
export const wordsOf = (html: string): string => decoded(html.replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ')

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found === null ? undefined : decoded(found[1] ?? '')
}

/** Reads the form with this address as a browser would send it when nothing in it is touched. */
export function formIn(html: string, to: string): FormShown {
  const form = new RegExp(`<form[^>]*action="${RegExp.escape(to)}"[^>]*>[\\s\\S]*?</form>`).exec(html)?.[0]
  if (form === undefined) throw new Error(`The page has no form to ${to}`)
  const values = new URLSearchParams()
  const typable: string[] = []
  for (const [tag] of form.matchAll(/<(?:input|select|textarea)\b(?:[^>"]|"[^"]*")*>/g)) {
    const name = attribute(tag, 'name')
    if (name === undefined) continue
    const type = attribute(tag, 'type') ?? 'text'
    const rest = form.slice(form.indexOf(tag) + tag.length)
    if (tag.startsWith('<select')) {
      const chosen = /<option[^>]*\sselected[^>]*>/.exec(rest.slice(0, rest.indexOf('</select>')))?.[0]
      values.append(name, chosen === undefined ? '' : (attribute(chosen, 'value') ?? ''))
    } else if (tag.startsWith('<textarea')) {
      typable.push(name)
      values.append(name, decoded(rest.slice(0, rest.indexOf('</textarea>'))))
    } else if (type === 'checkbox' || type === 'radio') {
      if (attribute(tag, 'checked') !== undefined) values.append(name, attribute(tag, 'value') ?? 'on')
    } else {
      if (type !== 'hidden') typable.push(name)
      values.append(name, attribute(tag, 'value') ?? '')
    }
  }
  return { values, typable }
}

type Typed = Readonly<Record<string, string | readonly string[]>>

/** Somebody signed in who opens pages and sends their forms. */
export class PageVisitor {
  readonly #server: FastifyInstance
  readonly #token: string
  on: Shown = { status: 0, path: '/', html: '', text: '' }

  constructor(server: FastifyInstance, token: string) {
    this.#server = server
    this.#token = token
  }

  /** Signs somebody in past the door. */
  static async signedIn(
    server: FastifyInstance,
    database: Database,
    who: { readonly memberId: string; readonly postId: string },
  ): Promise<PageVisitor> {
    const { accountId } = await accountOnce(database, who.memberId)
    const token = await startSession(database, { accountId, ...who, stage: 'full', device: 'Test' })
    return new PageVisitor(server, token)
  }

  async #ask(method: 'GET' | 'POST', url: string, payload?: string): Promise<Shown> {
    const type = payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await this.#server.inject({
      method,
      url,
      headers: { 'sec-fetch-site': 'same-origin', ...type },
      cookies: { cairn: this.#token },
      ...(payload === undefined ? {} : { payload }),
    })
    const to = answer.headers.location
    if (typeof to === 'string') return this.#ask('GET', to)
    const { statusCode: status, body: html } = answer
    this.on = { status, path: url, html, text: wordsOf(html) }
    return this.on
  }

  open(path: string): Promise<Shown> {
    return this.#ask('GET', path)
  }

  /** What the form of the page would send, with what is typed or chosen in its place. */
  filled(to: string, typed: Typed = {}): URLSearchParams {
    const { values } = formIn(this.on.html, to)
    for (const [name, value] of Object.entries(typed)) {
      values.delete(name)
      for (const one of typeof value === 'string' ? [value] : value) values.append(name, one)
    }
    return values
  }

  /** Sends the page's form and follows where it leads. */
  send(to: string, typed: Typed = {}): Promise<Shown> {
    return this.post(to, this.filled(to, typed))
  }

  /** Asks as the page's own script does, with the token of the page that is open. No fields: reads. */
  async script(
    url: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; said: Record<string, unknown> }> {
    const token = /name="_form" value="([^"]*)"/.exec(this.on.html)?.[1] ?? ''
    const type = fields === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await this.#server.inject({
      method: fields === undefined ? 'GET' : 'POST',
      url,
      headers: { 'sec-fetch-site': 'same-origin', 'x-cairn-script': '1', ...type },
      cookies: { cairn: this.#token },
      ...(fields === undefined ? {} : { payload: new URLSearchParams({ _form: token, ...fields }).toString() }),
    })
    const said = String(answer.headers['content-type']).startsWith('application/json')
      ? answer.json<Record<string, unknown>>()
      : {}
    return { status: answer.statusCode, said }
  }

  /** Sends fields as they are. */
  post(to: string, fields: URLSearchParams): Promise<Shown> {
    return this.#ask('POST', to, fields.toString())
  }
}
