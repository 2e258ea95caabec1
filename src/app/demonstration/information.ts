/**
 * What police hold of one man and what of it they released, that there is more, and a note that names registration status:
 * held back from housing until police permitted its words.
 */
import { recordEntry } from '#modules/cases'
import {
  askPermission,
  decidePermission,
  type NewItem,
  pointToOwner,
  recordItem,
  releaseItem,
  textsNamingRegistration,
} from '#modules/sharing'
import type { CaseTx } from '#platform/db'
import { day } from '#rules'
import { done, type World } from './world.ts'

const ORIGINAL =
  'A man who repairs phones says that he was asked to empty one that is kept at a friend’s flat in Harbour Row.'
const PART = 'Police have reason to think that he has the use of a phone that is not one of the two known.'
const NOTE = 'Landlord asked whether he is on the sex offenders register; he was told nothing'

function item(caseId: string, more: Partial<NewItem> & Pick<NewItem, 'class' | 'says'>): NewItem {
  return {
    caseId,
    level: 'official-sensitive',
    handling: null,
    conditions: '',
    grounds: 'third-hand',
    aboutRole: 'subject',
    mayBeShownToSubject: false,
    happenedOn: null,
    reviewOn: day('2026-09-04'),
    readers: [],
    because: '',
    ...more,
  }
}

/** Enters it on one case, by police, the supervising worker and housing. */
export async function enterInformation(world: World, caseId: string): Promise<void> {
  await policeHold(world, caseId)
  await policePermit(world, caseId)
}

/** What police keep, the part that they released, and that there is more. */
async function policeHold(world: World, caseId: string): Promise<void> {
  const about = [caseId]
  const source = { reference: 'Log 2291 of 3 March', sourceGrade: '2', informationGrade: 'C' }
  const kept = item(caseId, { class: 'intelligence', says: ORIGINAL, source, happenedOn: day('2026-03-03') })
  const original = await world.on('2026-03-04', 'police', async tx => done(await recordItem(tx, kept)), about)
  const part = item(caseId, {
    class: 'ordinary',
    says: PART,
    handling: { scheme: '3x5x2', code: 'C' },
    conditions: 'Not to be put to him before police have spoken to him.',
    readers: [{ kind: 'post', id: world.who('officer').postId }],
    because: 'She inspects his devices',
  })
  await world.on('2026-03-04', 'police', async tx => done(await releaseItem(tx, original, part)), about)
  await world.on('2026-03-04', 'police', async tx => done(await pointToOwner(tx, caseId, 'restricted')), about)
}

/** A note that names registration status, and the permission for housing to read it. */
async function policePermit(world: World, caseId: string): Promise<void> {
  const about = [caseId]
  const note = { caseId, section: 'general', kind: 'note', headline: NOTE, happenedOn: day('2026-03-06') }
  const to = { kind: 'post', id: world.who('housing').postId } as const
  const because = 'Housing deals with this landlord'
  const ask = async (tx: CaseTx) => {
    await recordEntry(tx, note)
    const [text] = await textsNamingRegistration(tx, caseId)
    return done(await askPermission(tx, { caseId, digest: text?.digest ?? '', to, because }))
  }
  const id = await world.on('2026-03-06', 'officer', ask, about)
  const yes = { id, version: 1, as: 'granted', because: 'So that housing answers him alike' } as const
  const decide = async (tx: CaseTx) => done(await decidePermission(tx, { ...yes, untilOn: day('2026-06-30') }))
  await world.on('2026-03-09', 'police', decide, about)
}
