/** The minute for those who run the meeting: drawn up, typed, approved by the chair, sent. */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import type { Outcome } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { approveMinute, withdrawApproval } from '../../commands/approve-minute.ts'
import { draftMinute } from '../../commands/draft-minute.ts'
import { issueMinute } from '../../commands/issue-minute.ts'
import { minutePage } from '../../queries/minute-page.ts'
import { conferenceOf } from '../asked-for.ts'
import { MinuteView } from './view.tsx'

async function show(asked: Asked, state: FormState = startingWith(), status = 200): Promise<Answer> {
  const found = await asked.act(tx => minutePage(tx, conferenceOf(asked)))
  return found === undefined ? notThere : page('Minute', <MinuteView found={found} state={state} />, { status })
}

/** Each button is a form of its own; afterwards the page shows what became of it. */
const pressing =
  (command: (asked: Asked) => Promise<Outcome<unknown>>) =>
  async (asked: Asked): Promise<Answer> =>
    answerTo(
      await command(asked),
      () => goTo(`/conferences/${conferenceOf(asked)}/minute`),
      (wrong, status) => show(asked, asTyped({}, wrong), status),
    )

const drawUp = pressing(asked => asked.act(tx => draftMinute(tx, conferenceOf(asked))))
const approve = pressing(asked => asked.act(tx => approveMinute(tx, conferenceOf(asked))))
const takeBack = pressing(asked => asked.act(tx => withdrawApproval(tx, conferenceOf(asked))))
const send = pressing(asked => asked.act(tx => issueMinute(tx, conferenceOf(asked))))

const shared = { door: 'signed-in', purpose: 'conference' } as const
const path = '/conferences/:conferenceId/minute'

export const minutePageRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path, tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', path: `${path}/draw-up`, tells: 'collection', answer: drawUp },
  { ...shared, method: 'POST', path: `${path}/approve`, tells: 'alteration', answer: approve },
  { ...shared, method: 'POST', path: `${path}/take-back`, tells: 'alteration', answer: takeBack },
  { ...shared, method: 'POST', path: `${path}/send`, tells: 'disclosure', answer: send },
]
