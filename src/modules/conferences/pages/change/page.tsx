/** Another day, time or place; or no conference. */
import { Fragment, type JSX } from 'preact'
import type { CaseTx } from '#platform/db'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { weekdayInWords } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  DateField,
  Details,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  LongTextField,
  SectionHeading,
  SubmitButton,
  startingWith,
  TextField,
  TimeField,
  timeTyped,
  WarningText,
} from '#web'
import { cancelConference, moveConference } from '../../commands/move-conference.ts'
import { type ConferencePage, conferencePage } from '../../queries/conference-page.ts'
import { warningsAboutDay } from '../../queries/warnings-about-day.ts'

type Forms = { readonly move?: FormState; readonly cancel?: FormState; readonly warnings?: readonly string[] }

function View(props: {
  shown: ConferencePage
  move: FormState
  cancel: FormState
  warnings: readonly string[]
}): JSX.Element {
  const { shown, move, cancel, warnings } = props
  const { head, person } = shown
  const at = `/conferences/${head.conferenceId}`
  return (
    <Fragment>
      <BackLink to={at}>The conference</BackLink>
      <ErrorSummary state={[move, cancel]} />
      <SectionHeading level={1} caption={person.name ?? person.reference}>
        Change day or place
      </SectionHeading>
      {warnings.map(warning => (
        <WarningText>{warning} Press the button again to keep this day.</WarningText>
      ))}
      <Form to={`${at}/change`}>
        <HiddenField name="version" state={move} />
        <HiddenField name="warnedAbout" state={move} />
        <DateField state={move} name="heldOn" label="Day" />
        <TimeField state={move} name="startsAt" label="Time" />
        <TextField
          state={move}
          name="minutesPlanned"
          label="Planned for"
          width={3}
          inputMode="numeric"
          after="minutes"
        />
        <TextField state={move} name="venue" label="Place" />
        <TextField state={move} name="link" label="Link to join" type="url" optional />
        <TextField state={move} name="because" label="Why it is changed" />
        <p>With another day or time everybody is asked to reply again; with another place their replies stand.</p>
        <SubmitButton>Change it and tell everybody</SubmitButton>
      </Form>
      <Details summary="Cancel the conference" open={cancel.wrong.length > 0}>
        <Form to={`${at}/cancel`}>
          <HiddenField name="version" state={cancel} />
          <LongTextField state={cancel} name="because" label="Why it is cancelled" rows={2} />
          <p>Whether a conference is needed is then open again, and waits for the social work SOLO.</p>
          <SubmitButton kind="warning">Cancel it and tell everybody</SubmitButton>
        </Form>
      </Details>
    </Fragment>
  )
}

async function kept(tx: CaseTx, conferenceId: string): Promise<ConferencePage | undefined> {
  const shown = await conferencePage(tx, conferenceId)
  return shown?.keeps === true && shown.head.state === 'convened' ? shown : undefined
}

async function show(asked: Asked, forms: Forms = {}, status = 200): Promise<Answer> {
  const shown = await asked.act(tx => kept(tx, asked.params['conferenceId'] ?? ''))
  if (shown === undefined) return notThere
  const { version, heldOn, startsAt, minutesPlanned, venue, link } = shown.head
  const as = { heldOn: weekdayInWords(heldOn), startsAt, minutesPlanned: String(minutesPlanned), venue, link }
  const move = forms.move ?? startingWith({ version: String(version), ...as }, 'move')
  const cancel = forms.cancel ?? startingWith({ version: String(version) }, 'cancel')
  const content = <View {...{ shown, move, cancel }} warnings={forms.warnings ?? []} />
  return page('Change day or place', content, { status })
}

async function move(asked: Asked): Promise<Answer> {
  const conferenceId = asked.params['conferenceId'] ?? ''
  const today = asked.database.clock.today()
  const typed = reading(asked)
  const heldOn = typed.read(
    'heldOn',
    text => dayTyped(text, today),
    'Write the day as, for example, 20 May',
    'Give the day',
  )
  const startsAt = typed.read('startsAt', timeTyped, 'Write the time as, for example, 10:00 or 2pm', 'Give the time')
  const minutesPlanned = Number(typed.line('minutesPlanned', 'Say how long it is planned for'))
  const rest = { venue: typed.line('venue'), link: typed.line('link'), because: typed.line('because') }
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { move: asTyped(asked.fields, wrong, 'move') }, status)
  if (typed.wrong.length > 0 || heldOn === undefined || startsAt === undefined) return again(typed.wrong, 422)
  if (asked.field('warnedAbout') !== heldOn) {
    const found = await asked.act(async tx => {
      const warnings = await warningsAboutDay(tx, conferenceId, heldOn)
      return { kind: 'wrong', warnings } as const
    })
    if (found.warnings.length > 0) {
      const state = asTyped({ ...asked.fields, warnedAbout: heldOn }, [], 'move')
      return show(asked, { move: state, warnings: found.warnings }, 422)
    }
  }
  const given = { conferenceId, version: Number(asked.field('version')), heldOn, startsAt, minutesPlanned, ...rest }
  const outcome = await asked.act(tx => moveConference(tx, given))
  return answerTo(outcome, () => goTo(`/conferences/${conferenceId}`), again)
}

async function cancel(asked: Asked): Promise<Answer> {
  const conferenceId = asked.params['conferenceId'] ?? ''
  const typed = reading(asked)
  const because = typed.text('because')
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { cancel: asTyped(asked.fields, wrong, 'cancel') }, status)
  if (typed.wrong.length > 0) return again(typed.wrong, 422)
  const version = Number(asked.field('version'))
  const outcome = await asked.act(tx => cancelConference(tx, { conferenceId, version, because }))
  return answerTo(outcome, () => goTo(`/conferences/${conferenceId}`), again)
}

const shared = { door: 'signed-in', purpose: 'conference' } as const

export const changeRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    path: '/conferences/:conferenceId/change',
    tells: 'consultation',
    answer: asked => show(asked),
  },
  { ...shared, method: 'POST', path: '/conferences/:conferenceId/change', tells: 'alteration', answer: move },
  { ...shared, method: 'POST', path: '/conferences/:conferenceId/cancel', tells: 'alteration', answer: cancel },
]
