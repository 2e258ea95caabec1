/**
 * Questions that follow from one of several radio buttons show only while that one is chosen. govuk-frontend's own
 * script does this too, but marks the buttons as expandable, which radio buttons may not be.
 */
import { enhance } from './enhance.ts'

enhance('[data-module="govuk-radios"]', radios => {
  const inputs = [...radios.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
  const follows = (input: HTMLInputElement) => document.getElementById(input.getAttribute('data-aria-controls') ?? '')
  const settle = () => {
    for (const input of inputs) follows(input)?.classList.toggle('govuk-radios__conditional--hidden', !input.checked)
  }
  radios.addEventListener('change', settle)
  // The browser may have put back an earlier choice after the page was drawn.
  addEventListener('pageshow', settle)
  settle()
})
