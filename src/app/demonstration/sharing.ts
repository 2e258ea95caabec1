/**
 * The protocol with its named posts, and sharing about one man in supported accommodation: what went and was opened, what
 * waits, what was stopped and for which a deviation has been endorsed by one of the two seniors.
 */
import {
  askForInformation,
  carryRule,
  endorseDeviation,
  type NewShare,
  namePost,
  proposeDeviation,
  setWorkingDays,
  share,
  writeMessage,
} from '#modules/sharing'
import { agreements } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { done, type World } from './world.ts'

const SEATS = [
  ['police', 'adherence-1'],
  ['crime-manager', 'adherence-2'],
  ['crime-manager', 'detective-superintendent'],
  ['solo', 'adherence-1'],
  ['manager', 'adherence-2'],
  ['manager', 'criminal-justice-manager'],
] as const

const LAW = 'Management of Offenders etc. (Scotland) Act 2005, ss.10 and 11'

/** Who answers for the protocol of Invermouth, who endorses deviations, and where it says what may be shared. */
async function nameSeats(world: World): Promise<string> {
  const { agencyId } = world.who('solo')
  const found = await world.on('2026-01-12', 'administrator', async tx => {
    const all = await agreements(tx)
    return all.find(one => one.kind === 'protocol' && one.parties.some(party => party.agencyId === agencyId))
  })
  const agreementId = found?.agreementId ?? ''
  for (const [key, seat] of SEATS) {
    const { agencyId: own, postId } = world.who(key)
    const areaId = own === agencyId ? world.areaOf('invermouth').areaId : null
    await world.on('2026-01-12', 'administrator', async tx =>
      done(await namePost(tx, { agreementId, agencyId: own, areaId, seat, postId })),
    )
  }
  for (const [rule, pinpoint] of [
    ['owner', 'section 3, paragraph 2'],
    ['registration', 'section 3, paragraph 5'],
    ['reasons', 'section 2'],
  ] as const)
    await world.on('2026-01-12', 'administrator', async tx =>
      done(await carryRule(tx, { agreementId, rule, pinpoint })),
    )
  return agreementId
}

function shareOf(world: World, caseId: string, from: string, to: string, more: Partial<NewShare>): NewShare {
  const { agencyId, postId } = world.who(to)
  return {
    caseId,
    words: '',
    section: 'safety',
    class: 'ordinary',
    handling: '',
    itemId: null,
    ownerAgencyId: world.who(from).agencyId,
    to: { agencyId, postId, memberId: null },
    protects: 'community',
    why: '',
    legalBasis: LAW,
    purpose: 'managing the risk together',
    urgent: false,
    ...more,
  }
}

/** A paragraph of the police that social work would pass on at once: stopped, and one senior has endorsed the deviation. */
async function deviation(world: World, caseId: string): Promise<void> {
  const words = 'Police saw him twice this week outside the nursery in Mill Lane.'
  const own = { words, section: 'children', ownerAgencyId: world.who('police').agencyId, protects: 'child' as const }
  const given = shareOf(world, caseId, 'solo', 'children', {
    ...own,
    why: 'The nursery is beside a family you support',
  })
  const on = <T>(key: string, work: (tx: CaseTx) => Promise<T>) => world.on('2026-03-12', key, work)
  const { shareId } = await on('solo', async tx => done(await share(tx, given)))
  const says = 'Tell the children-and-families team at once, before the police have released the paragraph.'
  const because = 'The police officer who owns it is on leave until Monday.'
  const proposed = { caseId, rule: 'owner', shareId, says, because, untilAt: '2026-03-20T23:59:59.000Z' }
  const deviationId = await on('solo', async tx => done(await proposeDeviation(tx, proposed)))
  const spoken = {
    deviationId,
    seat: 'detective-superintendent',
    verdict: 'endorsed',
    because: 'A child comes first',
  } as const
  await on('crime-manager', async tx => done(await endorseDeviation(tx, spoken)))
}

/** Enters it all: the protocol, and what went on about one case. */
export async function enterSharing(world: World, caseId: string): Promise<void> {
  await nameSeats(world)
  const { postId } = world.who('health')
  const days = { postId, days: [1, 2, 3], deputyPostId: null }
  await world.on('2026-01-12', 'health', async tx => done(await setWorkingDays(tx, days)))
  const warning = shareOf(world, caseId, 'solo', 'housing', {
    words: 'Two staff at every visit after 4 pm. He has been drinking in the afternoons.',
    why: 'Your officers visit the flat weekly',
  })
  await world.on('2026-03-10', 'solo', async tx => done(await share(tx, warning)))
  const asks = 'Has he kept his appointments since January?'
  const request = { caseId, askedPostId: postId, asks, why: 'Missed visits came before harm last time', protects: null }
  await world.on('2026-03-11', 'solo', async tx =>
    done(await askForInformation(tx, { ...request, urgent: false, answerOn: null })),
  )
  await deviation(world, caseId)
  const words = 'Neighbours have begun to ask questions. Can we talk about it before Friday?'
  await world.on('2026-03-12', 'police', async tx => done(await writeMessage(tx, { caseId, words })))
}
