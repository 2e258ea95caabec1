/** The web server: headers, sessions, forms and problems, so that a page is only parse, call, answer. */
import { randomBytes } from 'node:crypto'
import cookies from '@fastify/cookie'
import formBody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Database } from '#platform/db'
import { resolveSession, type SignedIn } from '#platform/identity'
import { isId } from '#platform/ids'
import { AlreadySent, actingFor } from './acting.ts'
import { antiforgeryOf, isForged } from './antiforgery.ts'
import { type Problem, problemFor } from './problems.ts'
import type { Answer, Asked, Fields, Route } from './route.ts'

/** Turns an answer's content into a whole HTML document. Handed in by `src/app`, which knows the navigation. */
export type Frame = (
  what: Extract<Answer, { kind: 'page' }>,
  around: {
    readonly signedIn: SignedIn | undefined
    readonly path: string
    readonly antiforgery: string
    /** Set when the page is a problem: the fields that were sent, kept for the person who typed them. */
    readonly sent?: Fields
  },
) => string

export type ServerOptions = {
  readonly database: Database
  readonly routes: readonly Route[]
  readonly frame: Frame
  /** Draws a problem page: what went wrong in plain words, what to do, and the text that was typed. */
  readonly problemPage: (problem: Problem, sent: Fields, to: string) => Extract<Answer, { kind: 'page' }>
  readonly assetFolders: readonly { readonly prefix: string; readonly root: string }[]
  /** True behind https: cookies are then marked secure and named `__Host-`. */
  readonly secure: boolean
  /** Secret from which form tokens are made; 32 bytes, the same in every process. */
  readonly secret: Uint8Array
  readonly requestsAMinute: number
  readonly report: (fault: unknown, reference: string) => void
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

/** Makes the server; it listens when the caller says so. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: LARGEST_FORM,
    logger: false,
    trustProxy: options.secure,
    exposeHeadRoutes: false,
  })
  await server.register(cookies)
  await server.register(formBody)
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    referrerPolicy: { policy: 'same-origin' },
    hsts: options.secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: options.secure ? { policy: 'same-origin' } : false,
    crossOriginEmbedderPolicy: false,
  })
  await server.register(rateLimit, { max: options.requestsAMinute, timeWindow: '1 minute' })
  for (const [index, { prefix, root }] of options.assetFolders.entries()) {
    await server.register(files, {
      root,
      prefix,
      decorateReply: index === 0,
      maxAge: '1y',
      immutable: true,
      index: false,
    })
  }
  for (const route of options.routes) mount(server, route, options)
  server.setNotFoundHandler((request, reply) => sendProblem(request, reply, options, { kind: 'not-found' }))
  server.setErrorHandler((fault, request, reply) => sendFault(fault, request, reply, options))
  return server
}

export const sessionCookie = (secure: boolean) => (secure ? '__Host-cairn' : 'cairn')

type Sessioned = FastifyRequest & { signedIn?: SignedIn | undefined }

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
  const fields = (request.method === 'POST' ? (request.body ?? {}) : {}) as Fields
  const all = (name: string) => {
    const value = fields[name]
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  }
  const once = all('_once')[0] ?? ''
  const acting = actingFor(route, signedIn, isId(once) ? once : '', options.database)
  return {
    params: request.params as Record<string, string>,
    query: request.query as Fields,
    fields,
    field: name => all(name)[0] ?? '',
    all,
    database: options.database,
    signedIn,
    once: isId(once) ? once : '',
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

async function send(
  answer: Answer,
  request: Sessioned,
  reply: FastifyReply,
  options: ServerOptions,
): Promise<FastifyReply> {
  if ('cookies' in answer) setCookies(answer.cookies ?? [], reply, options)
  reply.header('cache-control', 'no-store')
  switch (answer.kind) {
    case 'page':
      return reply
        .code(answer.status ?? 200)
        .type('text/html; charset=utf-8')
        .send(drawn(answer, request, options))
    case 'go-to':
      return reply.redirect(answer.to, 303)
    case 'json':
      return reply.code(answer.status ?? 200).send(answer.value)
    case 'file': {
      const kind = answer.inline === true ? 'inline' : 'attachment'
      reply.header('content-disposition', `${kind}; filename="${answer.name.replaceAll(/[^\w.-]/g, '_')}"`)
      return reply.type(answer.type).send(answer.bytes)
    }
    case 'not-found':
      return sendProblem(request, reply, options, { kind: 'not-found' })
    case 'refused':
      return sendProblem(request, reply, options, { kind: 'refused', refusal: answer.refusal })
  }
}

function setCookies(
  list: NonNullable<Extract<Answer, { kind: 'page' }>['cookies']>,
  reply: FastifyReply,
  options: ServerOptions,
) {
  for (const { name, value, seconds } of list) {
    reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: options.secure,
      maxAge: seconds,
    })
  }
}

function drawn(
  answer: Extract<Answer, { kind: 'page' }>,
  request: Sessioned,
  options: ServerOptions,
  sent?: Fields,
): string {
  return options.frame(answer, {
    signedIn: request.signedIn,
    path: request.routeOptions.url ?? '',
    antiforgery: antiforgeryOf(request.signedIn, options.secret),
    ...(sent === undefined ? {} : { sent }),
  })
}

function sendProblem(request: Sessioned, reply: FastifyReply, options: ServerOptions, problem: Problem): FastifyReply {
  reply.header('cache-control', 'no-store')
  if (problem.kind === 'signed-out' && request.method === 'GET') {
    setCookies([{ name: 'cairn-then', value: problem.to, seconds: 600 }], reply, options)
    return reply.redirect('/sign-in', 303)
  }
  if (problem.kind === 'prove-again' && request.method === 'GET') {
    setCookies([{ name: 'cairn-then', value: problem.to, seconds: 600 }], reply, options)
    return reply.redirect('/prove-again', 303)
  }
  const sent = (request.body ?? {}) as Fields
  const about = problemFor(problem)
  if (request.headers['x-cairn-script'] === '1')
    return reply.code(about.status).send({ problem: about.says, next: about.next })
  const answer = options.problemPage(problem, sent, request.url)
  return reply
    .code(about.status)
    .type('text/html; charset=utf-8')
    .send(drawn(answer, request, options, sent))
}

/** Expected trouble becomes a page that says so; anything else is a fault, told to the operator with a reference. */
async function sendFault(
  fault: unknown,
  request: Sessioned,
  reply: FastifyReply,
  options: ServerOptions,
): Promise<FastifyReply> {
  if (fault instanceof AlreadySent) return reply.header('cache-control', 'no-store').redirect(await fault.wentTo(), 303)
  const { statusCode, code } = fault as { statusCode?: number; code?: string }
  if (statusCode === 413) return sendProblem(request, reply, options, { kind: 'too-large' })
  if (statusCode === 429) return sendProblem(request, reply, options, { kind: 'too-many' })
  // PostgreSQL's "not allowed": row-level security refused, which looks like absence.
  if (code === '42501') return sendProblem(request, reply, options, { kind: 'not-found' })
  if (code !== undefined && /^(08|57P0|25006|40001|40P01)/.test(code))
    return sendProblem(request, reply, options, { kind: 'try-again' })
  if (statusCode !== undefined && statusCode < 500) return sendProblem(request, reply, options, { kind: 'malformed' })
  const reference = randomBytes(5).toString('hex')
  options.report(fault, reference)
  return sendProblem(request, reply, options, { kind: 'fault', reference })
}
