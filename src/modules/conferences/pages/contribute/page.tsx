/** An agency's contribution: its own form, saved as it is typed, handed in before the meeting. */

import {
  type Answer,
  type Asked,
  answerTo,
  goTo,
  json,
  notThere,
  page,
  type Route,
  reading,
  versionIn,
} from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, dayTyped, type FormState, localOf, UNREADABLE_DAY } from '#web'
import { confirmRegistration } from '../../commands/confirm-registration.ts'
import { assessInConference, noteVisitor } from '../../commands/note-visitor.ts'
import { offerAddress } from '../../commands/offer-address.ts'
import { saveContribution } from '../../commands/save-contribution.ts'
import { shareIntelligence } from '../../commands/share-intelligence.ts'
import { contributionPage } from '../../queries/contribution-page.ts'
import { conferenceOf, fieldsOf, pastDay } from '../asked-for.ts'
import type { Work } from '../meeting/show.tsx'
import { savedTime } from '../meeting/shown.ts'
import { contributionTyped } from './form.ts'
import { ContributionView } from './view.tsx'

/** Which of the page's forms has something wrong, and what. */
type Trouble = { readonly form: string; readonly state: FormState; readonly status: number; readonly version?: number }

async function show(asked: Asked, trouble?: Trouble): Promise<Answer> {
  const found = await asked.act(tx => contributionPage(tx, conferenceOf(asked)))
  if (found === undefined) return notThere
  const today = asked.database.clock.today()
  const forms = trouble === undefined ? {} : { [trouble.form]: trouble.state }
  const view = <ContributionView found={found} today={today} forms={forms} seen={trouble?.version} />
  return page('Contribution', view, { status: trouble?.status ?? 200 })
}

const again = (asked: Asked, form: string, wrong: readonly Wrong[], status: number): Promise<Answer> =>
  show(asked, { form, state: asTyped(asked.fields, wrong, form === 'main' ? undefined : form), status })

/** "We do not know this person", in one tap; whatever a draft said stays in it. */
async function tap(asked: Asked): Promise<Answer> {
  const { given } = contributionTyped(asked, asked.database.clock.today(), true)
  const outcome = await asked.act(tx => saveContribution(tx, conferenceOf(asked), { ...given, boxes: {}, facts: [] }))
  return answerTo(
    outcome,
    () => goTo(`/conferences/${conferenceOf(asked)}/contribution`),
    (found, status) => again(asked, 'main', found, status),
  )
}

/** Saves or hands in. With a colleague's words in the way, both are shown and nothing is overwritten. */
async function save(asked: Asked): Promise<Answer> {
  const submit = asked.field('do') === 'submit'
  const { given, wrong } = contributionTyped(asked, asked.database.clock.today(), submit)
  if (wrong.length > 0) return again(asked, 'main', wrong, 422)
  const outcome = await asked.act(tx => saveContribution(tx, conferenceOf(asked), given))
  if (outcome.kind === 'changed-meanwhile') {
    const both = outcome.conflicts.map(({ field, theirs, by }) => ({
      field,
      says: `${by} changed this while you were writing. It now says: ${theirs === '' ? '(nothing)' : theirs}`,
    }))
    const state = asTyped(asked.fields, both)
    return show(asked, { form: 'main', state, status: 409, version: outcome.conflicts[0]?.version ?? 0 })
  }
  return answerTo(
    outcome,
    () => goTo(`/conferences/${conferenceOf(asked)}/contribution${submit ? '' : '#saved'}`),
    (found, status) => again(asked, 'main', found, status),
  )
}

/** What the script keeps while somebody types. A half-typed day does not keep the rest from being kept. */
async function keepDraft(asked: Asked): Promise<Answer> {
  const { given } = contributionTyped(asked, asked.database.clock.today(), false)
  const outcome = await asked.act(tx => saveContribution(tx, conferenceOf(asked), given))
  switch (outcome.kind) {
    case 'done':
      return json({
        saved: savedTime(outcome.value.savedAt, localOf(outcome.value.savedAt).time),
        version: outcome.value.version,
      })
    case 'wrong':
      return json({ problem: outcome.wrong.map(one => one.says).join(' '), next: '' }, 422)
    case 'refused':
      return json({ problem: outcome.refusal.says, next: outcome.refusal.next }, 409)
    case 'changed-meanwhile':
      return json(
        { problem: `${outcome.conflicts[0]?.by ?? 'A colleague'} changed this too.`, next: 'Save to see both texts.' },
        409,
      )
    case 'not-found':
      return json({ problem: 'This contribution is not there.', next: '' }, 404)
  }
}

/** The small forms beside the main one: each does its own thing and comes back here. */
async function beside<T>(asked: Asked, form: string, command: Work<T>, wrong: readonly Wrong[] = []): Promise<Answer> {
  if (wrong.length > 0) return again(asked, form, wrong, 422)
  return answerTo(
    await asked.act(command),
    () => goTo(`/conferences/${conferenceOf(asked)}/contribution#${form}`),
    (found, status) => again(asked, form, found, status),
  )
}

function intelligence(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const happenedOn = form.read('happenedOn', pastDay(asked), UNREADABLE_DAY) ?? null
  const { original, sanitised, scheme, code } = fieldsOf(asked, ['original', 'sanitised', 'scheme', 'code'])
  const conferenceId = conferenceOf(asked)
  return beside(
    asked,
    'intelligence',
    tx => shareIntelligence(tx, { conferenceId, original, sanitised, scheme, code, happenedOn }),
    form.wrong,
  )
}

function registration(asked: Asked): Promise<Answer> {
  const answer = reading(asked).oneOf('mustRegister', ['yes', 'no'])
  const mustRegister = answer === undefined ? undefined : answer === 'yes'
  return beside(asked, 'registration', tx =>
    confirmRegistration(tx, { conferenceId: conferenceOf(asked), mustRegister, version: versionIn(asked) }),
  )
}

function address(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const today = asked.database.clock.today()
  const availableOn = form.read('availableOn', typed => dayTyped(typed, today), UNREADABLE_DAY) ?? null
  const kind = form.oneOf('kind', ['temporary', 'own-tenancy', 'private-rent', 'supported', 'family'])
  const given = fieldsOf(asked, ['address', 'constraints', 'closedBecause'])
  return beside(
    asked,
    'address',
    tx => offerAddress(tx, { conferenceId: conferenceOf(asked), kind, availableOn, ...given }),
    form.wrong,
  )
}

function visitor(asked: Asked): Promise<Answer> {
  const given = fieldsOf(asked, ['name', 'relation', 'concern', 'children'])
  return beside(asked, 'visitor', tx => noteVisitor(tx, { conferenceId: conferenceOf(asked), ...given }))
}

function protection(asked: Asked): Promise<Answer> {
  const form = reading(asked)
  const assessedOn = form.read('assessedOn', pastDay(asked), UNREADABLE_DAY)
  const result = form.oneOf('result', ['able', 'able-with-support', 'not-able', 'not-yet-known'])
  const given = fieldsOf(asked, ['associateId', 'says'])
  return beside(
    asked,
    'protection',
    tx => assessInConference(tx, { conferenceId: conferenceOf(asked), assessedOn, result, ...given }),
    form.wrong,
  )
}

const path = '/conferences/:conferenceId/contribution'
const shared = { door: 'signed-in', purpose: 'conference' } as const
const post = (what: string, answer: (asked: Asked) => Promise<Answer>): Route => ({
  ...shared,
  method: 'POST',
  path: `${path}${what}`,
  tells: 'collection',
  answer,
})

export const contributeRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path, tells: 'consultation', answer: asked => show(asked) },
  post('', save),
  post('/known', tap),
  post('/draft', keepDraft),
  post('/intelligence', intelligence),
  post('/registration', registration),
  post('/address', address),
  post('/visitor', visitor),
  post('/protection', protection),
]
