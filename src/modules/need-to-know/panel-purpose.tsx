/** On the case page: nothing while it shows why it was opened; otherwise one question, one click, and the page below it. */
import { panel } from '#modules/cases'
import { Details, Form, HiddenField, SubmitButton, startingWith, TextField } from '#web'
import { type AtHand, PURPOSES, purposeOf } from './model/purposes.ts'
import { atHandPart } from './queries/at-hand.ts'

/** What the ledger says until it is answered: the default, and that nothing showed it. */
const DEFAULT = 'supervision'
export const NOTHING_AT_HAND = 'nothing-at-hand'

const BUTTONS = Object.entries(PURPOSES).filter(([purpose]) => purpose !== 'other')

export const purposePanel = panel<AtHand>({
  key: 'purpose',
  slot: 'warnings',
  facts: atHandPart,
  tells: atHand => {
    const purpose = purposeOf(atHand)
    if (purpose === undefined) return { purpose: DEFAULT, because: NOTHING_AT_HAND }
    const { taskId, conferenceId } = atHand
    return {
      purpose,
      ...(taskId === null ? {} : { taskId }),
      ...(conferenceId === null ? {} : { conferenceId }),
    }
  },
  draw: (atHand, { caseId }) =>
    purposeOf(atHand) !== undefined ? null : (
      <section class="why-opened" aria-labelledby="why-opened">
        <Form to={`/cases/${caseId}/purpose`}>
          <p id="why-opened">
            <b>What are you here for?</b> Nothing on your list shows it. One click; the page is below.
          </p>
          <div class="govuk-button-group">
            {BUTTONS.map(([purpose, words]) => (
              <SubmitButton kind="secondary" name="purpose" value={purpose}>
                {words}
              </SubmitButton>
            ))}
          </div>
        </Form>
        <Details summary={PURPOSES.other}>
          <Form to={`/cases/${caseId}/purpose`}>
            <HiddenField name="purpose" value="other" />
            <TextField state={startingWith()} name="words" label="In a few words" />
            <SubmitButton kind="secondary">Say it</SubmitButton>
          </Form>
        </Details>
      </section>
    ),
})
