/** Says in time that the session is about to end, so that nobody loses what they are typing. */
import { enhance } from './enhance.ts'

const WARN_MINUTES = 5
const MINUTE = 60_000

/** Any page of the same session keeps it alive, so all open pages tell each other. */
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('cairn-session') : undefined

class Ending {
  readonly #idle: number
  readonly #stayAt: string | undefined
  readonly #bar = document.createElement('div')
  readonly #words = document.createElement('p')
  #since = Date.now()

  constructor(idleMinutes: number, stayAt: string | undefined) {
    this.#idle = idleMinutes * MINUTE
    this.#stayAt = stayAt
    this.#bar.className = 'session-ends'
    this.#bar.hidden = true
    this.#bar.setAttribute('role', 'alert')
    this.#bar.append(this.#words)
    if (stayAt !== undefined) this.#bar.append(this.#stayButton())
    document.body.append(this.#bar)
    setInterval(() => this.#look(), MINUTE / 6)
    others?.addEventListener('message', () => this.#again())
    document.addEventListener('cairn:draft', () => this.used())
  }

  /** The server has just heard from us. */
  used(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of our own site, not a window
    others?.postMessage('used')
    this.#again()
  }

  #again(): void {
    this.#since = Date.now()
    this.#look()
  }

  #look(): void {
    const left = Math.ceil((this.#since + this.#idle - Date.now()) / MINUTE)
    this.#bar.hidden = left > WARN_MINUTES
    const words =
      left > 1
        ? `You will be signed out in ${left} minutes, because nothing was sent.`
        : left === 1
          ? 'You will be signed out within a minute, because nothing was sent.'
          : 'You have been signed out. What you typed is still here: sign in in another tab, then send it.'
    // Said again only when it changes, or a screen reader would not stop.
    if (!this.#bar.hidden && this.#words.textContent !== words) this.#words.textContent = words
  }

  #stayButton(): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'plain-button'
    button.textContent = 'Stay signed in'
    button.addEventListener('click', () => void this.#stay())
    return button
  }

  async #stay(): Promise<void> {
    const response = await fetch(this.#stayAt ?? '', { headers: { 'x-cairn-script': '1' } }).catch(() => undefined)
    if (response?.ok === true) this.used()
  }
}

enhance('body[data-idle-minutes]', body => {
  new Ending(Number(body.dataset.idleMinutes), body.dataset.stayAt).used()
})
