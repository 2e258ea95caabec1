/** Forms are accepted only from our own pages: the browser says so, and the form carries a token of its session. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { SignedIn } from '#platform/identity'

/** The token that forms of a session carry. Without a session the browser's own word has to do. */
export function antiforgeryOf(signedIn: SignedIn | undefined, secret: Uint8Array): string {
  if (signedIn === undefined) return ''
  return createHmac('sha256', secret).update(`form:${signedIn.sessionId}`).digest('base64url')
}

function fromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = request.headers
  // Our pages send their own origin to us; "null" is a page that hides where it comes from.
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)
}

/** True when a form did not come from our own page in this session. */
export function isForged(request: FastifyRequest, signedIn: SignedIn | undefined, secret: Uint8Array): boolean {
  if (fromElsewhere(request)) return true
  if (signedIn === undefined) return false
  const body = request.body as { _form?: unknown } | undefined
  const sent = typeof body?._form === 'string' ? body._form : request.headers['x-cairn-form']
  const given = Buffer.from(typeof sent === 'string' ? sent : '')
  const wanted = Buffer.from(antiforgeryOf(signedIn, secret))
  return given.length !== wanted.length || !timingSafeEqual(given, wanted)
}
