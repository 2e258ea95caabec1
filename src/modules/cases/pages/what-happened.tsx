/** Day, line and detail of an entry: asked and read alike where it is recorded and where it is corrected. */
import { Fragment, type JSX } from 'preact'
import type { Reading } from '#platform/http'
import type { Day } from '#rules'
import { DateField, dayTyped, type FormState, LongTextField, TextField, UNREADABLE_DAY } from '#web'

export function WhatHappened({ state }: { state: FormState }): JSX.Element {
  return (
    <Fragment>
      <DateField state={state} name="happenedOn" label="When did it happen?" />
      <TextField state={state} name="headline" label="What happened, in a line" />
      <LongTextField state={state} name="detail" label="Anything more" optional />
    </Fragment>
  )
}

export type WhatHappenedTyped = {
  readonly happenedOn: Day | undefined
  readonly headline: string
  readonly detail: string
}

export const whatHappenedTyped = (form: Reading, today: Day): WhatHappenedTyped => ({
  happenedOn: form.read('happenedOn', typed => dayTyped(typed, today), UNREADABLE_DAY, 'Say on which day it happened'),
  headline: form.line('headline', 'Say in a line what happened'),
  detail: form.text('detail'),
})
