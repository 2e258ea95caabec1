/** GET /cases/:caseId/known: the case page, a conference or a minute as a post could see it at a past moment. */
import { warmScratch } from '#platform/history'
import { type Answer, type Asked, notThere, page, type Route } from '#platform/http'
import { type Choosing, choosing } from '../../queries/choosing.ts'
import { askedFor, textIn } from './asked-for.ts'
import { ChooseView } from './choose.tsx'
import { look } from './look.ts'
import { pageAt } from './pages-of-the-past.ts'
import { ThenView } from './view.tsx'

async function show(asked: Asked, pages: readonly Route[]): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const { clock } = asked.database
  const { state, wanted } = askedFor(asked.query, clock.now(), clock.today())
  const choice = await asked.act(tx => choosing(tx, caseId, wanted?.day ?? tx.today), [caseId])
  if (choice === undefined) return notThere
  const see = textIn(asked.query, 'see')
  const found = pageAt(pages, see === '' ? `/cases/${caseId}` : see)
  const changing = textIn(asked.query, 'change') !== ''
  if (wanted === undefined || found === undefined || changing) return choose(choice, caseId, state)
  const looked = await look(asked, caseId, wanted, found)
  if (looked === undefined)
    return choose(choice, caseId, said(state, 'on', 'This case was not there yet at that moment'))
  if (looked === 'nobody') return choose(choice, caseId, said(state, 'post', 'Nobody held this post on that day'))
  const leadsTo = (to: string) => pageAt(pages, to) !== undefined
  const view = <ThenView {...{ caseId, choice, wanted, looked, leadsTo }} />
  return page('What was known', view, { frame: 'wide' })
}

type State = ReturnType<typeof askedFor>['state']
const said = (state: State, field: string, says: string): State => ({ ...state, wrong: [{ field, says }] })

/** Whoever comes here will look back in a moment, which is quicker when its database is ready. */
function choose(choice: Choosing, caseId: string, state: State): Answer {
  warmScratch().catch(() => {})
  const status = state.wrong.length > 0 ? 422 : 200
  return page('What was known', <ChooseView {...{ caseId, choice, state }} />, { status })
}

/** `pages` are those that can be shown as they were; the first of them is the case page. Handed in by `src/app`. */
export const whatWasKnownRoutes = (pages: readonly Route[]): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:caseId/known',
    door: 'signed-in',
    purpose: 'administration',
    tells: 'consultation',
    answer: asked => show(asked, pages),
  },
]
