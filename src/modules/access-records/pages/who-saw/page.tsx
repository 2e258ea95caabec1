/** GET /cases/:caseId/seen: who has seen a person's records, for what, and to whom it went. */
import { type Answer, type Asked, notThere, page } from '#platform/http'
import { caseLedger } from '../../queries/case-ledger.ts'
import { countsWanted, linesWanted } from '../../queries/lines.ts'
import { chosenIn } from './filter.tsx'
import { LINES_A_PAGE } from './lines-view.tsx'
import { WhoSawView } from './view.tsx'

/** Which lines, of all: paging does not change what is counted. */
export async function showWhoSaw(asked: Asked): Promise<Answer> {
  const caseId = asked.params['caseId'] ?? ''
  const today = asked.database.clock.today()
  const { chosen, state } = chosenIn(asked.query, today)
  const { before: _, ...filter } = chosen
  // Not narrowed to this case: whoever has several belongs to one question.
  const shown = await asked.act(async tx => {
    const about = await caseLedger(tx, caseId)
    const items = filter.item === undefined ? [] : [filter.item]
    tx.tell({ kind: 'consultation', act: 'access-records/who-saw-it', caseId, items })
    if (about === undefined) return undefined
    const lines = await linesWanted(tx, { case: caseId, ...chosen }, LINES_A_PAGE)
    const all = await countsWanted(tx, { case: caseId })
    const fitting = Object.keys(filter).length === 0 ? all : await countsWanted(tx, { case: caseId, ...filter })
    return { about, lines, all, fitting }
  })
  if (shown === undefined) return notThere
  return page(
    'Who has seen it',
    <WhoSawView shown={shown} path={`/cases/${caseId}/seen`} state={state} today={today} />,
    {
      frame: 'wide',
    },
  )
}
