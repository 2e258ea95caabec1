/** Administrators say up to which level of harm a contracted provider may work with somebody (S2-31, S2-32). */
import { Fragment, type JSX } from 'preact'
import { type ProviderBands, providerBands, setProviderBands } from '#modules/staff'
import { type Answer, type Asked, answerTo, goTo, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { type Day, inAList, LEVEL_WORDS, LEVELS, levelInWords } from '#rules'
import type { Wrong } from '#shared'
import {
  asTyped,
  BoxesField,
  ChoiceField,
  DateField,
  dayTyped,
  ErrorSummary,
  Form,
  type FormState,
  InsetText,
  SectionHeading,
  SelectField,
  SubmitButton,
  startingWith,
  Table,
  UNREADABLE_DAY,
  When,
} from '#web'

const inWords = ({ bands }: ProviderBands): string =>
  bands === null ? 'not limited' : bands.length === 0 ? 'nobody' : inAList(bands.map(levelInWords))

type Shown = { readonly agencies: readonly ProviderBands[]; readonly today: Day; readonly state: FormState }

function Bands({ agencies, today }: Omit<Shown, 'state'>): JSX.Element {
  return (
    <Table
      empty="There is no provider or voluntary body yet."
      caption="Providers and the levels of harm they may work with"
      captionHidden
      rows={agencies}
      columns={[
        { title: 'Provider', header: true, cell: one => one.agency },
        { title: 'May work with', cell: inWords },
        { title: 'Since', cell: one => (one.from === null ? '' : <When day={one.from} today={today} alone />) },
      ]}
    />
  )
}

function Change({ agencies, state }: Omit<Shown, 'today'>): JSX.Element {
  const levels = (
    <BoxesField
      state={state}
      name="bands"
      legend="Risk of serious harm"
      choices={LEVELS.map(value => ({ value, text: LEVEL_WORDS[value] }))}
    />
  )
  const choices = agencies.map(({ agencyId, agency }) => ({ value: agencyId, text: agency }))
  return (
    <Form to="/provider-bands">
      <SelectField state={state} name="agencyId" label="Provider" choices={choices} none="Choose" />
      <ChoiceField
        state={state}
        name="limited"
        legend="May it work with people of every level?"
        choices={[
          { value: 'yes', text: 'No, only with some', follows: levels },
          { value: 'no', text: 'Yes, it is not limited' },
        ]}
      />
      <DateField state={state} name="from" label="From" />
      <SubmitButton>Keep the bands</SubmitButton>
    </Form>
  )
}

function BandsView({ agencies, today, state }: Shown): JSX.Element {
  return (
    <Fragment>
      <ErrorSummary state={state} />
      <h1 class="govuk-heading-l">Provider bands</h1>
      <InsetText>
        A contracted provider is put on a case, and given work there, only within the levels of harm its contract
        covers. When somebody is rated beyond them, it sees from the next page on no more than the name and what it
        wrote itself.
      </InsetText>
      <Bands {...{ agencies, today }} />
      <SectionHeading>Change what a provider may take</SectionHeading>
      <Change {...{ agencies, state }} />
    </Fragment>
  )
}

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const agencies = await asked.act(providerBands)
  const today = asked.database.clock.today()
  return page('Provider bands', <BandsView {...{ agencies, today, state }} />, { status })
}

async function take(asked: Asked): Promise<Answer> {
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const form = reading(asked)
  const agencyId = form.line('agencyId', 'Choose a provider')
  if (agencyId !== '' && !isId(agencyId))
    form.wrong.push({ field: 'agencyId', says: 'Choose a provider from the list' })
  const limited = form.oneOf('limited', ['yes', 'no'], 'Say whether it is limited')
  const from = form.read('from', typed => dayTyped(typed, today), UNREADABLE_DAY, 'Say from which day')
  const bands = LEVELS.filter(level => asked.all('bands').includes(level))
  if (form.wrong.length > 0 || limited === undefined || from === undefined) return again(form.wrong, 422)
  const given = { agencyId, bands: limited === 'no' ? null : bands, from }
  return answerTo(await asked.act(tx => setProviderBands(tx, given)), () => goTo('/provider-bands'), again)
}

const shared = {
  path: '/provider-bands',
  door: 'signed-in',
  purpose: 'administration',
  roles: ['administrator'],
} as const

export const providerBandsRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    tells: 'administration',
    answer: asked => show(asked, startingWith({ limited: 'yes', from: 'today' })),
  },
  { ...shared, method: 'POST', tells: 'administration', answer: take },
]
