/** Where a recipient marks a sentence: it stands in the box below to be changed, unless something was typed there. */
import { enhance } from '#web/client'

enhance('[data-marks-sentence]', part => {
  const box = part.closest('form')?.querySelector<HTMLTextAreaElement>('textarea[name="proposed"]')
  if (box === null || box === undefined) return
  const sentenceOf = (choice: HTMLInputElement) =>
    choice.value === 'other' ? '' : (choice.labels?.[0]?.textContent?.trim() ?? '')
  const chosen = part.querySelector<HTMLInputElement>('input[name="sentence"]:checked')
  let offered = chosen === null ? '' : sentenceOf(chosen)
  part.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'sentence' || box.value !== offered) return
    offered = sentenceOf(target)
    box.value = offered
  })
})
