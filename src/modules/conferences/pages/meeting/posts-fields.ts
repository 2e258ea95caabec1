/** Saving answers of the meeting form: one by the script as it is typed, several by a button without it. */
import { type Answer, type Asked, answerTo, json, versionIn } from '#platform/http'
import { type Day, isDay } from '#rules'
import { type Conflict, kept, type Outcome, type Wrong } from '#shared'
import { dayTyped, localOf, timeTyped, whenInWords } from '#web'
import { type Saved, saveField } from '../../commands/save-field.ts'
import { itemField, knownField, stateOfItem } from '../../model/meeting-fields.ts'
import { itemAfter } from '../../queries/agenda-of.ts'
import { conferenceOf } from '../asked-for.ts'
import { markOf } from './fields.tsx'
import { again, back, conflictsOf, isItem, recording } from './show.tsx'
import { savedTime } from './shown.ts'

/** What is kept for what was typed: days and times are read as people type them. */
function readAs(field: string, typed: string, today: Day): string {
  const kind = knownField(field)?.kind
  const text = kept(typed)
  if (text === '') return ''
  if (kind === 'day') return isDay(text) ? text : (dayTyped(text, today) ?? text)
  if (kind === 'time') return timeTyped(text) ?? text
  return text
}

type Tx = Parameters<Parameters<Asked['act']>[0]>[0]

const save = (tx: Tx, asked: Asked, field: string, typed: string, version: number) =>
  saveField(tx, { conferenceId: conferenceOf(asked), field, says: readAs(field, typed, tx.today), version })

/** How a day was read, told back beside the field. */
const shownAs = ({ field, says }: Saved, today: Day): string =>
  knownField(field)?.kind === 'day' && isDay(says) ? whenInWords(says, today) : ''

function forScript(asked: Asked, outcome: Outcome<Saved>): Answer {
  switch (outcome.kind) {
    case 'done': {
      const { field, says, version, savedAt } = outcome.value
      const saved = savedTime(savedAt, localOf(savedAt).time)
      return json({ field, says, version, saved, shown: shownAs(outcome.value, asked.database.clock.today()) })
    }
    case 'changed-meanwhile': {
      const [conflict] = outcome.conflicts
      return json({ conflict }, 409)
    }
    case 'wrong':
      return json({ wrong: outcome.wrong.map(one => one.says).join(' ') }, 422)
    case 'refused':
      return json({ problem: outcome.refusal.says, next: outcome.refusal.next, code: outcome.refusal.code }, 409)
    case 'not-found':
      return json(
        { problem: 'This meeting is not yours to write in.', next: 'Copy what you typed before you leave.' },
        404,
      )
  }
}

type Gathered = { wrong: Wrong[]; conflicts: Conflict[] }

/** The fields of the form that were touched; the rest may have been changed by others and is left alone. */
function touchedIn(asked: Asked): readonly string[] {
  const today = asked.database.clock.today()
  return Object.keys(asked.fields).filter(name => {
    const field = name.slice('says:'.length)
    return name.startsWith('says:') && markOf(readAs(field, asked.field(name), today)) !== asked.field(`was:${field}`)
  })
}

/** Saves what can be saved and tells the rest; the form is done, and its key spent, when all of it was saved. */
async function saveAll(asked: Asked): Promise<Gathered | 'not-found'> {
  const touched = touchedIn(asked)
  if (touched.length === 0) return { wrong: [], conflicts: [] }
  const { found } = await asked.act(async tx => {
    const all = await saveEach(tx, asked, touched)
    const kind = all === 'not-found' ? 'not-found' : all.wrong.length === 0 ? 'done' : 'wrong'
    return { kind, found: all } as const
  })
  return found
}

async function saveEach(tx: Tx, asked: Asked, touched: readonly string[]): Promise<Gathered | 'not-found'> {
  const gathered: Gathered = { wrong: [], conflicts: [] }
  for (const name of touched) {
    const field = name.slice('says:'.length)
    const outcome = await save(tx, asked, field, asked.field(name), versionIn(asked, `version:${field}`))
    if (outcome.kind === 'not-found') return 'not-found'
    if (outcome.kind === 'wrong') gathered.wrong.push(...outcome.wrong.map(one => ({ field: name, says: one.says })))
    if (outcome.kind === 'refused')
      gathered.wrong.push({ field: '', says: `${outcome.refusal.says} ${outcome.refusal.next}` })
    if (outcome.kind === 'changed-meanwhile') {
      gathered.conflicts.push(...outcome.conflicts)
      gathered.wrong.push(
        ...outcome.conflicts.map(one => ({
          field: name,
          says: `${one.by === '' ? 'Somebody else' : one.by} changed this while you were writing`,
        })),
      )
    }
  }
  return gathered
}

/** The address that all fields are sent to. */
export async function postFields(asked: Asked): Promise<Answer> {
  if (asked.fromScript && asked.field('field') !== '') {
    const version = versionIn(asked)
    const outcome = await asked.act(tx => save(tx, asked, asked.field('field'), asked.field('says'), version))
    return forScript(asked, outcome)
  }
  const gathered = await saveAll(asked)
  if (gathered === 'not-found') return { kind: 'not-found' }
  const { wrong, conflicts } = gathered
  if (wrong.length === 0) return back(asked)
  return again(asked, wrong, conflicts.length > 0 ? 409 : 422, conflictsOf(conflicts))
}

/** An agenda item: done, not applicable and why, or open again. A done item leads on to the next. */
export async function postItem(asked: Asked): Promise<Answer> {
  const item = asked.params['item'] ?? ''
  if (!isItem(item)) return { kind: 'not-found' }
  const conferenceId = conferenceOf(asked)
  const says = stateOfItem(asked.field('state'), kept(asked.field('because')))
  const version = versionIn(asked)
  let next = item as string
  const outcome = await recording(asked, async tx => {
    const saved = await saveField(tx, { conferenceId, field: itemField(item), says, version })
    if (saved.kind === 'done' && says === 'done') next = await itemAfter(tx, conferenceId, item)
    return saved
  })
  return answerTo(
    outcome,
    () => back(asked, next),
    (wrong, status) =>
      again(
        asked,
        wrong.map(({ says: why }) => ({ field: status === 422 ? 'because' : '', says: why })),
        status,
      ),
  )
}
