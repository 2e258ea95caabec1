/** Somebody signed in who sends whatever they like and looks at exactly what comes back. */
import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/db'
import { startSession } from '#platform/identity'
import { accountFor } from '../support/gatehouse.ts'

export type Came = { readonly status: number; readonly to: string; readonly html: string }

export class Sender {
  readonly #server: FastifyInstance
  readonly #cookies: Readonly<Record<string, string>>

  constructor(server: FastifyInstance, token: string, cookies: Readonly<Record<string, string>> = {}) {
    this.#server = server
    this.#cookies = token === '' ? cookies : { cairn: token, ...cookies }
  }

  static async signedIn(
    server: FastifyInstance,
    database: Database,
    who: { readonly memberId: string; readonly postId: string },
  ): Promise<Sender> {
    const { accountId } = await accountFor(database, who.memberId)
    return new Sender(server, await startSession(database, { accountId, ...who, stage: 'full', device: 'Test' }))
  }

  async open(url: string): Promise<Came> {
    return this.#ask({ method: 'GET', url })
  }

  /** Sends a body as it is. `script`: as the page's own script would. */
  async post(url: string, body: URLSearchParams | string, script = false): Promise<Came> {
    return this.#send(url, body, script ? { 'x-cairn-script': '1' } : {})
  }

  /** Sends a body as a page of another site would make a browser send it. */
  async postFromElsewhere(url: string, body: URLSearchParams): Promise<Came> {
    return this.#send(url, body, { 'sec-fetch-site': 'cross-site' })
  }

  #send(url: string, body: URLSearchParams | string, more: Record<string, string>): Promise<Came> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...more }
    return this.#ask({ method: 'POST', url, headers, payload: body.toString() })
  }

  async #ask(request: {
    method: 'GET' | 'POST'
    url: string
    headers?: Record<string, string>
    payload?: string
  }): Promise<Came> {
    const answer = await this.#server.inject({
      ...request,
      headers: { 'sec-fetch-site': 'same-origin', ...request.headers },
      cookies: { ...this.#cookies },
    })
    return { status: answer.statusCode, to: answer.headers.location ?? '', html: answer.body }
  }
}
