/** Tries a form at the gate with what it must not take, then with a good filling three times over. */
import assert from 'node:assert/strict'
import { countOf } from '../support/what-it-did.ts'
import { filled, hardText, RAW, type Typed } from './filling.ts'
import type { GateEntry, GateOpened } from './gate-entry.ts'
import { type FieldRead, type FormRead, formsOn } from './read-form.ts'
import type { Came } from './sender.ts'
import { changed, traces } from './traces.ts'
import { saysWhatIsWrong } from './trial.ts'
import { formTo } from './world.ts'

type GateTrial = Pick<GateOpened, 'who' | 'accountId'> & { readonly form: FormRead; readonly given: Typed }

/** Written by trying alone: failures are counted, questions to a passkey noted, and each step is told to the ledger. */
const BY_TRYING = /^(told |identity_(failures|challenges)$)/

async function openedAt({ route, open }: GateEntry): Promise<GateTrial> {
  const at = await open()
  const shown = await at.who.open(at.page)
  assert.equal(shown.status, 200, `${at.page} opens: ${shown.to}`)
  const given = typeof at.fields === 'function' ? at.fields(shown.html) : (at.fields ?? {})
  // Of several forms to one address the one that has every field of the good filling.
  const forms = formsOn(shown.html).filter(one => one.to === formTo(shown.html, route).to)
  const fits = (one: FormRead) => Object.keys(given).every(name => one.fields.some(field => field.name === name))
  const form = forms.find(fits)
  if (form === undefined) throw new Error(`${at.page} has no form to ${route} with ${Object.keys(given).join()}`)
  return { ...at, form, given }
}

const isTyped = ({ kind }: FieldRead) => kind === 'line' || kind === 'text' || kind === 'number' || kind === 'secret'

/** Fields in which anything may arrive. */
const openTo = ({ form }: GateTrial, { byScript = [], ids = [] }: GateEntry): readonly string[] =>
  form.fields
    .filter(one => isTyped(one) || one.kind === 'pick' || [...byScript, ...ids].includes(one.name))
    .map(one => one.name)
    .filter(name => !name.startsWith('_'))

const isSecret = (entry: GateEntry, { name, kind }: FieldRead) =>
  kind === 'secret' || (entry.secrets ?? []).includes(name) || (entry.byScript ?? []).includes(name)

/** What was typed stands in the page again, what proves who somebody is never does. */
function keepsAllButSecrets(entry: GateEntry, { form }: GateTrial, came: Came, sent: URLSearchParams): void {
  const shown = formsOn(came.html).flatMap(one => one.fields)
  for (const field of form.fields) {
    const typed = sent.get(field.name) ?? ''
    if (typed === '' || field.name.startsWith('_')) continue
    const stands = shown.some(one => one.name === field.name && one.values.includes(typed))
    if (isSecret(entry, field)) {
      assert.ok(!stands && !came.html.includes(typed), `${field.name} is shown again (${came.status})`)
    } else if (isTyped(field))
      assert.ok(stands, `“${typed.slice(0, 60)}” in ${field.name} is not kept (${came.status})`)
  }
}

const sentWith = (trial: GateTrial, names: readonly string[], value: string): URLSearchParams => {
  const sent = filled(trial.form, trial.given)
  // Each field in its own words, so that a secret is not taken for what is kept beside it.
  for (const name of names) sent.set(name, value.length > 20 ? `${value}${name}` : value)
  return sent
}

/** Nothing, then too much, then what is no text: told in words, kept or hidden, and nothing is left behind. */
export async function triesWhatIsWrongAtTheGate(entry: GateEntry): Promise<void> {
  const trial = await openedAt(entry)
  const { who, form } = trial
  const names = openTo(trial, entry)
  const before = await traces()
  const bad = ['', ' \u0000\u202e\t', hardText(200), hardText(20_001), 'x'.repeat(400_000)]
  const values = bad.filter((_, at) => entry.button !== true && !(at === 2 && entry.takesHardText === true))
  for (const value of values) {
    const sent = sentWith(trial, names, value)
    const came = await who.post(form.to, sent)
    saysWhatIsWrong(came, `“${value.slice(0, 20)}” (${value.length}) in ${names.join()}`)
    if (value.trim().length > 20) keepsAllButSecrets(entry, trial, came, sent)
  }
  const bytes = [...names.map(name => `${name}=%FF%C0%80`), ...names.map(name => `${name}=twice`)]
  const odd = [`_form=${encodeURIComponent(filled(form, {}).get('_form') ?? '')}`, ...bytes, '__proto__=x&=z&&%'].join(
    '&',
  )
  if (entry.button !== true && entry.takesHardText !== true) {
    const came = await who.post(form.to, odd)
    assert.ok(came.status >= 400 && came.status < 500, `bytes that are no text: ${came.status} ${came.to}`)
    assert.doesNotMatch(came.html, RAW)
  }
  const huge = await who.post(form.to, sentWith(trial, ['more'], 'x'.repeat(2_000_001)))
  assert.equal(huge.status, 413, 'a form that is too large')
  await triesForgedAtTheGate(entry, trial)
  assert.deepEqual(
    changed(before, await traces()).filter(name => !BY_TRYING.test(name)),
    [],
    'something was left behind',
  )
}

/** From another site, and in a session without the token of our page: not taken, and no secret is shown again. */
async function triesForgedAtTheGate(entry: GateEntry, trial: GateTrial): Promise<void> {
  const { who, form } = trial
  const good = filled(form, trial.given)
  const elsewhere = await who.postFromElsewhere(form.to, good)
  assert.equal(elsewhere.status, 403, 'from another site')
  keepsAllButSecrets(entry, trial, elsewhere, good)
  if (!form.fields.some(one => one.name === '_form' && one.values.some(value => value !== ''))) return
  const bare = filled(form, trial.given)
  bare.delete('_form')
  const came = await who.post(form.to, bare)
  assert.equal(came.status, 403, 'without its token')
  keepsAllButSecrets(entry, trial, came, bare)
}

/** A double click and the back button: no fault, and what stands afterwards is what one sending leaves. */
export async function leavesOneAtTheGate(entry: GateEntry): Promise<void> {
  if ('noneBecause' in entry.leaves) return
  const trial = await openedAt(entry)
  const sent = filled(trial.form, trial.given)
  const both = await Promise.all([trial.who.post(trial.form.to, sent), trial.who.post(trial.form.to, sent)])
  const taken = both.filter(({ status }) => status === 303 || status === 200)
  const answers = [...both, await trial.who.post(trial.form.to, sent)]
  const said = answers.map(({ status, to }) => `${status} ${to}`).join(', ')
  assert.ok(taken.length > 0, `a good filling is taken: ${said}`)
  assert.ok(
    answers.every(({ status }) => status < 500),
    said,
  )
  const secrets = trial.form.fields.filter(field => isSecret(entry, field)).map(field => sent.get(field.name) ?? '')
  for (const { html } of answers)
    assert.ok(!secrets.some(secret => secret !== '' && html.includes(secret)), 'a secret is shown again')
  const { rows, many } = entry.leaves
  assert.equal(await countOf(rows.replaceAll('$ACCOUNT', `'${trial.accountId}'`)), many, said)
}
