/** On the convene page: asks why somebody is left out as soon as they are unticked, and counts the invitations. */
import { enhance } from '#web/client'

enhance('[data-invitees]', part => {
  const boxes = [...part.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="invite"]')]
  const button = part.closest('form')?.querySelector<HTMLButtonElement>('button[name="step"][value="convene"]')
  const settle = () => {
    const left = new Set(boxes.filter(box => !box.checked).map(box => box.value))
    for (const reason of part.querySelectorAll<HTMLElement>('[data-left-out]')) {
      reason.hidden = !left.has(reason.dataset['leftOut'] ?? '')
    }
    if (button === null || button === undefined) return
    const count = boxes.length - left.size
    button.textContent = (button.textContent ?? '').replace(
      /\d+ invitations?/,
      count === 1 ? '1 invitation' : `${count} invitations`,
    )
  }
  part.addEventListener('change', settle)
  addEventListener('pageshow', settle)
  settle()
})
