/** Somebody signed in who asks for an address and looks at everything that comes back, files opened and read. */
import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/db'
import { startSession } from '#platform/identity'
import { accountOnce } from '../support/gatehouse.ts'
import { readPdf } from '../support/read-pdf.ts'
import { unzip } from '../support/unzip.ts'

export type Came = {
  readonly status: number
  /** Where it leads, when it leads on. */
  readonly to: string
  /** All of its text: a page's markup, a script's answer, the words in a file; and its headers. */
  readonly text: string
  /** What a browser would keep as a file: under which name, of which type, and every byte. */
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Buffer }
}

const NAMED = /filename="([^"]*)"/

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g

/** The text of an answer without what differs from one request to the next: form keys, ids, when it was. */
export const bare = ({ status, to, text }: Came): string =>
  `${status} ${to} ${text}`
    .replaceAll(ID, 'ID')
    .replaceAll(/(x-ratelimit-\w+|date|content-length): .*/g, '')
    .replaceAll(/under [0-9a-f]{10}/g, '')
    .replaceAll(/quote [0-9a-f]{10}/g, '')

function textOf(type: string, bytes: Buffer): string {
  if (type.startsWith('application/pdf')) {
    const { pages, title, metadata } = readPdf(bytes)
    return [title, metadata, ...pages.map(page => page.text)].join('\n').replaceAll(/-?\n/g, ' ')
  }
  if (type.includes('wordprocessingml')) return [...unzip(bytes).values()].join('\n').replaceAll(/<[^>]+>/g, '')
  return bytes.toString('utf8')
}

export class Visitor {
  readonly memberId: string
  readonly agencyId: string
  readonly postId: string
  readonly #server: FastifyInstance
  readonly #token: string
  #form = ''

  private constructor(
    server: FastifyInstance,
    token: string,
    who: { readonly memberId: string; readonly agencyId: string; readonly postId: string },
  ) {
    this.#server = server
    this.#token = token
    this.memberId = who.memberId
    this.agencyId = who.agencyId
    this.postId = who.postId
  }

  static async signedIn(
    server: FastifyInstance,
    database: Database,
    who: { readonly memberId: string; readonly agencyId: string; readonly postId: string },
  ): Promise<Visitor> {
    const { accountId } = await accountOnce(database, who.memberId)
    const { memberId, postId } = who
    const token = await startSession(database, { accountId, memberId, postId, stage: 'full', device: 'Test' })
    return new Visitor(server, token, who)
  }

  async open(url: string): Promise<Came> {
    return this.#ask({ method: 'GET', url })
  }

  /** Sends a form of ours with these fields. */
  async send(url: string, fields: Readonly<Record<string, string>> = {}): Promise<Came> {
    if (this.#form === '')
      this.#form = /name="_form" value="([^"]*)"/.exec((await this.open('/your-account')).text)?.[1] ?? ''
    const payload = new URLSearchParams({ _form: this.#form, ...fields }).toString()
    return this.#ask({ method: 'POST', url, payload })
  }

  async #ask(request: { method: 'GET' | 'POST'; url: string; payload?: string }): Promise<Came> {
    const sent = request.payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await this.#server.inject({
      ...request,
      headers: { 'sec-fetch-site': 'same-origin', ...sent },
      cookies: { cairn: this.#token },
    })
    const { location, ...rest } = answer.headers
    const headers = Object.entries(rest).map(([name, value]) => `${name}: ${String(value)}`)
    const type = String(answer.headers['content-type'] ?? '')
    const text = [...headers, textOf(type, answer.rawPayload)].join('\n')
    const came = { status: answer.statusCode, to: String(location ?? ''), text }
    const [, name] = NAMED.exec(String(answer.headers['content-disposition'] ?? '')) ?? []
    return name === undefined ? came : { ...came, file: { name, type, bytes: answer.rawPayload } }
  }
}
