/** Forms of information items, and of words that name registration status. */
import { recordEntry } from '#modules/cases'
import { type NewItem, recordItem, textsNamingRegistration } from '#modules/sharing'
import { addDays } from '#rules'
import type { Role } from '#shared'
import { pointToOwner } from '../../src/modules/sharing/commands/point-to-owner.ts'
import { askPermission, decidePermission } from '../../src/modules/sharing/commands/registration-permission.ts'
import { pastEveryPolicy } from '../support/database.ts'
import type { Entry, Opened } from './entry.ts'
import { mustBeDone, type World } from './world.ts'

const ITEM = '/cases/:caseId/information/:itemId'

/** An item of the police, where they let the supervising worker read it. */
async function item(world: World, open: 'to nobody' | 'to the worker' = 'to nobody'): Promise<string> {
  const { caseId } = await world.about()
  const worker = { kind: 'post', id: world.area.post('managing-officer').postId } as const
  const given = (reviewOn: NewItem['reviewOn']): NewItem => ({
    caseId,
    class: 'ordinary',
    level: 'official',
    says: 'Was seen at the baths',
    handling: null,
    conditions: '',
    grounds: 'fact',
    aboutRole: 'subject',
    mayBeShownToSubject: false,
    happenedOn: null,
    reviewOn,
    readers: open === 'to nobody' ? [] : [worker],
    because: open === 'to nobody' ? '' : 'To supervise',
  })
  const id = mustBeDone(await world.act('police-solo', tx => recordItem(tx, given(addDays(tx.today, 90)))))
  return `/cases/${caseId}/information/${id}`
}

const housing = (world: World) => `post:${world.area.post('housing-solo').postId}`
const HANDLED = { class: 'ordinary', handling: '', happenedOn: '' } as const

/** A text on a case that names registration, and the page about it. */
async function revealing(world: World): Promise<{ caseId: string; digest: string }> {
  const { caseId } = await world.about()
  const words = { caseId, section: 'general', kind: 'note', headline: 'He is on the sex offenders register' }
  await world.act('managing-officer', tx => recordEntry(tx, { ...words, happenedOn: tx.today }))
  const [text] = await world.act('managing-officer', tx => textsNamingRegistration(tx, caseId))
  return { caseId, digest: text?.digest ?? '' }
}

async function asked(world: World, granted: boolean): Promise<string> {
  const { caseId, digest } = await revealing(world)
  const to = { kind: 'post', id: world.area.post('housing-solo').postId } as const
  const given = { caseId, digest, to, because: 'To house him' }
  const id = mustBeDone(await world.act('managing-officer', tx => askPermission(tx, given)))
  if (granted) {
    const yes = { id, version: 1, as: 'granted', because: 'Yes' } as const
    mustBeDone(await world.act('police-solo', tx => decidePermission(tx, { ...yes, untilOn: addDays(tx.today, 30) })))
  }
  return id
}

async function decision(world: World): Promise<Opened> {
  const id = await asked(world, false)
  return { page: '/registration-permissions', fields: { id, as: 'granted', untilOn: '20 April 2026', version: '1' } }
}

const by = (who: Role, route: string, open: Entry['open'], more: Partial<Entry> = {}): Entry => ({
  route,
  who,
  open,
  ...more,
})

export const ENTRIES_OF_INFORMATION: readonly Entry[] = [
  by('police-solo', '/cases/:caseId/information/new', async world => ({
    page: `/cases/${(await world.about()).caseId}/information/new`,
    fields: { ...HANDLED, readers: housing(world) },
  })),
  by(
    'police-solo',
    '/cases/:caseId/information',
    async world => ({
      page: `/cases/${(await world.about()).caseId}/information`,
      fields: { step: 'tell' },
    }),
    { emptyIsTaken: true },
  ),
  by(
    'police-solo',
    `${ITEM}/readers`,
    async world => ({
      page: await item(world),
      fields: { step: 'open', readers: housing(world) },
    }),
    { name: 'opened' },
  ),
  by(
    'police-solo',
    `${ITEM}/readers`,
    async world => {
      const page = await item(world, 'to the worker')
      const [reader] = await pastEveryPolicy(`select id from sharing_item_readers where item_id = '${page.slice(-36)}'`)
      return { page, fields: { step: 'close', readerId: String(reader?.['id']) } }
    },
    { name: 'closed' },
  ),
  by('police-solo', `${ITEM}/review`, async world => ({ page: await item(world) })),
  by(
    'police-solo',
    `${ITEM}/release`,
    async world => ({
      page: `${await item(world)}/release`,
      fields: { ...HANDLED, step: 'preview', readers: housing(world) },
    }),
    // It is looked at first; that it is then released is tested with the pages of items.
    { neverGood: true },
  ),
  by('managing-officer', `${ITEM}/ask`, async world => ({ page: `${await item(world, 'to the worker')}/ask` })),
  by('managing-officer', '/cases/:caseId/pointers/:pointerId/ask', async world => {
    const { caseId } = await world.about()
    mustBeDone(await world.act('police-solo', tx => pointToOwner(tx, caseId, 'restricted')))
    const [row] = await pastEveryPolicy(`select id from sharing_pointers where case_id = '${caseId}'`)
    return { page: `/cases/${caseId}/pointers/${String(row?.['id'])}/ask` }
  }),
  by('managing-officer', '/cases/:caseId/registration-texts', async world => {
    const { caseId, digest } = await revealing(world)
    return { page: `/cases/${caseId}/registration-texts`, fields: { digest, to: housing(world) } }
  }),
  by('police-solo', '/registration-permissions', decision, { name: 'decided' }),
  by(
    'police-solo',
    '/registration-permissions',
    async world => ({
      page: '/registration-permissions',
      fields: { id: await asked(world, true), as: 'withdrawn', version: '2' },
    }),
    { name: 'withdrawn' },
  ),
]
