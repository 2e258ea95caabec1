/** Record something that happened: the day, what, and in which part of the file it belongs. */
import { Fragment, type JSX } from 'preact'
import { type Answer, type Asked, goTo, notThere, page, type Route, reading } from '#platform/http'
import { kept, type Role } from '#shared'
import { asTyped, BackLink, ChoiceField, ErrorSummary, Form, type FormState, SubmitButton, startingWith } from '#web'
import { recordEntry } from '../../commands/record-entry.ts'
import { caseName } from '../../queries/case-name.ts'
import { WhatHappened, whatHappenedTyped } from '../what-happened.tsx'

/** The parts of a file in which each role writes what happened, its most usual first. */
const PARTS: Readonly<Partial<Record<Role, readonly string[]>>> = {
  'managing-officer': ['general', 'custody', 'children', 'housing', 'employment', 'victim', 'offending'],
  'team-manager': ['general'],
  'police-solo': ['general', 'intelligence', 'children', 'victim', 'offending', 'registration'],
  'crime-manager': ['general', 'intelligence'],
  'social-work-solo': ['general', 'children', 'victim', 'employment', 'offending'],
  'housing-solo': ['housing', 'general'],
  'health-liaison': ['health', 'health-released', 'general'],
  'prison-social-work': ['custody', 'children', 'general'],
  'children-and-families': ['children', 'general'],
  'accommodation-provider': ['housing', 'general'],
  'voluntary-worker': ['general'],
}

const PART_WORDS: Readonly<Record<string, string>> = {
  general: 'Notes and contacts',
  custody: 'In custody: behaviour, visitors, programmes',
  children: 'Children, households, visitors with children',
  housing: 'Housing',
  employment: 'Work and training',
  victim: 'Victims and victim safety',
  offending: 'Offending',
  intelligence: 'Police intelligence, as police hold it (police only)',
  registration: 'Registration',
  health: 'Health, as health holds it (health only)',
  'health-released': 'Health: what matters to risk, released to the case',
}

function View({
  caseId,
  name,
  role,
  state,
}: {
  caseId: string
  name: string
  role: Role
  state: FormState
}): JSX.Element {
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Record something that happened</h1>
      <Form to={`/cases/${caseId}/entries/new`}>
        <WhatHappened state={state} />
        <ChoiceField
          state={state}
          name="section"
          legend="Which part of the file?"
          hint="The part decides who may read it. Your own agency always reads what it wrote."
          choices={(PARTS[role] ?? []).map(value => ({ value, text: PART_WORDS[value] ?? value }))}
        />
        <SubmitButton>Record</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function again(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const name = await asked.act(tx => caseName(tx, caseId), [caseId])
  const role = asked.actor.role as Role
  return name === undefined
    ? notThere
    : page('Record something that happened', <View {...{ caseId, name, role, state }} />, { status })
}

async function record(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const today = asked.database.clock.today()
  const form = reading(asked)
  const { happenedOn, headline, detail } = whatHappenedTyped(form, today)
  if (happenedOn !== undefined && happenedOn > today)
    form.wrong.unshift({ field: 'happenedOn', says: 'Give a day that has come' })
  const section = form.oneOf(
    'section',
    PARTS[asked.actor.role as Role] ?? [],
    'Choose the part of the file it belongs to',
  )
  if (form.wrong.length > 0 || happenedOn === undefined || section === undefined)
    return again(asked, asTyped(asked.fields, form.wrong), 422)
  await asked.act(
    tx => recordEntry(tx, { caseId, section, kind: 'note', happenedOn, headline, detail: kept(detail) }),
    [caseId],
  )
  return goTo(`/cases/${caseId}#chronology`)
}

const roles = Object.keys(PARTS) as Role[]

export const recordRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/cases/:caseId/entries/new',
    door: 'signed-in',
    roles,
    purpose: 'supervision',
    tells: 'consultation',
    answer: asked => {
      const [first] = PARTS[asked.actor.role as Role] ?? []
      return again(asked, startingWith({ happenedOn: 'today', ...(first === undefined ? {} : { section: first }) }))
    },
  },
  {
    method: 'POST',
    path: '/cases/:caseId/entries/new',
    door: 'signed-in',
    roles,
    purpose: 'supervision',
    tells: 'collection',
    answer: record,
  },
]
