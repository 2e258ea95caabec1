/**
 * A form is sent once however often its button is pressed. The server makes sure of that by itself (each form carries a
 * key that is spent); this spares people the wait and the doubt.
 */
import { enhance } from './enhance.ts'

/** After this long without an answer the button works again: the key still makes sure that the work is done once. */
const SECONDS_UNTIL_AGAIN = 15

function settle(form: HTMLFormElement, sending: boolean): void {
  form.toggleAttribute('data-sending', sending)
  for (const button of form.querySelectorAll('button[type="submit"]')) {
    // Not `disabled`: the pressed button's own name and value must still be sent.
    if (sending) button.setAttribute('aria-disabled', 'true')
    else if (!button.hasAttribute('disabled')) button.removeAttribute('aria-disabled')
  }
}

enhance('form[data-form="once"]', element => {
  if (!(element instanceof HTMLFormElement)) return
  element.addEventListener('submit', event => {
    if (element.hasAttribute('data-sending')) {
      event.preventDefault()
      return
    }
    settle(element, true)
    setTimeout(() => settle(element, false), SECONDS_UNTIL_AGAIN * 1_000)
  })
  // Back again from the next page, out of the browser's memory: the form may be used as if fresh.
  addEventListener('pageshow', event => {
    if (event.persisted) settle(element, false)
  })
})
