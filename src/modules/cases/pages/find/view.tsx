/** What a search found: who, why it matched, and the way to the case. Nothing says whether anybody else exists. */
import { Fragment, type JSX } from 'preact'
import type { Candidate } from '#modules/people'
import type { Day } from '#rules'
import { dayInWords, EmptyState, Form, Link, SubmitButton, startingWith, Table, TextField, When } from '#web'
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

export function FindView(props: {
  typed: string
  people: readonly Candidate[]
  cases: readonly CaseOfPerson[]
  today: Day
}): JSX.Element {
  const { typed, people, cases, today } = props
  const caseOf = (personId: string) => cases.find(one => one.personId === personId)
  return (
    <Fragment>
      <h1 class="govuk-heading-l">Find a person</h1>
      <Form to="/people/search" once={false} class="find-again">
        <TextField
          state={startingWith({ q: typed })}
          name="q"
          label="Name, date of birth, national number or any of these together"
          hint="Small slips in a name and swapped days and months are found too"
        />
        <SubmitButton kind="secondary">Find</SubmitButton>
      </Form>
      {people.length === 0 ? (
        <EmptyState title="Nobody of yours answers this.">
          <p>Try fewer letters, another spelling, or the date of birth alone.</p>
        </EmptyState>
      ) : (
        <Table
          caption={people.length === 1 ? '1 person' : `${people.length} people, best first`}
          rows={people}
          columns={[
            {
              title: 'Name',
              header: true,
              cell: ({ personId, name }) => {
                const known = caseOf(personId)
                return known === undefined ? name : <Link to={`/cases/${known.caseId}`}>{name}</Link>
              },
            },
            { title: 'Born', cell: ({ bornOn }) => (bornOn === null ? '' : dayInWords(bornOn)) },
            { title: 'Where', cell: ({ personId }) => <Where one={caseOf(personId)} today={today} /> },
            { title: 'Case', cell: ({ personId }) => caseOf(personId)?.reference ?? '' },
            { title: 'Why it matched', cell: ({ why }) => (why.length === 0 ? 'the name agrees' : why.join(' · ')) },
          ]}
        />
      )}
    </Fragment>
  )
}
