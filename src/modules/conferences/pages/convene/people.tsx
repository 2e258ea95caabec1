/** Who is asked: those proposed, each with the reason, and whoever is added. */
import { Fragment, type JSX } from 'preact'
import { type Because, inAList, roleInWords } from '#rules'
import {
  BoxesField,
  Details,
  type FormState,
  HiddenField,
  SectionHeading,
  SelectField,
  SubmitButton,
  TextField,
  textOf,
  textsOf,
  Why,
  wrongWith,
} from '#web'
import { leftOutField } from '../../model/choosing.ts'
import type { Proposal } from '../../queries/proposal.ts'
import { addedField } from './form.ts'

type PeopleProps = { readonly proposal: Proposal; readonly state: FormState }

type Line = { readonly key: string; readonly text: string; readonly hint: string }

const says = (because: readonly Because[]) => because.map(reason => reason.says).join('; ')

/** Those proposed by rule, and whoever was added by hand. */
function linesOf({ proposal, state }: PeopleProps): readonly Line[] {
  const { people, others } = proposal
  const proposed = people.invitees.map(({ key, name, post, agency, because, pack }) => ({
    key,
    text: [name, post, agency].filter(text => text !== '').join(', '),
    hint: pack === 'agenda-only' ? 'the agenda alone until the chair releases more' : says(because),
  }))
  const added = textsOf(state, 'added').flatMap(memberId => {
    const held = others.find(one => one.memberId === memberId)
    if (held === undefined) return []
    const text = `${held.name}, ${held.title}, ${held.agency}`
    return [{ key: memberId, text, hint: textOf(state, addedField(memberId)) }]
  })
  const outside = textsOf(state, 'outside').map(name => ({
    key: `outside:${name}`,
    text: name,
    hint: 'the agenda alone until the chair releases more',
  }))
  return [...proposed, ...added, ...outside]
}

/** Why somebody who was proposed is left out: asked for only about those who are, or shown by the page's script. */
function LeftOut({ proposal, state }: PeopleProps): JSX.Element {
  const ticked = textsOf(state, 'invite')
  const proposed = proposal.people.invitees.filter(one => one.invite)
  return (
    <Fragment>
      {proposed.map(({ key, name }) => {
        const field = leftOutField(key)
        const shown = !ticked.includes(key) || wrongWith(state, field) !== undefined
        return (
          <div hidden={!shown} data-left-out={key}>
            <TextField state={state} name={field} label={`Why ${name} is left out`} />
          </div>
        )
      })}
    </Fragment>
  )
}

function AddSomebody({ proposal, state }: PeopleProps): JSX.Element {
  const open = ['addMember', 'addBecause', 'outsideName'].some(name => wrongWith(state, name) !== undefined)
  const added = textsOf(state, 'added')
  const choices = proposal.others
    .filter(one => !added.includes(one.memberId))
    .map(({ memberId, name, title, agency }) => ({ value: memberId, text: `${name}, ${title}, ${agency}` }))
  return (
    <Details summary="Add somebody" open={open}>
      <SelectField state={state} name="addMember" label="Person" choices={choices} none="Choose a person" />
      <TextField state={state} name="addBecause" label="Why they are asked" />
      <TextField
        state={state}
        name="outsideName"
        label="Or a body without an account"
        hint="It gets the agenda and nothing of the person"
      />
      <SubmitButton kind="secondary" name="step" value="add">
        Add
      </SubmitButton>
    </Details>
  )
}

/** The list with its boxes. */
export function Who(props: PeopleProps): JSX.Element {
  const { proposal, state } = props
  const { people } = proposal
  const choices = linesOf(props).map(({ key, text, hint }) => ({ value: key, text, hint }))
  return (
    <Fragment>
      <SectionHeading>Who</SectionHeading>
      {people.vacant.length === 0 ? null : (
        <p>Usually asked, and nobody is in post here: {inAList(people.vacant.map(roleInWords))}.</p>
      )}
      <div data-invitees>
        <BoxesField
          state={state}
          name="invite"
          legend="Proposed because of post, area and facts of the case"
          choices={choices}
        />
        <LeftOut {...props} />
      </div>
      <Details summary="Why these people">
        {people.invitees.map(({ name, because }) => (
          <Fragment>
            <b>{name}</b> <Why because={because} of={name} />
          </Fragment>
        ))}
      </Details>
      {textsOf(state, 'added').map(memberId => (
        <Fragment>
          <HiddenField name="added" value={memberId} />
          <HiddenField name={addedField(memberId)} state={state} />
        </Fragment>
      ))}
      <HiddenField name="outside" state={state} />
      <AddSomebody {...props} />
    </Fragment>
  )
}
