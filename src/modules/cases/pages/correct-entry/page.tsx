/** Correct an entry of the chronology. One that was corrected already leads to what stands now. */
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route } from '#platform/http'
import { isId } from '#platform/ids'
import { CASEWORK_ROLES, type Wrong } from '#shared'
import { asTyped, dayInWords, type FormState, startingWith } from '#web'
import { correctEntry } from '../../commands/correct-entry.ts'
import { caseName } from '../../queries/case-name.ts'
import { type EntryToCorrect, entryToCorrect } from '../../queries/entry-to-correct.ts'
import { correctionTyped } from './form.ts'
import { CorrectEntryView } from './view.tsx'

type Found = { readonly caseId: string; readonly name: string; readonly entry: EntryToCorrect }

async function standing(asked: Asked): Promise<Found | undefined> {
  const { caseId = '', entryId = '' } = asked.params
  if (!isId(entryId)) return undefined
  return asked.act(
    async tx => {
      const name = await caseName(tx, caseId)
      const entry = await entryToCorrect(tx, caseId, entryId)
      return name === undefined || entry === undefined ? undefined : { caseId, name, entry }
    },
    [caseId],
  )
}

const shown = (found: Found, state: FormState, status = 200) =>
  page('Correct an entry', <CorrectEntryView {...found} state={state} />, { status })

async function open(asked: Asked): Promise<Answer> {
  const found = await standing(asked)
  if (found === undefined) return notThere
  const { id, happenedOn, headline, detail } = found.entry
  if (id !== asked.params['entryId']) return goTo(`/cases/${found.caseId}/entries/${id}/correct`)
  return shown(found, startingWith({ happenedOn: dayInWords(happenedOn), headline, detail }))
}

async function correct(asked: Asked): Promise<Answer> {
  const { caseId = '', entryId = '' } = asked.params
  if (!isId(entryId)) return notThere
  const again = async (wrong: readonly Wrong[], status: number) => {
    const found = await standing(asked)
    return found === undefined ? notThere : shown(found, asTyped(asked.fields, wrong), status)
  }
  const typed = correctionTyped(asked, asked.database.clock.today())
  if (!('caseId' in typed)) return again(typed, 422)
  const outcome = await asked.act(tx => correctEntry(tx, typed), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}#chronology`), again)
}

const shared = {
  path: '/cases/:caseId/entries/:entryId/correct',
  door: 'signed-in',
  purpose: 'supervision',
  roles: CASEWORK_ROLES,
} as const

export const correctEntryRoutes: readonly Route[] = [
  { ...shared, method: 'GET', tells: 'consultation', answer: open },
  { ...shared, method: 'POST', tells: 'alteration', answer: correct },
]
