/** The form that takes the chronology, and where it is fetched once it is taken. */
import { Fragment, type JSX } from 'preact'
import { howMany } from '#rules'
import {
  BackLink,
  ButtonLink,
  ButtonRow,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  SubmitButton,
  SummaryList,
  TextField,
} from '#web'
import type { Taken } from '../../queries/taken-chronology.ts'
import type { Chronology } from '../../queries/whole-chronology.ts'

function howMuch({ entries, withheld }: Chronology): string {
  const shown = `${howMany(entries.length, 'entry', 'entries')} that you may read, in order of event`
  const rest = withheld === 0 ? '.' : `; ${withheld} more withheld from you will be counted on the paper.`
  return `${shown}${rest} Each page bears the name of whoever gets it.`
}

const ON_THE_PAPER =
  'Every entry with the day of the event, the day and time when it was written and how much later that was, who wrote it ' +
  'in which post, and the number under which it is kept. A corrected entry stands as it was first written, beside its ' +
  'correction and the reason. Nothing is summed up or left out.'

export function ChronologyExportView(props: {
  readonly caseId: string
  readonly state: FormState
  readonly chronology: Chronology
}): JSX.Element {
  const { caseId, state, chronology } = props
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{chronology.name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Chronology for a court or a review</h1>
      <InsetText>{howMuch(chronology)}</InsetText>
      <Form to={`/cases/${caseId}/chronology-export`}>
        <TextField
          state={state}
          name="recipient"
          label="Who gets it"
          hint="A named person. The name stands on every page"
        />
        <TextField state={state} name="body" label="For which court or body" hint="It goes into the ledger" />
        <TextField
          state={state}
          name="because"
          label="What it is needed for"
          hint="It stands on the front page, and goes into the ledger"
        />
        <SubmitButton>Take it</SubmitButton>
      </Form>
      <Details summary="What stands on the paper">
        <p>{ON_THE_PAPER}</p>
      </Details>
    </Fragment>
  )
}

export function TakenView(props: {
  readonly caseId: string
  readonly entryId: string
  readonly taken: Taken
  readonly pdf: boolean
}): JSX.Element {
  const { caseId, entryId, taken, pdf } = props
  const at = `/cases/${caseId}/chronology-export/${entryId}`
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{taken.paper.about}</BackLink>
      <h1 class="govuk-heading-l">Chronology taken</h1>
      <p>It stands in the chronology as told to others, and in the ledger.</p>
      <SummaryList
        rows={[
          { name: 'For', value: `${taken.recipient}, ${taken.body}` },
          { name: 'Because', value: taken.because },
          { name: 'Mark on every page', value: taken.mark },
        ]}
      />
      <ButtonRow>
        {pdf ? <ButtonLink to={`${at}/pdf`}>Fetch the PDF</ButtonLink> : null}
        <ButtonLink to={`${at}/text`} kind={pdf ? 'secondary' : 'main'}>
          Fetch it as plain text
        </ButtonLink>
      </ButtonRow>
    </Fragment>
  )
}
