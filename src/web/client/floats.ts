/** What opens above the page, the person's own menu and the reasons in a row, closes by Escape and by a press elsewhere. */
import { enhance } from './enhance.ts'

enhance('details.account, td > details.why', float => {
  if (!(float instanceof HTMLDetailsElement)) return
  document.addEventListener('click', event => {
    if (event.target instanceof Node && !float.contains(event.target)) float.open = false
  })
  float.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !float.open) return
    float.open = false
    float.querySelector('summary')?.focus()
  })
})
