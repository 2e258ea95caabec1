/** The form that corrects an entry: what stands, to be changed, and why. */
import { Fragment, type JSX } from 'preact'
import {
  BackLink,
  dayInWords,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  LongTextField,
  localOf,
  SubmitButton,
} from '#web'
import type { EntryToCorrect } from '../../queries/entry-to-correct.ts'
import { WhatHappened } from '../what-happened.tsx'

export type CorrectShown = {
  readonly caseId: string
  readonly name: string
  readonly entry: EntryToCorrect
  readonly state: FormState
}

/** Kinds that are no more than what was written down: nothing else in the file rests on them. */
const WORDS_ONLY = ['note', 'contact']

export function CorrectEntryView({ caseId, name, entry, state }: CorrectShown): JSX.Element {
  const { id, by, agency, writtenAt, kind } = entry
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}#chronology`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Correct an entry</h1>
      <InsetText>
        Written by {by}, {agency}, on {dayInWords(localOf(writtenAt).day)}. The entry stays readable as it was, marked
        as corrected.
        {WORDS_ONLY.includes(kind) ? '' : ' Only the chronology is corrected: what was recorded elsewhere stays.'}
      </InsetText>
      <Form to={`/cases/${caseId}/entries/${id}/correct`}>
        <WhatHappened state={state} />
        <LongTextField
          state={state}
          name="because"
          label="Why it is corrected"
          hint="Shown beside the first entry"
          rows={2}
        />
        <SubmitButton>Correct the entry</SubmitButton>
      </Form>
    </Fragment>
  )
}
