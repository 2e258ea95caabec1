/** One item: its page, who reads it, its reviews. */
import { caseName } from '#modules/cases'
import { type Answer, type Asked, answerTo, goTo, notThere, page, type Route, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { addMonths } from '#rules'
import type { Wrong } from '#shared'
import { asTyped, dayTyped, type FormState, startingWith, UNREADABLE_DAY } from '#web'
import { closeTo, openTo } from '../../commands/change-readers.ts'
import { reviewItem } from '../../commands/review-item.ts'
import { RECORDERS } from '../../model/classes-for.ts'
import { aroundItem, itemOf } from '../../queries/items.ts'
import { readerChoices } from '../../queries/reader-choices.ts'
import { REVIEW_AFTER_MONTHS, readersTyped } from '../item-fields.tsx'
import { ItemPage } from './view.tsx'

type Forms = { readonly opening?: FormState; readonly reviewing?: FormState; readonly status?: number }

const ids = (asked: Asked) => ({ caseId: asked.params['caseId'] ?? '', itemId: asked.params['itemId'] ?? '' })

async function show(asked: Asked, { opening, reviewing, status = 200 }: Forms = {}): Promise<Answer> {
  const { caseId, itemId } = ids(asked)
  if (!isId(itemId)) return notThere
  const found = await asked.act(
    async tx => {
      const item = await itemOf(tx, caseId, itemId)
      if (item === undefined) return undefined
      const choices = item.kept ? await readerChoices(tx, caseId) : []
      return { item, choices, around: await aroundItem(tx, itemId), name: (await caseName(tx, caseId)) ?? 'The case' }
    },
    [caseId],
  )
  if (found === undefined) return notThere
  const today = asked.database.clock.today()
  const start = startingWith({ nextOn: addMonths(today, REVIEW_AFTER_MONTHS) }, 'review')
  const forms = { opening: opening ?? startingWith({}, 'open'), reviewing: reviewing ?? start }
  return page(`Information owned by ${found.item.agency}`, <ItemPage {...{ caseId, ...found, today, ...forms }} />, {
    status,
  })
}

async function changeReaders(asked: Asked): Promise<Answer> {
  const { caseId, itemId } = ids(asked)
  if (!isId(itemId)) return notThere
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { opening: asTyped(asked.fields, wrong, 'open'), status })
  const done = () => goTo(`/cases/${caseId}/information/${itemId}#readers`)
  const form = reading(asked)
  const closing = asked.field('step') === 'close'
  const because = closing ? form.line('because', 'Say why') : form.text('because', 'Say why')
  if (closing) {
    const readerId = asked.field('readerId')
    if (!isId(readerId)) return notThere
    if (form.wrong.length > 0) return again(form.wrong, 422)
    return answerTo(await asked.act(tx => closeTo(tx, { caseId, itemId, readerId, because }), [caseId]), done, again)
  }
  const offered = await asked.act(
    async tx => ((await itemOf(tx, caseId, itemId)) === undefined ? undefined : readerChoices(tx, caseId)),
    [caseId],
  )
  if (offered === undefined) return notThere
  const readers = readersTyped(asked, form, offered)
  if (readers.length === 0) form.wrong.push({ field: 'readers', says: 'Choose who is to read it' })
  if (form.wrong.length > 0) return again(form.wrong, 422)
  return answerTo(await asked.act(tx => openTo(tx, { caseId, itemId, readers, because }), [caseId]), done, again)
}

async function review(asked: Asked): Promise<Answer> {
  const { caseId, itemId } = ids(asked)
  if (!isId(itemId)) return notThere
  const today = asked.database.clock.today()
  const again = (wrong: readonly Wrong[], status: number) =>
    show(asked, { reviewing: asTyped(asked.fields, wrong, 'review'), status })
  const form = reading(asked)
  const says = form.text('says', 'Say what you found')
  const nextOn = form.read('nextOn', typed => dayTyped(typed, today), UNREADABLE_DAY, 'Say when to look at it next')
  if (form.wrong.length > 0 || nextOn === undefined) return again(form.wrong, 422)
  const outcome = await asked.act(tx => reviewItem(tx, { caseId, itemId, says, nextOn }), [caseId])
  return answerTo(outcome, () => goTo(`/cases/${caseId}/information/${itemId}#history`), again)
}

const shared = { door: 'signed-in', purpose: 'supervision' } as const
const PATH = '/cases/:caseId/information/:itemId'

export const itemRoutes: readonly Route[] = [
  { ...shared, method: 'GET', path: PATH, tells: 'consultation', answer: asked => show(asked) },
  { ...shared, method: 'POST', path: `${PATH}/readers`, roles: RECORDERS, tells: 'disclosure', answer: changeReaders },
  { ...shared, method: 'POST', path: `${PATH}/review`, roles: RECORDERS, tells: 'alteration', answer: review },
]
