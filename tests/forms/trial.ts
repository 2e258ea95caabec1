/** Tries a form with everything that it must not take, then with what it must take once. */
import assert from 'node:assert/strict'
import { newId } from '#platform/ids'
import type { Entry } from './entry.ts'
import { but, filled, outOfRange, RAW, type Typed, tooLong } from './filling.ts'
import { type FieldRead, type FormRead, formsOn, summaryOf } from './read-form.ts'
import type { Came, Sender } from './sender.ts'
import { changed, more, traces } from './traces.ts'
import { formTo, type World } from './world.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

export type Trial = { readonly who: Sender; readonly form: FormRead; readonly given: Typed }

/** Opens the page of an entry and reads its form. */
export async function opened(entry: Entry, world: World): Promise<Trial> {
  const { page, fields: given = {} } = await entry.open(world)
  const who = await world.as(entry.who)
  const shown = await who.open(page)
  assert.equal(shown.status, 200, `${page} opens`)
  return { who, given, form: formTo(shown.html, entry.route, given) }
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text)

/** A page that says what is wrong: never a fault, and each sentence leads to a field that is there. */
export function saysWhatIsWrong(came: Came, what: string): void {
  assert.ok(came.status >= 400 && came.status < 500, `${what}: answered ${came.status} ${came.to}`)
  assert.doesNotMatch(came.html, RAW, `${what}: markup stands raw in the page`)
  const summary = summaryOf(came.html)
  if ([400, 401, 403, 404, 413].includes(came.status)) return
  if (came.html.includes('<h1') && /That cannot be done now|This form was sent before/.test(came.html)) return
  assert.ok(summary.length > 0, `${what}: ${came.status} without a sentence that says what is wrong`)
  for (const { says, to, leadsSomewhere } of summary) {
    assert.notEqual(says, '', `${what}: an empty sentence`)
    assert.ok(leadsSomewhere, `${what}: “${says}” leads to #${to}, which is not there`)
  }
}

/** Everything typed stands in the page, exactly, in a field of the same name. */
function keepsText({ html }: Came, form: FormRead, sent: URLSearchParams, what: string): void {
  const shown = formsOn(html).flatMap(one => one.fields)
  for (const { name, kind } of form.fields) {
    if (!['line', 'text', 'day', 'time', 'number'].includes(kind)) continue
    for (const typed of sent.getAll(name).filter(text => text !== '')) {
      const isKept = shown.some(field => field.name === name && field.values.includes(typed))
      assert.ok(isKept, `${what}: “${shortened(typed)}” in ${name} is not kept`)
    }
  }
}

/** The form with nothing filled in: what it carries unseen, and the button that was pressed. */
const untouched = ({ form: { fields }, given }: Trial): URLSearchParams => {
  const buttons = Object.keys(given).filter(name => !fields.some(one => one.name === name))
  const sent = new URLSearchParams(buttons.map(name => [name, String(given[name])]))
  for (const { name, values } of fields.filter(one => one.kind === 'hidden'))
    for (const value of values) sent.append(name, value)
  return sent
}

/** Nothing filled in, and nothing but what nobody can see. */
async function triesNothing(trial: Trial): Promise<void> {
  const { who, form } = trial
  const blank = untouched(trial)
  saysWhatIsWrong(await who.post(form.to, blank), 'nothing filled in')
  if (takesText(trial).length === 0) return
  for (const { name, kind } of form.fields)
    if (kind === 'line' || kind === 'text') blank.append(name, ' \u0000\u202e\t')
  saysWhatIsWrong(await who.post(form.to, blank), 'nothing that can be seen')
}

const takesText = ({ form, given }: Trial): readonly FieldRead[] =>
  form.fields.filter(({ name, kind }) => (kind === 'line' || kind === 'text') && given[name] === undefined)

/** Fields that the summary of a page leads to. */
const toldOf = (came: Came, fields: readonly Change[]): readonly Change[] => {
  const leads = summaryOf(came.html).map(one => one.to)
  return fields.filter(([name]) => leads.some(to => to.endsWith(name.replaceAll(/[^\w-]+/g, '-'))))
}

type Change = readonly [name: string, value: string]

/** One field that must not be taken, in a form that is good otherwise. */
async function isToldOf({ who, form, given }: Trial, [name, value]: Change): Promise<void> {
  const sent = but(filled(form, given), name, value)
  const what = `“${shortened(value)}” as ${name}`
  const came = await who.post(form.to, sent)
  saysWhatIsWrong(came, what)
  if (came.status !== 404) keepsText(came, form, sent, what)
}

/** Several such: together, and then alone each of which the answer said nothing. */
async function areToldOf(trial: Trial, changes: readonly Change[]): Promise<void> {
  const [first, ...others] = changes
  if (first === undefined) return
  if (others.length === 0) return isToldOf(trial, first)
  const sent = changes.reduce((all, [name, value]) => but(all, name, value), filled(trial.form, trial.given))
  const came = await trial.who.post(trial.form.to, sent)
  saysWhatIsWrong(came, 'all of it wrong')
  if (came.status !== 404) keepsText(came, trial.form, sent, 'all of it wrong')
  const told = toldOf(came, changes)
  for (const change of changes.filter(one => !told.includes(one))) await isToldOf(trial, change)
}

/** Text beyond its limit; a megabyte of it; a form too large to be read. */
async function triesTooMuch(trial: Trial, limits: Entry['limits']): Promise<void> {
  const { who, form, given } = trial
  const changes = takesText(trial).map(field => [field.name, tooLong(field, limits)] as const)
  await areToldOf(trial, changes)
  const [first] = changes
  if (first !== undefined) await isToldOf(trial, [first[0], `${first[1]}${'x'.repeat(1_000_000)}`])
  const came = await who.post(form.to, but(filled(form, given), 'more', 'x'.repeat(2_000_001)))
  assert.equal(came.status, 413, 'a form that is too large')
  assert.match(came.html, /That is too much at once/)
}

/** Days, times, numbers and choices that are none. */
async function triesOutOfRange(trial: Trial, lenient: NonNullable<Entry['lenient']>): Promise<void> {
  const fields = trial.form.fields.filter(one => lenient[one.name] === undefined)
  const values = fields.map(field => ({ name: field.name, all: outOfRange(field) }))
  const most = Math.max(0, ...values.map(({ all }) => all.length))
  for (let turn = 0; turn < most; turn += 1) {
    await areToldOf(
      trial,
      values.flatMap(({ name, all }) => all.slice(turn, turn + 1).map(value => [name, value] as const)),
    )
  }
}

/** No id, no number that fits, no choice. */
const NONSENSE = '9'.repeat(30)

/** What a program reads as a number or an id: a version, somebody, something. */
const holdsNumberOrId = ({ name, kind, values, choices }: FieldRead) =>
  (kind === 'hidden' && /version/.test(name)) || [...values, ...choices].some(value => UUID.test(value))

/** What only somebody with other tools than our pages sends: it may be refused in any words, but not be a fault. */
async function triesNonsense(trial: Trial, limits: Entry['limits']): Promise<void> {
  const { form, given } = trial
  const [long] = takesText(trial)
  // Something that is refused anyway, so that nothing is written while the rest is tried.
  const good = but(filled(form, given), long?.name ?? '_form', long === undefined ? '' : tooLong(long, limits))
  const fields = form.fields.filter(one => !one.name.startsWith('_') && one !== long)
  for (const { name } of fields.filter(holdsNumberOrId))
    await notAFault(trial, but(good, name, NONSENSE), `“${NONSENSE}” as ${name}`)
  const [, ...others] = takesText(trial)
  const raw = others.map(({ name }) => `${encodeURIComponent(name)}=%FF%C0%80%ED%A0%80`)
  const twice = new URLSearchParams([...good, ...fields.map(({ name }) => [name, `${good.get(name) ?? ''}x`])])
  const odd = [...raw, '__proto__=x&constructor=y&=z&&&%', twice].join('&')
  await notAFault(trial, odd, 'bytes that are no text, names that are none, each field twice')
}

async function notAFault({ who, form }: Trial, sent: URLSearchParams | string, what: string): Promise<void> {
  const came = await who.post(form.to, sent)
  assert.ok(came.status >= 400 && came.status < 500, `${what}: answered ${came.status} ${came.to}`)
  assert.doesNotMatch(came.html, RAW, `${what}: markup stands raw in the page`)
}

/** Without the token of our page it is not taken, and nothing typed is lost. */
async function triesForged({ who, form, given }: Trial): Promise<void> {
  const sent = but(filled(form, given), '_form')
  const came = await who.post(form.to, sent)
  assert.equal(came.status, 403, 'without its token')
  keepsText(came, form, sent, 'without its token')
}

/** Ids in the address and in fields that are nobody's, or another area's: both are answered alike. */
async function triesOthers(trial: Trial, foreign: Trial, { elsewhere = [], everybodys }: Entry): Promise<void> {
  const { who, form, given } = trial
  const good = filled(form, given)
  const nowhere = form.to.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, () => newId())
  if (nowhere !== form.to) {
    const nobodys = await who.post(nowhere, good)
    assert.equal(nobodys.status, 404, `what nobody has is answered with ${nobodys.status}`)
    if (everybodys === undefined) {
      const theirs = await who.post(foreign.form.to, good)
      assert.deepEqual(alike(theirs), alike(nobodys), 'another area’s is told apart from nobody’s')
    }
  }
  for (const field of form.fields.filter(one => holdsId(one) && !elsewhere.includes(one.name))) {
    const other = foreign.form.fields.find(one => one.name === field.name) ?? field
    const theirs = await who.post(form.to, but(good, field.name, idIn(other, foreign.given)))
    const nobodys = await who.post(form.to, but(good, field.name, newId()))
    assert.ok(theirs.status >= 400 && theirs.status < 500, `another area’s id as ${field.name}: ${theirs.status}`)
    assert.deepEqual(alike(theirs), alike(nobodys), `another area’s id as ${field.name} is told apart from nobody’s`)
  }
}

const holdsId = ({ name, values, choices }: FieldRead) =>
  !name.startsWith('_') && [...values, ...choices].some(value => UUID.test(value))

const idIn = ({ name, values, choices }: FieldRead, given: Typed): string => {
  const own = given[name]
  return [...(typeof own === 'string' ? [own] : []), ...values, ...choices].find(value => UUID.test(value)) ?? ''
}

const alike = ({ status, html }: Came) => ({ status, html: html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id') })

/** Everything that must not be taken; nothing is written. */
export async function triesWhatIsWrong(entry: Entry, trial: Trial, foreign: Trial): Promise<void> {
  const before = await traces()
  if (entry.emptyIsTaken !== true) await triesNothing(trial)
  await triesTooMuch(trial, entry.limits)
  await triesOutOfRange(trial, entry.lenient ?? {})
  await triesNonsense(trial, entry.limits)
  await triesForged(trial)
  await triesOthers(trial, foreign, entry)
  if (entry.partly !== true)
    assert.deepEqual(changed(before, await traces()), [], 'what was refused has left something behind')
}

/** Sent once by somebody in the other area: what a good filling writes. */
async function once({ who, form, given }: Trial): Promise<Readonly<Record<string, number>>> {
  const before = await traces()
  const came = await who.post(form.to, filled(form, given))
  assert.equal(came.status, 303, `a good filling is taken: ${JSON.stringify(summaryOf(came.html))}`)
  const after = await traces()
  const led = await who.open(came.to)
  assert.equal(led.status, 200, `${came.to} opens`)
  assert.doesNotMatch(led.html, RAW, `${came.to}: markup stands raw in the page`)
  assert.notDeepEqual(changed(before, after), [], 'a good filling writes something')
  return more(before, after)
}

/** A double click, then the back button: one record, one answer. */
export async function isTakenOnce(trial: Trial, foreign: Trial): Promise<void> {
  const wanted = await once(foreign)
  // The form that was refused so often may still be mended and sent: its key was not spent on any of that.
  const { who, form, given } = trial
  const sent = filled(form, given)
  const before = await traces()
  const [first, second] = await Promise.all([who.post(form.to, sent), who.post(form.to, sent)])
  const third = await who.post(form.to, sent)
  assert.equal(first.status, 303, 'a double click')
  assert.deepEqual([second.status, second.to, third.status, third.to], [303, first.to, 303, first.to])
  assert.deepEqual(more(before, await traces()), wanted, 'sent three times, it is written once')
}
