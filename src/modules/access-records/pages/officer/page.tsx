/** What one officer did: for themselves, and for whoever answers for access. */
import type { JSX } from 'preact'
import { type Answer, type Asked, goTo, notThere, page, reading } from '#platform/http'
import type { Day } from '#rules'
import {
  asTyped,
  BackLink,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  SectionHeading,
  SubmitButton,
  TextField,
  wrongWith,
} from '#web'
import { sayPlace } from '../../commands/say-place.ts'
import { oneLine } from '../../model/words.ts'
import { type Acts, actsOf } from '../../queries/acts-of-officer.ts'
import { chosenIn, Filter } from '../who-saw/filter.tsx'
import { LINES_A_PAGE, Lines } from '../who-saw/lines-view.tsx'

/** Where they live is asked, never looked up, and no page shows it again. */
function OwnPlace({ state }: { readonly state: FormState }): JSX.Element {
  return (
    <Details
      summary="Say where you live, so that opening a neighbour is noticed"
      open={wrongWith(state, 'postcode') !== undefined}
    >
      <p>
        Whoever works near where they live will one day meet a neighbour here. Say it once: Cairn compares it and shows
        it to nobody, also not to you. Empty takes back what you said.
      </p>
      <Form to="/my-acts/place">
        <TextField state={state} name="postcode" label="Your postcode" width={10} optional />
        <SubmitButton kind="secondary">Keep it</SubmitButton>
      </Form>
    </Details>
  )
}

type ViewProps = {
  readonly acts: Acts
  readonly own: boolean
  readonly path: string
  readonly state: FormState
  readonly today: Day
}

function ActsView({ acts, own, path, state, today }: ViewProps): JSX.Element {
  return (
    <>
      {own ? null : <BackLink to="/data-protection">Data protection</BackLink>}
      <ErrorSummary state={state} />
      <SectionHeading level={1}>{own ? 'What I did' : `What ${oneLine(acts.name)} did`}</SectionHeading>
      <p>
        {own
          ? 'Each reading and each change that Cairn keeps under your name. Does something here surprise you? Tell your data protection officer at once.'
          : 'Each reading and each change under this name, with the case by its reference alone.'}
      </p>
      <Details summary="Choose days or kinds" open={state.wrong.length > 0}>
        <Filter path={path} state={state} groups={acts.groups} />
      </Details>
      {own ? <OwnPlace state={state} /> : null}
      <Lines lines={acts.lines} path={path} state={state} today={today} ofOne />
    </>
  )
}

async function show(asked: Asked, memberId: string, path: string, typed?: FormState): Promise<Answer> {
  const today = asked.database.clock.today()
  const own = memberId === asked.actor.memberId
  const { chosen, state: filter } = chosenIn(asked.query, today)
  const state = typed ?? filter
  const acts = await asked.act(async tx => {
    const act = own ? 'access-records/own-acts' : 'access-records/acts-of-an-officer'
    tx.tell({ kind: 'consultation', act, items: [`member:${memberId}`] })
    return actsOf(tx, { ...chosen, member: memberId }, LINES_A_PAGE)
  })
  if (acts === undefined) return notThere
  const title = own ? 'What I did' : 'What an officer did'
  return page(title, <ActsView acts={acts} own={own} path={path} state={state} today={today} />, {
    frame: 'wide',
    status: typed === undefined ? 200 : 422,
  })
}

/** POST /my-acts/place */
export async function takePlace(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const postcode = form.line('postcode').toUpperCase().replaceAll(/\s/g, '')
  if (postcode !== '' && !/^[A-Z0-9]{2,8}$/.test(postcode))
    form.wrong.push({ field: 'postcode', says: 'Write the postcode as, for example, IV1 1AA' })
  if (form.wrong.length > 0) return show(asked, asked.actor.memberId, '/my-acts', asTyped(asked.fields, form.wrong))
  await asked.act(tx => sayPlace(tx, postcode))
  return goTo('/my-acts')
}

/** GET /my-acts */
export const showOwnActs = (asked: Asked): Promise<Answer> => show(asked, asked.actor.memberId, '/my-acts')

/** GET /data-protection/officers/:memberId */
export function showOfficer(asked: Asked): Promise<Answer> {
  const memberId = asked.params['memberId'] ?? ''
  return show(asked, memberId, `/data-protection/officers/${memberId}`)
}
