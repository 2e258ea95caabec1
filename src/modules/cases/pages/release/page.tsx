/** Record that a person came out of custody or hospital; the same file goes on in the community (S0-7). */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import { KEEPS_STATUS, type Wrong } from '#shared'
import { asTyped, type FormState, startingWith } from '#web'
import { recordRelease } from '../../commands/record-release.ts'
import { caseName } from '../../queries/case-name.ts'
import { whereHeld } from '../../queries/where-held.ts'
import { releaseTyped } from './form.ts'
import { ReleaseView } from './view.tsx'

async function show(asked: Asked, state: FormState, status = 200): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const found = await asked.act(
    async tx => ({ name: await caseName(tx, caseId), held: await whereHeld(tx, caseId) }),
    [caseId],
  )
  const { name, held } = found
  return name === undefined || held === undefined
    ? notThere
    : page('Record the release', <ReleaseView {...{ caseId, name, held, state }} />, { status })
}

async function record(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const again = (wrong: readonly Wrong[], status: number) => show(asked, asTyped(asked.fields, wrong), status)
  const typed = releaseTyped(asked, caseId, asked.database.clock.today())
  if (!('caseId' in typed)) return again(typed, 422)
  return answerTo(await asked.act(tx => recordRelease(tx, typed), [caseId]), () => goTo(`/cases/${caseId}`), again)
}

/** Whoever keeps the status of a case; the children's service does where it holds the case itself. */
const shared = {
  path: '/cases/:caseId/release',
  door: 'signed-in',
  purpose: 'release-planning',
  roles: KEEPS_STATUS,
} as const

export const releaseRoutes: readonly Route[] = [
  {
    ...shared,
    method: 'GET',
    tells: 'consultation',
    answer: asked => show(asked, startingWith({ releasedOn: 'today' })),
  },
  { ...shared, method: 'POST', tells: 'alteration', answer: record },
]
