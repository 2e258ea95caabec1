/** Forms of the meeting: what is recorded on each item of the agenda, and closing it. */
import { TEXT_LIMIT } from '#shared'
import type { Entry } from './entry.ts'
import type { Typed } from './filling.ts'
import { SOLO, type World } from './world.ts'

const CONFERENCE = '/conferences/:conferenceId'

/** A form on an item of an open meeting, which bears its own name. */
const on =
  (item: string, form: string, fields: (world: World) => Typed = () => ({})): Entry['open'] =>
  async world => ({
    page: `${(await world.opened()).at}/meeting?item=${item}`,
    fields: form === '' ? fields(world) : { form, ...fields(world) },
  })

/** The same after another form of that item has been sent. */
const after =
  (item: string, to: string, first: (world: World) => Typed, fields: Typed = {}): Entry['open'] =>
  async world => {
    const page = `${(await world.opened()).at}/meeting?item=${item}`
    await world.fill(SOLO, page, `${CONFERENCE}/${to}`, first(world))
    return { page, fields }
  }

const recorded = (what: string, open: Entry['open'], more: Partial<Entry> = {}): Entry => ({
  route: `${CONFERENCE}/${what}`,
  who: SOLO,
  open,
  ...more,
})

const CHILDREN = { children: 'Isla\nEwan' }
const PLAN = (world: World): Typed => ({
  form: 'plan-line',
  pillar: 'supervision',
  owner: world.memberOf('managing-officer'),
})
const CONDITION = (): Typed => ({ form: 'condition', state: 'applied-for' })

/** A conference with what a role did before it was opened. */
async function openedAfter(world: World, before: (at: string) => Promise<unknown>): Promise<string> {
  const { at, conferenceId } = await world.convened()
  await before(at)
  await world.open(conferenceId)
  return at
}

/** Lines that an agency contributed, to be taken over. */
const contributed: Entry['open'] = async world => {
  const given = { known: 'relevant', do: 'submit' }
  const at = await openedAfter(world, one =>
    world.fill('police-solo', `${one}/contribution`, `${CONFERENCE}/contribution`, given),
  )
  return { page: `${at}/meeting?item=information` }
}

/** Somebody replied and is not recorded yet. */
const replied: Entry['open'] = async world => {
  const at = await openedAfter(world, async one => {
    const page = await world.linkOn('police-solo', one, /\/invitations\/[0-9a-f-]{36}/)
    await world.fill('police-solo', page, '/invitations/:invitationId', { reply: 'attend' })
  })
  return { page: `${at}/meeting?item=introductions` }
}

/** The work changed after the decisions about it were taken. */
const workChanged: Entry['open'] = async world => {
  const { at, conferenceId } = await world.opened()
  const page = `${at}/meeting?item=employment`
  const decided = { 'says:employment/risk-to-children': 'no', 'says:employment/employer-told': 'no' }
  await world.fill(SOLO, page, `${CONFERENCE}/fields`, decided)
  await world.putBack(conferenceId)
  await world.fill(SOLO, page, `${CONFERENCE}/fields`, { 'says:employment/work': 'Repairs at a school' })
  return { page }
}

export const ENTRIES_OF_MEETINGS: readonly Entry[] = [
  recorded('meeting', async world => ({ page: `${(await world.convened()).at}/meeting` }), { emptyIsTaken: true }),
  recorded('fields', on('reasons', 'reasons'), { emptyIsTaken: true, partly: true }),
  recorded(
    'fields',
    on('next-date', 'next-date', () => ({ 'says:next/on': '16 July 2026' })),
    {
      name: 'the next day',
      emptyIsTaken: true,
      partly: true,
    },
  ),
  recorded(
    'items/:item',
    on('victims', '', () => ({ state: 'not-applicable' })),
    { limits: { because: TEXT_LIMIT } },
  ),
  recorded('work/confirm', workChanged, { emptyIsTaken: true }),
  recorded('lines/take-over', contributed),
  recorded('attendance', replied, { emptyIsTaken: true }),
  recorded('close', async world => ({ page: `${(await world.opened()).at}/close` }), { neverGood: true }),
  recorded('lines', on('victims', 'add-victims')),
  recorded(
    'lines/:lineId',
    after('victims', 'lines', () => ({})),
  ),
  recorded(
    'lines/:lineId/remove',
    after('victims', 'lines', () => ({})),
    { emptyIsTaken: true },
  ),
  recorded(
    'attendance/:invitationId',
    on('introductions', '', () => ({ attendance: 'present', arrivedAt: '10:00', leftAt: '11:00' })),
    {
      emptyIsTaken: true,
    },
  ),
  recorded(
    'phone/:memberId',
    on('introductions', '', () => ({ phone: '0131 496 0000' })),
  ),
  recorded('ratings', on('risk', 'rating-harm')),
  recorded('ratings', on('risk', 'rating-reconviction'), { name: 'of reconviction' }),
  recorded('factors', on('risk', 'factor'), { limits: { evidence: TEXT_LIMIT } }),
  recorded('conditions', on('conditions', 'condition'), { limits: { wording: 2_000, because: 2_000 } }),
  recorded('conditions/:conditionId', after('conditions', 'conditions', CONDITION)),
  recorded('conditions/:conditionId/remind', after('conditions', 'conditions', CONDITION), { emptyIsTaken: true }),
  recorded(
    'visitors',
    on('conditions', 'visitor', () => CHILDREN),
  ),
  recorded(
    'contacts',
    after('conditions', 'visitors', () => ({ form: 'visitor', ...CHILDREN }), { form: 'contact' }),
  ),
  recorded('plan-lines', on('plan', 'plan-line', PLAN), {
    limits: { measure: 2_000 },
    lenient: { risk: 'the words of a risk, chosen or one’s own' },
  }),
  recorded('plan-lines/none-needed', on('plan', 'none-needed'), { limits: { because: 2_000 } }),
  recorded('plan-lines/:lineId', after('plan', 'plan-lines', PLAN)),
  recorded('contingencies', on('plan', 'contingency')),
  recorded(
    'actions',
    on('introductions', 'action', world => ({
      task: 'Visit 14 Weir Street',
      ownerId: world.memberOf('housing-solo'),
      dueOn: '5 June 2026',
    })),
  ),
]
