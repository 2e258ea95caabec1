/** One protocol: who signed, what it rests on and carries, who answers for it, who may endorse a deviation. */
import { Fragment, type JSX } from 'preact'
import type { Agreement, Party } from '#modules/staff'
import { ACTS, type Act, type Answer, type Day, RULES_OF_SHARING, SHARING_RULES, sentenceOf } from '#rules'
import {
  BackLink,
  ChoiceField,
  DateField,
  Details,
  dayInWords,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  Link,
  SectionHeading,
  SelectField,
  SubmitButton,
  SummaryList,
  startingWith,
  Table,
  Tag,
  TextField,
  WarningText,
} from '#web'
import { PART_WORDS } from '../../model/words.ts'
import type { Carried, Directory } from '../../queries/directory.ts'
import type { NamedPost } from '../../queries/named-posts.ts'
import { KIND_WORDS, SEAT_TITLES, SEATS, seatChoices } from './words.ts'

export type Shown = {
  readonly found: Agreement
  readonly others: readonly Agreement[]
  readonly named: readonly NamedPost[]
  readonly carried: readonly Carried[]
  readonly act: Answer<{ readonly act: Act | null }>
  /** The directory, for an administrator who changes it; undefined for everybody else. */
  readonly known: Directory | undefined
  readonly today: Day
  readonly state: FormState
}

const titled = (all: readonly Agreement[], id: string | null) => all.find(one => one.agreementId === id)

const versionOf = ({ agreementId, title, version }: Agreement) => (
  <Link to={`/protocols/${agreementId}`}>{`${title}, version ${version}`}</Link>
)

const inForceWords = ({ from, to }: Agreement) =>
  `from ${dayInWords(from)}${to === null ? '' : ` to ${dayInWords(to)}`}`

const partsWords = ({ categories }: Agreement) =>
  categories === null
    ? 'every part of a file that a role may know'
    : categories.map(one => PART_WORDS[one] ?? one).join(', ')

function Review({ reviewOn, today }: { reviewOn: Day | null; today: Day }): JSX.Element {
  if (reviewOn === null) return <span>no day set</span>
  return <span class={reviewOn < today ? 'late' : undefined}>{dayInWords(reviewOn)}</span>
}

function Facts({ found, others, act, today }: Shown): JSX.Element {
  const [before, after] = [titled(others, found.succeeds), titled(others, found.succeededBy)]
  const law = act.kind === 'decided' && act.value.act !== null ? ACTS[act.value.act] : undefined
  return (
    <SummaryList
      rows={[
        { name: 'Kind', value: `${sentenceOf(KIND_WORDS[found.kind])}, version ${found.version}` },
        { name: 'In force', value: inForceWords(found) },
        { name: 'Purpose', value: found.purpose },
        { name: 'Legal basis', value: found.legalBasis === '' ? 'not entered' : found.legalBasis },
        law !== undefined && { name: 'Duty to notify the police', value: act.because[0]?.says ?? law },
        { name: 'Covers', value: partsWords(found) },
        { name: 'Owner', value: found.owner ?? 'nobody yet' },
        { name: 'Review', value: <Review reviewOn={found.reviewOn} today={today} /> },
        before !== undefined && { name: 'Succeeds', value: versionOf(before) },
        after !== undefined && { name: 'Succeeded by', value: versionOf(after) },
      ]}
    />
  )
}

function Parties({ found, known }: Shown): JSX.Element {
  const to = `/protocols/${found.agreementId}`
  const end = (party: Party) =>
    known === undefined || !party.inForce ? null : (
      <Form to={to}>
        <HiddenField name="step" value="end-party" />
        <HiddenField name="partyId" value={party.partyId} />
        <SubmitButton kind="secondary">End now</SubmitButton>
      </Form>
    )
  return (
    <Table
      caption="Parties"
      captionHidden
      rows={found.parties}
      columns={[
        { title: 'Agency', header: true, cell: one => one.agency },
        { title: 'Where', cell: one => one.area ?? 'everywhere' },
        {
          title: 'As',
          cell: one => (one.asParty === 'signatory' ? 'signatory' : `on a recorded basis: ${one.because}`),
        },
        {
          title: 'Until',
          cell: one =>
            one.inForce ? (
              one.to === null ? (
                'no end'
              ) : (
                dayInWords(one.to)
              )
            ) : (
              <Tag colour="grey">{one.to === null ? 'not yet' : `ended ${dayInWords(one.to)}`}</Tag>
            ),
        },
        { title: 'End it', titleHidden: true, cell: end },
      ]}
    />
  )
}

function Seats({ named }: Shown): JSX.Element {
  const groups = [...Map.groupBy(named, one => `${one.agency}${one.area === null ? '' : `, ${one.area}`}`)]
  if (groups.length === 0) return <p>Nobody is named yet. A deviation cannot be endorsed until both seniors are.</p>
  return (
    <Fragment>
      {groups.map(([who, own]) => (
        <Table
          caption={who}
          rows={SEATS.filter(seat => seat.startsWith('adherence') || own.some(one => one.seat === seat))}
          columns={[
            { title: 'Seat', header: true, cell: seat => SEAT_TITLES[seat] },
            {
              title: 'Post',
              cell: seat => {
                const one = own.find(post => post.seat === seat)
                if (one?.postId == null) return <Tag colour="red">empty</Tag>
                return <Link to={`/posts/${one.postId}`}>{[one.post, ...one.otherTitles].join(' / ')}</Link>
              },
            },
            { title: 'Held by', cell: seat => own.find(post => post.seat === seat)?.holder ?? 'nobody' },
          ]}
        />
      ))}
    </Fragment>
  )
}

function Rules({ carried }: Shown): JSX.Element {
  return (
    <Table
      caption="Rules of sharing"
      captionHidden
      rows={SHARING_RULES}
      columns={[
        { title: 'Rule', header: true, cell: rule => RULES_OF_SHARING[rule].says },
        {
          title: 'Where it says so',
          cell: rule => carried.find(one => one.rule === rule)?.pinpoint ?? 'bound by Cairn',
        },
        { title: 'Deviation', cell: rule => (RULES_OF_SHARING[rule].mayDeviate ? 'by both seniors' : 'not possible') },
      ]}
    />
  )
}

const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
  all.map(one => ({ value: one.id, text: one.name }))

function AddParty({ to, known, state }: { to: string; known: Directory; state: FormState }): JSX.Element {
  return (
    <Details summary="Add a signatory, or record a basis" open={state.wrong.length > 0}>
      <Form to={to}>
        <HiddenField name="step" value="party" />
        <SelectField state={state} name="agencyId" label="Agency" choices={named(known.agencies)} none="Choose" />
        <SelectField state={state} name="areaId" label="Where" choices={named(known.areas)} none="Everywhere" />
        <ChoiceField
          state={state}
          name="asParty"
          legend="How does it take part?"
          choices={[
            { value: 'signatory', text: 'It signed' },
            { value: 'by-basis', text: 'It did not sign, and takes part on a basis that is recorded here' },
          ]}
        />
        <TextField state={state} name="because" label="Because (the basis, where it did not sign)" />
        <DateField state={state} name="from" label="From" />
        <DateField state={state} name="to" label="Last day (if it has one)" />
        <SubmitButton>Add it</SubmitButton>
      </Form>
    </Details>
  )
}

function NameSeat({ to, known, state }: { to: string; known: Directory; state: FormState }): JSX.Element {
  return (
    <Details summary="Name who fills a seat" open={state.wrong.length > 0}>
      <Form to={to}>
        <HiddenField name="step" value="seat" />
        <SelectField state={state} name="seat" label="Seat" choices={seatChoices} none="Choose" />
        <SelectField
          state={state}
          name="postId"
          label="Post"
          choices={known.posts.map(one => ({ value: one.id, text: one.words }))}
          none="Choose"
        />
        <SelectField
          state={state}
          name="areaId"
          label="Of which authority"
          choices={named(known.areas)}
          none="Of all: the police"
        />
        <SubmitButton>Name it</SubmitButton>
      </Form>
    </Details>
  )
}

function CarryRule({ to, state }: { to: string; state: FormState }): JSX.Element {
  return (
    <Details summary="Say where it carries a rule" open={state.wrong.length > 0}>
      <Form to={to}>
        <HiddenField name="step" value="rule" />
        <SelectField
          state={state}
          name="rule"
          label="Rule"
          choices={SHARING_RULES.map(value => ({ value, text: RULES_OF_SHARING[value].says }))}
          none="Choose"
        />
        <TextField state={state} name="pinpoint" label="Where it says so" hint="For example, section 4, paragraph 2" />
        <SubmitButton>Keep it</SubmitButton>
      </Form>
    </Details>
  )
}

export function ProtocolView(shown: Shown): JSX.Element {
  const { found, known, state } = shown
  const to = `/protocols/${found.agreementId}`
  const own = (prefix: string) => (state.prefix === prefix ? state : startingWith({}, prefix))
  return (
    <Fragment>
      <BackLink to="/protocols">Protocols and arrangements</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>{found.title}</SectionHeading>
      {found.inForce ? null : <WarningText>Not in force: what rests on it alone opens nothing.</WarningText>}
      <Facts {...shown} />
      <SectionHeading id="parties">Who takes part</SectionHeading>
      <p>
        Somebody of a body that is not here cannot be put on a case, asked to a meeting, given an action or sent a
        share.
      </p>
      <Parties {...shown} />
      {known === undefined ? null : <AddParty to={to} known={known} state={own('party')} />}
      <SectionHeading id="seats">Who answers for it, and who endorses deviations</SectionHeading>
      <Seats {...shown} />
      {known === undefined ? null : <NameSeat to={to} known={known} state={own('seat')} />}
      <SectionHeading id="rules">Rules of sharing</SectionHeading>
      <Rules {...shown} />
      {known === undefined ? null : <CarryRule to={to} state={own('rule')} />}
      {known === undefined || !found.inForce ? null : (
        <Details summary="End the whole of it now">
          <Form to={to}>
            <HiddenField name="step" value="end" />
            <p>Every agency that takes part on this alone loses sight of its cases on the next request.</p>
            <SubmitButton kind="warning">End it now</SubmitButton>
          </Form>
        </Details>
      )}
    </Fragment>
  )
}
