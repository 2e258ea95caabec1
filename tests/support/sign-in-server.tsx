/** The pages of signing in and of accounts behind the real web server, and a small browser without a screen. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { accountsRoutes } from '#modules/accounts'
import { type SignInSettings, signInRoutes } from '#modules/sign-in'
import type { Database } from '#platform/db'
import { createServer, page, type Route } from '#platform/http'
import { ASSET_FOLDER, ASSET_PREFIX, renderDocument, SectionHeading } from '#web'
import { problemPage } from '../../src/app/problem-page.tsx'
import { testClock } from './database.ts'
import { TEST_SECRET } from './gatehouse.ts'

/** Where somebody arrives, and a page that shows who is there: neither belongs to these modules. */
const START: readonly Route[] = ['/', '/cases/mine'].map(path => ({
  method: 'GET',
  path,
  door: 'signed-in',
  purpose: 'own-work',
  tells: 'none',
  answer: async ({ signedIn }) =>
    page('Start', <SectionHeading level={1}>{`You are ${signedIn?.name} as ${signedIn?.role}`}</SectionHeading>),
}))

/** Makes the server; the caller injects requests, or lets it listen for a browser. */
export function signInServer(database: Database, settings: Partial<SignInSettings> = {}): Promise<FastifyInstance> {
  const publicUrl = settings.publicUrl ?? 'http://localhost:20000'
  const whole = {
    secretKey: TEST_SECRET,
    demonstration: false,
    issuers: [],
    wallClock: testClock,
    pause: async () => {},
    ...settings,
    publicUrl,
  }
  return createServer({
    database,
    routes: [...START, ...signInRoutes(whole), ...accountsRoutes({ publicUrl, issuers: whole.issuers })],
    frame: (what, around) =>
      renderDocument({
        title: what.title,
        content: what.content,
        frame: what.frame ?? 'full',
        signedIn: around.signedIn?.stage === 'full' ? around.signedIn : undefined,
        navigation: [],
        antiforgery: around.antiforgery,
        demonstration: whole.demonstration ? { today: database.clock.today() } : undefined,
        path: around.path,
      }),
    problemPage,
    assetFolders: [{ prefix: ASSET_PREFIX, root: ASSET_FOLDER }],
    secure: publicUrl.startsWith('https:'),
    secret: TEST_SECRET,
    requestsAMinute: 100_000,
    report: fault => console.error(fault),
  })
}

/** The hidden fields of a form, or of everything on a page. */
export function hiddenFields(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)) {
    fields[name] ??= value
  }
  return fields
}

export type Shown = {
  readonly status: number
  readonly path: string
  readonly html: string
  readonly to: string | undefined
}

/** A browser without a screen: keeps cookies, fills in the forms of the page it is on, follows where it is led. */
export class SmallBrowser {
  readonly #server: FastifyInstance
  readonly cookies = new Map<string, string>()
  readonly address: string
  #on: Shown = { status: 0, path: '/', html: '', to: undefined }

  constructor(server: FastifyInstance, address = '192.0.2.1') {
    this.#server = server
    this.address = address
  }

  get on(): Shown {
    return this.#on
  }

  #took(path: string, answer: LightMyRequestResponse): Shown {
    for (const { name, value, maxAge } of answer.cookies as { name: string; value: string; maxAge?: number }[]) {
      if (value === '' || maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const to = answer.headers.location
    this.#on = { status: answer.statusCode, path, html: answer.body, to: typeof to === 'string' ? to : undefined }
    return this.#on
  }

  async #ask(method: 'GET' | 'POST', path: string, fields?: Record<string, string>): Promise<Shown> {
    const headers = {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'sec-fetch-site': 'same-origin',
    }
    const body = fields === undefined ? {} : { payload: new URLSearchParams(fields).toString() }
    const type = fields === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await this.#server.inject({
      method,
      url: path,
      remoteAddress: this.address,
      headers: { ...headers, ...type },
      cookies: Object.fromEntries(this.cookies),
      ...body,
    })
    return this.#took(path, answer)
  }

  /** Opens an address and goes wherever it leads on this site. */
  async open(path: string): Promise<Shown> {
    let shown = await this.#ask('GET', path)
    for (let steps = 0; steps < 8 && shown.to?.startsWith('/') === true; steps += 1)
      shown = await this.#ask('GET', shown.to)
    return shown
  }

  /** Sends the page's form with this address, with what was typed, and goes where it leads. */
  async send(to: string, typed: Record<string, string> = {}): Promise<Shown> {
    const form = this.#on.html.match(new RegExp(`<form[^>]*action="${RegExp.escape(to)}"[^>]*>[\\s\\S]*?</form>`))?.[0]
    if (form === undefined) throw new Error(`${this.#on.path} (${this.#on.status}) has no form to ${to}`)
    const shown = await this.post(to, { ...hiddenFields(form), ...typed })
    return shown.to === undefined ? shown : this.open(shown.to)
  }

  /** Sends fields as they are, whatever page is open, and stays with the answer. */
  post(to: string, fields: Record<string, string>): Promise<Shown> {
    return this.#ask('POST', to, fields)
  }
}
