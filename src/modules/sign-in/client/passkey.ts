/** Fills a passkey form: the server's question, the device's answer, and off it goes. */
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { enhance } from '#web/client'

const NOT_USED = 'No passkey was used. Try again, or choose another way.'

type Question = { readonly challengeId: string; readonly options: string }

/** Asks the server, with the form's own fields, what the device is to sign. */
async function questionFor(form: HTMLFormElement, address: string): Promise<Question> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  const answer = await fetch(address, { method: 'POST', headers: { 'x-cairn-script': '1' }, body })
  const read = (await answer.json()) as Question & { readonly problem?: string; readonly next?: string }
  if (!answer.ok) throw new Error([read.problem, read.next].filter(Boolean).join(' ') || NOT_USED)
  return read
}

async function answerTo(kind: string | undefined, options: string): Promise<string> {
  const made =
    kind === 'make'
      ? startRegistration({ optionsJSON: JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON })
      : startAuthentication({ optionsJSON: JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON })
  // The browser's own words are for developers; ours say what to do.
  return JSON.stringify(await made.catch(() => Promise.reject(new Error(NOT_USED))))
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

/** Asks, answers, and sends the form. */
async function use(form: HTMLFormElement, ask: string, kind: string | undefined): Promise<void> {
  const { challengeId, options } = await questionFor(form, ask)
  fill(form, 'response', await answerTo(kind, options))
  fill(form, 'challenge', challengeId)
  form.submit()
}

enhance('[data-passkey]', element => {
  const form = element.querySelector('form')
  const problem = element.querySelector<HTMLElement>('[data-passkey-problem]')
  const { ask, passkey } = element.dataset
  if (form === null || problem === null || ask === undefined || globalThis.PublicKeyCredential === undefined) return
  element.hidden = false
  let busy = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    if (busy) return
    busy = true
    problem.hidden = true
    use(form, ask, passkey)
      .catch((fault: unknown) => {
        problem.textContent = fault instanceof Error ? fault.message : NOT_USED
        problem.hidden = false
      })
      .finally(() => {
        busy = false
      })
  })
})
