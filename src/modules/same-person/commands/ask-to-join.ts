/** Asks for two records to be joined, or parted; a second person sees both records whole and decides (5.2 row 39). */
import { type ApprovalAct, askForApproval, type Shown } from '#modules/approvals'
import { aboutTwo, compared, decideDifferent, joinPeople, joinsOf, partPeople, recordsOfPeople } from '#modules/people'
import type { CaseTx } from '#platform/db'
import { isId } from '#platform/ids'
import type { Canonical } from '#platform/ledger'
import { type Because, mayTheyBeMerged } from '#rules'
import { done, notFound, type Outcome, refused, wrong } from '#shared'
import { peopleOfCases } from '../queries/people-of-cases.ts'

export type Pair = { readonly caseId: string; readonly otherCaseId: string; readonly because: string }

/** Both people of the cases, and why nobody may join them, if nobody may. */
export async function lookAtBoth(tx: CaseTx, { caseId, otherCaseId }: Omit<Pair, 'because'>) {
  const ids = await peopleOfCases(tx, [caseId, otherCaseId])
  const [one, other] = await recordsOfPeople(tx, ids)
  if (one === undefined || other === undefined || one.personId === other.personId) return undefined
  const fields = compared(one, other)
  const { decidedDifferentOn, ...about } = await aboutTwo(tx, one, other)
  const said = (verdict: string) => fields.filter(field => field.verdict === verdict).map(field => field.what)
  const known = decidedDifferentOn === null ? {} : { decidedDifferentOn }
  const answer = mayTheyBeMerged.answer(
    { same: said('agrees'), differs: said('differs'), ...known, ...about },
    tx.today,
  )
  return { one, other, fields, mayNot: answer.kind === 'decided', because: answer.because }
}

const against = (because: readonly Because[]) =>
  refused({
    code: 'same-person/not-to-be-joined',
    says: because.map(({ says }) => says).join(' '),
    next: 'Look at both records again, and at who decided.',
    rule: 'people/may-they-be-merged',
  })

type Looked = NonNullable<Awaited<ReturnType<typeof lookAtBoth>>>

const shownOf = (says: string, { fields }: Looked): Shown => ({
  says,
  facts: fields.map(({ what, one, other, verdict }) => ({
    name: what,
    value:
      verdict === 'agrees'
        ? `${one} (agrees)`
        : `${one === '' ? 'not recorded' : one} / ${other === '' ? 'not recorded' : other}`,
  })),
})

/** Asks for the join. The case from which it is asked is the record that stays in front. */
export async function askToJoin(tx: CaseTx, pair: Pair): Promise<Outcome<{ readonly approvalId: string }>> {
  const looked = await lookAtBoth(tx, pair)
  if (looked === undefined) return notFound
  if (looked.mayNot) return against(looked.because)
  const joinId = tx.newId()
  const { personId } = looked.one
  const otherPersonId = looked.other.personId
  return askForApproval(tx, {
    act: 'merge-people',
    caseId: pair.caseId,
    personId,
    otherPersonId,
    subjectId: joinId,
    payload: { joinId, personId, otherPersonId, caseId: pair.caseId, otherCaseId: pair.otherCaseId },
    shown: shownOf('Join two records as one person’s', looked),
    because: pair.because,
  })
}

/** Asks for a join to be taken apart. */
export async function askToPart(
  tx: CaseTx,
  given: { readonly caseId: string; readonly joinId: string; readonly because: string },
): Promise<Outcome<{ readonly approvalId: string }>> {
  const join = (await joinsOf(tx, await peopleOfCases(tx, [given.caseId]))).find(one => one.joinId === given.joinId)
  if (join === undefined) return notFound
  const [one, other] = await recordsOfPeople(tx, [join.personId, join.otherPersonId])
  if (one === undefined || other === undefined) return notFound
  return askForApproval(tx, {
    act: 'unmerge-people',
    caseId: given.caseId,
    personId: join.personId,
    otherPersonId: join.otherPersonId,
    subjectId: join.joinId,
    payload: { joinId: join.joinId },
    shown: shownOf('Take two records apart', { one, other, fields: compared(one, other), mayNot: false, because: [] }),
    because: given.because,
  })
}

/** Writes down that they are two people. One person may: it joins nothing. */
export async function sayDifferent(tx: CaseTx, pair: Pair): Promise<Outcome<null>> {
  const because = pair.because.trim()
  if (because === '') return wrong({ field: 'because', says: 'Say what shows that they are two people' })
  const looked = await lookAtBoth(tx, pair)
  if (looked === undefined) return notFound
  await decideDifferent(tx, { personId: looked.one.personId, otherPersonId: looked.other.personId, because })
  return done(null)
}

const textIn = (payload: Canonical, name: string): string => {
  const held =
    payload !== null && typeof payload === 'object' && !Array.isArray(payload)
      ? (payload as Record<string, Canonical>)[name]
      : ''
  return typeof held === 'string' && isId(held) ? held : ''
}

/** The join, once the second person approves: asked of the rule again, for much can change in a day. */
export const joiningRecords: ApprovalAct = {
  act: 'merge-people',
  title: 'Join two records',
  carryOut: async (tx, payload, { because, askedBy }) => {
    const looked = await lookAtBoth(tx, {
      caseId: textIn(payload, 'caseId'),
      otherCaseId: textIn(payload, 'otherCaseId'),
    })
    if (looked === undefined) return notFound
    if (looked.mayNot) return against(looked.because)
    const [personId, otherPersonId] = [textIn(payload, 'personId'), textIn(payload, 'otherPersonId')]
    if (looked.one.personId !== personId || looked.other.personId !== otherPersonId) return notFound
    await joinPeople(tx, { joinId: textIn(payload, 'joinId'), personId, otherPersonId, because, askedBy })
    return done(null)
  },
}

/** The parting, once the second person approves. */
export const partingRecords: ApprovalAct = {
  act: 'unmerge-people',
  title: 'Take two records apart',
  carryOut: async (tx, payload, { because }) => {
    const parted = await partPeople(tx, textIn(payload, 'joinId'), because)
    return parted
      ? done(null)
      : refused({
          code: 'same-person/parted',
          says: 'These records are apart already.',
          next: 'There is nothing left to do.',
        })
  },
}
