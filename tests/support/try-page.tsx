/** A page with one of everything that page scripts work on. */
import type { VNode } from 'preact'
import { ChoiceField, DateField, Form, LongTextField, SubmitButton, startingWith, TextField } from '#web'

/** The form. */
export function tryPage(): VNode {
  const state = startingWith({ choice: 'no' })
  return (
    <Form to="/try/send" draftTo="/try/draft">
      <TextField state={state} name="name" label="Name" />
      <DateField state={state} name="day" label="Day" />
      <ChoiceField
        state={state}
        name="choice"
        legend="Choice"
        choices={[
          { value: 'yes', text: 'Yes', follows: <LongTextField state={state} name="why" label="Because" /> },
          { value: 'no', text: 'No' },
        ]}
      />
      <SubmitButton name="how" value="now">
        Send
      </SubmitButton>
    </Form>
  )
}

/** The page after it. */
export function sentPage(): VNode {
  return <p>It was sent</p>
}
