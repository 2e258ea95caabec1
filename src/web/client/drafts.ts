/**
 * Keeps what is being typed, on the server: a form with `draftTo` posts its fields a moment after each pause and says
 * when that was last done. Nothing is kept in the browser, which others may use after.
 */
import { enhance } from './enhance.ts'

const PAUSE = 1_200
const LONGEST_WAIT = 5_000
const AFTER_A_FAILURE = 4_000

/** What the server answers: when it kept the draft, or why not. Anything else in it is for the page's own script. */
type Answer = { readonly saved?: string; readonly problem?: string; readonly next?: string }

class Draft {
  readonly #form: HTMLFormElement
  readonly #to: string
  readonly #status: HTMLElement
  #timer: ReturnType<typeof setTimeout> | undefined
  #waitingSince = 0
  #changes = 0
  #kept = 0
  #sending = false

  constructor(form: HTMLFormElement, to: string) {
    this.#form = form
    this.#to = to
    this.#status = document.createElement('p')
    this.#status.className = 'draft-state'
    this.#status.setAttribute('role', 'status')
    form.append(this.#status)
    form.addEventListener('input', () => this.#changed())
    form.addEventListener('submit', () => this.#stop())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#send(true)
    })
  }

  #changed(): void {
    this.#changes += 1
    if (this.#waitingSince === 0) this.#waitingSince = Date.now()
    const left = this.#waitingSince + LONGEST_WAIT - Date.now()
    this.#later(Math.max(0, Math.min(PAUSE, left)))
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#send(false), milliseconds)
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#kept = this.#changes
  }

  async #send(leaving: boolean): Promise<void> {
    if (this.#sending || this.#kept === this.#changes) return
    this.#sending = true
    this.#waitingSince = 0
    const upTo = this.#changes
    const done = await this.#post(leaving)
    this.#sending = false
    if (done) this.#kept = upTo
    if (this.#kept !== this.#changes) this.#later(done ? PAUSE : AFTER_A_FAILURE)
  }

  async #post(leaving: boolean): Promise<boolean> {
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(this.#form)) {
      // The key is for the form itself: a draft must not spend it.
      if (typeof value === 'string' && name !== '_once') fields.append(name, value)
    }
    try {
      const response = await fetch(this.#to, {
        method: 'POST',
        body: fields,
        headers: { 'x-cairn-script': '1' },
        keepalive: leaving,
      })
      return this.#heard((await response.json()) as Answer, response.ok)
    } catch {
      this.#status.textContent = 'Not kept: no connection. What you typed is still here; Cairn goes on trying.'
      return false
    }
  }

  #heard(answer: Answer, ok: boolean): boolean {
    this.#form.dispatchEvent(new CustomEvent('cairn:draft', { detail: answer, bubbles: true }))
    if (ok && answer.saved !== undefined) {
      this.#status.textContent = `Kept ${answer.saved}`
      return true
    }
    this.#status.textContent = ['Not kept.', answer.problem, answer.next].filter(Boolean).join(' ')
    return false
  }
}

enhance('form[data-draft-to]', form => {
  if (form instanceof HTMLFormElement) void new Draft(form, form.dataset.draftTo ?? '')
})
