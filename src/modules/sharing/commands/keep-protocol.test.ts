import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addAgreement, addParty, agreements, basesIn, endAgreement, endParty } from '#modules/staff'
import { stoppedClock } from '#platform/clock'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { arrange } from '../../../../tests/support/arrange.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { fieldsWrong, isAbsentFor, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { ADHERENCE_SEATS, EMPTY_SEAT_SETTING, emptySeats, namedPosts } from '../queries/named-posts.ts'
import { postsTitled } from '../queries/posts-shown.ts'
import { namePost, setWorkingDays } from './keep-protocol.ts'

const database = await testDatabase()
const area = await testArea(database)
const asAdministrator = <T>(work: Parameters<typeof area.as<T>>[1]) => area.as('administrator', work)

const casesSeen = (role: Role, at = database) =>
  at.asActor(area.actor(role), async tx => {
    tx.tell({ kind: 'access-decision', act: 'test/look' })
    return (await tx.sql.selectFrom('people_people').select('id').execute()).length
  })

const enter = (more: object = {}) =>
  asAdministrator(tx =>
    addAgreement(tx, {
      kind: 'protocol',
      title: 'Protocol of several authorities',
      version: '1',
      purpose: 'public protection',
      legalBasis: 'Management of Offenders etc. (Scotland) Act 2005, ss.10 and 11',
      succeeds: null,
      categories: null,
      ownerPostId: area.post('social-work-solo').postId,
      from: day('2026-01-01'),
      to: null,
      reviewOn: day('2027-01-01'),
      ...more,
    }),
  )

const sign = (agreementId: string, role: Role, more: object = {}) =>
  asAdministrator(tx =>
    addParty(tx, {
      agreementId,
      agencyId: area.post(role).agencyId,
      areaId: area.areaId,
      asParty: 'signatory',
      because: '',
      from: day('2026-01-01'),
      to: null,
      ...more,
    }),
  )

describe('the protocol as an object S3-5', () => {
  it('has signatories, version, owner, review date and legal basis; only administrators keep it', async () => {
    const id = mustBeDone(await enter())
    mustBeDone(await sign(id, 'social-work-solo'))
    mustBeDone(await sign(id, 'police-solo', { areaId: area.divisionId }))
    const [found] = await area.as('voluntary-worker', tx => agreements(tx, id))
    assert.deepEqual(
      [found?.version, found?.reviewOn, found?.parties.length, found?.owner],
      ['1', '2027-01-01', 2, 'social-work-solo'],
    )
    for (const role of ['social-work-solo', 'police-solo', 'oversight-member'] as const)
      assert.ok(await isAbsentFor(area, role, tx => endAgreement(tx, id)), role)
    assert.ok(
      await isAbsentFor(area, 'social-work-solo', tx =>
        addParty(tx, {
          agreementId: id,
          agencyId: area.post('housing-solo').agencyId,
          areaId: null,
          asParty: 'by-basis',
          because: 'b',
          from: day('2026-01-01'),
          to: null,
        }),
      ),
    )
  })

  it('S3-6: a new version succeeds the old one on its first day, which ends on the day before', async () => {
    const old = mustBeDone(await enter())
    mustBeDone(await sign(old, 'social-work-solo'))
    const fresh = mustBeDone(await enter({ version: '2', succeeds: old, from: day('2026-03-16') }))
    const [before] = await asAdministrator(tx => agreements(tx, old))
    assert.deepEqual([before?.to, before?.inForce, before?.succeededBy], ['2026-03-15', false, fresh])
    assert.deepEqual(fieldsWrong(await enter({ to: day('2025-12-31') })), ['to'])
  })

  it('S0-4: when an arrangement lapses those who act on it lose sight the same minute; recorded anew, they have it again', async () => {
    await testCase(area, { members: ['housing-solo', 'managing-officer'] })
    const { agencyId } = area.post('housing-solo')
    const seen = await casesSeen('housing-solo')
    assert.ok(seen > 0)
    await pastEveryPolicy(`update staff_agreement_parties set ended_at = '2026-03-01' where agency_id = '${agencyId}'`)
    assert.equal(await casesSeen('housing-solo'), 0)
    const id = mustBeDone(await enter({ kind: 'arrangement', title: 'With housing' }))
    const party = mustBeDone(
      await sign(id, 'housing-solo', { asParty: 'by-basis', because: 'asked to house him', to: day('2026-03-20') }),
    )
    assert.equal(await casesSeen('housing-solo'), seen)
    assert.equal(await casesSeen('housing-solo', database.at(stoppedClock('2026-03-21T00:00:00.000Z'))), 0)
    mustBeDone(await asAdministrator(tx => endParty(tx, { agreementId: id, partyId: party })))
    assert.equal(await casesSeen('housing-solo'), 0)
    const [basis] = await area.as('managing-officer', tx => {
      tx.tell({ kind: 'access-decision', act: 'test/look' })
      return basesIn(tx, area.areaId, [agencyId])
    })
    assert.deepEqual([basis?.inForce, basis?.endedOn], [false, '2026-03-16'])
    await pastEveryPolicy(
      `update staff_agreement_parties set ended_at = null where agency_id = '${agencyId}' and as_party = 'signatory'`,
    )
  })

  it('S0-6: the co-ordinator lists every case of the scheme; a representative only those where they were asked', async () => {
    const own = await testArea(database)
    for (const members of [['housing-solo'], [], []] as const)
      await testCase(own, { members: [...members, 'managing-officer'] })
    const count = (role: Role) =>
      own.as(role, async tx => {
        tx.tell({ kind: 'access-decision', act: 'test/look' })
        return (await tx.sql.selectFrom('cases_cases').select('id').execute()).length
      })
    assert.deepEqual(
      [await count('coordinator'), await count('housing-solo'), await count('voluntary-worker')],
      [3, 1, 0],
    )
  })
})

describe('posts that a protocol names', () => {
  it('S3-14: five seats for the police and for each authority; one that stands empty too long is an exception', async () => {
    const own = await testArea(database)
    const administer = <T>(work: Parameters<typeof own.as<T>>[1]) => own.as('administrator', work)
    const { agencyId, postId } = own.post('social-work-solo')
    const [row] = await pastEveryPolicy(
      `select agreement_id as id from staff_agreement_parties where agency_id = '${agencyId}'`,
    )
    const agreementId = String(row?.['id'])
    const mine = async (at = database) =>
      (await at.asActor(own.actor('oversight-member'), tx => emptySeats(tx))).filter(
        one => one.agreementId === agreementId,
      )
    assert.equal((await mine()).length, 2 * ADHERENCE_SEATS.length)
    const name = (seat: (typeof ADHERENCE_SEATS)[number], who: string | null) =>
      administer(tx => namePost(tx, { agreementId, agencyId, areaId: null, seat, postId: who }))
    assert.deepEqual(fieldsWrong(await name('adherence-1', own.post('housing-solo').postId)), ['postId'])
    mustBeDone(await name('adherence-1', postId))
    assert.equal((await mine()).length, 2 * ADHERENCE_SEATS.length - 1)
    assert.equal(
      (
        await own.as('police-solo', tx => (tx.tell({ kind: 'consultation', act: 'test' }), namedPosts(tx, agreementId)))
      )[0]?.holder,
      own.post('social-work-solo').name,
    )
    // Empty from tomorrow on: an exception after the days that the area allows, and not before.
    const tomorrow = database.at(stoppedClock('2026-03-17T09:00:00.000Z'))
    mustBeDone(
      await tomorrow.asActor(own.actor('administrator'), tx =>
        namePost(tx, { agreementId, agencyId, areaId: null, seat: 'adherence-1', postId: null }),
      ),
    )
    const first = async (day: string) =>
      (await mine(database.at(stoppedClock(`${day}T09:00:00.000Z`)))).some(
        one => one.agency.includes('Social Work') && one.seat === 'adherence-1',
      )
    assert.deepEqual([await first('2026-04-14'), await first('2026-04-15')], [false, true])
    const { divisionId } = own
    await pastEveryPolicy(
      `update staff_agreement_parties set area_id = '${own.areaId}' where agency_id = '${agencyId}'`,
    )
    await arrange(own, { [EMPTY_SEAT_SETTING]: 60 })
    assert.ok(divisionId !== own.areaId)
    assert.equal(await first('2026-04-15'), false)
  })

  it('S3-15: one post, several titles: a search for “registrar” finds the police liaison officer', async () => {
    const { postId } = area.post('police-solo')
    await pastEveryPolicy(`update staff_posts set other_titles = '{"Sex Offender Registrar"}' where id = '${postId}'`)
    const found = await area.as('voluntary-worker', tx => postsTitled(tx, 'registrar'))
    assert.ok(found.some(one => one.postId === postId && one.role === 'police-solo'))
    assert.deepEqual((await area.as('voluntary-worker', tx => postsTitled(tx, '%'))).length, 0)
  })

  it('S3-16: the post itself and its manager say when it is worked, and nobody else', async () => {
    const given = {
      postId: area.post('managing-officer').postId,
      days: [1, 2],
      deputyPostId: area.post('team-manager').postId,
    }
    for (const role of ['managing-officer', 'team-manager', 'administrator'] as const)
      mustBeDone(await area.as(role, tx => setWorkingDays(tx, given)))
    for (const role of ['police-solo', 'social-work-solo'] as const)
      assert.ok(await isAbsentFor(area, role, tx => setWorkingDays(tx, given)), role)
    assert.deepEqual(
      fieldsWrong(
        await area.as('managing-officer', tx => setWorkingDays(tx, { ...given, deputyPostId: given.postId })),
      ),
      ['deputyPostId'],
    )
  })
})
