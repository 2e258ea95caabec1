/**
 * Saves each field of the meeting as it is typed, in its version. Nothing is ever overwritten silently: when somebody
 * else changed a field meanwhile, both texts are shown and a person chooses. Nothing is kept in the browser's storage.
 */
import { askToChoose } from './choose.ts'
import { type Said, sendForm } from './send.ts'
import { saved, trouble, untroubled } from './status.ts'

const PAUSE = 600
const FIRST_RETRY = 1_000
const LONGEST_RETRY = 30_000

type Input = HTMLInputElement | HTMLTextAreaElement

export class Field {
  readonly name: string
  readonly #box: HTMLElement
  readonly #form: HTMLFormElement
  #version: number
  #kept: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> | undefined
  #retry = FIRST_RETRY
  /** Set while a person must choose or mend: nothing is sent until they do. */
  #stopped: string | undefined

  constructor(box: HTMLElement, form: HTMLFormElement) {
    this.name = box.dataset.field ?? ''
    this.#box = box
    this.#form = form
    this.#version = Number(box.dataset.version ?? 0)
    this.#kept = box.querySelector('.meanwhile') === null ? this.text : '\u0000'
    box.addEventListener('input', () => this.#typed(PAUSE))
    box.addEventListener('change', () => this.#typed(0))
    box.addEventListener('focusout', () => this.#typed(0))
  }

  get #inputs(): Input[] {
    return [...this.#box.querySelectorAll<Input>('textarea, input:not([type="hidden"])')]
  }

  get text(): string {
    const inputs = this.#inputs
    if (inputs[0]?.type === 'radio') return inputs.find(one => (one as HTMLInputElement).checked)?.value ?? ''
    return inputs[0]?.value ?? ''
  }

  set text(says: string) {
    for (const input of this.#inputs) {
      if (input.type === 'radio') (input as HTMLInputElement).checked = input.value === says
      else input.value = says
    }
  }

  /** True while something typed here is not known to be kept. */
  get dirty(): boolean {
    return this.text !== this.#kept
  }

  get #busy(): boolean {
    return this.#box.contains(document.activeElement)
  }

  #typed(pause: number): void {
    if (this.#stopped === this.text || !this.dirty) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), pause)
  }

  /** Saves what stands here, once at a time. */
  async save(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#sending
    if (!this.dirty || this.#stopped === this.text) return
    this.#sending = this.#send(this.text).finally(() => (this.#sending = undefined))
    await this.#sending
  }

  async #send(says: string): Promise<void> {
    const fields = { field: this.name, says, version: String(this.#version) }
    const answer = await sendForm(this.#form.action, fields, this.#form)
    if (answer.kind === 'no-answer') return this.#later(answer.says)
    this.#retry = FIRST_RETRY
    if (answer.kind === 'done') this.#done(says, answer.said)
    else if (answer.said.conflict !== undefined) this.#choose(answer.said)
    else this.#stop(says, answer.said)
  }

  #later(why: string): void {
    trouble(this.name, `Not saved: ${why} What you typed is still here; Cairn goes on trying.`)
    this.#timer = setTimeout(() => void this.save(), this.#retry)
    this.#retry = Math.min(this.#retry * 2, LONGEST_RETRY)
  }

  #done(says: string, said: Said): void {
    untroubled(this.name)
    this.#say('')
    this.#stopped = undefined
    this.#kept = says
    this.#version = said.version ?? this.#version
    this.#echo(said.shown ?? '')
    if (said.saved !== undefined) saved(said.saved)
    // Somebody has built on this very text since: what they made of it stands now.
    if (said.says !== undefined && said.says !== says.trim() && said.shown === '' && said.version !== undefined) {
      this.seen(said.says, said.version)
    }
    if (this.dirty) this.#typed(PAUSE)
  }

  #stop(says: string, said: Said): void {
    this.#stopped = says
    const why = said.wrong ?? [said.problem, said.next].filter(Boolean).join(' ')
    this.#say(why)
    trouble(this.name, `Not saved: ${why}`)
  }

  #choose({ conflict }: Said): void {
    if (conflict === undefined) return
    this.#stopped = this.text
    trouble(
      this.name,
      `${conflict.by === '' ? 'Somebody else' : conflict.by} changed what you are writing. Choose below.`,
    )
    askToChoose(this.#box, conflict, text => {
      this.#version = conflict.version
      this.#kept = conflict.theirs
      this.#stopped = undefined
      this.text = text
      untroubled(this.name)
      if (this.dirty) void this.save()
    })
  }

  /** Takes over what somebody else wrote, unless this is being typed in. */
  seen(says: string, version: number): void {
    if (version <= this.#version || this.dirty || this.#busy || this.#sending !== undefined) return
    this.#version = version
    this.text = says
    this.#kept = this.text
    this.#box.classList.add('changed')
    setTimeout(() => this.#box.classList.remove('changed'), 2_000)
  }

  #say(what: string): void {
    this.#note('field-trouble', what)
  }

  /** How a day was read: "Wed 10 June 2026, in 86 days". */
  #echo(what: string): void {
    if (this.#box.querySelector('[data-reads]') === null) this.#note('field-echo', what)
  }

  #note(name: string, what: string): void {
    let note = this.#box.querySelector<HTMLElement>(`.${name}`)
    if (note === null && what === '') return
    if (note === null) {
      note = document.createElement('p')
      note.className = name
      this.#box.append(note)
    }
    note.textContent = what
    note.hidden = what === ''
  }
}
