/** Who gets the minute, what each copy shows, and what became of it; the chair's changes, each with its reason. */

import { paperToPdf } from '#platform/documents'
import { type Answer, type Asked, answerTo, file, goTo, notThere, page, type Route } from '#platform/http'
import type { Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { changeCirculation, withdrawChange } from '../../commands/change-circulation.ts'
import { handOverCopy } from '../../commands/hand-over-copy.ts'
import { fileName, minutePaper } from '../../documents/minute-paper.ts'
import type { ChangeKind } from '../../model/circulation.ts'
import { circulationPage } from '../../queries/circulation-page.ts'
import { conferenceOf, queried } from '../asked-for.ts'
import { ReaderView } from './reader-view.tsx'
import { CirculationView } from './view.tsx'

const at = (asked: Asked) => `/conferences/${conferenceOf(asked)}/circulation`

async function show(asked: Asked, state: FormState = startingWith(), status = 200): Promise<Answer> {
  const found = await asked.act(tx => circulationPage(tx, conferenceOf(asked)))
  return found === undefined
    ? notThere
    : page('Who gets the minute', <CirculationView found={found} state={state} />, { status })
}

async function showReader(asked: Asked, who: string, state: FormState = startingWith(), status = 200): Promise<Answer> {
  const found = await asked.act(tx => circulationPage(tx, conferenceOf(asked)))
  const reader = found?.readers.find(one => one.key === who)
  if (found === undefined || reader === undefined) return notThere
  return page('A reader’s copy', <ReaderView found={found} reader={reader} state={state} />, { status })
}

const KINDS: readonly ChangeKind[] = ['left-out', 'added', 'section-widened', 'section-narrowed', 'part-released']

async function change(asked: Asked): Promise<Answer> {
  const who = asked.field('who')
  const kind = KINDS.find(one => one === asked.field('change'))
  const again = (wrong: readonly Wrong[], status: number) => {
    const state = asTyped(asked.fields, wrong, kind)
    return kind === 'added' ? show(asked, state, status) : showReader(asked, who, state, status)
  }
  if (kind === undefined) return again([{ field: 'change', says: 'Choose what to change' }], 422)
  const given = { conferenceId: conferenceOf(asked), who, change: kind, because: asked.field('because') }
  const section = asked.field('section')
  const part = asked.field('part')
  const outcome = await asked.act(tx => changeCirculation(tx, { ...given, section, part }))
  const to = kind === 'added' || kind === 'left-out' ? at(asked) : `${at(asked)}/reader?who=${encodeURIComponent(who)}`
  return answerTo(outcome, () => goTo(to), again)
}

async function takeBack(asked: Asked): Promise<Answer> {
  const outcome = await asked.act(tx => withdrawChange(tx, conferenceOf(asked), asked.params['changeId'] ?? ''))
  return answerTo(
    outcome,
    () => goTo(at(asked)),
    (wrong, status) => show(asked, asTyped({}, wrong), status),
  )
}

/** The copy of a body without an account, for whoever hands it over. */
async function handOver(asked: Asked): Promise<Answer> {
  const handed = await asked.act(tx => handOverCopy(tx, conferenceOf(asked), asked.params['copyId'] ?? ''))
  if (handed.kind === 'refused') return handed
  if (handed.kind !== 'done') return notThere
  const content = handed.value
  return file(fileName(content, 'pdf'), 'application/pdf', await paperToPdf(minutePaper(content)), true)
}

const shared = { door: 'signed-in', purpose: 'conference' } as const
const path = '/conferences/:conferenceId/circulation'

export const circulationRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path, tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', path, tells: 'access-decision', answer: change },
  {
    ...shared,
    method: 'GET',
    path: `${path}/reader`,
    tells: 'consultation',
    answer: asked => showReader(asked, queried(asked, 'who')),
  },
  { ...shared, method: 'POST', path: `${path}/:changeId/take-back`, tells: 'access-decision', answer: takeBack },
  { ...shared, method: 'GET', path: `${path}/paper/:copyId`, tells: 'disclosure', answer: handOver },
]
