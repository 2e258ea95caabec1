/** The meeting, item by item, at the screen of whoever records it. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Walker } from './walker.ts'

const agenda = (at: Walker) => at.within('nav.agenda')

export async function toItem(at: Walker, title: string): Promise<void> {
  await at.press(title, agenda(at))
  await at.sees(title)
}

export async function openMeeting(chair: Walker, conference: string): Promise<void> {
  await chair.open(`${conference}/meeting`)
  await chair.sees('Why this conference')
  await chair.press('Open the meeting')
  await chair.sees('not recorded')
}

/** Everybody as they replied, in one press. */
export async function recordAsReplied(at: Walker): Promise<void> {
  await at.record('as they replied', ' present')
}

/** Everybody as they replied, and one who came although they could not. */
export async function recordAttendance(at: Walker, late: string): Promise<void> {
  await recordAsReplied(at)
  const row = at.within('ul.attendance > li').filter({ hasText: late })
  await at.within('ul.attendance > li.is-apologies').filter({ hasText: late }).waitFor()
  await at.select(`Attendance of ${late}`, 'Present', row)
  if (!at.scripted) await at.press('Save', row)
  await at.within(`ul.attendance > li.is-present`).filter({ hasText: late }).waitFor()
}

/** What agencies handed in is taken over into the record, agency by agency. */
export async function takeOver(at: Walker): Promise<void> {
  await toItem(at, 'Information from each agency')
  const waiting = at.within('form.take-over')
  for (let left = await waiting.count(); left > 0; left -= 1) {
    await at.record('Take over what is ticked', '', waiting.first())
    for (let tries = 0; tries < 100 && (await waiting.count()) >= left; tries += 1) await wait(30)
  }
}

/** A line of what somebody said, at the item that is open. */
export async function addLine(at: Walker, form: string, label: string, text: string, by?: string): Promise<void> {
  const where = at.within(`#form-${form}`)
  if (by !== undefined) await at.select('Said by', by, where)
  await at.type(label, text, where)
  await at.record('Add', text, where)
}

export type Rating = { readonly level: string; readonly tool: string; readonly by: string; readonly evidence: string }

export async function rate(at: Walker, scale: 'reconviction' | 'harm', given: Rating): Promise<void> {
  await at.unfold(scale === 'harm' ? 'Rate the risk of serious harm' : 'Rate the likelihood of reconviction')
  const where = at.within(`#form-rating-${scale}`)
  await at.choose(given.level, where)
  await at.type('Tool', given.tool, where)
  await at.select('Signed by', given.by, where)
  await at.type('What it rests on', given.evidence, where)
  await at.record('Sign this rating', given.evidence, where)
}

export type PlanLine = {
  readonly pillar: string
  readonly owner: string
  readonly measure: string
  readonly risk: string
}

export async function planLine(at: Walker, given: PlanLine): Promise<void> {
  const where = at.within('#form-plan-line')
  await at.select('Pillar', given.pillar, where)
  await at.select('Who answers for it', given.owner, where)
  await at.type('What is done', given.measure, where)
  await at.select('Which risk it answers', given.risk, where)
  await at.record('Add to the plan', given.measure, where)
}

export type Action = { readonly task: string; readonly who: string; readonly by: string; readonly shownBy: string }

async function fillAction(at: Walker, given: Action) {
  const where = at.within('#form-action')
  await at.type('What is to be done', given.task, where)
  await at.select('Who', given.who, where)
  await at.type('By', given.by, where)
  await at.type('What will show it', given.shownBy, where)
  return where
}

/** Sets an action; it stands in the list of actions at once. */
export async function setAction(at: Walker, given: Action): Promise<void> {
  const where = await fillAction(at, given)
  await at.record('Set the action', '', where)
  await toItem(at, 'Actions')
  await at.sees(given.task)
}

/**
 * A vague action is questioned before it is anybody's; then it is said properly. The script asks while it is typed, a
 * moment after the last letter; what stood on the screen the server does not ask again, so nobody may hurry past it.
 */
export async function setVagueAction(at: Walker, vague: string, given: Action): Promise<void> {
  const where = await fillAction(at, { ...given, task: vague })
  if (at.scripted) await where.locator('[data-questions] li').first().waitFor()
  else await at.record('Set the action', 'Save it as it is', where)
  await at.type('What is to be done', given.task, at.within('#form-action'))
  await at.record('Set the action', '', at.within('#form-action'))
  await toItem(at, 'Actions')
  await at.sees(given.task)
}

/** What each agency brought, as Cairn proposes it from what was recorded. */
export async function sumUp(at: Walker): Promise<void> {
  await toItem(at, 'Summing up')
  await at.record('Save these lines', 'Summing up', at.within('#form-summing-up'))
  await at.within('#form-summing-up .field:not([data-version="0"])').first().waitFor()
}

export async function closeMeeting(at: Walker, conference: string): Promise<void> {
  await at.open(`${conference}/close`)
  await at.sees('Everything that the minute must hold is there')
  await at.press('Close the meeting and draw up the minute')
}
