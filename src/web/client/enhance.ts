/** The registry of page scripts. A page works without any of them; each makes something that works more pleasant. */

type Enhancement = { readonly selector: string; readonly enhance: (element: HTMLElement) => void }

const registered: Enhancement[] = []

/** Registers a script for each element that matches, on the page as it is and in parts put in later. */
export function enhance(selector: string, what: (element: HTMLElement) => void): void {
  registered.push({ selector, enhance: what })
}

/** Runs the scripts for a part of the page. One that fails must not keep the others from running. */
export function enhanceWithin(part: ParentNode): void {
  for (const { selector, enhance: run } of registered) {
    const found = part instanceof HTMLElement && part.matches(selector) ? [part] : []
    for (const element of [...found, ...part.querySelectorAll<HTMLElement>(selector)]) {
      try {
        run(element)
      } catch (fault) {
        console.error(fault)
      }
    }
  }
}

/** What the server wrote for this page's script (`pageDataForScripts`). */
export function pageData(): unknown {
  return JSON.parse(document.body.dataset.page ?? 'null') as unknown
}
