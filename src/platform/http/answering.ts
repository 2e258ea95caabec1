/** From what a page answered, or what went wrong, to what the browser gets. */
import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from '#platform/identity'
import { AlreadySent, SentOtherwise } from './acting.ts'
import { antiforgeryOf } from './antiforgery.ts'
import { TooManyPeople } from './pace.ts'
import { type Problem, problemFor } from './problems.ts'
import type { Answer, Fields } from './route.ts'

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

/** What is needed to draw an answer, handed in by `src/app`. */
export type Drawing = {
  readonly frame: Frame
  /** Draws a problem page: what went wrong in plain words, what to do, and the text that was typed. */
  readonly problemPage: (problem: Problem, sent: Fields, to: string) => Extract<Answer, { kind: 'page' }>
  /** True behind https: cookies are then marked secure and named `__Host-`. */
  readonly secure: boolean
  /** Secret from which form tokens are made; 32 bytes, the same in every process. */
  readonly secret: Uint8Array
  readonly report: (fault: unknown, reference: string) => void
}

/** A request with whoever is behind it, once that is known. */
export type Sessioned = FastifyRequest & { signedIn?: SignedIn | undefined }

/** The fields that were sent; none when nothing was, or nothing that could be read. */
export const fieldsOf = (request: FastifyRequest): Fields => (request.body ?? {}) as Fields

/** Sends an answer. Nothing of it may be kept by a browser or proxy. */
export async function send(
  answer: Answer,
  request: Sessioned,
  reply: FastifyReply,
  options: Drawing,
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
  options: Drawing,
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

function drawn(answer: Extract<Answer, { kind: 'page' }>, request: Sessioned, options: Drawing, sent?: Fields): string {
  return options.frame(answer, {
    signedIn: request.signedIn,
    path: request.routeOptions.url ?? '',
    antiforgery: antiforgeryOf(request.signedIn, options.secret),
    ...(sent === undefined ? {} : { sent }),
  })
}

/** Says what went wrong: a page with what was typed, a few words for a script, or the way to sign in. */
export function sendProblem(request: Sessioned, reply: FastifyReply, options: Drawing, problem: Problem): FastifyReply {
  reply.header('cache-control', 'no-store')
  if (problem.kind === 'signed-out' && request.method === 'GET') {
    setCookies([{ name: 'cairn-then', value: problem.to, seconds: 600 }], reply, options)
    return reply.redirect('/sign-in', 303)
  }
  if (problem.kind === 'prove-again' && request.method === 'GET') {
    setCookies([{ name: 'cairn-then', value: problem.to, seconds: 600 }], reply, options)
    return reply.redirect('/prove-again', 303)
  }
  const sent = fieldsOf(request)
  const about = problemFor(problem)
  if (request.headers['x-cairn-script'] === '1')
    return reply.code(about.status).send({ problem: about.says, next: about.next })
  const answer = options.problemPage(problem, sent, request.url)
  return reply
    .code(about.status)
    .type('text/html; charset=utf-8')
    .send(drawn(answer, request, options, sent))
}

/** Codes of a database that is not there now, starting, full, or wants the same once more; and of the way to it. */
const AWAY = /^(08|53|57P0|25006|40001|40P01|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH)/

/** Expected trouble becomes a page that says so; anything else is a fault, told to the operator with a reference. */
export async function sendFault(
  fault: unknown,
  request: Sessioned,
  reply: FastifyReply,
  options: Drawing,
): Promise<FastifyReply> {
  if (fault instanceof AlreadySent) return reply.header('cache-control', 'no-store').redirect(await fault.wentTo(), 303)
  if (fault instanceof SentOtherwise) return sendProblem(request, reply, options, { kind: 'sent-otherwise' })
  if (fault instanceof TooManyPeople) return sendProblem(request, reply, options, { kind: 'too-many-people' })
  const { statusCode, code } = fault as { statusCode?: number; code?: string }
  if (statusCode === 413) return sendProblem(request, reply, options, { kind: 'too-large' })
  if (statusCode === 429) return sendProblem(request, reply, options, { kind: 'too-many' })
  // PostgreSQL's "not allowed": row-level security refused, which looks like absence.
  if (code === '42501') return sendProblem(request, reply, options, { kind: 'not-found' })
  if (code !== undefined && AWAY.test(code)) return sendProblem(request, reply, options, { kind: 'try-again' })
  if (statusCode !== undefined && statusCode < 500) return sendProblem(request, reply, options, { kind: 'malformed' })
  const reference = randomBytes(5).toString('hex')
  options.report(fault, reference)
  return sendProblem(request, reply, options, { kind: 'fault', reference })
}
