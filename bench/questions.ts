/** The questions of a working day, as Cairn is asked them and as the floor is. */
import { createHmac } from 'node:crypto'
import { shortenings } from '#modules/people'
import type { Request } from './load.ts'
import type { Officer } from './officers.ts'

export type Question = {
  readonly name: string
  /** Cairn answers at least the floor's throughput divided by this, at sixteen connections. */
  readonly must: number
  /** What one answer may cost: milliseconds of processor time, and bytes. */
  readonly most?: { readonly cpuMs: number; readonly bytes: number }
  readonly cairn: readonly Request[]
  readonly floor: readonly Request[]
}

const TYPED = 'headline=Home+visit%2C+everybody+seen&detail=Spoke+of+work+and+of+the+flat.+Next+visit+agreed.'
const cookie = ({ token }: Officer) => `cairn=${token}`

function opening(all: readonly Officer[]): Question {
  return {
    name: 'open a case, as a page',
    must: 9,
    most: { cpuMs: 4, bytes: 40_000 },
    cairn: all.flatMap(o => o.cases.map(id => ({ path: `/cases/${id}`, cookie: cookie(o) }))),
    floor: all.flatMap(o => o.cases.map(id => ({ path: `/case?case=${id}&post=${o.post}` }))),
  }
}

function working(all: readonly Officer[]): Question {
  const today = new Date().toISOString().slice(0, 10)
  return {
    name: 'what needs me now',
    must: 4,
    cairn: all.map(o => ({ path: '/?show=late', cookie: cookie(o) })),
    floor: all.map(o => ({ path: `/work?member=${o.member}&post=${o.post}&today=${today}` })),
  }
}

function finding(all: readonly Officer[]): Question {
  const words = (typed: string) => typed.toLowerCase().split(' ').flatMap(shortenings).join(',')
  return {
    name: 'find a person, two letters swapped',
    must: 4,
    cairn: all.flatMap(o => o.searches.map(({ id }) => ({ path: `/people/search/${id}`, cookie: cookie(o) }))),
    floor: all.flatMap(o =>
      o.searches.map(({ typed }) => ({ path: `/find?area=${o.area}&post=${o.post}&words=${words(typed)}` })),
    ),
  }
}

function recording(all: readonly Officer[], secret: Buffer): Question {
  const form = ({ session }: Officer) => createHmac('sha256', secret).update(`form:${session}`).digest('base64url')
  const filled = (o: Officer) => `_form=${form(o)}&_once=ONCE&happenedOn=today&section=general&${TYPED}`
  const bare = (o: Officer, id: string) => `member=${o.member}&post=${o.post}&case=${id}&${TYPED}`
  return {
    name: 'record, with its ledger line',
    must: 4,
    cairn: all.flatMap(o =>
      o.cases.map(id => ({ path: `/cases/${id}/entries/new`, cookie: cookie(o), body: filled(o) })),
    ),
    floor: all.flatMap(o => o.cases.map(id => ({ path: '/record', body: bare(o, id) }))),
  }
}

/** Every question; `secret` is the one with which Cairn signs its forms. */
export const questions = (all: readonly Officer[], secret: Buffer): readonly Question[] => [
  opening(all),
  working(all),
  finding(all),
  recording(all, secret),
]
