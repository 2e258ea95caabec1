/** /data-protection/answers/:answerId: an agency answers for what it owns. */
import type { JSX } from 'preact'
import { type Answer, type Asked, answerTo, goTo, notThere, page, reading, versionIn } from '#platform/http'
import type { Day } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  atTime,
  ChoiceField,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  Link,
  LongTextField,
  SectionHeading,
  SubmitButton,
  SummaryList,
  startingWith,
  When,
} from '#web'
import { ANSWERS, answerForOwner } from '../../commands/answer-for-owner.ts'
import { oneLine } from '../../model/words.ts'
import { type OwnerAnswer, ownerAnswer } from '../../queries/requests.ts'
import { ANSWER_WORDS } from '../request/words.ts'

type ViewProps = {
  readonly answer: OwnerAnswer
  readonly mayAnswer: boolean
  readonly state: FormState
  readonly today: Day
}

function Answering({ answer, state }: Pick<ViewProps, 'answer' | 'state'>): JSX.Element {
  return (
    <Form to={`/data-protection/answers/${answer.id}`}>
      <HiddenField name="version" value={String(answer.version)} />
      <ChoiceField
        state={state}
        name="state"
        legend="What may be given?"
        choices={ANSWERS.map(value => ({ value, text: ANSWER_WORDS[value] }))}
      />
      <LongTextField
        state={state}
        name="says"
        label="Which items, and why not the others"
        hint="Think of other people in them: victims, family, informants, staff. Name items by what they are, not by what they say."
        rows={5}
      />
      <SubmitButton>Answer for my agency</SubmitButton>
    </Form>
  )
}

function OwnerAnswerView({ answer, mayAnswer, state, today }: ViewProps): JSX.Element {
  return (
    <>
      <ErrorSummary state={state} />
      <SectionHeading level={1} caption={answer.owner}>
        What of your agency’s records may be given?
      </SectionHeading>
      <InsetText>
        Somebody asked, by law, for what is held in this case. Whoever looks after data protection collects the answers;
        what your agency owns only your agency may release or withhold.
      </InsetText>
      <SummaryList
        rows={[
          { name: 'Case', value: <Link to={`/cases/${answer.caseId}`}>Open the case</Link> },
          { name: 'Items your agency owns', value: String(answer.items) },
          { name: 'Answer by', value: <When day={answer.answerBy} today={today} due={answer.state === 'waiting'} /> },
          answer.answeredAt !== null && {
            name: 'Answered',
            value: `${ANSWER_WORDS[answer.state]}: ${atTime(answer.answeredAt, today)}, ${oneLine(answer.answeredBy ?? '')}`,
          },
          answer.says !== null && { name: 'Says', value: <span class="kept-lines">{answer.says}</span> },
        ]}
      />
      {mayAnswer ? <Answering answer={answer} state={state} /> : null}
    </>
  )
}

const idIn = (asked: Asked) => asked.params['answerId'] ?? ''

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const answer = await asked.act(tx => ownerAnswer(tx, idIn(asked)))
  if (answer === undefined) return notThere
  const mayAnswer = asked.actor.role !== 'data-protection-officer'
  const view = (
    <OwnerAnswerView answer={answer} mayAnswer={mayAnswer} state={state} today={asked.database.clock.today()} />
  )
  return page('Answer for your agency', view, { status })
}

/** GET */
export const showOwnerAnswer = (asked: Asked): Promise<Answer> => show(asked, startingWith())

/** POST */
export async function takeOwnerAnswer(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const state = form.oneOf('state', ANSWERS, 'Say what may be given')
  const says = form.text('says', 'Say which items, and why not the others')
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  if (state === undefined || form.wrong.length > 0) return again(form.wrong, 422)
  const given = { answerId: idIn(asked), version: versionIn(asked), state, says }
  return answerTo(
    await asked.act(tx => answerForOwner(tx, given)),
    () => goTo(`/data-protection/answers/${idIn(asked)}`),
    again,
  )
}
