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

/** Replaces every live part that nobody is typing in, and notes how far the page has seen. */
export function replaceLive(from: Document, isBusy: (part: Element) => boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const inner = part.parentElement?.closest('[data-live]')
    if (inner !== null && inner !== undefined) continue
    const fresh = from.getElementById(part.id)
    if (fresh === null || fresh.innerHTML === part.innerHTML) continue
    if (part.contains(document.activeElement) || typedIn(part).length > 0 || isBusy(part)) continue
    const open = [...part.querySelectorAll('details')].map(one => one.open)
    replace(part, fresh)
    keepOpen(document.getElementById(part.id), open)
  }
  const [here, there] = [
    document.querySelector<HTMLElement>('[data-meeting]'),
    from.querySelector<HTMLElement>('[data-meeting]'),
  ]
  if (here === null || there === null) return
  for (const name of ['lists', 'asOf', 'nextOn', 'today'] as const) here.dataset[name] = there.dataset[name]
}

/** What was opened stays open where the part has the same shape as before. */
function keepOpen(part: HTMLElement | null, open: readonly boolean[]): void {
  const fresh = [...(part?.querySelectorAll('details') ?? [])]
  if (fresh.length === open.length)
    for (const [index, one] of fresh.entries()) one.open = open[index] === true || one.open
}
