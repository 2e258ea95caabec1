/** /data-protection: the desk of whoever answers for data protection. */
import { type Answer, type Asked, goTo, page, reading } from '#platform/http'
import { isId } from '#platform/ids'
import { asTyped, dayTyped, type FormState, startingWith, UNREADABLE_DAY } from '#web'
import { caseAskedFor } from '../../commands/open-on-request.ts'
import type { DeskPanel } from '../../desk-panel.ts'
import { desk } from '../../queries/desk.ts'
import { DeskView } from './view.tsx'

async function show(asked: Asked, panels: readonly DeskPanel[], state: FormState, status = 200): Promise<Answer> {
  const { clock } = asked.database
  const today = clock.today()
  const shown = await asked.act(async tx => {
    const more = []
    for (const { title, draw } of panels) more.push({ title, content: await draw(tx, today) })
    return { desk: await desk(tx), more }
  })
  return page('Data protection', <DeskView shown={shown} state={state} today={today} now={clock.now()} />, { status })
}

/** GET /data-protection */
export const showDesk =
  (panels: readonly DeskPanel[]) =>
  (asked: Asked): Promise<Answer> =>
    show(asked, panels, startingWith())

const NOTHING = 'There is no such case where you answer for access'

/** POST /data-protection/find: from what somebody typed to an address that holds an id alone. */
export const find =
  (panels: readonly DeskPanel[]) =>
  async (asked: Asked): Promise<Answer> => {
    const officer = asked.field('officer')
    if (isId(officer)) return goTo(`/data-protection/officers/${officer}`)
    const form = reading(asked)
    const [reference, name] = [form.line('reference'), form.line('name')]
    const today = asked.database.clock.today()
    const bornOn = form.read('bornOn', typed => dayTyped(typed, today, { past: true }), UNREADABLE_DAY) ?? null
    const found = await asked.act(async tx => {
      tx.tell({ kind: 'consultation', act: 'access-records/desk' })
      return caseAskedFor(tx, { reference, name, bornOn })
    })
    const one = found[0]
    if (one !== undefined && form.wrong.length === 0) return goTo(`/cases/${one.case_id}/seen`)
    if (form.wrong.length === 0) form.wrong.push({ field: 'reference', says: NOTHING })
    return show(asked, panels, asTyped(asked.fields, form.wrong), 422)
  }
