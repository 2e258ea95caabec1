/** What a page is to the server: an address, who may ask, why in the ledger's words, and a function that answers. */
import type { VNode } from 'preact'
import type { Actor, CaseTx, Database, Purpose } from '#platform/db'
import type { SignedIn } from '#platform/identity'
import type { LineKind } from '#platform/ledger'
import type { Refusal, Role } from '#shared'

/** Who may ask: anybody; anybody with a session, however far proven; or somebody fully signed in. */
export type Door = 'open' | 'half-signed-in' | 'signed-in'

/** Form fields as they arrived: one text each, or several for boxes of one name. */
export type Fields = { readonly [name: string]: string | readonly string[] | undefined }

/** What a handler is given. */
export type Asked = {
  readonly params: { readonly [name: string]: string }
  readonly query: Fields
  readonly fields: Fields
  /** The first text of a field, or ''. */
  readonly field: (name: string) => string
  /** All texts of a field. */
  readonly all: (name: string) => readonly string[]
  readonly database: Database
  /** The session, for doors other than 'open'. Reading it on an open door gives undefined. */
  readonly signedIn: SignedIn | undefined
  /** The actor of this request. Asking on an open door is our fault and throws. */
  readonly actor: Actor
  /** Runs work as the actor, in one transaction with its ledger lines. */
  readonly act: <T>(work: (tx: CaseTx) => Promise<T>, about?: readonly string[]) => Promise<T>
  /** The key of this form, spent once: see {@link Database}. Empty when the form carried none. */
  readonly once: string
  readonly origin: string
  readonly device: string
  readonly cookie: (name: string) => string | undefined
  /** True when the page's own script asked and wants a small answer instead of a page. */
  readonly fromScript: boolean
}

type Cookie = { readonly name: string; readonly value: string; readonly seconds: number }

/** What a handler answers. */
export type Answer =
  | {
      readonly kind: 'page'
      readonly title: string
      readonly content: VNode
      readonly status?: number
      /** 'bare' leaves out the search box and navigation: sign-in and problems. */
      readonly frame?: 'full' | 'bare' | 'wide'
      readonly cookies?: readonly Cookie[]
    }
  | { readonly kind: 'go-to'; readonly to: string; readonly cookies?: readonly Cookie[] }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly type: string
      readonly bytes: Uint8Array
      readonly inline?: boolean
    }
  | { readonly kind: 'json'; readonly value: unknown; readonly status?: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export const page = (
  title: string,
  content: VNode,
  more: { status?: number; frame?: 'full' | 'bare' | 'wide' } = {},
): Answer => ({
  kind: 'page',
  title,
  content,
  ...more,
})
export const goTo = (to: string): Answer => ({ kind: 'go-to', to })
export const notThere: Answer = { kind: 'not-found' }
export const json = (value: unknown, status = 200): Answer => ({ kind: 'json', value, status })
export const file = (name: string, type: string, bytes: Uint8Array, inline = false): Answer => ({
  kind: 'file',
  name,
  type,
  bytes,
  inline,
})
export const refusal = (why: Refusal): Answer => ({ kind: 'refused', refusal: why })

export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly door: Door
  /** Roles that may ask; everybody else is answered as if the address did not exist. Left out: every role. */
  readonly roles?: readonly Role[]
  /** Why, in the ledger's words, whoever asks here reads or writes. */
  readonly purpose: Purpose
  /** The kind of ledger line this address writes, or 'none' for those that touch no case data. Checked by a house test. */
  readonly tells: LineKind | 'none'
  /** True when the person must have proven who they are within the last minutes. */
  readonly stepUp?: boolean
  readonly answer: (asked: Asked) => Promise<Answer>
}
