import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NOBODY } from '#platform/db'
import type { Role } from '#shared'
import { type TestArea } from '../../../../tests/support/area.ts'
import { countOf } from '../../../../tests/support/what-it-did.ts'
import { CHAIR, issued, openedCopy, partSaying, TYPIST } from '../example/issued.ts'
import { textOfCopy } from '../example/text-of-copy.ts'
import { copiesOf } from '../queries/copies.ts'
import { aroundCopy } from '../queries/copy.ts'
import { correctionsOf } from '../queries/corrections.ts'
import { minuteOf } from '../queries/minute.ts'
import { myMinutes } from '../queries/my-minutes.ts'
import { type Decision, decideCorrections } from './decide-correction.ts'
import { openCopy } from './open-copy.ts'
import { proposeCorrection } from './propose-correction.ts'

type Built = Awaited<ReturnType<typeof issued>>

/** A role proposes that some words of a part be replaced. */
async function propose({ area, conferenceId }: Built, role: Role, start: string, quoted: string, proposed: string) {
  const { copyId } = await openedCopy(area, role)
  const { id } = await partSaying(area, conferenceId, start)
  return area.as(role, tx =>
    proposeCorrection(tx, { copyId, part: id, quoted, proposed, because: 'I said it otherwise' }),
  )
}

const decide = (area: TestArea, conferenceId: string, decisions: readonly Decision[], role: Role = CHAIR) =>
  area.as(role, tx => decideCorrections(tx, conferenceId, decisions))

async function openProposals({ area, conferenceId }: Built) {
  const all = await area.as(CHAIR, tx => correctionsOf(tx, conferenceId))
  return all.filter(one => one.state === 'open')
}

describe('S3-94: something wrong in a minute', () => {
  it('a recipient marks a sentence and proposes wording with a reason; it waits for the chair', async () => {
    const built = await issued()
    const done = await propose(built, 'housing-solo', 'HOUSING', 'Weir Street', 'Mill Lane')
    assert.equal(done.kind, 'done')
    const [proposal] = await openProposals(built)
    assert.deepEqual(
      [proposal?.quoted, proposal?.proposed, proposal?.because],
      ['Weir Street', 'Mill Lane', 'I said it otherwise'],
    )
    const chair = built.area.post(CHAIR).memberId
    assert.equal(
      await countOf(
        `tasks_tasks where kind = 'minute/correction' and owner_member_id = '${chair}' and about_id = '${proposal?.correctionId}' and state = 'open'`,
      ),
      1,
    )
  })

  it('what is wrong with a proposal is said beside its field, and what is not theirs is not there', async () => {
    const built = await issued()
    const wrong = await propose(built, 'housing-solo', 'HOUSING', 'words that stand nowhere', 'x')
    assert.match(wrong.kind === 'wrong' ? (wrong.wrong[0]?.says ?? '') : '', /do not stand there/)
    const same = await propose(built, 'housing-solo', 'HOUSING', 'Weir Street', 'Weir Street')
    assert.equal(same.kind, 'wrong')
    const empty = await propose(built, 'housing-solo', 'HOUSING', '', '')
    assert.deepEqual(empty.kind === 'wrong' && empty.wrong.map(one => one.field), ['quoted', 'proposed'])
    const long = await propose(built, 'housing-solo', 'HOUSING', 'Weir Street', 'x'.repeat(20_001))
    assert.match(long.kind === 'wrong' ? (long.wrong[0]?.says ?? '') : '', /20,001/)
    assert.equal((await propose(built, 'housing-solo', 'VICTIM', 'VICTIM', 'x')).kind, 'not-found')
    const police = await openedCopy(built.area, 'police-solo')
    const other = { copyId: police.copyId, part: 'field/reasons', quoted: 'REASONS', proposed: 'x', because: 'y' }
    assert.equal((await built.area.as('housing-solo', tx => proposeCorrection(tx, other))).kind, 'not-found')
  })

  it('nobody but the chair decides, and declining needs a reason, which the proposer reads', async () => {
    const built = await issued()
    await propose(built, 'housing-solo', 'HOUSING', 'Weir Street', 'Mill Lane')
    const [proposal] = await openProposals(built)
    const decline = { correctionId: proposal?.correctionId ?? '', answer: 'decline' as const, wording: '', because: '' }
    const typist = await decide(built.area, built.conferenceId, [{ ...decline, because: 'x' }], TYPIST)
    assert.equal(typist.kind === 'refused' && typist.refusal.code, 'conferences/not-the-chair')
    const without = await decide(built.area, built.conferenceId, [decline])
    assert.equal(without.kind === 'wrong' && without.wrong[0]?.field, `because-${proposal?.correctionId}`)
    const declined = await decide(built.area, built.conferenceId, [{ ...decline, because: 'That is what was said' }])
    assert.deepEqual(declined, { kind: 'done', value: { version: 1, sent: 0, accepted: 0, declined: 1 } })
    const copy = await openedCopy(built.area, 'housing-solo')
    const around = await built.area.as('housing-solo', async tx => {
      tx.tell({ kind: 'consultation', act: 'test' })
      return aroundCopy(tx, copy)
    })
    assert.deepEqual(
      around.corrections.map(one => [one.state, one.decidedBecause]),
      [['declined', 'That is what was said']],
    )
    assert.equal(
      (await decide(built.area, built.conferenceId, [{ ...decline, answer: 'accept', wording: 'x' }])).kind,
      'done',
    )
    assert.equal(await countOf(`conferences_minutes where conference_id = '${built.conferenceId}'`), 1)
  })

  it('accepting makes a new version for the same list with changes marked; the old one stays readable', async () => {
    const built = await issued()
    const { area, about, conferenceId } = built
    const first = await openedCopy(area, 'housing-solo')
    await propose(built, 'housing-solo', 'HOUSING', 'Weir Street', 'Mill Lane $& $1')
    await propose(built, 'police-solo', 'HOUSING', 'is free', 'is free from June')
    const decisions = (await openProposals(built)).map(one => ({
      correctionId: one.correctionId,
      answer: 'accept' as const,
      wording: one.proposed,
      because: '',
    }))
    const decided = await decide(area, conferenceId, decisions)
    assert.ok(decided.kind === 'done')
    assert.equal(decided.value.version, 2)
    const next = await openedCopy(area, 'housing-solo')
    assert.equal(next.edition, 2)
    assert.equal(next.number, first.number)
    assert.notEqual(next.mark, first.mark)
    const part = next.content.blocks.flatMap(block => block.parts).find(one => one.before !== null)
    assert.deepEqual(part?.cells, ['HOUSING a flat in Mill Lane $& $1 is free from June'])
    assert.deepEqual(part?.before, ['HOUSING a flat in Weir Street is free'])
    const old = await area.as('housing-solo', tx => openCopy(tx, first.copyId, 'screen'))
    assert.equal(old?.newerId, next.copyId)
    assert.match(textOfCopy(old?.content ?? first.content), /Weir Street is free/)
    assert.equal((await area.as('housing-solo', myMinutes)).length, 1)
    assert.equal(
      await countOf(`cases_entries where case_id = '${about.caseId}' and headline like 'Minute corrected, version 2%'`),
      1,
    )
    assert.equal((await area.as(CHAIR, tx => minuteOf(tx, conferenceId, 1)))?.version, 1)
  })

  it('a correction that some may not see brings them no copy, no task and no sign of it', async () => {
    const built = await issued()
    const { area, conferenceId } = built
    await openedCopy(area, 'housing-solo')
    await propose(built, 'police-solo', 'VICTIM', 'in the north', 'in the south')
    const [proposal] = await openProposals(built)
    const decided = await decide(area, conferenceId, [
      { correctionId: proposal?.correctionId ?? '', answer: 'accept', wording: 'in the south', because: '' },
    ])
    const readers = ['social-work-solo', 'managing-officer', 'police-solo', 'prison-social-work'] as const
    assert.deepEqual(decided.kind === 'done' && decided.value, {
      version: 2,
      sent: readers.length,
      accepted: 1,
      declined: 0,
    })
    const list = await area.as(TYPIST, tx => copiesOf(tx, conferenceId))
    const renewed = new Set(list.filter(one => one.edition === 2).map(one => one.memberId))
    assert.deepEqual(renewed, new Set(readers.map(role => area.post(role).memberId)))
    const housing = await openedCopy(area, 'housing-solo')
    assert.equal(housing.edition, 1)
    assert.equal(housing.newerId, null)
    const { memberId } = area.post('housing-solo')
    assert.equal(
      await countOf(`tasks_tasks where owner_member_id = '${memberId}' and kind like 'minute/%' and state = 'open'`),
      0,
    )
    assert.doesNotMatch(JSON.stringify(housing.content), /version|VICTIM|south/)
  })

  it('a later correction that a reader may not see leaves the corrected copy that they have', async () => {
    const built = await issued()
    const { area, conferenceId } = built
    const accept = async (role: Role, start: string, quoted: string, wording: string) => {
      await propose(built, role, start, quoted, wording)
      const [proposal] = await openProposals(built)
      const correctionId = proposal?.correctionId ?? ''
      return decide(area, conferenceId, [{ correctionId, answer: 'accept', wording, because: '' }])
    }
    await accept('housing-solo', 'HOUSING', 'Weir Street', 'Mill Lane')
    await accept('police-solo', 'VICTIM', 'in the north', 'in the south')
    const housing = await openedCopy(area, 'housing-solo')
    assert.equal(housing.edition, 2)
    assert.ok(housing.content.blocks.some(block => block.parts.some(part => part.before !== null)))
    const police = await openedCopy(area, 'police-solo')
    assert.equal(police.edition, 3)
    const changed = police.content.blocks.flatMap(block => block.parts).filter(part => part.before !== null)
    assert.deepEqual(
      changed.map(part => part.cells[0]),
      ['VICTIM both live in the south'],
    )
  })

  it('a sentence that has gone meanwhile cannot be corrected; the chair is told, and nothing is issued', async () => {
    const built = await issued()
    const { area, conferenceId } = built
    await propose(built, 'housing-solo', 'HOUSING', 'Weir Street', 'Mill Lane')
    await propose(built, 'police-solo', 'HOUSING', 'Weir Street', 'Kirk Wynd')
    const both = (await openProposals(built)).map(one => ({
      correctionId: one.correctionId,
      answer: 'accept' as const,
      wording: one.proposed,
      because: '',
    }))
    const outcome = await decide(area, conferenceId, both)
    assert.match(outcome.kind === 'wrong' ? (outcome.wrong[0]?.says ?? '') : '', /no longer stand/)
    assert.equal(await countOf(`conferences_minutes where conference_id = '${conferenceId}'`), 1)
  })

  it('deciding twice at once makes one version', async () => {
    const built = await issued()
    await propose(built, 'housing-solo', 'HOUSING', 'Weir Street', 'Mill Lane')
    const [proposal] = await openProposals(built)
    const accept = () =>
      decide(built.area, built.conferenceId, [
        { correctionId: proposal?.correctionId ?? '', answer: 'accept', wording: 'Mill Lane', because: '' },
      ])
    const both = await Promise.all([accept(), accept()])
    const accepted = both.map(one => (one.kind === 'done' ? one.value.accepted : -1))
    assert.ok(accepted.includes(0) && accepted.includes(1), accepted.join())
    assert.equal(await countOf(`conferences_minutes where conference_id = '${built.conferenceId}'`), 2)
  })

  it('a correction is proposed from the newest copy only', async () => {
    const built = await issued()
    const first = await openedCopy(built.area, 'housing-solo')
    await propose(built, 'housing-solo', 'HOUSING', 'Weir Street', 'Mill Lane')
    const [proposal] = await openProposals(built)
    await decide(built.area, built.conferenceId, [
      { correctionId: proposal?.correctionId ?? '', answer: 'accept', wording: 'Mill Lane', because: '' },
    ])
    const { id } = await partSaying(built.area, built.conferenceId, 'HOUSING')
    const late = await built.area.as('housing-solo', tx =>
      proposeCorrection(tx, { copyId: first.copyId, part: id, quoted: 'Weir Street', proposed: 'x', because: 'y' }),
    )
    assert.equal(late.kind === 'refused' && late.refusal.code, 'conferences/copy-is-superseded')
  })

  it('the database lets nobody propose from a copy that is not theirs', async () => {
    const built = await issued()
    const police = await openedCopy(built.area, 'police-solo')
    const row = {
      minute_id: police.minuteId,
      copy_id: police.copyId,
      conference_id: built.conferenceId,
      case_id: built.about.caseId,
    }
    const insert = built.area.as(CHAIR, async tx => {
      tx.tell({ kind: 'collection', act: 'test' })
      const text = { part: 'x', quoted: 'x', proposed: 'y', because: 'z' }
      return tx.sql
        .insertInto('conferences_corrections')
        .values({ id: tx.newId(), ...row, ...text, member_id: tx.actor.memberId, written_at: tx.now })
        .execute()
    })
    await assert.rejects(insert, /row-level security/)
    assert.notEqual(police.copyId, NOBODY)
  })
})
