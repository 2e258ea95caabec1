/** Somebody signed in who sends whatever they like and looks at exactly what comes back. */
import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/db'
import { startSession } from '#platform/identity'
import { accountFor } from '../support/gatehouse.ts'

export type Came = { readonly status: number; readonly to: string; readonly html: string }

export class Sender {
  readonly #server: FastifyInstance
  readonly #token: string

  constructor(server: FastifyInstance, token: string) {
    this.#server = server
    this.#token = token
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
    return this.#ask({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(script ? { 'x-cairn-script': '1' } : {}),
      },
      payload: body.toString(),
    })
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
      cookies: { cairn: this.#token },
    })
    return { status: answer.statusCode, to: answer.headers.location ?? '', html: answer.body }
  }
}
