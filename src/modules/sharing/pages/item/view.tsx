/** The page of one item: words, owner, handling; who reads it and what became of it, for its owner; the way to ask, for others. */
import { Fragment, type JSX } from 'preact'
import { CLASSES, type Day, POST_ROLES, roleInWords } from '#rules'
import {
  BackLink,
  ButtonLink,
  ButtonRow,
  DateField,
  dayInWords,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  Link,
  LongTextField,
  localOf,
  SectionHeading,
  SubmitButton,
  SummaryList,
  Table,
  TextField,
} from '#web'
import { ABOUT_WORDS } from '../../model/items.ts'
import type { ItemAround, ItemShown, ReaderShown } from '../../queries/items.ts'
import type { ReaderChoice } from '../../queries/reader-choices.ts'
import { ItemCard } from '../item-card.tsx'
import { ReadersFields } from '../item-fields.tsx'

export type ItemView = {
  readonly caseId: string
  readonly name: string
  readonly item: ItemShown
  readonly around: ItemAround
  readonly choices: readonly ReaderChoice[]
  readonly today: Day
  /** The form in which something is wrong, and what was typed. */
  readonly opening: FormState
  readonly reviewing: FormState
}

const onDay = (at: string) => dayInWords(localOf(at).day)

const readerWords = ({ kind, words }: ReaderShown): string => {
  const role = POST_ROLES.find(one => one === words)
  return kind === 'role' && role !== undefined ? `every ${roleInWords(role)} on this case` : words
}

/** Who reads it without being named, in words. */
function byRight(item: ItemShown): string {
  const { openToOwner, words, named } = CLASSES[item.class]
  const colleagues = openToOwner
    ? `Those of ${item.agency} on this case who read that part of the file`
    : 'Its author, and nobody else of the same agency'
  const others = {
    any: 'others only as listed here',
    'posts-and-people': 'others only as posts or people named one by one',
    people: 'others only as people named one by one',
  }[named]
  return `${colleagues}; ${others}. Class: ${words}.`
}

function Readers({ to, item, around, choices, opening }: ItemView & { readonly to: string }): JSX.Element {
  const readers = around.readers.filter(one => one.endedAt === null)
  return (
    <section aria-labelledby="readers">
      <SectionHeading id="readers">Who may read it</SectionHeading>
      <p>{byRight(item)}</p>
      {readers.map(reader => (
        <div class="item-reader">
          <p>
            <b>{readerWords(reader)}</b>, since {onDay(reader.from)}: {reader.because}
          </p>
          <Form to={`${to}/readers`}>
            <HiddenField name="step" value="close" />
            <HiddenField name="readerId" value={reader.id} />
            <TextField
              state={{ values: {}, wrong: [], prefix: reader.id }}
              name="because"
              label={`Why ${readerWords(reader)} no longer reads it`}
              width={30}
            />
            <SubmitButton kind="secondary">Close to this reader</SubmitButton>
          </Form>
        </div>
      ))}
      <Form to={`${to}/readers`}>
        <HiddenField name="step" value="open" />
        <ReadersFields state={opening} choices={choices} needed />
        <SubmitButton kind="secondary">Let them read it</SubmitButton>
      </Form>
    </section>
  )
}

function Origin({ caseId, around }: ItemView): JSX.Element | null {
  const { source, released } = around
  if (source === null && released.length === 0) return null
  const at = (id: string) => `/cases/${caseId}/information/${id}`
  return (
    <section aria-labelledby="origin">
      <SectionHeading id="origin">Where it comes from (your agency only)</SectionHeading>
      <SummaryList
        rows={[
          source !== null && source.reference !== '' && { name: 'Reference', value: source.reference },
          source?.sourceGrade != null && { name: 'Grade of the source', value: source.sourceGrade },
          source?.informationGrade != null && { name: 'Grade of the information', value: source.informationGrade },
          source?.sanitisedFrom != null && {
            name: 'Part of',
            value: <Link to={at(source.sanitisedFrom)}>the original, which stays with you</Link>,
          },
          released.length > 0 && {
            name: 'Parts released',
            value: (
              <Fragment>
                {released.map(one => (
                  <div>
                    <Link to={at(one.id)}>{CLASSES[one.class].words}</Link>, {onDay(one.writtenAt)}
                  </div>
                ))}
              </Fragment>
            ),
          },
        ]}
      />
    </section>
  )
}

function History({ item, around, caseId }: ItemView): JSX.Element {
  const rows = [
    { at: item.writtenAt, says: `Written by ${item.by}, ${item.agency}` },
    ...(item.correctedBecause === null
      ? []
      : [{ at: item.writtenAt, says: `Corrects another item: ${item.correctedBecause}` }]),
    ...around.readers.map(one => ({ at: one.from, says: `Opened to ${readerWords(one)}: ${one.because}` })),
    ...around.readers.flatMap(one =>
      one.endedAt === null
        ? []
        : [{ at: one.endedAt, says: `Closed to ${readerWords(one)}: ${one.endedBecause ?? ''}` }],
    ),
    ...around.reviews.map(one => ({
      at: one.at,
      says: `Reviewed by ${one.by}, until ${dayInWords(one.nextOn)}: ${one.says}`,
    })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return (
    <section aria-labelledby="history">
      <SectionHeading id="history">History</SectionHeading>
      <Table
        caption="What became of it"
        captionHidden
        rows={rows}
        columns={[
          { title: 'Day', header: true, cell: one => onDay(one.at) },
          { title: 'What', cell: one => one.says },
        ]}
      />
      {around.correctedBy === null ? null : (
        <p>
          <Link to={`/cases/${caseId}/information/${around.correctedBy}`}>The item that corrects it</Link>
        </p>
      )}
    </section>
  )
}

function Review({ to, state }: { to: string; state: FormState }): JSX.Element {
  return (
    <section aria-labelledby="review">
      <SectionHeading id="review">Look at it again</SectionHeading>
      <Form to={`${to}/review`}>
        <LongTextField
          state={state}
          name="says"
          label="What you found"
          hint="Does it still stand? Do its readers still need it?"
          rows={2}
        />
        <DateField state={state} name="nextOn" label="Next on" />
        <SubmitButton kind="secondary">Record the review</SubmitButton>
      </Form>
    </section>
  )
}

/** What the owner does with it, or the way to ask the owner: a part of somebody else's is never released from here (S3-80). */
function Steps({ item, to, caseId }: ItemView & { readonly to: string }): JSX.Element {
  return item.kept ? (
    <ButtonRow>
      <ButtonLink to={`${to}/release`}>Release a part</ButtonLink>
      <ButtonLink to={`/cases/${caseId}/information/new?corrects=${item.id}`} kind="secondary">
        Correct it
      </ButtonLink>
    </ButtonRow>
  ) : (
    <ButtonRow>
      <ButtonLink to={`${to}/ask`}>Ask the owner</ButtonLink>
    </ButtonRow>
  )
}

export function ItemPage(props: ItemView): JSX.Element {
  const { caseId, name, item, today, opening, reviewing } = props
  const to = `/cases/${caseId}/information/${item.id}`
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}#information`}>{name}</BackLink>
      <ErrorSummary state={[opening, reviewing]} />
      <h1 class="govuk-heading-l">Information owned by {item.agency}</h1>
      {item.corrected ? <InsetText>This item was corrected by a later one.</InsetText> : null}
      <ItemCard item={item} today={today} />
      {item.reveals ? (
        <InsetText>
          These words name registration status: readers without that part see them only where the police permit it.{' '}
          <Link to={`/cases/${caseId}/registration-texts`}>Who does not, and what to do</Link>
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { name: 'About', value: ABOUT_WORDS[item.aboutRole] },
          { name: 'May the person be shown it', value: item.mayBeShownToSubject ? 'Yes' : 'No' },
          { name: 'Look at it again on', value: dayInWords(item.reviewOn) },
          { name: 'Post that answers for it', value: `${item.ownerPost}, ${item.agency}` },
        ]}
      />
      <Steps {...props} to={to} />
      {item.kept ? <Readers {...props} to={to} /> : null}
      {item.kept ? <Origin {...props} /> : null}
      <History {...props} />
      {item.kept ? <Review to={to} state={reviewing} /> : null}
    </Fragment>
  )
}
