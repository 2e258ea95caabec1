/** The line at the top: when the last save was, and what is not saved yet and why. */

const troubles = new Map<string, string>()

const element = (name: string) => document.querySelector<HTMLElement>(`[${name}]`)

function show(): void {
  const line = element('data-trouble')
  if (line === null) return
  const [first] = troubles.values()
  const text = first ?? ''
  if (line.textContent !== text) line.textContent = text
}

/** "saved 10:17:32" */
export function saved(time: string): void {
  const line = element('data-saved')
  if (line !== null) line.textContent = `saved ${time}`
}

/** Says what is not saved; `about` is a field or a form. */
export function trouble(about: string, says: string): void {
  troubles.set(about, says)
  show()
}

export function untroubled(about: string): void {
  troubles.delete(about)
  show()
}
