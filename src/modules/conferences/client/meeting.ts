/**
 * The meeting's page with a script: fields save themselves, forms are sent without leaving the page, what others record
 * appears, and everything is reached by keys. Without it the same page works with its buttons.
 */
import { addKey, enhance } from '#web/client'
import { Field } from './autosave.ts'
import { isTypedIn, noteForms, replaceLive, replacePart, typedIn } from './regions.ts'
import { ask } from './send.ts'
import { trouble, untroubled } from './status.ts'

const LOOK_EVERY = 4_000
const CONNECTION = 'connection'

const fields = new Map<HTMLElement, Field>()
const sending = new WeakSet<HTMLFormElement>()
const meeting = () => document.querySelector<HTMLElement>('[data-meeting]')
const base = () => `/conferences/${meeting()?.dataset.meeting ?? ''}`

/** Fields of the page as it is now; those of parts that were replaced are forgotten. */
function standing(): Field[] {
  for (const box of fields.keys()) if (!box.isConnected) fields.delete(box)
  return [...fields.values()]
}

const dirtyWithin = (part: Element): boolean => [...fields].some(([box, field]) => part.contains(box) && field.dirty)

const parsed = async (response: Response): Promise<Document> =>
  new DOMParser().parseFromString(await response.text(), 'text/html')
const isPage = (response: Response): boolean => response.headers.get('content-type')?.startsWith('text/html') === true

/** Puts another item of the same meeting into the page; a half-typed action stays where it is. */
function showItem(page: Document, address: string, remember: boolean): void {
  const [old, fresh] = [document.getElementById('item'), page.getElementById('item')]
  const [here, there] = [meeting(), page.querySelector<HTMLElement>('[data-meeting]')]
  if (old === null || fresh === null || here === null || there === null) {
    location.assign(address)
    return
  }
  const item = there.dataset.item ?? ''
  here.dataset.item = item
  replacePart('item', page)
  const [bar, freshBar] = [document.querySelector('.meeting-bar h1'), page.querySelector('.meeting-bar h1')]
  if (bar !== null && freshBar !== null) bar.replaceWith(document.importNode(freshBar, true))
  replaceLive(page, dirtyWithin)
  for (const input of document.querySelectorAll<HTMLInputElement>('.side input[name="item"]')) input.value = item
  if (remember) history.pushState(null, '', address)
  showCurrent()
  document.getElementById('item-title')?.focus()
  scrollTo(0, 0)
}

const lost = (part: ParentNode): boolean =>
  typedIn(part).length > 0 && !confirm('Something is typed here that was not added yet. Leave it?')

/** Saves what is being typed, then shows another item. */
async function visit(address: string, remember = true): Promise<void> {
  const item = document.querySelector('section.item')
  if (item !== null && lost(item)) return
  await Promise.all(standing().map(field => field.save()))
  try {
    const response = await ask(address)
    if (!response.ok || !isPage(response)) location.assign(address)
    else showItem(await parsed(response), address, remember)
  } catch {
    location.assign(address)
  }
}

/** Fetches the page again and puts in what others recorded. */
async function refresh(): Promise<void> {
  const response = await ask(location.pathname + location.search)
  if (response.ok && isPage(response)) replaceLive(await parsed(response), dirtyWithin)
}

type Changes = {
  readonly asOf: string
  readonly lists: number
  readonly state: string
  readonly fields: readonly { readonly field: string; readonly says: string; readonly version: number }[]
}

async function look(): Promise<void> {
  const here = meeting()
  if (here === null || document.visibilityState === 'hidden') return
  try {
    const response = await ask(`${base()}/changes?since=${encodeURIComponent(here.dataset.asOf ?? '')}`)
    if (!response.ok) return
    const { asOf, fields: changed, lists, state } = (await response.json()) as Changes
    untroubled(CONNECTION)
    for (const { field, says, version } of changed)
      for (const one of standing()) if (one.name === field) one.seen(says, version)
    here.dataset.asOf = asOf
    if (state !== 'in-session') trouble(CONNECTION, 'The meeting was closed meanwhile. Nothing more is recorded in it.')
    else if (lists !== Number(here.dataset.lists)) await refresh()
  } catch {
    trouble(CONNECTION, 'No connection. What you type is kept here and saved as soon as there is one.')
  }
}

/** What was answered to a form: the page again with what is wrong, or the page it leads to. `item` is where it was sent. */
async function answered(form: HTMLFormElement, response: Response, item: string | undefined): Promise<void> {
  if (!isPage(response)) {
    const said = (await response.json()) as { problem?: string; next?: string }
    trouble(form.id, `Not sent: ${said.problem ?? ''} ${said.next ?? ''}`)
    return
  }
  const page = await parsed(response)
  const address = new URL(response.url)
  const there = page.querySelector<HTMLElement>('[data-meeting]')
  if (there === null) {
    await refresh()
    return
  }
  untroubled(form.id)
  // Whoever has gone on to another item meanwhile stays there, with what they are typing.
  if (response.ok && meeting()?.dataset.item !== item) {
    replaceLive(page, dirtyWithin)
    return
  }
  if (response.ok && there.dataset.item !== meeting()?.dataset.item) {
    showItem(page, address.pathname + address.search, true)
    return
  }
  const splitOff = form.dataset.splitOff
  const fresh = replacePart(form.id, page)
  replaceLive(page, dirtyWithin, fresh ?? form)
  const place = fresh ?? document.getElementById(form.id)
  if (splitOff !== undefined && response.ok) writeNext(place, splitOff)
  const wrong = place?.querySelector<HTMLElement>(
    '.govuk-form-group--error textarea, .govuk-form-group--error input, .govuk-form-group--error select',
  )
  const first = wrong ?? place?.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), select')
  if (first !== null && first !== undefined) first.focus()
  // A form that is not asked for any more takes the focus with it; then the item has it, and nobody starts at the top.
  else if (document.activeElement === document.body) document.getElementById('item-title')?.focus()
}

/** The second half of an action that was split. */
function writeNext(form: Element | null, task: string): void {
  const field = form?.querySelector<HTMLTextAreaElement>('textarea[name="task"]')
  if (field === null || field === undefined) return
  field.value = task
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  if (sending.has(form) || (form.matches('.item-state') && lost(form.closest('section') ?? form))) return
  sending.add(form)
  const item = meeting()?.dataset.item
  form.classList.add('sending')
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  if (button instanceof HTMLButtonElement && button.name !== '') body.append(button.name, button.value)
  try {
    await answered(form, await ask(form.action, body), item)
  } catch {
    trouble(form.id, 'Not sent: no connection. What you typed is still here; press the button again.')
  } finally {
    sending.delete(form)
    form.classList.remove('sending')
  }
}

/** Forms of the meeting are sent from here; the server's key in each makes sure that it is done once. */
document.addEventListener(
  'submit',
  event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.closest('[data-meeting]') === null) return
    if (form.matches('.fields') && event.submitter?.classList.contains('save') === true) {
      event.preventDefault()
      event.stopImmediatePropagation()
      void Promise.all(standing().map(field => field.save()))
      return
    }
    if (!form.matches('.entry, .fields')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    void send(form, event.submitter)
  },
  true,
)

document.addEventListener('change', event => {
  if (event.target instanceof HTMLSelectElement && event.target.matches('.attendance select[name="attendance"]'))
    event.target.form?.requestSubmit()
})

document.addEventListener('click', event => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const onRecorder = document.querySelector('section.item') !== null
  if (link === null || !onRecorder || link.pathname !== `${base()}/meeting` || !link.search.startsWith('?item=')) return
  event.preventDefault()
  void visit(link.pathname + link.search)
})

addEventListener('popstate', () => {
  if (meeting() !== null) void visit(location.pathname + location.search, false)
})

addEventListener('beforeunload', event => {
  const unsaved =
    standing().some(field => field.dirty) ||
    [...document.querySelectorAll<HTMLFormElement>('[data-meeting] form.entry')].some(isTypedIn)
  if (unsaved) event.preventDefault()
})

/** On a phone the agenda is a strip: the item being taken stands in sight. */
function showCurrent(): void {
  const strip = document.querySelector<HTMLElement>('nav.agenda ol')
  const current = strip?.querySelector<HTMLElement>('[aria-current]')
  if (strip !== null && current !== null && current !== undefined)
    strip.scrollLeft = current.offsetLeft - strip.offsetLeft - 12
}

/** The n-th item of the agenda, counted from 1. */
function toItem(number: number): void {
  document.querySelectorAll<HTMLAnchorElement>('nav.agenda ol a, .chair-jump ol a')[number - 1]?.click()
}

/** "g" and then the number of an item. */
let awaited = ''
let patience: ReturnType<typeof setTimeout> | undefined
function awaitNumber(): void {
  awaited = ' '
  clearTimeout(patience)
  patience = setTimeout(goToAwaited, 900)
}
function goToAwaited(): void {
  const number = Number(awaited.trim())
  awaited = ''
  clearTimeout(patience)
  if (number > 0) toItem(number)
}

document.addEventListener(
  'keydown',
  event => {
    if (meeting() === null) return
    if (event.altKey && /^Digit\d$/.test(event.code)) {
      event.preventDefault()
      toItem(Number(event.code.slice(5)) || 10)
    } else if (awaited !== '' && /^\d$/.test(event.key)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      awaited += event.key
      if (awaited.trim().length > 1) goToAwaited()
    } else if (
      event.key === 'Enter' &&
      (event.ctrlKey || event.metaKey) &&
      event.target instanceof HTMLTextAreaElement
    ) {
      event.target.form?.requestSubmit()
    }
  },
  true,
)

enhance('[data-meeting]', page => {
  page.classList.add('scripted')
  noteForms(page)
  showCurrent()
  addKey('a', 'go to the action box', () => document.querySelector<HTMLElement>('#form-action textarea')?.focus())
  addKey('g', 'and a number: go to that item of the agenda', awaitNumber)
  setInterval(() => void look(), LOOK_EVERY)
})

enhance('form.fields .field', box => {
  const form = box.closest('form')
  if (form !== null && box.closest('[data-meeting]') !== null) fields.set(box, new Field(box, form))
})
