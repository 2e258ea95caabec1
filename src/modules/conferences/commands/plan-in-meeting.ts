/** The plan as the meeting makes it: lines under the pillars, "none needed, because", and what happens if a sign shows. */
import { addContingency, addLine, changeLine, type Pillar } from '#modules/plans'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { keptLine, LINE_LIMIT, type Outcome, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import { ownersFor } from '../queries/owners.ts'
import { inSession } from './in-session.ts'

export type PlanLineToAdd = {
  readonly conferenceId: string
  readonly pillar: Pillar | undefined
  readonly measure: string
  readonly serves: string
  /** A person; or an agency when nobody is named yet: `agency:` and its id. */
  readonly owner: string
  readonly frequency: string
  readonly startsOn: Day | null
  readonly reviewOn: Day | null
  /** For a pillar without measures. */
  readonly noneNeededBecause?: string
}

type Owner = { readonly agencyId: string; readonly memberId: string | null }

async function ownerOf(tx: CaseTx, at: Parameters<typeof ownersFor>[1], chosen: string): Promise<Owner | undefined> {
  const owners = await ownersFor(tx, at)
  const person = owners.find(one => one.memberId === chosen)
  if (person !== undefined) return { agencyId: person.agencyId, memberId: person.memberId }
  const agency = owners.find(one => `agency:${one.agencyId}` === chosen)
  return agency === undefined ? undefined : { agencyId: agency.agencyId, memberId: null }
}

function lines(given: Readonly<Record<string, string>>): Wrong[] {
  return Object.entries(given).flatMap(([field, text]) => {
    const long = tooLong(text, field === 'measure' || field === 'because' ? 2_000 : LINE_LIMIT)
    return long === undefined ? [] : [{ field, says: long }]
  })
}

/** Adds a line to the plan, in force at once: the meeting agrees it. */
export async function addPlanLine(tx: CaseTx, typed: PlanLineToAdd): Promise<Outcome<string>> {
  const found = await inSession(tx, typed.conferenceId)
  if ('trouble' in found) return found.trouble
  const { at } = found
  const [measure, serves, frequency] = [keptLine(typed.measure), keptLine(typed.serves), keptLine(typed.frequency)]
  const because = typed.noneNeededBecause === undefined ? undefined : keptLine(typed.noneNeededBecause)
  const trouble = lines({ measure, serves, frequency, because: because ?? '' })
  if (typed.pillar === undefined) trouble.push({ field: 'pillar', says: 'Choose the pillar' })
  if (trouble.length > 0 || typed.pillar === undefined) return wrong(...trouble)
  return addLine(tx, {
    caseId: at.head.caseId,
    conferenceId: at.head.conferenceId,
    pillar: typed.pillar,
    measure,
    serves,
    owner: await ownerOf(tx, at, typed.owner),
    frequency,
    startsOn: typed.startsOn,
    reviewOn: typed.reviewOn,
    ...(because === undefined ? {} : { noneNeededBecause: because }),
  })
}

/** Accepts a line that an agency proposed (S4-48), or ends one. */
export async function settlePlanLine(
  tx: CaseTx,
  given: {
    readonly conferenceId: string
    readonly lineId: string
    readonly version: number
    readonly state: 'in-force' | 'ended'
    readonly because: string
  },
): Promise<Outcome<null>> {
  const found = await inSession(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const because = keptLine(given.because)
  if (given.state === 'ended' && because === '') return wrong({ field: 'because', says: 'Say why it ends' })
  const long = tooLong(because, LINE_LIMIT)
  if (long !== undefined) return wrong({ field: 'because', says: long })
  const { caseId } = found.at.head
  return changeLine(tx, { caseId, lineId: given.lineId, version: given.version, state: given.state, because })
}

export type ContingencyToAdd = {
  readonly conferenceId: string
  readonly sign: string
  readonly step: string
  readonly owner: string
  readonly within: string
  readonly decidedBy: string
}

/** Adds "if this sign, then this step, by whom, how fast". */
export async function addContingencyInMeeting(tx: CaseTx, typed: ContingencyToAdd): Promise<Outcome<string>> {
  const found = await inSession(tx, typed.conferenceId)
  if ('trouble' in found) return found.trouble
  const { at } = found
  const [sign, step] = [keptLine(typed.sign), keptLine(typed.step)]
  const [within, decidedBy] = [keptLine(typed.within), keptLine(typed.decidedBy)]
  const owner = await ownerOf(tx, at, typed.owner)
  const trouble = lines({ sign, step, within, decidedBy })
  if (owner === undefined) trouble.push({ field: 'owner', says: 'Choose who takes the step' })
  if (trouble.length > 0 || owner === undefined) return wrong(...trouble)
  const { caseId, conferenceId } = at.head
  return addContingency(tx, { caseId, conferenceId, sign, step, owner, within, decidedBy })
}
