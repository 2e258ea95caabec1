/**
 * Tells whoever types that their words name registration status, by the same rule that marks what is kept (S3-81). It
 * stands in nobody's way: what is typed is kept as it is, and waits for the police where a reader may not know it.
 */
import { inAList, wordsThatRevealRegistration } from '#rules'
import { enhance } from './enhance.ts'

const PAUSE = 400

function sentence(words: readonly string[]): string {
  const named = inAList(words.map(word => `“${word}”`))
  return `This names registration status (${named}). Readers without that part will not see it until the police permit it: reword it, or send it and ask afterwards.`
}

enhance(
  'form[data-form="once"] textarea, form[data-form="once"] input[type="text"]:not([data-reads]), form[data-draft-to] textarea',
  element => {
    if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return
    const told = document.createElement('p')
    told.className = 'told-registration'
    told.setAttribute('role', 'status')
    element.after(told)
    const show = () => {
      const words = wordsThatRevealRegistration(element.value)
      const says = words.length === 0 ? '' : sentence(words)
      if (told.textContent !== says) told.textContent = says
    }
    let waiting: ReturnType<typeof setTimeout> | undefined
    element.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = setTimeout(show, PAUSE)
    })
    show()
  },
)
