import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type AreaFounded, agreements } from '#modules/staff'
import { stoppedClock } from '#platform/clock'
import { addDays, day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, fieldsWrong, isAbsentFor, ledgerOf, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { stateOf } from '../queries/deviations.ts'
import { sendStopped } from './after-share.ts'
import { deviationById, endorseDeviation, proposeDeviation, withdrawDeviation } from './deviation.ts'
import { endAbsence, namePost, recordAbsence } from './keep-protocol.ts'
import { share } from './share.ts'

const database = await testDatabase()
const area = await testArea(database)

/** The protocol that the agencies of an area signed when it was founded. */
async function protocolOf(of: AreaFounded): Promise<string> {
  const [row] = await pastEveryPolicy(`select p.agreement_id as id from staff_agreement_parties p
    where p.agency_id = '${[...of.posted.values()][0]?.agencyId}' limit 1`)
  return String(row?.['id'])
}

const agreementId = await protocolOf(area)
const DS = 'detective-superintendent'
const CJ = 'criminal-justice-manager'

const name = (role: Role, seat: typeof DS | typeof CJ) =>
  area.as('administrator', tx => {
    const { agencyId, postId } = area.post(role)
    return namePost(tx, { agreementId, agencyId, areaId: null, seat, postId })
  })

/** A share of a paragraph that another agency owns: stopped by the rule "owner". */
async function stopped(): Promise<{ caseId: string; shareId: string }> {
  const { caseId } = await testCase(area)
  const { agencyId, postId } = area.post('housing-solo')
  const given = {
    caseId,
    words: 'Police saw him near the school.',
    section: 'general',
    class: 'ordinary',
    handling: '',
    itemId: null,
    ownerAgencyId: area.post('police-solo').agencyId,
    to: { agencyId, postId, memberId: null },
    protects: 'child',
    why: 'the flat offered is beside it',
    legalBasis: 'the protocol',
    purpose: 'housing',
    urgent: false,
  } as const
  const { shareId, broken } = mustBeDone(await area.as('social-work-solo', tx => share(tx, given)))
  assert.deepEqual(broken, ['owner'])
  return { caseId, shareId }
}

const propose = (given: { caseId: string; shareId: string }, more: object = {}, role: Role = 'social-work-solo') =>
  area.as(role, tx =>
    proposeDeviation(tx, {
      ...given,
      // What another agency has stopped is nothing that they could name.
      shareId: role === 'social-work-solo' ? given.shareId : null,
      rule: 'owner',
      says: 'Tell housing at once without waiting for the owner',
      because: 'the owner cannot be reached',
      untilAt: `${addDays(day('2026-03-16'), 7)}T23:59:59.000Z`,
      ...more,
    }),
  )

const endorse = (
  role: Role,
  deviationId: string,
  seat: typeof DS | typeof CJ,
  verdict: 'endorsed' | 'declined' = 'endorsed',
) => area.as(role, tx => endorseDeviation(tx, { deviationId, seat, verdict, because: 'weighed' }))

const state = async (deviationId: string) => {
  const found = await area.as('social-work-solo', tx => deviationById(tx, deviationId))
  return found === undefined ? undefined : stateOf(found)
}

const send = (shareId: string) => area.as('social-work-solo', tx => sendStopped(tx, { shareId, version: 1 }))

describe('a deviation from the protocol', () => {
  before(async () => {
    const early = await stopped()
    const none = await propose(early)
    assert.equal(none.kind === 'refused' && none.refusal.code, 'sharing/no-endorsers')
    mustBeDone(await name('crime-manager', DS))
    mustBeDone(await name('team-manager', CJ))
  })

  it('S3-12: with one endorsement it is pending and the rule still applies; with both it takes effect, for these words', async () => {
    const one = await stopped()
    const id = mustBeDone(await propose(one))
    assert.equal(await countOf(`tasks_tasks where about_id = '${id}' and state = 'open'`), 2)
    assert.equal(await state(id), 'pending')
    mustBeDone(await endorse('crime-manager', id, DS))
    assert.equal(await state(id), 'pending')
    const early = await send(one.shareId)
    assert.equal(early.kind === 'refused' && early.refusal.code, 'sharing/owner')
    mustBeDone(await endorse('team-manager', id, CJ))
    assert.equal(await state(id), 'in-force')
    assert.equal(await countOf(`tasks_tasks where about_id = '${id}' and state = 'open'`), 0)
    // Another share of the same case waits for its own.
    const other = mustBeDone(await area.as('social-work-solo', tx => share(tx, { ...otherShare(one.caseId) })))
    assert.equal((await send(other.shareId)).kind, 'refused')
    mustBeDone(await send(one.shareId))
    assert.ok((await ledgerOf(id)).includes('access-decision sharing/endorse-deviation'))
  })

  const otherShare = (caseId: string) => ({
    caseId,
    words: 'Something else that police hold.',
    section: 'general',
    class: 'ordinary' as const,
    handling: '',
    itemId: null,
    ownerAgencyId: area.post('police-solo').agencyId,
    to: { agencyId: area.post('housing-solo').agencyId, postId: area.post('housing-solo').postId, memberId: null },
    protects: 'child' as const,
    why: 'why',
    legalBasis: 'the protocol',
    purpose: '',
    urgent: false,
  })

  it('both see the exact text, whether or not they reach the case', async () => {
    const one = await stopped()
    const id = mustBeDone(await propose(one))
    for (const role of ['crime-manager', 'team-manager'] as const) {
      const seen = await area.as(role, tx => deviationById(tx, id))
      assert.match(
        seen?.says ?? '',
        /^Tell housing at once.*\nWord for word, to .*housing-solo.*: Police saw him near the school\.$/,
        role,
      )
    }
    for (const role of ['voluntary-worker', 'housing-solo', 'administrator'] as const)
      assert.equal(await area.as(role, tx => deviationById(tx, id)), undefined, role)
  })

  it('nobody endorses their own proposal, nor in a seat that is not theirs, nor twice', async () => {
    const one = await stopped()
    const own = mustBeDone(await propose(one, {}, 'crime-manager'))
    const refusedOwn = await endorse('crime-manager', own, DS)
    assert.equal(refusedOwn.kind === 'refused' && refusedOwn.refusal.code, 'sharing/own-proposal')
    const id = mustBeDone(await propose(one))
    assert.ok(
      await isAbsentFor(area, 'police-solo', tx =>
        endorseDeviation(tx, { deviationId: id, seat: DS, verdict: 'endorsed', because: '' }),
      ),
    )
    assert.ok(
      await isAbsentFor(area, 'crime-manager', tx =>
        endorseDeviation(tx, { deviationId: id, seat: CJ, verdict: 'endorsed', because: '' }),
      ),
    )
    mustBeDone(await endorse('crime-manager', id, DS))
    const twice = await endorse('crime-manager', id, DS)
    assert.equal(twice.kind === 'refused' && twice.refusal.code, 'sharing/twice')
    // Past the command, the database says the same.
    const { memberId, postId } = area.post('crime-manager')
    const insert = area.as('crime-manager', tx => {
      tx.tell({ kind: 'access-decision', act: 'test/insert' })
      const row = {
        id: tx.newId(),
        deviation_id: id,
        case_id: one.caseId,
        seat: CJ,
        post_id: postId,
        verdict: 'endorsed',
      }
      return tx.sql
        .insertInto('sharing_endorsements')
        .values({ ...row, written_at: tx.now, written_by: memberId })
        .execute()
    })
    await assert.rejects(insert, { code: '42501' })
  })

  it('S3-13: a designate counts inside the recorded absence only, and shows for whom', async () => {
    const one = await stopped()
    const id = mustBeDone(await propose(one))
    const [manager, designate] = [area.post('team-manager'), area.post('social-work-solo')]
    const police = mustBeDone(await propose(one, {}, 'police-solo'))
    const speak = (role: Role, deviationId: string) => endorse(role, deviationId, CJ)
    assert.equal((await speak('social-work-solo', police)).kind, 'not-found')
    const away = { postId: manager.postId, designatePostId: designate.postId, because: 'leave' }
    const past = await area.as('team-manager', tx =>
      recordAbsence(tx, { ...away, from: day('2026-03-15'), to: day('2026-03-20') }),
    )
    assert.deepEqual(fieldsWrong(past), ['from'])
    mustBeDone(
      await area.as('team-manager', tx =>
        recordAbsence(tx, { ...away, from: day('2026-03-18'), to: day('2026-03-20') }),
      ),
    )
    assert.equal((await speak('social-work-solo', police)).kind, 'not-found')
    const on = database.at(stoppedClock('2026-03-20T12:00:00.000Z'))
    mustBeDone(
      await on.asActor(area.actor('social-work-solo'), tx =>
        endorseDeviation(tx, { deviationId: police, seat: CJ, verdict: 'endorsed', because: '' }),
      ),
    )
    const own = await on.asActor(area.actor('social-work-solo'), tx =>
      endorseDeviation(tx, { deviationId: id, seat: CJ, verdict: 'endorsed', because: '' }),
    )
    assert.equal(own.kind === 'refused' && own.refusal.code, 'sharing/own-proposal')
    mustBeDone(await endorse('crime-manager', police, DS))
    const seen = await area.as('police-solo', tx => deviationById(tx, police))
    assert.equal(seen?.endorsements.find(one => one.seat === CJ)?.forPost, manager.title)
    assert.equal(seen === undefined ? '' : stateOf(seen), 'in-force')
    const after = database.at(stoppedClock('2026-03-21T09:00:00.000Z'))
    const late = mustBeDone(await propose(one, { untilAt: '2026-04-01T00:00:00.000Z' }, 'police-solo'))
    const tooLate = await after.asActor(area.actor('social-work-solo'), tx =>
      endorseDeviation(tx, { deviationId: late, seat: CJ, verdict: 'endorsed', because: '' }),
    )
    assert.equal(tooLate.kind, 'not-found')
    const [absence] = await pastEveryPolicy(`select id from sharing_absences where post_id = '${manager.postId}'`)
    mustBeDone(
      await area.as('team-manager', tx =>
        endAbsence(tx, { postId: manager.postId, absenceId: String(absence?.['id']) }),
      ),
    )
  })

  it('declined, withdrawn or over, the rule applies', async () => {
    const one = await stopped()
    const declined = mustBeDone(await propose(one))
    mustBeDone(await endorse('crime-manager', declined, DS, 'declined'))
    mustBeDone(await endorse('team-manager', declined, CJ))
    assert.equal(await state(declined), 'declined')
    const withdrawn = mustBeDone(await propose(one))
    for (const [role, seat] of [
      ['crime-manager', DS],
      ['team-manager', CJ],
    ] as const)
      mustBeDone(await endorse(role, withdrawn, seat))
    mustBeDone(await area.as('social-work-solo', tx => withdrawDeviation(tx, withdrawn)))
    assert.equal(await state(withdrawn), 'over')
    const short = mustBeDone(await propose(one, { untilAt: '2026-03-16T10:00:00.000Z' }))
    for (const [role, seat] of [
      ['crime-manager', DS],
      ['team-manager', CJ],
    ] as const)
      mustBeDone(await endorse(role, short, seat))
    const later = database.at(stoppedClock('2026-03-16T10:00:00.000Z'))
    const sent = await later.asActor(area.actor('social-work-solo'), tx =>
      sendStopped(tx, { shareId: one.shareId, version: 1 }),
    )
    assert.equal(sent.kind, 'refused')
  })

  it('is not possible from what no deviation may set aside, nor by anybody who does not know of the case', async () => {
    const one = await stopped()
    const never = await propose(one, { rule: 'registration' })
    assert.equal(never.kind === 'refused' && never.refusal.code, 'sharing/no-deviation')
    assert.deepEqual(fieldsWrong(await propose(one, { rule: 'nonsense' })), ['rule'])
    assert.ok(
      await isAbsentFor(area, 'administrator', tx =>
        proposeDeviation(tx, { ...one, rule: 'owner', says: 's', because: 'b', untilAt: '2026-04-01T00:00:00.000Z' }),
      ),
    )
    assert.ok((await area.as('administrator', tx => agreements(tx, agreementId))).length === 1)
  })
})
