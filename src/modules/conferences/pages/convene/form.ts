/** What the convene form sends: read, and put together with what was proposed. */
import type { Asked } from '#platform/http'
import { reading } from '#platform/http'
import { isId } from '#platform/ids'
import { weekdayInWords } from '#rules'
import { keptLine, LINE_LIMIT, type Wrong } from '#shared'
import { asTyped, dayTyped, type FormState, startingWith, timeTyped, UNREADABLE_TIME } from '#web'
import type { Convening } from '../../commands/convene-conference.ts'
import { leftOutField } from '../../model/choosing.ts'
import type { Proposal } from '../../queries/proposal.ts'
import type { ToConvene } from '../../queries/to-convene.ts'

/** The name of the field with the reason for asking somebody who was added. */
export const addedField = (memberId: string): string => `addedBecause-${memberId}`

const tooManyLetters = (text: string) => `Shorten this to ${LINE_LIMIT} characters: it has ${text.length}`

/** The form as it is proposed: nothing is left to type. */
export function startOf({ meeting, people, seats }: Proposal): FormState {
  return startingWith({
    kind: meeting.kind,
    heldOn: meeting.heldOn === null ? '' : weekdayInWords(meeting.heldOn),
    startsAt: meeting.startsAt,
    minutesPlanned: String(meeting.minutesPlanned),
    venue: meeting.venue,
    link: '',
    reasons: meeting.reasons,
    typistId: seats.typists[0]?.memberId ?? '',
    invite: people.invitees.filter(one => one.invite).map(one => one.key),
  })
}

/** The same form with one person or body more on it, after "Add" was pressed; or what is wrong with adding. */
export function withOneMore(asked: Asked): FormState {
  const values = { ...asTyped(asked.fields).values }
  const wrong: Wrong[] = []
  const memberId = asked.field('addMember')
  const because = keptLine(asked.field('addBecause'))
  const outside = keptLine(asked.field('outsideName'))
  if (memberId === '' && outside === '') wrong.push({ field: 'addMember', says: 'Choose whom to add, or name a body' })
  if (memberId !== '' && because === '') wrong.push({ field: 'addBecause', says: 'Say why they are asked' })
  for (const [field, text] of [
    ['addBecause', because],
    ['outsideName', outside],
  ] as const) {
    if (text.length > LINE_LIMIT) wrong.push({ field, says: tooManyLetters(text) })
  }
  if (wrong.length > 0) return { values, wrong }
  const keys = [memberId, ...(outside === '' ? [] : [`outside:${outside}`])].filter(key => key !== '')
  values['invite'] = [...new Set([...asked.all('invite'), ...keys])]
  if (memberId !== '') {
    values['added'] = [...new Set([...asked.all('added'), memberId])]
    values[addedField(memberId)] = because
  }
  if (outside !== '') values['outside'] = [...new Set([...asked.all('outside'), outside])]
  return { values: { ...values, addMember: '', addBecause: '', outsideName: '' }, wrong }
}

/** Somebody typed into the fields of "Add" and pressed "Convene": what stands there is not lost without a word. */
const notAddedYet = (asked: Asked): readonly Wrong[] =>
  ['addMember', 'addBecause', 'outsideName']
    .filter(field => keptLine(asked.field(field)) !== '')
    .map(field => ({ field, says: 'Press “Add” to put this on the list, or empty it' }))
    .slice(0, 1)

export type Typed = { readonly value: Convening } | { readonly wrong: readonly Wrong[] }

/** Reads the form. Boxes that were not drawn, and people who were not offered, count for nothing. */
export function conveningTyped(asked: Asked, { caseId, considerationId, proposal, today }: ToConvene): Typed {
  const about = { caseId, considerationId, kind: proposal.meeting.kind }
  const typed = reading(asked)
  const heldOn = typed.read(
    'heldOn',
    text => dayTyped(text, today),
    'Write the day as, for example, 20 May 2026 or Wed 20 May',
    'Give the day of the conference',
  )
  const startsAt = typed.read('startsAt', timeTyped, UNREADABLE_TIME, 'Give the time')
  const minutes = typed.read(
    'minutesPlanned',
    text => (/^\d{1,4}$/.test(text) ? Number(text) : undefined),
    'Write the minutes as a number, for example 60',
    'Say how long it is planned for',
  )
  const rest = {
    venue: typed.line('venue'),
    link: typed.line('link'),
    reasons: typed.text('reasons', 'Say why the conference is convened'),
    typistId: typed.line('typistId') || null,
    seniority: typed.line('seniority'),
    iChairBecause: typed.line('iChairBecause'),
  }
  typed.wrong.push(...notAddedYet(asked))
  const people = peopleTyped(asked)
  for (const [key, because] of Object.entries(people.leftOut)) {
    if (because.length > LINE_LIMIT) typed.wrong.push({ field: leftOutField(key), says: tooManyLetters(because) })
  }
  if (typed.wrong.length > 0 || heldOn === undefined || startsAt === undefined || minutes === undefined) {
    return { wrong: typed.wrong }
  }
  return { value: { ...about, heldOn, startsAt, minutesPlanned: minutes, ...rest, ...people } }
}

function peopleTyped(asked: Asked): Pick<Convening, 'invite' | 'leftOut' | 'added' | 'outside'> {
  const invite = asked.all('invite')
  const added = asked.all('added').filter(memberId => isId(memberId) && invite.includes(memberId))
  const outside = asked.all('outside').map(keptLine)
  const leftOut = Object.fromEntries(
    Object.keys(asked.fields)
      .filter(name => name.startsWith(leftOutField('')))
      .map(name => [name.slice(leftOutField('').length), keptLine(asked.field(name))]),
  )
  return {
    invite,
    leftOut,
    added: added.map(memberId => ({ memberId, because: keptLine(asked.field(addedField(memberId))) })),
    outside: outside.filter(name => name !== '' && name.length <= LINE_LIMIT && invite.includes(`outside:${name}`)),
  }
}
