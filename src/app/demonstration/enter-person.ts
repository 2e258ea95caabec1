/** Enters one of the demonstration's people as their row tells it, each fact by somebody who would. */
import { openCase, recordEntry } from '#modules/cases'
import { addOption } from '#modules/housing'
import { recordSentence } from '#modules/orders'
import { enterPerson, identifierOf } from '#modules/people'
import { answerAction, setAction } from '#modules/plans'
import { recordRating, warnStaff } from '#modules/risk'
import type { CaseTx } from '#platform/db'
import { day, whatIsSeriousHarm } from '#rules'
import type { Told } from './people.ts'
import type { World } from './world.ts'

/** Keys of the people who act for an area: its liaison officer and its supervising worker. */
const ACTS_FOR = {
  invermouth: { solo: 'solo', officer: 'officer' },
  strathcarrick: { solo: 'strathcarrick-solo', officer: 'strathcarrick-officer' },
  glenorrin: { solo: 'glenorrin-solo', officer: 'glenorrin-officer' },
} as const

async function opened(
  world: World,
  told: Told,
  number: number,
  tx: CaseTx,
): Promise<{ caseId: string; personId: string }> {
  const { areaId, divisionId } = world.areaOf(told.area)
  const officer = told.officer === undefined ? undefined : world.who(told.officer)
  const stands = [...(told.officer === undefined ? [] : [told.officer]), ...(told.stands ?? [])]
  const personId = await enterPerson(tx, {
    name: told.name,
    bornOn: day(told.born),
    identifiers: [identifierOf('CRN', `X${300_000 + number}`)],
  })
  const caseId = await openCase(tx, {
    personId,
    areaId,
    divisionId,
    regime: told.regime ?? 'adult',
    basis: told.basis ?? 'statutory',
    place: told.place,
    kind: told.kind ?? 'sexual',
    ...(told.level === undefined ? {} : { level: told.level }),
    releaseOn: told.releaseOn === undefined ? null : day(told.releaseOn),
    supervisionEndsOn: told.supervisionEndsOn === undefined ? null : day(told.supervisionEndsOn),
    leadAgencyId: officer?.agencyId ?? world.who(ACTS_FOR[told.area].solo).agencyId,
    managingPostId: officer?.postId ?? null,
    members: stands.map(key => {
      const { postId, agencyId, role } = world.who(key)
      return {
        postId,
        agencyId,
        asRole: role,
        because: role === 'managing-officer' ? 'supervising worker' : 'works with this person',
      }
    }),
  })
  if (told.sentenced !== undefined && told.offence !== undefined) {
    await recordSentence(tx, {
      caseId,
      imposedOn: day(told.sentenced),
      court: 'Invermouth Sheriff Court',
      offence: told.offence,
      sexual: told.kind !== 'violent',
      months: told.months ?? null,
      extended: told.extended ?? false,
      supervisedRelease: told.supervisedRelease ?? false,
      hospital: told.hospital ?? null,
      supervisionEndsOn: told.supervisionEndsOn === undefined ? null : day(told.supervisionEndsOn),
    })
  }
  return { caseId, personId }
}

async function rated(world: World, told: Told, caseId: string): Promise<void> {
  const key = told.officer ?? ACTS_FOR[told.area].solo
  const { memberId, name } = world.who(key)
  const on = day('2026-01-20')
  const definition = whatIsSeriousHarm.answer({}, on)
  await world.on(
    '2026-01-20',
    key,
    async tx => {
      const shared = {
        caseId,
        assessedOn: on,
        assessor: { memberId, name },
        evidence: 'From the case file and the last review.',
      }
      tx.tell({ kind: 'consultation', act: 'demonstration/rating', caseId })
      if (told.reconviction !== undefined)
        await recordRating(tx, { ...shared, scale: 'reconviction', level: told.reconviction, tool: 'RM2000 (2007)' })
      if (told.harm !== undefined) {
        await recordRating(tx, {
          ...shared,
          scale: 'harm',
          level: told.harm,
          tool: 'structured judgement',
          definition: definition.kind === 'decided' ? definition.value.words : '',
        })
      }
    },
    [caseId],
  )
}

async function worked(world: World, told: Told, caseId: string): Promise<void> {
  const { warning, housing, action, notes = [] } = told
  const solo = ACTS_FOR[told.area].solo
  if (warning !== undefined)
    await world.on(
      '2026-01-21',
      solo,
      tx => warnStaff(tx, { caseId, says: warning, because: 'known to the agencies', reviewOn: day('2026-07-21') }),
      [caseId],
    )
  if (housing !== undefined)
    await world.on(
      '2026-02-02',
      'housing',
      tx => addOption(tx, { caseId, address: housing, kind: 'own-tenancy', availableOn: null, constraints: '' }),
      [caseId],
    )
  if (action !== undefined) {
    const { memberId, agencyId } = world.who(action.owner)
    const set = await world.on('2026-02-24', solo, tx =>
      setAction(tx, {
        caseId,
        pillar: 'monitoring-and-control',
        task: action.task,
        serves: 'the risk as rated',
        owner: { memberId, agencyId },
        helper: '',
        dueOn: day(action.due),
        shownBy: 'a note on the case',
      }),
    )
    if (set.kind === 'done' && action.done !== true)
      await world.on('2026-02-25', action.owner, tx => answerAction(tx, set.value, 1, { how: 'accept' }))
  }
  for (const [on, key, section, headline] of notes) {
    await world.on(on, key, tx => recordEntry(tx, { caseId, section, kind: 'note', happenedOn: day(on), headline }), [
      caseId,
    ])
  }
}

/** Enters the person with everything the row tells; a case of the children's service is entered by the liaison officer's door. */
export async function enterTold(world: World, told: Told, number: number): Promise<string> {
  const { caseId } = await world.on('2025-11-03', ACTS_FOR[told.area].solo, tx => opened(world, told, number, tx))
  // The liaison officer cannot see an under-18 case again; the children's worker carries it.
  if (told.regime !== 'under-18') await rated(world, told, caseId)
  await worked(world, told, caseId)
  return caseId
}
