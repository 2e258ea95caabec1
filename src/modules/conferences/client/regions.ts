/** Parts of the meeting's page that are replaced when others changed what they show; never the part being typed in. */
import { enhanceWithin } from '#web/client'

/** What a form held when it was shown, to know whether somebody has typed into it. */
const shownIn = new WeakMap<HTMLFormElement, string>()

const valuesOf = (form: HTMLFormElement): string =>
  [...new FormData(form)]
    .map(([name, value]) =>
      name === '_once' || name === '_form' ? '' : `${name}=${typeof value === 'string' ? value : ''}`,
    )
    .join('\n')

/** Notes how forms look before anybody typed. */
export function noteForms(part: ParentNode): void {
  const forms = [...part.querySelectorAll<HTMLFormElement>('form.entry')]
  if (part instanceof HTMLFormElement && part.matches('.entry')) forms.push(part)
  for (const form of forms) shownIn.set(form, valuesOf(form))
}

/** True when somebody typed into a form that waits for its button. */
export const isTypedIn = (form: HTMLFormElement): boolean => shownIn.has(form) && shownIn.get(form) !== valuesOf(form)

/** Forms with words that would be lost. */
export const typedIn = (part: ParentNode): HTMLFormElement[] =>
  [...part.querySelectorAll<HTMLFormElement>('form.entry')].filter(isTypedIn)

function replace(old: Element, fresh: Element): void {
  const copy = document.importNode(fresh, true)
  old.replaceWith(copy)
  noteForms(copy)
  enhanceWithin(copy)
}

/** Puts a fresh copy in the place of one part, found by its id. */
export function replacePart(id: string, from: Document): HTMLElement | null {
  const [old, fresh] = [document.getElementById(id), from.getElementById(id)]
  if (old === null || fresh === null) return null
  replace(old, fresh)
  return document.getElementById(id)
}

/** A copy of a part without the keys of its forms, which are new each time. */
function withoutKeys(part: Element): Node {
  const copy = part.cloneNode(true) as Element
  for (const key of copy.querySelectorAll('input[name="_once"]')) key.remove()
  return copy
}

const drawnAlike = (one: Element, other: Element): boolean => withoutKeys(one).isEqualNode(withoutKeys(other))

/** True while somebody is at work in a part. The form that was just sent is done with, though its button has the focus. */
function inUse(part: HTMLElement, sent: Element | undefined): boolean {
  const focused = document.activeElement
  const focusedElsewhere = part.contains(focused) && sent?.contains(focused) !== true
  return focusedElsewhere || typedIn(part).some(form => form !== sent)
}

/**
 * Replaces every live part that nobody is typing in, and notes how far the page has seen; when a part had to wait, it
 * notes nothing, so that the next look fetches it. `sent` is the form whose answer this is.
 */
export function replaceLive(from: Document, isBusy: (part: Element) => boolean, sent?: Element): void {
  let waiting = false
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const inner = part.parentElement?.closest('[data-live]')
    if (inner !== null && inner !== undefined) continue
    const fresh = from.getElementById(part.id)
    if (fresh === null || drawnAlike(fresh, part)) continue
    if (inUse(part, sent) || isBusy(part)) {
      waiting = true
      continue
    }
    const open = [...part.querySelectorAll('details')].map(one => one.open)
    replace(part, fresh)
    keepOpen(document.getElementById(part.id), open)
  }
  const [here, there] = [
    document.querySelector<HTMLElement>('[data-meeting]'),
    from.querySelector<HTMLElement>('[data-meeting]'),
  ]
  if (here === null || there === null) return
  const seen = waiting ? (['nextOn', 'today'] as const) : (['lists', 'asOf', 'nextOn', 'today'] as const)
  for (const name of seen) here.dataset[name] = there.dataset[name]
}

/** What was opened stays open where the part has the same shape as before. */
function keepOpen(part: HTMLElement | null, open: readonly boolean[]): void {
  const fresh = [...(part?.querySelectorAll('details') ?? [])]
  if (fresh.length === open.length)
    for (const [index, one] of fresh.entries()) one.open = open[index] === true || one.open
}
