/** Asks about vague words of an action while it is typed, by the same rule that the server asks when it is saved. */
import { type ActionQuestion, dayInWords, isDay, isThisActionClear } from '#rules'
import { dayTyped, enhance } from '#web/client'

/** Those that the form's own fields ask already. */
const ASKED_ELSEWHERE: readonly string[] = ['no-evidence', 'deadline-passed']
const PAUSE = 300

type Box = { readonly form: HTMLFormElement; readonly list: HTMLElement }

const valueOf = (form: HTMLFormElement, name: string): string =>
  form.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? ''

function write(form: HTMLFormElement, name: string, value: string): void {
  const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)
  if (field === null) return
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function questionsAbout(form: HTMLFormElement): readonly ActionQuestion[] {
  const meeting = document.querySelector<HTMLElement>('[data-meeting]')
  const today = meeting?.dataset.today ?? ''
  const task = valueOf(form, 'task')
  if (!isDay(today) || task.trim() === '') return []
  const next = meeting?.dataset.nextOn ?? ''
  const select = form.querySelector<HTMLSelectElement>('select[name="ownerId"]')
  const chosen = select === null || select.value === '' ? '' : (select.selectedOptions[0]?.textContent ?? '')
  const comma = chosen.lastIndexOf(', ')
  const [owner, agency] = comma < 0 ? [chosen, ''] : [chosen.slice(0, comma), chosen.slice(comma + 2)]
  const answer = isThisActionClear.answer(
    {
      task,
      agency,
      owner,
      dueOn: dayTyped(valueOf(form, 'dueOn'), today),
      shownBy: valueOf(form, 'shownBy'),
      nextMeetingOn: isDay(next) ? next : undefined,
    },
    today,
  )
  if (answer.kind !== 'decided') return []
  return answer.value.questions.filter(one => !ASKED_ELSEWHERE.includes(one.code))
}

/** Questions that somebody answered with "keep it as it is": not shown again, and told to the server as let stand. */
const KEPT = new WeakMap<HTMLFormElement, Set<string>>()

function keepButton(box: Box, { says }: ActionQuestion): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'plain-button'
  button.textContent = 'Keep it as it is'
  button.addEventListener('click', () => {
    KEPT.set(box.form, (KEPT.get(box.form) ?? new Set()).add(says))
    box.form.querySelector<HTMLElement>('[name="task"]')?.focus()
    show(box)
  })
  return button
}

function offerOf({ form }: Box, { offer }: ActionQuestion): HTMLButtonElement | undefined {
  if (offer === undefined) return undefined
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'plain-button'
  if (offer.kind === 'deadline') {
    button.textContent = `Make it ${dayInWords(offer.on)}`
    button.addEventListener('click', () => write(form, 'dueOn', dayInWords(offer.on)))
  } else {
    button.textContent = 'Split it'
    button.addEventListener('click', () => {
      form.dataset.splitOff = offer.tasks[1]
      write(form, 'task', offer.tasks[0])
    })
  }
  return button
}

function show(box: Box): void {
  const asked = questionsAbout(box.form)
  // What is on the screen and let stand goes with the action; the server keeps it and does not ask again.
  const stand = box.form.querySelector<HTMLInputElement>('input[name="let"]')
  if (stand !== null) stand.value = asked.map(one => one.code).join(' ')
  const open = asked.filter(one => KEPT.get(box.form)?.has(one.says) !== true)
  const items = open.map(one => {
    const item = document.createElement('li')
    item.append(one.says)
    const offer = offerOf(box, one)
    if (offer !== undefined) item.append(' ', offer, ' ', keepButton(box, one))
    return item
  })
  const list = document.createElement('ul')
  list.append(...items)
  box.list.replaceChildren(...(items.length === 0 ? [] : [list]))
}

enhance('#form-action [data-questions]', list => {
  const form = list.closest('form')
  if (form === null) return
  const box = { form, list }
  let timer: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => show(box), PAUSE)
  })
})
