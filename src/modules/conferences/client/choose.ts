/** Two people wrote the same field: both texts, and three ways on. */

export type Conflict = {
  readonly theirs: string
  readonly yours: string
  readonly version: number
  readonly by: string
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary'
  made.textContent = words
  made.addEventListener('click', press)
  return made
}

/** Shows what it says now above the field; `chosen` gets the text to go on with. */
export function askToChoose(box: HTMLElement, conflict: Conflict, chosen: (text: string) => void): void {
  box.querySelector('.meanwhile')?.remove()
  const panel = document.createElement('div')
  panel.className = 'meanwhile'
  panel.setAttribute('role', 'group')
  panel.setAttribute('aria-label', 'Changed meanwhile')
  const head = document.createElement('p')
  const who = document.createElement('b')
  who.textContent = `${conflict.by === '' ? 'Somebody else' : conflict.by} changed this while you were writing.`
  head.append(who, ' It says now:')
  const theirs = document.createElement('blockquote')
  theirs.textContent = conflict.theirs === '' ? '(nothing)' : conflict.theirs
  const input = box.querySelector<HTMLTextAreaElement>('textarea')
  const mine = () => input?.value ?? conflict.yours
  const settle = (text: string) => {
    panel.remove()
    chosen(text)
    box.querySelector<HTMLElement>('textarea, input:not([type="hidden"])')?.focus()
  }
  const ways = [button('Keep what I typed', () => settle(mine())), button('Take theirs', () => settle(conflict.theirs))]
  if (input !== null) ways.push(button('Put both together', () => settle(`${conflict.theirs}\n${mine()}`)))
  const row = document.createElement('div')
  row.className = 'row'
  row.append(...ways)
  panel.append(head, theirs, row)
  box.prepend(panel)
}
