/**
 * Somebody's browser at the meeting, as far as its script sends: one thing after another of each kind. What was not
 * answered is sent again, with the same key, as soon as there is an answer; nothing counts as kept before it is answered.
 */
import { newId } from '#platform/ids'

type Sent = { readonly says: string; readonly once: string }
/** What was answered, or nothing when there was no answer. */
type Answer = { readonly status: number; readonly said: Readonly<Record<string, unknown>> } | undefined

/** How one kind of thing is sent. */
export type Kind = {
  readonly name: string
  readonly path: string
  readonly fields: (sent: Sent, version: number) => Readonly<Record<string, string>>
  /** True for what the script saves by itself; forms are answered with the way back to their page. */
  readonly saves: boolean
}

export class Desk {
  readonly kind: Kind
  readonly #cookie: string
  readonly acknowledged: string[] = []
  #pending: Sent | undefined
  #count = 0
  #version = 0

  constructor(kind: Kind, cookie: string) {
    this.kind = kind
    this.#cookie = cookie
  }

  /** What is being sent and has had no answer. */
  get next(): string | undefined {
    return this.#pending?.says
  }

  async #send(address: string, token: string, sent: Sent): Promise<Answer> {
    const body = new URLSearchParams({ _form: token, ...this.kind.fields(sent, this.#version) })
    if (!this.kind.saves) body.set('_once', sent.once)
    const headers = { cookie: `cairn=${this.#cookie}`, 'sec-fetch-site': 'same-origin', 'x-cairn-script': '1' }
    try {
      const answer = await fetch(address + this.kind.path, { method: 'POST', body, headers, redirect: 'manual' })
      const said = this.kind.saves ? ((await answer.json()) as Record<string, unknown>) : {}
      return { status: answer.status, said }
    } catch {
      return undefined
    }
  }

  /** Sends the thing that has had no answer, or a new one. False when nobody answers. */
  async #one(address: string, token: string): Promise<boolean> {
    this.#pending ??= { says: `${this.kind.name} ${(this.#count += 1)}`, once: newId() }
    const answer = await this.#send(address, token, this.#pending)
    if (answer === undefined) return false
    if (answer.status !== (this.kind.saves ? 200 : 303))
      throw new Error(`${this.#pending.says}: ${answer.status} ${JSON.stringify(answer.said)}`)
    this.#version = Number(answer.said['version'] ?? 0)
    this.acknowledged.push(this.#pending.says)
    this.#pending = undefined
    return true
  }

  /** Goes on until nobody answers any more. */
  async work(address: string, token: string): Promise<void> {
    while (await this.#one(address, token));
  }

  /** Sends again what had no answer. */
  async catchUp(address: string, token: string): Promise<void> {
    if (this.#pending !== undefined && !(await this.#one(address, token))) throw new Error('nobody answers')
  }
}
