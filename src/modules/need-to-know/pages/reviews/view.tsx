/** The list of openings and one of them: who, when, why, how often; the person only for who may know them. */
import { Fragment, type JSX } from 'preact'
import { type Day, GLASS_REASONS } from '#rules'
import {
  atTime,
  BackLink,
  ChoiceField,
  ErrorSummary,
  Form,
  type FormState,
  Link,
  LongTextField,
  localOf,
  SectionHeading,
  SubmitButton,
  SummaryList,
  Table,
  Tag,
  When,
} from '#web'
import { FINDINGS } from '../../commands/keep-opening.ts'
import { isOverdue, type Opening, repeatedInWords } from '../../model/opening.ts'

type Listed = { readonly openings: readonly Opening[]; readonly today: Day }

function Due({ opening, today }: { readonly opening: Opening; readonly today: Day }): JSX.Element {
  if (opening.found !== null) return <Fragment>{FINDINGS[opening.found]}</Fragment>
  return <When day={opening.reviewOn} today={today} due />
}

function Flags({ opening }: { readonly opening: Opening }): JSX.Element {
  const repeated = repeatedInWords(opening)
  return (
    <Fragment>
      {repeated === undefined ? null : <Tag colour="orange">{repeated}</Tag>}{' '}
      {opening.because === '' ? <Tag colour="yellow">no reason yet</Tag> : null}
    </Fragment>
  )
}

function List({ title, openings, today, none }: Listed & { title: string; none: string }): JSX.Element {
  return (
    <section>
      <SectionHeading>{title}</SectionHeading>
      <Table
        empty={none}
        caption={title}
        captionHidden
        rows={openings}
        columns={[
          {
            title: 'Opened',
            header: true,
            cell: one => <Link to={`/break-glass/reviews/${one.id}`}>{atTime(one.fromAt, today)}</Link>,
          },
          { title: 'By', cell: one => `${one.by}, ${one.post}, ${one.agency}` },
          { title: 'Emergency', cell: one => GLASS_REASONS[one.reason] },
          { title: 'Review', cell: one => <Due opening={one} today={today} /> },
          { title: 'Note', label: '', cell: one => <Flags opening={one} /> },
        ]}
      />
    </section>
  )
}

/** The whole list: late ones first. */
export function ReviewsView({ openings, today }: Listed): JSX.Element {
  const late = openings.filter(one => isOverdue(one, today))
  const waiting = openings.filter(one => one.found === null && !isOverdue(one, today))
  const reviewed = openings.filter(one => one.found !== null)
  return (
    <Fragment>
      <SectionHeading level={1}>Openings in an emergency</SectionHeading>
      <p>
        Each is reviewed by the next working day. Ask whoever opened it if the reason does not say enough; what is late
        goes up every day.
      </p>
      <List title="Late" openings={late} today={today} none="Nothing is late." />
      <List title="To review" openings={waiting} today={today} none="Nothing waits." />
      <List title="Reviewed" openings={reviewed} today={today} none="Nothing was reviewed yet." />
    </Fragment>
  )
}

type Reviewed = {
  readonly opening: Opening
  readonly today: Day
  readonly state: FormState
  readonly mayReview: boolean
}

function WhatHappened({ opening, today }: Pick<Reviewed, 'opening' | 'today'>): JSX.Element {
  const { by, post, agency, phone, reason, because, fromAt, toAt, endedAt, name, caseId } = opening
  const said = because === '' ? `not said yet; due ${atTime(opening.becauseBy, today)}` : because
  return (
    <SummaryList
      rows={[
        { name: 'Opened by', value: `${by}, ${post}, ${agency}${phone === null ? '' : `, ${phone}`}` },
        name !== null && { name: 'Person', value: <Link to={`/cases/${caseId}`}>{name}</Link> },
        { name: 'When', value: `${atTime(fromAt, today)} until ${localOf(endedAt ?? toAt).time}` },
        { name: 'Emergency', value: GLASS_REASONS[reason] },
        { name: 'Reason', value: said },
        { name: 'How often', value: repeatedInWords(opening) ?? 'not repeated' },
        opening.found !== null && {
          name: 'Review',
          value: `${FINDINGS[opening.found]}: ${opening.reviewedBy ?? ''}${opening.reviewSays === '' ? '' : `. ${opening.reviewSays}`}`,
        },
      ]}
    />
  )
}

/** One opening, and the review of it. */
export function ReviewView({ opening, today, state, mayReview }: Reviewed): JSX.Element {
  return (
    <Fragment>
      <BackLink to="/break-glass/reviews">Openings in an emergency</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>An opening in an emergency</SectionHeading>
      <WhatHappened opening={opening} today={today} />
      {opening.found !== null || !mayReview ? null : (
        <Form to={`/break-glass/reviews/${opening.id}`}>
          <ChoiceField
            state={state}
            name="found"
            legend="What did you find?"
            hint="Was somebody in danger, was this person the one, and was it no more than was needed?"
            choices={Object.entries(FINDINGS).map(([value, text]) => ({ value, text }))}
          />
          <LongTextField
            state={state}
            name="says"
            label="What was not in order, and what follows"
            hint="Needed when it was not in order"
            rows={3}
          />
          <SubmitButton>Record the review</SubmitButton>
        </Form>
      )}
    </Fragment>
  )
}
