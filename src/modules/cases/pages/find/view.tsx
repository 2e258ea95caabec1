/** What a search found: who, why it matched, and the way to the case. Nothing says whether anybody else exists. */
import { Fragment, type JSX } from 'preact'
import type { Candidate, Pointer } from '#modules/people'
import type { Day } from '#rules'
import {
  dayInWords,
  EmptyState,
  Form,
  InsetText,
  Link,
  SectionHeading,
  SubmitButton,
  startingWith,
  Table,
  TextField,
  When,
} from '#web'
import type { CaseOfPerson } from '../../queries/cases-of-people.ts'

const PLACES = { custody: 'in custody', community: 'in the community', hospital: 'in hospital' } as const

function Where({ one, today }: { one: CaseOfPerson | undefined; today: Day }): JSX.Element {
  if (one?.place == null) return <Fragment />
  return (
    <Fragment>
      {one.area}, {PLACES[one.place]}
      {one.releaseOn === null ? (
        ''
      ) : (
        <Fragment>
          , release <When day={one.releaseOn} today={today} form="short" alone />
        </Fragment>
      )}
      {one.state === 'closed' ? ', closed' : ''}
    </Fragment>
  )
}

type Found = { readonly people: readonly Candidate[]; readonly cases: readonly CaseOfPerson[]; readonly today: Day }

function People({ people, cases, today }: Found): JSX.Element {
  const caseOf = (personId: string) => cases.find(one => one.personId === personId)
  const named = ({ personId, name }: Candidate) => {
    const known = caseOf(personId)
    return known === undefined ? name : <Link to={`/cases/${known.caseId}`}>{name}</Link>
  }
  return (
    <Table
      caption={people.length === 1 ? '1 person' : `${people.length} people, best first`}
      rows={people}
      columns={[
        { title: 'Name', header: true, cell: named },
        { title: 'Born', cell: ({ bornOn }) => (bornOn === null ? '' : dayInWords(bornOn)) },
        { title: 'Where', cell: ({ personId }) => <Where one={caseOf(personId)} today={today} /> },
        { title: 'Case', cell: ({ personId }) => caseOf(personId)?.reference ?? '' },
        { title: 'Why it matched', cell: ({ why }) => why.join(' · ') },
      ]}
    />
  )
}

/** The same words whether there is somebody or not: it tells nobody anything. */
const Emergency = ({ to }: { readonly to: string }): JSX.Element => (
  <p>
    You cannot see somebody's record, and somebody may be in danger?{' '}
    <Link to={to}>See the safety-critical facts in an emergency</Link>
  </p>
)

/** That there is a record which is kept from the reader, and whom to ask. */
function Pointers({ pointers }: { readonly pointers: readonly Pointer[] }): JSX.Element {
  return (
    <Fragment>
      {pointers.map(({ post, agency, name, phone }) => (
        <InsetText>
          There is a record that fits and is restricted. Ask {name === null ? '' : `${name}, `}
          {post}, {agency}
          {phone === null ? '' : `, ${phone}`}.
        </InsetText>
      ))}
    </Fragment>
  )
}

type FindProps = Found & {
  readonly typed: string
  readonly pointers: readonly Pointer[]
  readonly emergency: string | undefined
}

export function FindView({ typed, pointers, emergency, ...found }: FindProps): JSX.Element {
  return (
    <Fragment>
      <SectionHeading level={1}>Find a person</SectionHeading>
      <Form to="/people/search" once={false}>
        <TextField
          state={startingWith({ q: typed }, 'again')}
          name="q"
          label="Name, date of birth, national number or any of these together"
          hint="Small slips in a name and swapped days and months are found too"
        />
        <SubmitButton kind="secondary">Find</SubmitButton>
      </Form>
      <Pointers pointers={pointers} />
      {found.people.length === 0 ? (
        <EmptyState title="Nobody whom you may see fits this.">
          <p>Try fewer letters, another spelling, or the date of birth alone.</p>
        </EmptyState>
      ) : (
        <People {...found} />
      )}
      {emergency === undefined ? null : <Emergency to={emergency} />}
    </Fragment>
  )
}
