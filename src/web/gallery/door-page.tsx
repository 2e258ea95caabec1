/** Example screen: a home visit, on a phone at the door. */
import type { VNode } from 'preact'
import { BoxesField, ChoiceField } from '../forms/choice-fields.tsx'
import { Form } from '../forms/form.tsx'
import { startingWith } from '../forms/state.ts'
import { LongTextField } from '../forms/text-fields.tsx'
import { WarningLine } from '../own/small-parts.tsx'
import { SubmitButton } from '../plain/button.tsx'
import { SectionHeading } from '../plain/text-parts.tsx'

/** The page in the hand of a police officer. */
export function doorPage(): VNode {
  const state = startingWith({ result: 'seen', here: ['child'] })
  return (
    <>
      <SectionHeading level={1} caption="Home visit">
        Leon, Alan
      </SectionHeading>
      <p>Purpose: is anybody else living here? Last visit Tue 12 May at 19:40, nobody in.</p>
      <WarningLine>Two officers. Dog.</WarningLine>
      <Form to="/gallery/screens/door">
        <ChoiceField
          state={state}
          name="result"
          legend="What happened"
          choices={[
            { value: 'seen', text: 'Seen' },
            { value: 'nobody', text: 'Nobody in' },
            { value: 'refused', text: 'Refused' },
          ]}
        />
        <BoxesField
          state={state}
          name="here"
          legend="Who is here"
          choices={[
            { value: 'partner', text: 'Partner or household' },
            {
              value: 'child',
              text: 'A child',
              follows: <LongTextField state={state} name="child-done" label="What was done about the child" rows={2} />,
            },
          ]}
        />
        <LongTextField state={state} name="said" label="What was seen and said" />
        <SubmitButton>Save the visit</SubmitButton>
      </Form>
    </>
  )
}
