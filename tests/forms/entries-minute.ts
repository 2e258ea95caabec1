/** Forms of the minute: wording, circulation, approval, sending, corrections. */
import type { Entry } from './entry.ts'
import { SOLO, type World } from './world.ts'

const CONFERENCE = '/conferences/:conferenceId'
const TYPIST = 'support-assistant'

const minuteOf =
  (how: 'none' | 'approved' | 'issued', what: string): Entry['open'] =>
  async world => ({ page: `${(await world.held(how)).at}/${what}` })

/** A minute that has been drawn up. */
async function drawn(world: World): Promise<string> {
  const { at } = await world.held()
  await world.fill(SOLO, `${at}/minute`, `${CONFERENCE}/minute/draw-up`)
  return at
}

/** Where a reader of an issued minute marks a sentence as wrong. */
async function marking(world: World): Promise<{ page: string; at: string }> {
  const { at } = await world.held('issued')
  const copy = await world.copyOf('housing-solo', at)
  return { at, page: await world.linkOn('housing-solo', copy, /\/minutes\/[0-9a-f-]{36}\/correct\?part=[^"]*/) }
}

/** Where the chair answers what was proposed. */
async function proposed(world: World): Promise<string> {
  const { page, at } = await marking(world)
  await world.fill('housing-solo', page, '/minutes/:copyId/correct', PROPOSED)
  return `${at}/corrections`
}

const PROPOSED = { sentence: '0', quoted: '' }

export const ENTRIES_OF_MINUTES: readonly Entry[] = [
  { route: `${CONFERENCE}/minute/draw-up`, who: SOLO, emptyIsTaken: true, open: minuteOf('none', 'minute') },
  {
    route: `${CONFERENCE}/minute/approve`,
    who: SOLO,
    emptyIsTaken: true,
    open: async world => ({ page: `${await drawn(world)}/minute` }),
  },
  { route: `${CONFERENCE}/minute/take-back`, who: SOLO, emptyIsTaken: true, open: minuteOf('approved', 'minute') },
  { route: `${CONFERENCE}/minute/send`, who: TYPIST, emptyIsTaken: true, open: minuteOf('approved', 'minute') },
  {
    route: `${CONFERENCE}/minute/wording`,
    who: TYPIST,
    open: async world => {
      const at = await drawn(world)
      return {
        page: await world.linkOn(TYPIST, `${at}/minute`, /\/conferences\/[0-9a-f-]{36}\/minute\/wording\?[^"]*/),
      }
    },
  },
  {
    route: `${CONFERENCE}/circulation`,
    name: 'somebody more',
    who: SOLO,
    open: async world => ({ page: `${await drawn(world)}/circulation`, fields: { change: 'added' } }),
  },
  {
    route: `${CONFERENCE}/circulation`,
    name: 'less for a reader',
    who: SOLO,
    open: async world => {
      const at = await drawn(world)
      const page = await world.linkOn(
        SOLO,
        `${at}/circulation`,
        /\/conferences\/[0-9a-f-]{36}\/circulation\/reader\?[^"]*/,
      )
      return { page, fields: { change: 'section-narrowed' } }
    },
  },
  {
    route: `${CONFERENCE}/circulation/:changeId/take-back`,
    who: SOLO,
    emptyIsTaken: true,
    open: async world => {
      const at = await drawn(world)
      const page = await world.linkOn(
        SOLO,
        `${at}/circulation`,
        /\/conferences\/[0-9a-f-]{36}\/circulation\/reader\?[^"]*/,
      )
      await world.fill(SOLO, page, `${CONFERENCE}/circulation`, { change: 'section-narrowed' })
      return { page }
    },
  },
  {
    route: '/minutes/:copyId/correct',
    who: 'housing-solo',
    open: async world => ({ page: (await marking(world)).page, fields: PROPOSED }),
  },
  {
    route: `${CONFERENCE}/corrections`,
    who: SOLO,
    open: async world => ({ page: await proposed(world) }),
  },
]
