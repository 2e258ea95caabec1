/** One protected place, open for a quarter of an hour after a second person agreed; from here it is corrected. */
import { Fragment, type JSX } from 'preact'
import { caseFacts } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import { isId } from '#platform/ids'
import type { Day } from '#rules'
import type { Outcome, Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  SectionHeading,
  SubmitButton,
  SummaryList,
  startingWith,
  WarningText,
  When,
} from '#web'
import { recordPlace } from '../../commands/keep-place.ts'
import { type PlaceRead, readPlace, squareOf } from '../../commands/read-place.ts'
import { OWNER_ROLES } from '../../model/owner-roles.ts'
import type { AddressesOf } from '../../queries/addresses.ts'
import { PlaceFields } from '../place-fields.tsx'
import { asFields, CLOSELY, CLOSELY_WORDS, KIND_WORDS, placeIn } from '../place-form.ts'

type Around = {
  readonly asked: Asked
  readonly caseId: string
  readonly placeId: string
  readonly addressesOf: AddressesOf
}

type Opened = {
  readonly place: PlaceRead
  readonly named: ReadonlyMap<string, string>
  readonly jurisdiction: string
  readonly today: Day
}

/** Opens it, or answers as if it were not there. */
async function opened({ asked, caseId, placeId, addressesOf }: Around): Promise<Outcome<Opened>> {
  return asked.act(
    async (tx): Promise<Outcome<Opened>> => {
      const facts = await caseFacts(tx, caseId)
      const addresses = await addressesOf(tx, caseId)
      const squares = addresses.flatMap(({ optionId, point }) =>
        point === null ? [] : [{ optionId, cell: squareOf(point) }],
      )
      const outcome = await readPlace(tx, { caseId, placeId }, squares)
      if (outcome.kind !== 'done') return outcome
      const named = new Map(addresses.map(one => [one.optionId, one.address]))
      const jurisdiction = facts?.jurisdiction ?? ''
      return { kind: 'done', value: { place: outcome.value, named, jurisdiction, today: tx.today } }
    },
    [caseId],
  )
}

type View = { readonly to: string; readonly back: string; readonly found: Opened; readonly state: FormState }

function Distances({ place, named }: Opened): JSX.Element | null {
  if (place.addresses.length === 0) return null
  return (
    <Fragment>
      <SectionHeading>Addresses of this case</SectionHeading>
      <SummaryList
        rows={place.addresses.map(({ optionId, metres }) => ({
          name: named.get(optionId) ?? 'an address',
          value: metres <= place.distance ? `${metres} metres: nearer than it may be` : `${metres} metres`,
        }))}
      />
    </Fragment>
  )
}

function PlaceView({ to, back, found, state }: View): JSX.Element {
  const { place, today } = found
  const closely = CLOSELY.find(one => one === String(place.precision))
  return (
    <Fragment>
      <BackLink to={back}>Protected places</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">A protected place</h1>
      <WarningText>Do not copy this into notes, messages or minutes. That you opened it is recorded.</WarningText>
      <SummaryList
        rows={[
          { name: 'What is there', value: KIND_WORDS[place.kind] },
          { name: 'Where', value: place.words },
          { name: 'Easting and northing', value: `${place.point.east} ${place.point.north}` },
          { name: 'Known', value: closely === undefined ? `${place.precision} metres` : CLOSELY_WORDS[closely] },
          { name: 'Keep away', value: `${place.distance} metres` },
          { name: 'Last known to be right', value: <When day={place.asOf} today={today} /> },
          { name: 'Look again', value: <When day={place.reviewOn} today={today} due /> },
        ]}
      />
      <Distances {...found} />
      <SectionHeading>Correct it</SectionHeading>
      <InsetText>The place as it was stays sealed in the record; from now on this one is asked.</InsetText>
      <Form to={to}>
        <PlaceFields state={state} />
        <SubmitButton>Seal and record the correction</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function show(around: Around, typed?: FormState, status = 200): Promise<Answer> {
  const { caseId, placeId } = around
  if (!isId(placeId)) return notThere
  const outcome = await opened(around)
  const back = `/cases/${caseId}/protected-places`
  return answerTo(
    outcome,
    found => {
      const state = typed ?? startingWith(asFields(found.place))
      return page('A protected place', <PlaceView {...{ back, found, state }} to={`${back}/${placeId}`} />, { status })
    },
    () => notThere,
  )
}

async function correct(around: Around): Promise<Answer> {
  const { asked, caseId, placeId } = around
  if (!isId(placeId)) return notThere
  // Whoever may not read it now may not correct it either.
  const outcome = await opened(around)
  if (outcome.kind !== 'done') return notThere
  const again = (wrong: readonly Wrong[], status: number) => show(around, asTyped(asked.fields, wrong), status)
  const { form, written } = placeIn(asked, outcome.value.jurisdiction)
  if (written === undefined) return again(form.wrong, 422)
  const recorded = await asked.act(tx => recordPlace(tx, { caseId, written, corrects: placeId }), [caseId])
  return answerTo(recorded, () => goTo(`/cases/${caseId}/protected-places`), again)
}

const shared = {
  path: '/cases/:caseId/protected-places/:placeId',
  door: 'signed-in',
  purpose: 'safeguarding',
  roles: OWNER_ROLES,
} as const

export const readPlaceRoutes = (addressesOf: AddressesOf): readonly Route[] => {
  const around = (asked: Asked): Around => ({
    asked,
    caseId: asked.params['caseId'] ?? '',
    placeId: asked.params['placeId'] ?? '',
    addressesOf,
  })
  return [
    { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(around(asked)) },
    { ...shared, method: 'POST', tells: 'collection', answer: asked => correct(around(asked)) },
  ]
}
