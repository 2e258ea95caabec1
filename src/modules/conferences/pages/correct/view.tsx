import { Fragment, type JSX } from 'preact'
import {
  BackLink,
  ChoiceField,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SectionHeading,
  SubmitButton,
} from '#web'
import { sentencesOf } from '../../model/sentences.ts'
import type { MarkedPart } from '../../queries/marked-part.ts'
import { Lines } from '../lines.tsx'

function Words({ state }: { state: FormState }): JSX.Element {
  return (
    <LongTextField
      state={state}
      name="quoted"
      label="The words that are wrong"
      hint="Copy them exactly as they stand in the minute"
      rows={2}
    />
  )
}

/** Which sentence it is. A paragraph with very many asks for the words instead. */
function Mark({ state, sentences }: { state: FormState; sentences: readonly string[] }): JSX.Element {
  if (sentences.length === 0) return <Words state={state} />
  const choices = sentences.map((text, index) => ({ value: String(index), text }))
  const other = { value: 'other', text: 'Only some of these words', follows: <Words state={state} /> }
  return (
    <div data-marks-sentence>
      <ChoiceField
        state={state}
        name="sentence"
        legend="Mark the sentence that is wrong"
        choices={[...choices, other]}
      />
    </div>
  )
}

export function CorrectView({ found, state }: { found: MarkedPart; state: FormState }): JSX.Element {
  const { copy, part } = found
  const sentences = sentencesOf(part.cells)
  return (
    <Fragment>
      <BackLink to={`/minutes/${copy.copyId}`}>Your copy</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={`To ${copy.content.chair}, who chaired`}>
        Something wrong?
      </SectionHeading>
      <p>
        The chair accepts it or declines it with a reason. If it is accepted, everybody who may read this part gets a
        new copy. It changes the minute, not the case file.
      </p>
      {sentences.length === 0 ? (
        <InsetText>
          {part.cells.map(cell => (
            <p>
              <Lines text={cell} />
            </p>
          ))}
        </InsetText>
      ) : null}
      <Form to={`/minutes/${copy.copyId}/correct`}>
        <HiddenField name="part" value={part.id} />
        <Mark state={state} sentences={sentences} />
        <LongTextField state={state} name="proposed" label="What it should say" />
        <LongTextField state={state} name="because" label="Why" rows={2} limit={3_000} />
        <SubmitButton>Send to the chair</SubmitButton>
      </Form>
    </Fragment>
  )
}
