import { Fragment, type JSX } from 'preact'
import {
  ButtonLink,
  ChoiceField,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  SectionHeading,
  SelectField,
  SubmitButton,
  SummaryList,
  TextField,
  WarningText,
  When,
  Why,
} from '#web'
import type { Colleague } from '../../queries/colleagues.ts'
import type { OwnInvitation } from '../../queries/own-invitation.ts'
import { KIND_WORDS, placeOf, REPLY_WORDS, STATE_WORDS } from '../convening-words.ts'

function About({ invitation, shown }: OwnInvitation): JSX.Element {
  const { head, person, today } = shown
  return (
    <SummaryList
      rows={[
        { name: 'Meeting', value: KIND_WORDS[head.kind] },
        { name: 'About', value: person.name === null ? person.reference : `${person.name} · ${person.reference}` },
        { name: 'When', value: <When day={head.heldOn} today={today} time={head.startsAt} /> },
        { name: 'Planned for', value: `${head.minutesPlanned} minutes` },
        { name: 'Where', value: placeOf(head) },
        { name: 'Chair', value: `${head.chair.name}, ${head.chair.agency}` },
        invitation.because.length === 0
          ? undefined
          : {
              name: 'Why you',
              value: (
                <Fragment>
                  {invitation.because.map(reason => reason.says).join('; ')}{' '}
                  <Why because={invitation.because} of="why you are asked" />
                </Fragment>
              ),
            },
      ]}
    />
  )
}

function Deputy({ state, colleagues }: { state: FormState; colleagues: readonly Colleague[] }): JSX.Element {
  const choices = colleagues.map(({ memberId, name, post }) => ({ value: memberId, text: `${name}, ${post}` }))
  return (
    <SelectField
      state={state}
      name="deputyId"
      label="Who goes in your place"
      choices={choices}
      none="Choose a colleague"
    />
  )
}

function ReplyForm({ found, state }: { found: OwnInvitation; state: FormState }): JSX.Element {
  const { invitation, colleagues } = found
  return (
    <Form to={`/invitations/${invitation.invitationId}`}>
      <ChoiceField
        state={state}
        name="reply"
        legend="Your reply"
        legendSize="m"
        choices={[
          { value: 'attend', text: 'I come' },
          { value: 'deputy', text: 'I send a deputy', follows: <Deputy state={state} colleagues={colleagues} /> },
          { value: 'report', text: 'I send a report instead' },
          { value: 'cannot', text: 'I cannot come' },
        ]}
      />
      <TextField state={state} name="says" label="A line to the chair" hint="If you cannot come, say why" />
      <TextField
        state={state}
        name="accessNeeds"
        label="What you need to take part"
        hint="For example, a ramp, a hearing loop. Only the chair and whoever sends the invitations see it."
        optional
      />
      <SubmitButton>{invitation.reply === null ? 'Send the reply' : 'Change the reply'}</SubmitButton>
    </Form>
  )
}

function DeputyPart({ invitation }: OwnInvitation): JSX.Element {
  const at = `/invitations/${invitation.invitationId}`
  return (
    <Fragment>
      <InsetText>You go in place of {invitation.name}.</InsetText>
      <Form to={`${at}/noted`}>
        <SubmitButton>Noted, I go</SubmitButton>
      </Form>
      <Form to={`${at}/cannot-deputise`}>
        <SubmitButton kind="secondary">I cannot go</SubmitButton>
      </Form>
    </Fragment>
  )
}

function Noted({ invitation }: OwnInvitation): JSX.Element {
  return (
    <Form to={`/invitations/${invitation.invitationId}/noted`}>
      <SubmitButton kind="secondary">Noted</SubmitButton>
    </Form>
  )
}

export function InvitationView({ found, state }: { found: OwnInvitation; state: FormState }): JSX.Element {
  const { invitation, shown, asDeputy } = found
  const { head } = shown
  const before = head.state === 'convened'
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Your invitation</SectionHeading>
      {head.state === 'cancelled' ? (
        <WarningText>This meeting is cancelled.</WarningText>
      ) : before ? null : (
        <InsetText>The meeting is {STATE_WORDS[head.state]}.</InsetText>
      )}
      <About {...found} />
      {invitation.reply === null || asDeputy ? null : <p>You replied: {REPLY_WORDS[invitation.reply]}.</p>}
      {before && !asDeputy ? <ReplyForm found={found} state={state} /> : null}
      {before && asDeputy ? <DeputyPart {...found} /> : null}
      {before && !asDeputy ? null : <Noted {...found} />}
      {before && invitation.pack === 'full' ? (
        <Fragment>
          <SectionHeading>What is asked of your agency</SectionHeading>
          <p>Say before the meeting what your agency knows, also when that is nothing.</p>
          <ButtonLink to={`/conferences/${head.conferenceId}/contribution`} kind="secondary">
            Your agency’s contribution
          </ButtonLink>
        </Fragment>
      ) : null}
      <p class="quiet">
        What you learn through this invitation is for the meeting. Papers are read here and are not sent on or copied
        without the chair.
      </p>
    </Fragment>
  )
}
