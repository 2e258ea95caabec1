/** Sends to the server as the page's own script: with the form's token, and told apart from a page by a header. */
import type { Conflict } from './choose.ts'

/** What the server says to the script. */
export type Said = {
  readonly says?: string
  readonly version?: number
  readonly saved?: string
  readonly shown?: string
  readonly wrong?: string
  readonly problem?: string
  readonly next?: string
  readonly conflict?: Conflict
}

export type Answer =
  | { readonly kind: 'done'; readonly said: Said }
  /** Refused, with words; sending the same again would not help. */
  | { readonly kind: 'refused'; readonly said: Said }
  /** No connection, a server that is starting again, a session to be renewed: worth trying again. */
  | { readonly kind: 'no-answer'; readonly says: string }

const LONGEST_WAIT = 15_000

/** Asks, and gives up waiting after a while so that nothing hangs. */
export function ask(url: string, body?: URLSearchParams): Promise<Response> {
  const post = body === undefined ? {} : { method: 'POST', body }
  return fetch(url, { ...post, headers: { 'x-cairn-script': '1' }, signal: AbortSignal.timeout(LONGEST_WAIT) })
}

const tokenOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name="_form"]')?.value ?? ''

/** After signing in again in another tab the page's forms carry the token of a session that is gone: takes the new one. */
async function renewTokens(): Promise<boolean> {
  const response = await ask(location.href)
  if (!response.ok || response.redirected) return false
  const fresh = new DOMParser()
    .parseFromString(await response.text(), 'text/html')
    .querySelector<HTMLInputElement>('input[name="_form"]')
  if (fresh === null || fresh.value === '') return false
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="_form"]')) input.value = fresh.value
  return true
}

async function heard(response: Response): Promise<Said> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  return isJson ? ((await response.json()) as Said) : {}
}

/** Sends fields with the token of a form. */
export async function sendForm(
  to: string,
  fields: Readonly<Record<string, string>>,
  form: HTMLFormElement,
): Promise<Answer> {
  try {
    const response = await ask(to, new URLSearchParams({ _form: tokenOf(form), ...fields }))
    const said = await heard(response)
    if (response.ok && said.version !== undefined) return { kind: 'done', said }
    if (response.status === 403 && (await renewTokens()))
      return { kind: 'no-answer', says: 'your session was renewed.' }
    if (response.status === 401 || response.status === 403) {
      return { kind: 'no-answer', says: 'you have been signed out. Sign in again in another tab.' }
    }
    if (response.status === 409 || response.status === 422 || response.status === 404 || response.status === 413)
      return { kind: 'refused', said }
    return { kind: 'no-answer', says: 'the server does not answer.' }
  } catch {
    return { kind: 'no-answer', says: 'no connection.' }
  }
}
