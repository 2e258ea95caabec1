/** Addresses of a case: housing adds options and checks them; the supervising worker approves (S3-64, S3-66, S3-67). */
import { inEvenTime, pointTyped } from '#modules/victims'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading, versionIn } from '#platform/http'
import { isId } from '#platform/ids'
import type { Wrong } from '#shared'
import { asTyped, dayTyped, type FormState, UNREADABLE_DAY } from '#web'
import { checkOption, placeOption } from '../../commands/check-option.ts'
import { addOption, decideOption } from '../../commands/keep-option.ts'
import { recordMove } from '../../commands/record-move.ts'
import { gridOfCase, pageOfAddresses } from '../../queries/page-of-addresses.ts'
import { AddressesView, DECISIONS, KINDS, START } from './view.tsx'

const UNREADABLE_POINT =
  'Give a grid reference of at least six figures (NT 258 732), an easting and a northing, or latitude and longitude'

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(tx => pageOfAddresses(tx, caseId), [caseId])
  if (found === undefined) return notThere
  const shown = { ...found, caseId, today: asked.database.clock.today() }
  return page('Addresses', <AddressesView {...{ shown, state }} />, { status })
}

type Step = {
  readonly asked: Asked
  readonly caseId: string
  readonly optionId: string
  readonly again: (wrong: readonly Wrong[], status: number) => Promise<Answer>
}

const done = ({ caseId }: Step) => goTo(`/cases/${caseId}/addresses`)

async function decide(step: Step): Promise<Answer> {
  const { asked, caseId, optionId, again } = step
  const form = reading(asked)
  const state = form.oneOf('state', DECISIONS, 'Choose what is decided')
  const because = form.line('because', 'Say why')
  if (form.wrong.length > 0 || state === undefined) return again(form.wrong, 422)
  const given = { caseId, optionId, version: versionIn(asked), state, because }
  return answerTo(await asked.act(tx => decideOption(tx, given), [caseId]), () => done(step), again)
}

/** The blind test: the answer comes at an even time, whatever was found. */
async function check(step: Step): Promise<Answer> {
  const { asked, caseId, optionId, again } = step
  const outcome = await inEvenTime(() => asked.act(tx => checkOption(tx, { caseId, optionId }), [caseId]))
  return answerTo(outcome, () => done(step), again)
}

async function place(step: Step): Promise<Answer> {
  const { asked, caseId, optionId, again } = step
  const grid = await asked.act(tx => gridOfCase(tx, caseId), [caseId])
  if (grid === undefined) return notThere
  const form = reading(asked)
  const point = form.read('itsPoint', typed => pointTyped(typed, grid), UNREADABLE_POINT, UNREADABLE_POINT)
  if (point === undefined) return again(form.wrong, 422)
  return answerTo(
    await asked.act(tx => placeOption(tx, { caseId, optionId, point }), [caseId]),
    () => done(step),
    again,
  )
}

async function moved(step: Step): Promise<Answer> {
  const { asked, caseId, optionId, again } = step
  const today = asked.database.clock.today()
  const form = reading(asked)
  const movedOn = form.read(
    'movedOn',
    typed => dayTyped(typed, today, { past: true }),
    UNREADABLE_DAY,
    'Say on which day the person moved in',
  )
  if (movedOn === undefined) return again(form.wrong, 422)
  const outcome = await asked.act(tx => recordMove(tx, { caseId, optionId, movedOn }), [caseId])
  return answerTo(outcome, () => done(step), again)
}

const STEPS: Readonly<Record<string, (step: Step) => Promise<Answer>>> = { decide, check, place, moved }

async function add(asked: Asked, caseId: string): Promise<Answer> {
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const grid = await asked.act(tx => gridOfCase(tx, caseId), [caseId])
  if (grid === undefined) return notThere
  const form = reading(asked)
  const address = form.line('address', 'Give the address')
  const kind = form.oneOf('kind', KINDS, 'Choose what kind of address it is')
  const point = form.read('point', typed => pointTyped(typed, grid), UNREADABLE_POINT)
  const availableOn = form.read('availableOn', typed => dayTyped(typed, today), UNREADABLE_DAY) ?? null
  const constraints = form.text('constraints')
  const closed = form.oneOf('closed', ['yes', 'no'], 'Say whether the person can go there')
  const because = closed === 'yes' ? form.line('closedBecause', 'Say why it is closed') : undefined
  if (form.wrong.length > 0 || kind === undefined || closed === undefined) return again(form.wrong, 422)
  const given = {
    caseId,
    address,
    kind,
    availableOn,
    constraints,
    ...(point === undefined ? {} : { point }),
    ...(because === undefined ? {} : { notAvailableBecause: because }),
  }
  await asked.act(tx => addOption(tx, given), [caseId])
  return goTo(`/cases/${caseId}/addresses`)
}

async function take(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const optionId = asked.field('optionId')
  const step = Object.hasOwn(STEPS, asked.field('step')) ? STEPS[asked.field('step')] : undefined
  if (step === undefined) return add(asked, caseId)
  if (!isId(optionId)) return notThere
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong, optionId), status)
  return step({ asked, caseId, optionId, again })
}

const shared = {
  path: '/cases/:caseId/addresses',
  door: 'signed-in',
  purpose: 'housing',
  roles: [
    'managing-officer',
    'team-manager',
    'social-work-solo',
    'police-solo',
    'crime-manager',
    'housing-solo',
    'accommodation-provider',
  ],
} as const

export const housingRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: asked => show(asked, START) },
  { ...shared, method: 'POST', tells: 'alteration', answer: take },
]
