/** The owner's page: which places are protected, who checked addresses, and what waits for an answer by hand (S3-67). */
import { caseFacts, caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { addMonths, type Day } from '#rules'
import type { Wrong } from '#shared'
import { asTyped, dayInWords, type FormState, startingWith } from '#web'
import { answerByHand } from '../../commands/answer-by-hand.ts'
import { ENDED_BECAUSE, endPlace, recordPlace } from '../../commands/keep-place.ts'
import { askToRead } from '../../commands/read-place.ts'
import { OWNER_ROLES } from '../../model/owner-roles.ts'
import type { AddressesOf } from '../../queries/addresses.ts'
import { mayKeepPlaces, placesOfOwner } from '../../queries/sealed-places.ts'
import { latestTests, testsByAgency } from '../../queries/tests-of-case.ts'
import { whichGrid } from '../../queries/which-grid.ts'
import { placeIn } from '../place-form.ts'
import { KeepPlacesView, type Shown } from './view.tsx'

const PATH = '/cases/:caseId/protected-places'
const STEPS = ['record', 'end', 'ask', 'answer'] as const

type Around = { readonly asked: Asked; readonly caseId: string; readonly addressesOf: AddressesOf }

async function shownFor({ asked, caseId, addressesOf }: Around): Promise<Shown | undefined> {
  return asked.act(
    async tx => {
      const name = await caseName(tx, caseId)
      if (name === undefined || (await caseFacts(tx, caseId)) === undefined) return undefined
      return {
        caseId,
        name,
        places: await placesOfOwner(tx, caseId),
        tests: await latestTests(tx, caseId),
        testers: await testsByAgency(tx, caseId),
        addresses: await addressesOf(tx, caseId),
        keeps: await mayKeepPlaces(tx, caseId),
        today: tx.today,
      }
    },
    [caseId],
  )
}

async function show(around: Around, state: FormState, status = 200): Promise<Answer> {
  const shown = await shownFor(around)
  return shown === undefined ? notThere : page('Protected places', <KeepPlacesView {...{ shown, state }} />, { status })
}

async function record(around: Around, again: Again): Promise<Answer> {
  const { asked, caseId } = around
  const jurisdiction = await asked.act(tx => whichGrid(tx, caseId), [caseId])
  if (jurisdiction === undefined) return notThere
  const { form, written } = placeIn(asked, jurisdiction)
  if (written === undefined) return again(form.wrong, 422)
  const outcome = await asked.act(tx => recordPlace(tx, { caseId, written }), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}/protected-places`), again)
}

type Again = (wrong: readonly Wrong[], status: number) => Promise<Answer>

/** What is done with one place or one address, in the form that stands beside it. */
async function take(around: Around): Promise<Answer> {
  const { asked, caseId } = around
  const form = reading(asked)
  const step = form.oneOf('step', STEPS)
  const about = asked.field('about')
  const back = () => goTo(`/cases/${caseId}/protected-places`)
  const again: Again = (wrong, status) =>
    show(around, asTyped(asked.fields, wrong, isId(about) ? about : undefined), status)
  if (step === undefined || step === 'record') return record(around, again)
  if (!isId(about)) return notThere
  if (step === 'ask') {
    const because = form.line('because', 'Say why you must read it: whoever approves sees it')
    if (form.wrong.length > 0) return again(form.wrong, 422)
    const outcome = await asked.act(tx => askToRead(tx, { caseId, placeId: about, because }), [caseId])
    return answerTo(outcome, back, again)
  }
  if (step === 'end') {
    const because = form.oneOf('ended', ENDED_BECAUSE, 'Choose why it ends')
    if (because === undefined) return again(form.wrong, 422)
    return answerTo(await asked.act(tx => endPlace(tx, { caseId, placeId: about, because }), [caseId]), back, again)
  }
  const answer = form.oneOf('answer', ['suitable', 'unsuitable'], 'Choose what to answer')
  if (answer === undefined) return again(form.wrong, 422)
  return answerTo(await asked.act(tx => answerByHand(tx, { caseId, optionId: about, answer }), [caseId]), back, again)
}

/** A place is looked at again in half a year unless its owner says otherwise. */
const startOn = (today: Day) => startingWith({ asOf: 'today', reviewOn: dayInWords(addMonths(today, 6)) })

const shared = { path: PATH, door: 'signed-in', purpose: 'safeguarding', roles: OWNER_ROLES } as const

export const keepPlacesRoutes = (addressesOf: AddressesOf): readonly Route[] => {
  const around = (asked: Asked): Around => ({ asked, caseId: asked.params['caseId'] ?? '', addressesOf })
  return [
    {
      ...shared,
      method: 'GET',
      tells: 'consultation',
      answer: asked => show(around(asked), startOn(asked.database.clock.today())),
    },
    { ...shared, method: 'POST', tells: 'collection', answer: asked => take(around(asked)) },
  ]
}
