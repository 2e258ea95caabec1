/** The two forms of deciding: what somebody said, and why no conference is convened. */
import type { JSX } from 'preact'
import {
  ChoiceField,
  DateField,
  Details,
  Form,
  type FormState,
  LongTextField,
  SelectField,
  SubmitButton,
  TextField,
  TimeField,
} from '#web'
import type { Proposal } from '../../queries/proposal.ts'
import { VIEW_WORDS } from '../convening-words.ts'

/** Those who are proposed come first: they are the ones to ask. */
function whoToAsk({ people, others }: Proposal) {
  const proposed = people.invitees.flatMap(({ memberId, name, post, agency }) =>
    memberId === null ? [] : [{ value: memberId, text: `${name}, ${post}, ${agency}` }],
  )
  const rest = others.map(({ memberId, name, title, agency }) => ({
    value: memberId,
    text: `${name}, ${title}, ${agency}`,
  }))
  return [...proposed, ...rest]
}

/** What was put to somebody, and what they said. Day, time and place stand in the form already. */
export function ConsultForm(props: { id: string; proposal: Proposal; state: FormState }): JSX.Element {
  const { id, proposal, state } = props
  return (
    <Details summary="Record what somebody said" open={state.wrong.length > 0}>
      <Form to={`/conferences/consider/${id}/consulted`}>
        <SelectField state={state} name="memberId" label="Who" choices={whoToAsk(proposal)} none="Choose a person" />
        <ChoiceField
          state={state}
          name="view"
          legend="Their view"
          choices={[
            { value: 'convene', text: VIEW_WORDS.convene },
            { value: 'do-not-convene', text: VIEW_WORDS['do-not-convene'] },
            { value: 'no-view', text: VIEW_WORDS['no-view'] },
          ]}
          inline
        />
        <LongTextField state={state} name="said" label="What they said" rows={2} optional />
        <Details summary="Day, time and place put to them">
          <DateField state={state} name="proposedOn" label="Day" />
          <TimeField state={state} name="proposedAt" label="Time" />
          <TextField state={state} name="proposedVenue" label="Place" />
        </Details>
        <SubmitButton kind="secondary">Record it</SubmitButton>
      </Form>
    </Details>
  )
}

/** Not convening is a decision too. */
export function DeclineForm({ id, nobody, state }: { id: string; nobody: boolean; state: FormState }): JSX.Element {
  return (
    <Details summary="Do not convene: record why" open={state.wrong.length > 0}>
      <Form to={`/conferences/consider/${id}/not-convened`}>
        <LongTextField state={state} name="because" label="Why no conference is convened" rows={3} />
        {nobody ? <TextField state={state} name="nobodyConsultedBecause" label="Why nobody was consulted" /> : null}
        <SubmitButton kind="secondary">Decide not to convene</SubmitButton>
      </Form>
    </Details>
  )
}
