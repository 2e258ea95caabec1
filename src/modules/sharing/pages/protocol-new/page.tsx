/** An administrator enters a protocol, an arrangement or a statute, or a new version of one. */
import { Fragment, type JSX } from 'preact'
import { type Agreement, addAgreement, agreements } from '#modules/staff'
import { type Answer, type Asked, answerTo, goTo, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { SECTIONS } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  BackLink,
  BoxesField,
  ChoiceField,
  DateField,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  TextField,
  UNREADABLE_DAY,
} from '#web'
import { PART_WORDS } from '../../model/words.ts'
import { type Directory, directory } from '../../queries/directory.ts'

const KINDS = ['protocol', 'arrangement', 'statute'] as const
const KIND_CHOICES = [
  { value: 'protocol', text: 'Protocol', hint: 'Signed by several agencies; it names who answers for it' },
  {
    value: 'arrangement',
    text: 'Information-sharing arrangement',
    hint: 'Between some agencies, for some parts of a file',
  },
  { value: 'statute', text: 'Statute', hint: 'A law on which bodies take part' },
]

type Shown = { readonly all: readonly Agreement[]; readonly known: Directory; readonly state: FormState }

const partChoices = Object.entries(PART_WORDS)
  .filter(([value]) => SECTIONS.some(one => one === value))
  .map(([value, text]) => ({ value, text }))

function WhatItIs({ state }: Pick<Shown, 'state'>): JSX.Element {
  const asGiven = 'As it is given on each share: Act and section'
  const every = 'None marked: every part that a role may know.'
  const only = 'Only these parts of a file'
  return (
    <Fragment>
      <ChoiceField state={state} name="kind" legend="What is it?" choices={KIND_CHOICES} />
      <TextField state={state} name="title" label="Title" />
      <TextField state={state} name="version" label="Version" width={10} />
      <TextField state={state} name="legalBasis" label="Legal basis" hint={asGiven} />
      <TextField state={state} name="purpose" label="Purpose" />
      <BoxesField state={state} name="categories" legend={only} hint={every} choices={partChoices} optional />
    </Fragment>
  )
}

function View({ all, known, state }: Shown): JSX.Element {
  const before = all.map(one => ({ value: one.agreementId, text: `${one.title}, version ${one.version}` }))
  const owners = known.posts.map(one => ({ value: one.id, text: one.words }))
  return (
    <Fragment>
      <BackLink to="/protocols">Protocols and arrangements</BackLink>
      <ErrorSummary state={state} />
      <SectionHeading level={1}>Enter a protocol or arrangement</SectionHeading>
      <Form to="/protocols/new">
        <WhatItIs state={state} />
        <SelectField state={state} name="succeeds" label="Succeeds" choices={before} none="Nothing: it is new" />
        <SelectField
          state={state}
          name="ownerPostId"
          label="The post that keeps it"
          choices={owners}
          none="Nobody yet"
        />
        <DateField state={state} name="from" label="In force from" />
        <DateField state={state} name="to" label="Last day (if it has one)" />
        <DateField state={state} name="reviewOn" label="To be reviewed on (if known)" />
        <SubmitButton>Enter it</SubmitButton>
      </Form>
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const found = await asked.act(async tx => ({ all: await agreements(tx), known: await directory(tx) }))
  return page('Enter a protocol', <View {...found} state={state} />, { status })
}

async function take(asked: Asked): Promise<Answer> {
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const kind = form.oneOf('kind', KINDS, 'Choose what it is')
  const [title, version] = [form.line('title', 'Give its title'), form.line('version', 'Give its version')]
  const [legalBasis, purpose] = [form.line('legalBasis', 'Give the legal basis'), form.line('purpose', 'Say what for')]
  const dayIn = (field: string, need?: string) =>
    form.read(field, typed => dayTyped(typed, today), UNREADABLE_DAY, need)
  const from = dayIn('from', 'Give the first day')
  const [to, reviewOn] = [dayIn('to') ?? null, dayIn('reviewOn') ?? null]
  const marked = asked.all('categories')
  if (marked.some(one => !Object.hasOwn(PART_WORDS, one)))
    form.wrong.push({ field: 'categories', says: 'Mark parts of a file' })
  const { all, known } = await asked.act(async tx => ({ all: await agreements(tx), known: await directory(tx) }))
  const succeeds = asked.field('succeeds')
  if (succeeds !== '' && !all.some(one => one.agreementId === succeeds))
    form.wrong.push({ field: 'succeeds', says: 'Choose what it succeeds' })
  const ownerPostId = asked.field('ownerPostId')
  if (ownerPostId !== '' && !(isId(ownerPostId) && known.posts.some(one => one.id === ownerPostId)))
    form.wrong.push({ field: 'ownerPostId', says: 'Choose the owner' })
  if (form.wrong.length > 0 || kind === undefined || from === undefined) return again(form.wrong, 422)
  const outcome = await asked.act(tx =>
    addAgreement(tx, {
      ...{ kind, title, version, legalBasis, purpose, from, to, reviewOn },
      categories: marked.length === 0 ? null : marked,
      succeeds: succeeds === '' ? null : succeeds,
      ownerPostId: ownerPostId === '' ? null : ownerPostId,
    }),
  )
  return answerTo(outcome, id => goTo(`/protocols/${id}`), again)
}

const shared = {
  path: '/protocols/new',
  door: 'signed-in',
  purpose: 'administration',
  roles: ['administrator'],
} as const

export const newProtocolRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, startingWith({ version: '1' })) },
  { ...shared, method: 'POST', tells: 'administration', answer: take },
]
