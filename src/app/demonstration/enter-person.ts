/** Enters one of the demonstration's people as their row tells it, each fact by somebody who would. */
import { openCase, recordEntry } from '#modules/cases'
import { considerationsOfCase, decideNotToConvene } from '#modules/conferences'
import { addOption } from '#modules/housing'
import { recordSentence } from '#modules/orders'
import { enterPerson, identifierOf } from '#modules/people'
import { answerAction, setAction } from '#modules/plans'
import { recordRating, warnStaff } from '#modules/risk'
import type { CaseTx } from '#platform/db'
import { type Day, day, whatIsSeriousHarm } from '#rules'
import type { Told } from './people.ts'
import { done, type World } from './world.ts'

const solo = ({ area }: Told) => (area === 'invermouth' ? 'solo' : `${area}-solo`)
const dayOrNull = (text: string | undefined): Day | null => (text === undefined ? null : day(text))

async function opened(world: World, told: Told, number: number, tx: CaseTx): Promise<string> {
  const officer = told.officer === undefined ? undefined : world.who(told.officer)
  const stands = [...(told.officer === undefined ? [] : [told.officer]), ...(told.stands ?? [])]
  const identifiers = [identifierOf('CRN', `X${300_000 + number}`)]
  const personId = await enterPerson(tx, { name: told.name, bornOn: day(told.born), identifiers })
  const opening = await openCase(tx, {
    personId,
    ...world.areaOf(told.area),
    regime: told.regime ?? 'adult',
    basis: told.basis ?? 'statutory',
    place: told.place,
    kind: told.kind ?? 'sexual',
    ...(told.level === undefined ? {} : { level: told.level }),
    releaseOn: dayOrNull(told.releaseOn),
    supervisionEndsOn: dayOrNull(told.supervisionEndsOn),
    leadAgencyId: officer?.agencyId ?? world.who(solo(told)).agencyId,
    managingPostId: officer?.postId ?? null,
    members: stands.map(key => {
      const { postId, agencyId, role } = world.who(key)
      return {
        postId,
        agencyId,
        asRole: role,
        because: key === told.officer ? 'supervising worker' : 'works with this person',
      }
    }),
  })
  return done(opening)
}

async function sentenced(told: Told, caseId: string, tx: CaseTx): Promise<void> {
  if (told.sentenced === undefined || told.offence === undefined) return
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
    supervisionEndsOn: dayOrNull(told.supervisionEndsOn),
  })
}

async function rated(
  told: Told,
  caseId: string,
  assessor: { memberId: string; name: string },
  tx: CaseTx,
): Promise<void> {
  const on = tx.today
  const shared = { caseId, assessedOn: on, assessor, evidence: 'From the case file and the last review.' }
  const { reconviction, harm } = told
  tx.tell({ kind: 'consultation', act: 'demonstration/rating', caseId })
  if (reconviction !== undefined) {
    await recordRating(tx, { ...shared, scale: 'reconviction', level: reconviction, tool: 'RM2000 (2007)' })
  }
  if (harm !== undefined) {
    const definition = whatIsSeriousHarm.answer({}, on)
    const words = definition.kind === 'decided' ? definition.value.words : ''
    await recordRating(tx, { ...shared, scale: 'harm', level: harm, tool: 'structured judgement', definition: words })
  }
}

/** The liaison officer's decision against a conference, with who was consulted, where the row tells one. */
async function notConvened(world: World, told: Told, caseId: string): Promise<void> {
  const { notConvenedBecause: because } = told
  if (because === undefined) return
  await world.on(
    '2026-01-22',
    solo(told),
    async tx => {
      const [open] = (await considerationsOfCase(tx, caseId)).filter(one => one.state === 'open')
      if (open === undefined) return
      const nobodyConsultedBecause = 'the agencies meet on it anyway'
      done(await decideNotToConvene(tx, { considerationId: open.considerationId, because, nobodyConsultedBecause }))
    },
    [caseId],
  )
}

async function worked(world: World, told: Told, caseId: string): Promise<void> {
  const { warning, housing, action, notes = [] } = told
  const about = [caseId]
  if (warning !== undefined) {
    const given = { caseId, says: warning, because: 'known to the agencies', reviewOn: day('2026-07-21') }
    await world.on('2026-01-21', solo(told), tx => warnStaff(tx, given), about)
  }
  if (housing !== undefined) {
    const given = { caseId, address: housing, kind: 'own-tenancy', availableOn: null, constraints: '' } as const
    await world.on('2026-02-02', 'housing', tx => addOption(tx, given), about)
  }
  if (action !== undefined) await acted(world, told, caseId, action)
  for (const [on, key, section, headline] of notes) {
    await world.on(
      on,
      key,
      tx => recordEntry(tx, { caseId, section, kind: 'note', happenedOn: day(on), headline }),
      about,
    )
  }
}

async function acted(world: World, told: Told, caseId: string, action: NonNullable<Told['action']>): Promise<void> {
  const { memberId, agencyId } = world.who(action.owner)
  const given = {
    caseId,
    pillar: 'monitoring-and-control',
    task: action.task,
    serves: 'the risk as rated',
    owner: { memberId, agencyId },
    helper: '',
    dueOn: day(action.due),
    shownBy: 'a note on the case',
  } as const
  const set = done(await world.on('2026-02-24', solo(told), tx => setAction(tx, given)))
  await world.on('2026-02-25', action.owner, tx => answerAction(tx, set, 1, { how: 'accept' }))
}

/** Enters the person with everything the row tells, and returns the case's id. */
export async function enterTold(world: World, told: Told, number: number): Promise<string> {
  const caseId = await world.on('2025-11-03', solo(told), async tx => {
    const id = await opened(world, told, number, tx)
    await sentenced(told, id, tx)
    return id
  })
  // The liaison officer does not reach an under-18 case again; the children's worker carries it.
  if (told.regime !== 'under-18') {
    const key = told.officer ?? solo(told)
    const { memberId, name } = world.who(key)
    await world.on('2026-01-20', key, tx => rated(told, caseId, { memberId, name }, tx), [caseId])
    await notConvened(world, told, caseId)
  }
  await worked(world, told, caseId)
  return caseId
}
