/**
 * Single keys: `/` to the search, `?` shows all keys, `w` opens the nearest Why. They sleep while somebody types, and
 * can be switched off for those whose tools send keys of their own.
 */
import { enhance } from './enhance.ts'

type Key = { readonly key: string; readonly does: string; readonly press: () => void }

const keys: Key[] = []
const SWITCH = 'cairn-single-keys'

/** Adds a key to this page; modules may add their own. */
export function addKey(key: string, does: string, press: () => void): void {
  keys.push({ key, does, press })
}

const areOff = () => localStorage.getItem(SWITCH) === 'off'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The Why beside what has the focus, or else the first one on the screen. */
function nearestWhy(): HTMLDetailsElement | undefined {
  const around = document.activeElement?.closest('details.why, tr, li, section, form')
  const beside = around?.matches('details.why') === true ? around : around?.querySelector('details.why')
  if (beside instanceof HTMLDetailsElement) return beside
  const all = [...document.querySelectorAll<HTMLDetailsElement>('details.why')]
  return all.find(why => why.getBoundingClientRect().top >= 0) ?? all[0]
}

function line(parts: readonly (string | Node)[]): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.append(...parts)
  return paragraph
}

function switchBox(): HTMLElement {
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = !areOff()
  box.addEventListener('change', () => localStorage.setItem(SWITCH, box.checked ? 'on' : 'off'))
  const label = document.createElement('label')
  label.append(box, ' Use single keys')
  return line([label])
}

function dialogOfKeys(): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = 'keys'
  dialog.setAttribute('aria-labelledby', 'keys-title')
  const title = document.createElement('h2')
  title.id = 'keys-title'
  title.textContent = 'Keys'
  const close = document.createElement('button')
  close.className = 'plain-button'
  close.textContent = 'Close'
  close.addEventListener('click', () => dialog.close())
  const rows = keys.map(({ key, does }) => {
    const shown = document.createElement('kbd')
    shown.textContent = key
    return line([shown, ` ${does}`])
  })
  dialog.append(title, ...rows, switchBox(), close)
  dialog.addEventListener('close', () => dialog.remove())
  return dialog
}

function showKeys(): void {
  if (document.querySelector('dialog.keys') !== null) return
  const dialog = dialogOfKeys()
  document.body.append(dialog)
  dialog.showModal()
}

addKey('/', 'go to the search for people', () =>
  document.querySelector<HTMLInputElement>('.search input[type="search"]')?.focus(),
)
addKey('w', 'open or close the nearest Why', () => {
  const why = nearestWhy()
  if (why === undefined) return
  why.open = !why.open
  why.querySelector('summary')?.focus()
})
addKey('?', 'show these keys', showKeys)

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (areOff() || document.querySelector('dialog[open]') !== null) return
  const found = keys.find(({ key }) => key === event.key)
  if (found === undefined) return
  event.preventDefault()
  found.press()
})

enhance('.keys-hint', hint => {
  const button = document.createElement('button')
  button.className = 'plain-button'
  button.type = 'button'
  button.textContent = 'Keys'
  button.addEventListener('click', showKeys)
  hint.replaceChildren(button)
})
