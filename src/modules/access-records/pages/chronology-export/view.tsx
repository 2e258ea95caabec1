/** The form that takes the chronology, and what will be on the paper. */
import { Fragment, type JSX } from 'preact'
import { howMany } from '#rules'
import {
  BackLink,
  ButtonRow,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  SubmitButton,
  TextField,
} from '#web'
import type { Chronology } from '../../queries/whole-chronology.ts'

export type ExportShown = {
  readonly caseId: string
  readonly state: FormState
  readonly chronology: Chronology
  readonly pdf: boolean
}

export function ChronologyExportView({ caseId, state, chronology, pdf }: ExportShown): JSX.Element {
  const { name, entries, withheld } = chronology
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Chronology for a court or a review</h1>
      <InsetText>
        {`${howMany(entries.length, 'entry', 'entries')} that you may read, in order of event${withheld === 0 ? '.' : `; ${withheld} more are withheld from you and will be counted on the paper.`} Each page bears the name of whoever gets it.`}
      </InsetText>
      <Form to={`/cases/${caseId}/chronology-export`} once={false}>
        <TextField state={state} name="recipient" label="Who gets it" hint="A named person" />
        <TextField state={state} name="body" label="For which court or body" hint="It goes into the ledger" />
        <TextField
          state={state}
          name="because"
          label="What it is needed for"
          hint="It stands on the front page, and goes into the ledger"
        />
        <ButtonRow>
          {pdf ? (
            <SubmitButton name="as" value="pdf">
              Take it as PDF
            </SubmitButton>
          ) : null}
          <SubmitButton name="as" value="text" kind="secondary">
            Take it as plain text
          </SubmitButton>
        </ButtonRow>
      </Form>
      <Details summary="What stands on the paper">
        <p>
          Every entry with the day of the event, the day and time when it was written and how much later that was, who
          wrote it in which post, and the number under which it is kept. A corrected entry stands as it was first
          written, beside its correction and the reason. Nothing is summed up or left out.
        </p>
      </Details>
    </Fragment>
  )
}
