/** Record an information item, or correct one by a new one that says why. */
import { Fragment, type JSX } from 'preact'
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  HiddenField,
  InsetText,
  LongTextField,
  SubmitButton,
  startingWith,
  TextField,
  textOf,
} from '#web'
import { recordItem, type SourceGiven } from '../../commands/record-item.ts'
import { classesFor, RECORDERS } from '../../model/classes-for.ts'
import { itemOf } from '../../queries/items.ts'
import { type ReaderChoice, readerChoices } from '../../queries/reader-choices.ts'
import { HandlingFields, itemTyped, ReadersFields, startOfItem, WordsFields } from '../item-fields.tsx'

const PATH = '/cases/:caseId/information/new'

type Shown = {
  readonly caseId: string
  readonly name: string
  readonly choices: readonly ReaderChoice[]
  readonly role: string
}

function Correcting({ state }: { state: FormState }): JSX.Element | null {
  if (textOf(state, 'corrects') === '') return null
  return (
    <Fragment>
      <HiddenField name="corrects" state={state} />
      <InsetText>
        The first item stays readable as it was, marked as corrected. Readers it was opened to are chosen anew.
      </InsetText>
      <LongTextField state={state} name="correctedBecause" label="Why it is corrected" rows={2} />
    </Fragment>
  )
}

function View({ caseId, name, choices, role, state }: Shown & { readonly state: FormState }): JSX.Element {
  const police = role === 'police-solo' || role === 'crime-manager'
  return (
    <Fragment>
      <BackLink to={`/cases/${caseId}#information`}>{name}</BackLink>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">{textOf(state, 'corrects') === '' ? 'Record information' : 'Correct an item'}</h1>
      <p>
        An item belongs to your agency. Nobody else releases it, changes it or says who reads it. Use an entry of the
        chronology for what everybody who reads that part of the file should know.
      </p>
      <Form to={`/cases/${caseId}/information/new`}>
        <Correcting state={state} />
        <WordsFields state={state} classes={classesFor(role)} />
        <HandlingFields state={state} />
        <Details summary="Where it comes from (stays with your agency)" open={police}>
          <TextField
            state={state}
            name="reference"
            label="Reference of the source"
            hint="Read only by those of your agency who record this class. No released part leads to it."
            optional
          />
          {police ? (
            <TextField state={state} name="sourceGrade" label="Grade of the source" width={5} optional />
          ) : null}
          {police ? (
            <TextField state={state} name="informationGrade" label="Grade of the information" width={5} optional />
          ) : null}
        </Details>
        <ReadersFields state={state} choices={choices} />
        <SubmitButton>Record</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function shown(asked: Asked): Promise<Shown | undefined> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => ({ name: await caseName(tx, caseId), choices: await readerChoices(tx, caseId) }),
    [caseId],
  )
  if (found.name === undefined) return undefined
  return { caseId, name: found.name, choices: found.choices, role: asked.actor.role }
}

async function again(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const facts = await shown(asked)
  if (facts === undefined) return notThere
  return page('Record information', <View {...facts} state={state} />, { status })
}

/** What a correction begins with: the item as it stands. */
async function start(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const today = asked.database.clock.today()
  const [first] = classesFor(asked.actor.role)
  const corrects = typeof asked.query['corrects'] === 'string' ? asked.query['corrects'] : ''
  if (!isId(corrects)) return again(asked, startingWith(startOfItem(today, first)))
  const item = await asked.act(tx => itemOf(tx, caseId, corrects), [caseId])
  if (item?.kept !== true) return notThere
  const handling = item.scheme === null ? '' : `${item.scheme}/${item.code}`
  const { says, conditions, grounds, level, aboutRole, happenedOn, reviewOn } = item
  const stands = { says, conditions, grounds, level, aboutRole, reviewOn, handling, corrects, class: item.class }
  const more = { happenedOn: happenedOn ?? '', shown: item.mayBeShownToSubject ? 'yes' : 'no' }
  return again(asked, startingWith({ ...stands, ...more }))
}

const orNull = (typed: string) => (typed === '' ? null : typed)

async function record(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const facts = await shown(asked)
  if (facts === undefined) return notThere
  const today = asked.database.clock.today()
  const show = (wrong: readonly Wrong[], status: number) => again(asked, asTyped(asked.fields, wrong), status)
  const { given, form } = itemTyped(asked, caseId, { classes: classesFor(facts.role), readers: facts.choices, today })
  const corrects = asked.field('corrects')
  const because = corrects === '' ? '' : form.text('correctedBecause', 'Say why it is corrected')
  const reference = form.line('reference')
  const grades = {
    sourceGrade: orNull(form.line('sourceGrade')),
    informationGrade: orNull(form.line('informationGrade')),
  }
  if (form.wrong.length > 0 || given === undefined) return show(form.wrong, 422)
  if (corrects !== '' && !isId(corrects)) return notThere
  const source: SourceGiven = { reference, ...grades }
  const more = {
    ...(reference === '' && grades.sourceGrade === null && grades.informationGrade === null ? {} : { source }),
    ...(corrects === '' ? {} : { corrects: { id: corrects, because } }),
  }
  const outcome = await asked.act(tx => recordItem(tx, { ...given, ...more }), [caseId])
  return answerTo(outcome, id => goTo(`/cases/${caseId}/information/${id}`), show)
}

const shared = { path: PATH, door: 'signed-in', roles: RECORDERS, purpose: 'supervision' } as const

export const recordItemRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: start },
  { ...shared, method: 'POST', tells: 'collection', answer: record },
]
