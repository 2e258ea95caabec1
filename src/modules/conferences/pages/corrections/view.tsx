import { Fragment, type JSX } from 'preact'
import {
  atTime,
  BackLink,
  ChoiceField,
  Diff,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  Link,
  LongTextField,
  SectionHeading,
  SubmitButton,
  Table,
  TextField,
  weekdayInWords,
} from '#web'
import { decisionField } from '../../commands/decide-correction.ts'
import { partOf, textOfPart } from '../../model/minute.ts'
import type { Correction } from '../../queries/corrections.ts'
import type { CorrectionsPage } from '../../queries/corrections-page.ts'

/** The whole paragraph as it stands and as it would stand, so that nobody decides on half a sentence. */
function InContext({ found, one }: { found: CorrectionsPage; one: Correction }): JSX.Element {
  const part = found.minute && partOf(found.minute.content, one.part)
  const now = part === undefined ? one.quoted : textOfPart(part)
  return (
    <Diff
      before={{ title: 'It says', text: now }}
      after={{ title: 'Proposed', text: now.replace(one.quoted, () => one.proposed) }}
    />
  )
}

function Decide({ one, state }: { one: Correction; state: FormState }): JSX.Element {
  const name = (what: 'answer' | 'wording' | 'because') => decisionField(what, one.correctionId)
  return (
    <Fragment>
      <ChoiceField
        state={state}
        name={name('answer')}
        legend="Your answer"
        choices={[
          {
            value: 'accept',
            text: 'Accept: a new version goes to everybody who may read this part',
            follows: (
              <LongTextField
                state={state}
                name={name('wording')}
                label="What it will say in place of the marked words"
                rows={2}
              />
            ),
          },
          { value: 'decline', text: 'Decline' },
        ]}
      />
      <TextField state={state} name={name('because')} label="Because" hint={`${one.by} reads this`} />
    </Fragment>
  )
}

function Open({
  found,
  state,
  open,
}: {
  found: CorrectionsPage
  state: FormState
  open: readonly Correction[]
}): JSX.Element {
  const items = open.map(one => (
    <section class="proposal" aria-label={`Proposed by ${one.by}`}>
      <SectionHeading>
        {one.by}, {one.agency}, {atTime(one.writtenAt, found.today)}
      </SectionHeading>
      <p>Because: {one.because}</p>
      <InContext found={found} one={one} />
      {found.mayDecide ? <Decide one={one} state={state} /> : null}
    </section>
  ))
  if (!found.mayDecide) {
    return (
      <Fragment>
        <p>{found.at.head.chair.name}, who chaired, decides.</p>
        {items}
      </Fragment>
    )
  }
  return (
    <Form to={`/conferences/${found.at.head.conferenceId}/corrections`}>
      {items}
      <SubmitButton>Send the answers</SubmitButton>
    </Form>
  )
}

const STATE = { open: 'Open', accepted: 'Accepted', declined: 'Declined' } as const

function Decided({ found, decided }: { found: CorrectionsPage; decided: readonly Correction[] }): JSX.Element {
  return (
    <Table
      caption="Decided"
      rows={decided}
      columns={[
        { title: 'Proposed by', header: true, cell: ({ by, agency }) => `${by}, ${agency}` },
        { title: 'Words', cell: ({ quoted, proposed }) => `“${quoted}” to “${proposed}”` },
        {
          title: 'Answer',
          cell: ({ state, acceptedIn }) =>
            acceptedIn === null ? STATE[state] : `${STATE[state]}, version ${acceptedIn}`,
        },
        { title: 'Because', cell: ({ decidedBecause }) => decidedBecause ?? '' },
        { title: 'When', cell: ({ decidedAt }) => (decidedAt === null ? '' : atTime(decidedAt, found.today)) },
      ]}
    />
  )
}

/** The minute is put right here; the file only by whoever has it. The typist has no case, so no link. */
function NotTheFile({ found: { at, mayDecide } }: { found: CorrectionsPage }): JSX.Element {
  return (
    <InsetText>
      A correction changes the minute and not the case file.{' '}
      {mayDecide ? (
        <Fragment>
          When the file says it wrongly too,{' '}
          <Link to={`/cases/${at.head.caseId}/entries/new`}>record in the case what is right</Link>; what was written
          before stays readable beside it.
        </Fragment>
      ) : null}
    </InsetText>
  )
}

export function CorrectionsView({ found, state }: { found: CorrectionsPage; state: FormState }): JSX.Element {
  const { head } = found.at
  const open = found.corrections.filter(one => one.state === 'open')
  const decided = found.corrections.filter(one => one.state !== 'open')
  return (
    <Fragment>
      <BackLink to={`/conferences/${head.conferenceId}/minute`}>Minute</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={`Conference of ${weekdayInWords(head.heldOn)}`}>
        Corrections to the minute
      </SectionHeading>
      <NotTheFile found={found} />
      {open.length === 0 ? (
        <EmptyState title="Nobody has proposed a correction that waits for an answer" />
      ) : (
        <Open found={found} state={state} open={open} />
      )}
      {decided.length === 0 ? null : <Decided found={found} decided={decided} />}
    </Fragment>
  )
}
