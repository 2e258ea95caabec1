/** The web server: headers, sessions, forms and problems, so that a page is only parse, call, answer. */
import cookies from '@fastify/cookie'
import formBody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Database } from '#platform/db'
import { resolveSession, type SignedIn } from '#platform/identity'
import { isId } from '#platform/ids'
import { actingFor, sendingOf } from './acting.ts'
import { type Drawing, fieldsOf, type Sessioned, send, sendFault, sendProblem } from './answering.ts'
import { isForged } from './antiforgery.ts'
import type { Pace } from './pace.ts'
import type { Problem } from './problems.ts'
import type { Asked, Fields, Route } from './route.ts'

export type ServerOptions = Drawing & {
  readonly database: Database
  readonly routes: readonly Route[]
  readonly assetFolders: readonly { readonly prefix: string; readonly root: string }[]
  readonly requestsAMinute: number
  /** How fast one may go through people; without it nobody is held. */
  readonly pace?: Pace
}

const LARGEST_FORM = 2_000_000

const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  manifestSrc: ["'self'"],
}

/** Scripts and styles are named after their content, and packed beside themselves. */
const KEPT_FOR_EVER = { maxAge: '1y', immutable: true, index: false, preCompressed: true } as const

/** What is answered to an address that is none at all, before anything of ours has run. */
function answerNonsense(_fault: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(404)
    .header('cache-control', 'no-store')
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .type('text/plain; charset=utf-8')
    .send('There is nothing here.')
}

/** Makes the server; it listens when the caller says so. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: LARGEST_FORM,
    logger: false,
    // One proxy stands before us: what it says is believed, what a browser says through it is not.
    trustProxy: options.secure ? (_address, hop) => hop < 1 : false,
    exposeHeadRoutes: false,
    frameworkErrors: answerNonsense,
  })
  await guard(server, options)
  for (const [index, { prefix, root }] of options.assetFolders.entries()) {
    const decorateReply = index === 0
    await server.register(files, { root, prefix, decorateReply, ...KEPT_FOR_EVER })
  }
  for (const route of options.routes) mount(server, route, options)
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, async (request: Sessioned, reply) => {
    await sessionOf(request, options)
    return sendProblem(request, reply, options, { kind: 'not-found' })
  })
  server.setErrorHandler((fault, request, reply) => sendFault(fault, request, reply, options))
  return server
}

/** Cookies, forms and nothing but forms, headers on every answer, and a limit to how much one place may ask. */
async function guard(server: FastifyInstance, options: ServerOptions): Promise<void> {
  await server.register(cookies)
  server.removeContentTypeParser(['application/json', 'text/plain'])
  await server.register(formBody)
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    referrerPolicy: { policy: 'same-origin' },
    hsts: options.secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: options.secure ? { policy: 'same-origin' } : false,
    crossOriginEmbedderPolicy: false,
  })
  // After the form was read, so that whoever asked too often keeps what they typed.
  const limit = { max: options.requestsAMinute, timeWindow: '1 minute', hook: 'preHandler' } as const
  await server.register(rateLimit, limit)
}

export const sessionCookie = (secure: boolean) => (secure ? '__Host-cairn' : 'cairn')

async function sessionOf(request: Sessioned, options: ServerOptions): Promise<SignedIn | undefined> {
  const token = request.cookies[sessionCookie(options.secure)]
  if (token === undefined || token === '') return undefined
  request.signedIn = await resolveSession(options.database, token)
  return request.signedIn
}

function mount(server: FastifyInstance, route: Route, options: ServerOptions): void {
  server.route({
    method: route.method,
    url: route.path,
    handler: async (request: Sessioned, reply) => {
      const signedIn = await sessionOf(request, options)
      const problem = barred(route, request, signedIn, options)
      if (problem !== undefined) return sendProblem(request, reply, options, problem)
      const asked = askedOf(route, request, signedIn, options)
      const answer = await route.answer(asked)
      if (asked.once !== '' && answer.kind === 'go-to') await actingFor.remember(asked, answer.to)
      return send(answer, request, reply, options)
    },
  })
}

/** Why a request does not reach its page, or nothing. */
function barred(
  route: Route,
  request: FastifyRequest,
  signedIn: SignedIn | undefined,
  options: ServerOptions,
): Problem | undefined {
  const params = request.params as Record<string, string>
  if (Object.entries(params).some(([name, value]) => name.endsWith('Id') && !isId(value))) return { kind: 'not-found' }
  if (route.door !== 'open' && signedIn === undefined) return { kind: 'signed-out', to: request.url }
  if (route.door === 'signed-in' && signedIn?.stage !== 'full') return { kind: 'signed-out', to: request.url }
  if (route.roles !== undefined && !route.roles.some(role => role === signedIn?.role)) return { kind: 'not-found' }
  if (route.method === 'POST' && isForged(request, signedIn, options.secret)) return { kind: 'stale-form' }
  if (route.stepUp === true && signedIn !== undefined && !signedIn.recentlyProven)
    return { kind: 'prove-again', to: request.url }
  return undefined
}

function askedOf(route: Route, request: FastifyRequest, signedIn: SignedIn | undefined, options: ServerOptions): Asked {
  const fields = request.method === 'POST' ? fieldsOf(request) : {}
  const all = (name: string) => {
    const value = fields[name]
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  }
  const sending = sendingOf(route, fields)
  const acting = actingFor(route, signedIn, sending, options.database, options.pace)
  return {
    params: request.params as Record<string, string>,
    query: request.query as Fields,
    fields,
    field: name => all(name)[0] ?? '',
    all,
    database: options.database,
    signedIn,
    once: sending?.key ?? '',
    origin: request.ip,
    device: String(request.headers['user-agent'] ?? '').slice(0, 200),
    cookie: name => request.cookies[name],
    fromScript: request.headers['x-cairn-script'] === '1',
    // Spreading would ask for the actor at once, which on an open door throws.
    get actor() {
      return acting.actor
    },
    act: acting.act,
  }
}
