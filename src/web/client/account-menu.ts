/** The person's own menu closes when Escape is pressed or something else is. */
import { enhance } from './enhance.ts'

enhance('details.account', menu => {
  if (!(menu instanceof HTMLDetailsElement)) return
  document.addEventListener('click', event => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  })
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
})
