/** The facts in the order in which they are needed: danger first, then whom to call, then the rest. On a phone, one column. */
import { Fragment, type JSX, type VNode } from 'preact'
import type { AnyPanel, Around, CaseHead, Panel, StandingShown } from '#modules/cases'
import { ageOn, type Day, GLASS_SHORTEST_REASON } from '#rules'
import {
  atTime,
  ButtonLink,
  ButtonRow,
  dayInWords,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Link,
  LongTextField,
  localOf,
  SectionHeading,
  SubmitButton,
  Table,
  WarningLine,
} from '#web'
import type { Opening } from '../../model/opening.ts'

export type FactsProps = {
  readonly opening: Opening
  readonly head: CaseHead
  readonly standing: readonly StandingShown[]
  readonly panels: readonly AnyPanel[]
  readonly facts: { readonly [key: string]: unknown }
  readonly around: Around
  readonly state: FormState
}

function drawn(panels: readonly AnyPanel[], facts: FactsProps['facts'], around: Around): readonly (VNode | null)[] {
  return panels.map(one => {
    const panel = one as unknown as Panel<unknown>
    return panel.draw(facts[panel.key], around)
  })
}

function Reason({ opening, state }: { readonly opening: Opening; readonly state: FormState }): JSX.Element | null {
  if (opening.because !== '' || opening.found !== null) return null
  return (
    <Form to={`/break-glass/${opening.id}/reason`}>
      <LongTextField
        state={state}
        name="because"
        label="Why you opened the record"
        hint={`At least ${GLASS_SHORTEST_REASON} characters, within 24 hours; whoever reviews it reads this`}
        rows={2}
      />
      <SubmitButton kind="secondary">Say why</SubmitButton>
    </Form>
  )
}

const PLACES = { custody: 'In custody', community: 'In the community', hospital: 'In hospital' } as const

function Head({ head, opening, around }: Pick<FactsProps, 'head' | 'opening' | 'around'>): JSX.Element {
  const { name, bornOn, communicationNeeds, status } = head
  const born = bornOn === null ? '' : `born ${dayInWords(bornOn)} (${ageOn(bornOn, around.today)})`
  const place = status === null ? '' : `${PLACES[status.place]}, ${status.area}`
  return (
    <header>
      <SectionHeading level={1} caption="Safety-critical facts">
        {name}
      </SectionHeading>
      <p>{[born, place].filter(part => part !== '').join(' · ')}</p>
      {communicationNeeds === null ? null : <p>How to communicate: {communicationNeeds}</p>}
      <p class="quiet">
        Open until {localOf(opening.toAt).time}. Read only; it cannot be printed, and every opening is reviewed.
      </p>
    </header>
  )
}

const telephone = (phone: string | null): JSX.Element =>
  phone === null ? <span class="quiet">no number</span> : <Link to={`tel:${phone}`}>{phone}</Link>

/** Whoever manages the person first, then those whose telephone is known. */
const toCallFirst = ({ asRole, phone }: StandingShown): number =>
  asRole === 'managing-officer' ? 0 : phone === null ? 2 : 1

function WhomToCall({ standing }: Pick<FactsProps, 'standing'>): JSX.Element {
  return (
    <section aria-labelledby="call">
      <SectionHeading id="call">Whom to call</SectionHeading>
      {standing.length === 0 ? (
        <EmptyState title="Nobody stands on the case. Call the police or the out-of-hours social work service." />
      ) : (
        <Table
          caption="Whom to call"
          captionHidden
          rows={standing.toSorted((a, b) => toCallFirst(a) - toCallFirst(b))}
          columns={[
            { title: 'Name', header: true, cell: one => one.name },
            { title: 'Post', cell: one => `${one.title}, ${one.agency}` },
            { title: 'Telephone', keep: true, cell: one => telephone(one.phone) },
          ]}
        />
      )}
    </section>
  )
}

/** The page while the glass is open. */
export function FactsView(props: FactsProps): JSX.Element {
  const { opening, standing, panels, facts, around, state } = props
  return (
    <div class="never-printed">
      <ErrorSummary state={state} />
      <Head {...props} />
      {drawn(panels.slice(0, 2), facts, around)}
      <ButtonRow>
        <ButtonLink to={`/urgent-actions/new?opening=${opening.id}`}>Record urgent action</ButtonLink>
      </ButtonRow>
      {drawn(panels.slice(2), facts, around)}
      <WhomToCall standing={standing} />
      <Reason opening={opening} state={state} />
      <Form to={`/break-glass/${opening.id}/close`}>
        <SubmitButton kind="secondary">I am done: close it now</SubmitButton>
      </Form>
    </div>
  )
}

/** The page afterwards: nothing of the person, and what is still owed. */
export function ClosedView(props: {
  readonly opening: Opening
  readonly today: Day
  readonly state: FormState
}): JSX.Element {
  const { opening, today, state } = props
  const ended = opening.endedAt ?? opening.toAt
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>The record is closed</SectionHeading>
      <p>
        You opened it {atTime(opening.fromAt, today)}; it closed {atTime(ended, today)}.
      </p>
      {opening.because === '' ? null : <WarningLine clear>Your reason is on file.</WarningLine>}
      <Reason opening={opening} state={state} />
      <ButtonRow>
        <ButtonLink to={`/urgent-actions/new?opening=${opening.id}`} kind="secondary">
          Record urgent action
        </ButtonLink>
        <ButtonLink to="/break-glass" kind="secondary">
          Another emergency
        </ButtonLink>
      </ButtonRow>
    </Fragment>
  )
}
