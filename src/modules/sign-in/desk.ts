/** What every page of signing in is given, and how it lets somebody in. */
import type { Database } from '#platform/db'
import { type Answer, type Asked, goTo, notThere, sessionCookie } from '#platform/http'
import {
  ABSOLUTE_HOURS,
  type Entered,
  type Gatehouse,
  type GatehouseSettings,
  gatehouseOf,
  markFor,
  type SignedIn,
  type Stage,
  type Visitor,
} from '#platform/identity'
import type { Outcome, Wrong } from '#shared'
import { THEN, thenFrom } from './model/then.ts'

export type SignInSettings = GatehouseSettings

type Cookies = NonNullable<Extract<Answer, { kind: 'go-to' }>['cookies']>

export type Desk = {
  readonly asked: Asked
  readonly house: Gatehouse
  readonly visitor: Visitor
  /** Whoever has a session. Asking on an open door without one is our fault and throws. */
  readonly signedIn: SignedIn
  /** Cookies that carry a new token, and for somebody wholly in the mark of this browser. */
  readonly cookiesFor: (entered: Entered) => Cookies
  /** Sets the cookies and leads on: to the next step, or to the page that was asked for. */
  readonly letIn: (entered: Entered) => Answer
  /** Where somebody at this stage goes next. */
  readonly nextOf: (stage: Stage) => string
  readonly cookie: (name: OwnCookie) => string | undefined
  readonly keep: (name: OwnCookie, value: string, seconds: number) => Cookies[number]
}

/** Cookies of this module, besides the session's. */
type OwnCookie = 'mark' | 'set-up' | 'agency'

const MARK_SECONDS = 180 * 86_400
const HERE: Readonly<Record<Exclude<Stage, 'full'>, string>> = {
  'password-proven': '/sign-in/second',
  'choosing-post': '/sign-in/post',
}

/** The step that a session which is not whole has come to. */
export const stepOf = (stage: Exclude<Stage, 'full'>): string => HERE[stage]

function deskOf(asked: Asked, house: Gatehouse): Desk {
  const secure = house.publicUrl.protocol === 'https:'
  const nameOf = (name: OwnCookie) => `${secure ? '__Host-' : ''}cairn-${name}`
  const keep = (name: OwnCookie, value: string, seconds: number) => ({ name: nameOf(name), value, seconds })
  const cookie = (name: OwnCookie) => asked.cookie(nameOf(name))
  const nextOf = (stage: Stage) => (stage === 'full' ? thenFrom(asked.cookie(THEN)) : stepOf(stage))
  const cookiesFor = (entered: Entered): Cookies => {
    const session = { name: sessionCookie(secure), value: entered.token, seconds: ABSOLUTE_HOURS * 3_600 }
    return entered.stage === 'password-proven'
      ? [session]
      : [session, keep('mark', markFor(house, entered), MARK_SECONDS)]
  }
  return {
    asked,
    house,
    visitor: {
      origin: asked.origin,
      device: asked.device,
      mark: cookie('mark'),
      heldToken: asked.cookie(sessionCookie(secure)),
    },
    get signedIn() {
      if (asked.signedIn === undefined) throw new Error('Nobody is signed in at this desk')
      return asked.signedIn
    },
    cookiesFor,
    letIn: entered => ({
      kind: 'go-to',
      to: nextOf(entered.stage),
      cookies: [...cookiesFor(entered), ...(entered.stage === 'full' ? [{ name: THEN, value: '', seconds: 0 }] : [])],
    }),
    nextOf,
    cookie,
    keep,
  }
}

export type AtDesk = (work: (desk: Desk) => Promise<Answer>) => (asked: Asked) => Promise<Answer>

/** Opens the desk of an installation: turns work at a desk into what a route answers. */
export function openDesk(settings: SignInSettings): AtDesk {
  const houseFor: (database: Database) => Gatehouse = gatehouseOf(settings)
  return work => asked => work(deskOf(asked, houseFor(asked.database)))
}

/** The answer that ends the session's cookie. */
export function withoutSession(desk: Desk, to: string): Answer {
  const secure = desk.house.publicUrl.protocol === 'https:'
  return { kind: 'go-to', to, cookies: [{ name: sessionCookie(secure), value: '', seconds: 0 }] }
}

/** Sends somebody to prove again who they are, and back here afterwards. */
export function proveFirst(back: string): Answer {
  return { kind: 'go-to', to: '/prove-again', cookies: [{ name: THEN, value: back, seconds: 600 }] }
}

const STATUS: Readonly<Record<string, number>> = { 'too-many-tries': 429, busy: 503, 'agency-silent': 503 }

/**
 * From what came of it to an answer: a way on, or the form again with what is wrong. A wrong name and a wrong password
 * have the same status, as they have the same words.
 */
export async function answered<T>(
  outcome: Outcome<T>,
  lead: (value: T) => Answer | Promise<Answer>,
  again: (wrong: readonly Wrong[], status: number) => Answer | Promise<Answer>,
): Promise<Answer> {
  switch (outcome.kind) {
    case 'done':
      return lead(outcome.value)
    case 'wrong':
      return again(outcome.wrong, 422)
    case 'refused': {
      const { code, says, next } = outcome.refusal
      return again([{ field: '', says: `${says} ${next}` }], STATUS[code] ?? 409)
    }
    case 'not-found':
    case 'changed-meanwhile':
      return notThere
  }
}

/** Leads somebody whose session is already past this step to where it stands. */
export const onward = (desk: Desk): Answer => goTo(desk.nextOf(desk.signedIn.stage))
